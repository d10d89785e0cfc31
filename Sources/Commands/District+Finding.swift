import Documents

extension District {
  /// The district whose district.json stands in the console's folder or nearest above it; the default without one.
  static func nearest(to console: Console) throws(CommandError) -> District {
    for name in candidates(in: console) {
      let file = File(name, in: console)
      guard file.exists else { continue }
      let source = try file.source()
      do {
        return try District(reading: source)
      } catch {
        throw .badData(name, position: nil, message: error.message)
      }
    }
    return District()
  }

  /// `district.json`, `../district.json` and so on, up to the root of the file system.
  private static func candidates(in console: Console) -> [String] {
    let depth = File(".", in: console).absolute.split(separator: "/").count
    return (0...depth).map { String(repeating: "../", count: $0) + "district.json" }
  }
}
