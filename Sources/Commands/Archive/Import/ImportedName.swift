import Documents

/// What the path of a file says of the document in it: a code, and a date.
///
///     ImportedName("policies/BP-0410.md").code             // "BP 0410"
///     ImportedName("BP-0410/2016-09-13.md").date           // 2016-09-13
///     ImportedName("students/dress code.md").code          // "students/dress code"
struct ImportedName {
  /// The code: where the name has none of the shapes of codes, the path without its ending.
  let code: String

  /// Whether the code is one by its shape.
  let isIdentifier: Bool

  /// The path without its ending.
  let path: String

  /// The path without its ending, and without a date that it has.
  let stem: String

  /// The date in the name.
  let date: CalendarDate?

  /// Reads a path from the folder that is imported.
  ///
  /// - Parameters:
  ///   - path: The path.
  ///   - folder: The name of that folder, which names the document where its files have nothing but dates for names.
  init(_ path: String, in folder: String = "") {
    var pieces = path.split(separator: "/").map { String($0) }
    var name = pieces.popLast() ?? path
    if let dot = name.lastIndex(of: "."), dot > name.startIndex { name = String(name[..<dot]) }
    self.path = (pieces + [name]).joined(separator: "/")
    (name, date) = Self.undated(name)
    // Versions are often numbered: "003-2019-07-02".
    let isVersion = date != nil && name.utf8.count <= 3 && name.utf8.allSatisfy { $0.isDigit }
    if !isVersion { pieces.append(name) }
    if pieces.isEmpty, !folder.isEmpty { pieces = [folder] }
    stem = pieces.isEmpty ? self.path : pieces.joined(separator: "/")
    let identifier = Self.identifier(pieces.last ?? "")
    isIdentifier = identifier != nil
    code = identifier ?? stem
  }

  /// A name without the date that it begins or ends with.
  private static func undated(_ name: String) -> (String, CalendarDate?) {
    if let date = CalendarDate(iso: String(name.suffix(10))) {
      return (String(name.dropLast(10)).trimmingSeparators, date)
    }
    if let date = CalendarDate(iso: String(name.prefix(10))) {
      return (String(name.dropFirst(10)).trimmingSeparators, date)
    }
    return (name, nil)
  }

  /// The code that a name is: one with a series, "BP-0410", or one as it is cited, "AC-R", "4218", with three digits or none.
  private static func identifier(_ name: String) -> String? {
    guard let identifier = DocumentIdentifier(name) else { return nil }
    // "BP-0410-AR" is a code; "bp-0410-clean-copy" is a code with words behind it.
    if !identifier.series.isEmpty { return name.hasSuffix(identifier.number) ? identifier.description : nil }
    let digits = name.utf8.filter { $0.isDigit }.count
    return identifier.number == name && (digits >= 3 || digits == 0) ? name : nil
  }

  /// Whether a file is one in which people write documents, by its ending.
  static func isDocument(_ path: String) -> Bool {
    guard let name = path.split(separator: "/").last,
      !path.split(separator: "/").contains(where: { $0.hasPrefix(".") })
    else { return false }
    guard let dot = name.lastIndex(of: "."), dot > name.startIndex else { return true }
    return endings.contains(name[dot...].dropFirst().lowercased())
  }

  private static let endings: Set<String> = [
    "md", "markdown", "mdown", "mkd", "txt", "text", "htm", "html", "rst", "adoc", "org",
  ]
}

extension String {
  /// The text without blanks, hyphens and the like at its ends.
  fileprivate var trimmingSeparators: String {
    func isSeparator(_ character: Character) -> Bool { " -_.,".contains(character) }
    return String(String(drop(while: isSeparator)).reversed().drop(while: isSeparator).reversed())
  }
}
