/// The code by which a district cites a document.
///
/// The shapes are those that boards use: CSBA "BP 0410", "AR 5145.3", "E 1312.3", "BB 9322"; NEPN/NSBA "AC", "AC-R";
/// Illinois PRESS "7:10"; Texas "FFH(LOCAL)"; four digits "4218"; decimal "0401.10-AR-01"; resolutions "21-14", "Res-021-24/25"; courses
/// "Course SOC-410".
///
///     DocumentIdentifier("bp0410")?.description  // "BP 0410"
///     DocumentIdentifier("BP 0410") == DocumentIdentifier("BP0410")  // true
public struct DocumentIdentifier: Hashable, Sendable, Comparable, CustomStringConvertible {
  /// The type before the number in capitals, "BP", "AR", "RES", "COURSE"; empty where the code has none.
  public let series: String

  /// The code after the series, as it is cited: "0410", "AC-R", "7:10", "FFH(LOCAL)", "021-24/25".
  public let number: String

  /// Reads a code, with or without the blank; nil for a text that has none of the shapes.
  public init?(_ text: some StringProtocol) {
    let words = String(text).split { $0.isWhitespace }.map { String($0) }
    guard !words.isEmpty, words.count <= 3, text.utf8.count <= 40 else { return nil }
    if words.count > 1 {
      let first = words[0].uppercased()
      let rest = words.dropFirst().filter { !["NO.", "NO", "№", "#"].contains($0.uppercased()) }
      guard rest.count == 1, let series = Self.series(first), Self.isNumber(rest[0], in: series) else {
        return nil
      }
      (self.series, number) = (series, rest[0].uppercased())
      return
    }
    let word = words[0]
    let letters = word.prefix { $0.isASCII && $0.isLetter }
    let behind = word.dropFirst(letters.count)
    if let series = Self.series(letters.uppercased()), !behind.isEmpty {
      let number = behind.first == "-" ? behind.dropFirst() : behind
      if number.first?.isNumber == true, Self.isNumber(String(number), in: series) {
        (self.series, self.number) = (series, number.uppercased())
        return
      }
    }
    guard Self.isNumber(word, in: "") else { return nil }
    (series, number) = ("", word.uppercased())
  }

  /// The code as it is cited: "BP 0410", "AC-R", "Res-021-24/25", "Course SOC-410".
  public var description: String {
    switch series {
    case "": number
    case "RES": "Res-\(number)"
    case "COURSE": "Course \(number)"
    default: "\(series) \(number)"
    }
  }

  /// Codes order by series, then number.
  public static func < (left: DocumentIdentifier, right: DocumentIdentifier) -> Bool {
    (left.series, left.number) < (right.series, right.number)
  }

  /// The series that a word in capitals names.
  private static func series(_ word: String) -> String? {
    switch word {
    case "BP", "AR", "BB", "E", "P", "R", "REG": word
    case "RES", "RES.", "RESOLUTION": "RES"
    case "COURSE": "COURSE"
    case "POLICY": "BP"
    case "REGULATION": "AR"
    default: nil
    }
  }

  private static func isNumber(_ text: String, in series: String) -> Bool {
    let letters = text.utf8
    let isAllowed = letters.allSatisfy { byte in
      byte.isLetter || byte.isDigit || ".:-/()".utf8.contains(byte)
    }
    guard isAllowed, let first = letters.first, let last = letters.last, letters.count <= 24 else {
      return false
    }
    let isWordByte: (UInt8) -> Bool = { $0.isLetter || $0.isDigit }
    guard isWordByte(first), isWordByte(last) || last == UInt8(ascii: ")") else { return false }
    let hasDigit = letters.contains { $0.isDigit }
    if series == "COURSE" { return true }
    if hasDigit { return !letters.contains(UInt8(ascii: "(")) || first != UInt8(ascii: "(") }
    // NEPN/NSBA and Texas codes are a few capitals: AC, AC-R, FFH(LOCAL).
    let capitals = letters.prefix { $0.isCapital }.count
    let rest = String(text.dropFirst(capitals))
    guard series.isEmpty, (2...5).contains(capitals), Self.series(text) == nil else { return false }
    return rest.isEmpty || ["-R", "-E", "(LOCAL)", "(LEGAL)", "(REGULATION)", "(EXHIBIT)"].contains(rest)
  }
}
