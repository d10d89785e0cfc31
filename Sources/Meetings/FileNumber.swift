import Documents

/// The number in the name of a file, `112-25-26-reaffirm.md`, or of its folder, `BP-0410/2026-06-09.md`.
struct FileNumber {
  private let name: Substring
  private let folder: Substring?

  init(path: String) {
    let parts = path.split(separator: "/").filter { $0 != "." && $0 != ".." }
    let last = parts.last ?? ""
    name = last.lastIndex(of: ".").map { last[..<$0] } ?? last
    folder = parts.dropLast().last
  }

  /// The number that the name gives to a document, where it is another one than the document's own; nil where the two agree or
  /// the name gives none.
  ///
  /// Numbers in file names have a hyphen for the slash. A name has a number where it begins with as many digits, in as many groups.
  func disagreement(with code: DocumentIdentifier) -> String? {
    if code.series == "RES" || code.series.isEmpty {
      guard CalendarDate(iso: name.prefix(10)) == nil else { return nil }
      let wanted = Self.groups(code.number[...])
      let bare = ["resolution-", "res-"].first { name.lowercased().hasPrefix($0) }.map {
        name.dropFirst($0.count)
      }
      let found = Array(Self.groups(bare ?? name).prefix(wanted.count))
      let isNumber =
        !wanted.isEmpty && found.map(\.utf8.count) == wanted.map(\.utf8.count)
        && wanted.allSatisfy { $0.utf8.allSatisfy { $0.isDigit } }
        && found.allSatisfy { $0.utf8.allSatisfy { $0.isDigit } }
      return isNumber && found != wanted ? found.joined(separator: "-") : nil
    }
    for part in [name, folder].compactMap({ $0 }) {
      let words = part.split(separator: "-").prefix(2).joined(separator: " ")
      guard let named = DocumentIdentifier(words), named.series == code.series else { continue }
      return named == code ? nil : named.description
    }
    return nil
  }

  private static func groups(_ text: Substring) -> [Substring] {
    text.split { !$0.isLetter && !$0.isNumber }
  }
}
