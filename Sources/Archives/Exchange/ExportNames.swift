/// The names of folders under which documents stand in an export: safe on every file system, and told apart without regard to capitals.
struct ExportNames {
  private var taken: [String: Int] = [:]

  /// The name for a document of a code; the document's number is added where another document has the name.
  func name(_ code: String, for document: Int) -> String {
    var name = Self.safe(code)
    while let owner = taken[name.lowercased()], owner != document { name += "-\(document)" }
    return name
  }

  /// Gives a document the name for its code.
  mutating func claim(_ code: String, for document: Int) -> String {
    let name = name(code, for: document)
    taken[name.lowercased()] = document
    return name
  }

  /// Gives a name back, so that another document can have it.
  mutating func release(_ name: String) {
    taken[name.lowercased()] = nil
  }

  /// A code as a name: ASCII letters, digits, `.`, `_`, `(` and `)` stay, all else is a hyphen.
  ///
  ///     ExportNames.safe("Res-021-24/25")  // "Res-021-24-25"
  ///     ExportNames.safe("../etc")         // "_..-etc"
  static func safe(_ code: String) -> String {
    var name: [UInt8] = []
    for scalar in code.unicodeScalars.prefix(100) {
      switch scalar {
      case "a"..."z", "A"..."Z", "0"..."9", ".", "_", "(", ")":
        name.append(UInt8(truncatingIfNeeded: scalar.value))
      default: name.append(UInt8(ascii: "-"))
      }
    }
    while name.last == UInt8(ascii: ".") { name[name.count - 1] = UInt8(ascii: "-") }
    var text = String(decoding: name, as: UTF8.self)
    let stem = text.prefix { $0 != "." }.uppercased()
    let isReserved =
      reserved.contains(stem) || ["COM", "LPT"].contains(stem.prefix(3)) && stem.utf8.count == 4
    if text.isEmpty || text.hasPrefix(".") || text.hasPrefix("-") || isReserved { text = "_" + text }
    return text
  }

  /// Names that Windows keeps for devices.
  private static let reserved: Set<String> = ["CON", "PRN", "AUX", "NUL"]
}
