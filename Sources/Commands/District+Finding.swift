import Documents

extension District {
  /// The district whose district.json stands in the console's folder or nearest above it; the default without one.
  static func nearest(to console: Console) throws(CommandError) -> District {
    let depth = File(".", in: console).absolute.utf8.count { $0 == UInt8(ascii: "/") }
    var name = "district.json"
    for _ in 0...depth {
      let file = File(name, in: console)
      guard file.exists else {
        name = "../" + name
        continue
      }
      let source = try file.source()
      do {
        return try District(reading: source)
      } catch {
        throw .badData(name, position: nil, message: error.message)
      }
    }
    return District()
  }
}
