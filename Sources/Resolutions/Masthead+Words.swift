import Documents

extension Masthead {
  /// The number that a line begins with, nil for a blank, and what stands behind it; nil for a line without one.
  ///
  /// "RESOLUTION NO. 25-07", "№ 2021-18", "Resolution No. 4218 - Amended", "RESOLUTION NO. 1 – 2023", "Res 0473-2023",
  /// "2223R-011 by Director Ruiz".
  static func number(_ text: String) -> (number: String?, rest: String)? {
    var words = text.split(whereSeparator: \.isWhitespace).map(String.init)[...]
    let hasWord = words.first.map { ["RESOLUTION", "RES", "RES."].contains($0.uppercased()) } ?? false
    if hasWord { words.removeFirst() }
    let hasSign =
      words.first.map { ["NO.", "NO", "NO:", "№", "NUMBER", "#"].contains($0.uppercased()) } ?? false
    if hasSign { words.removeFirst() }
    guard let first = words.popFirst() else { return hasSign ? (nil, "") : nil }
    var number = first
    let digits = first.count { $0.isNumber }
    if digits == 0 {
      guard hasSign || hasWord, first.contains("__") || first.hasPrefix("[") else { return nil }
      return (nil, "")
    }
    if words.count >= 2, words[words.startIndex] == "–" || words[words.startIndex] == "-",
      words[words.startIndex + 1].allSatisfy(\.isNumber)
    {
      number = [first, words.removeFirst(), words.removeFirst()].joined(separator: " ")
    }
    guard hasSign || hasWord || first.hasPrefix("Res") || words.first?.lowercased() == "by" else {
      return nil
    }
    let isSeparator = words.first.map { ["-", "–", "—", ":"].contains($0) } ?? false
    if isSeparator { words.removeFirst() }
    return (bareNumber(number), words.joined(separator: " "))
  }

  /// A number without punctuation at its ends; nil for a blank.
  static func bareNumber(_ text: String) -> String? {
    var number = text[...]
    while let last = number.last, ".,:;".contains(last) { number.removeLast() }
    return number.contains { $0.isNumber } && !number.contains("_") ? String(number) : nil
  }

  /// The name of a body that a line begins with, and a title that follows on it; nil for a line that names none.
  static func body(_ text: String) -> (name: String, title: String)? {
    let upper = text.uppercased()
    let isJoint = upper.hasPrefix("JOINT RESOLUTION ")
    guard isJoint || !isResolution(upper), text.count <= 240, !text.contains("▪"), !text.hasSuffix(".") else {
      return nil
    }
    let words = upper.split { !$0.isLetter }
    guard words.contains(where: { bodyWords.contains(String($0)) }), let first = words.first,
      !["PURSUANT", "TO", "IN", "FOR", "PURPOSE"].contains(String(first)), !first.hasSuffix("ING")
    else { return nil }
    let place = text.firstIndex(ofText: " RESOLUTION TO ") ?? text.firstIndex(ofText: " RESOLUTION IN ")
    if let place, !isJoint { return (String(text[..<place]), text[place...].trimmingBlanks) }
    let isProse = words.count > 14 && text.contains { $0.isLowercase }
    return isProse || words.count > 40 || namesAct(words) ? nil : (text, "")
  }

  /// Whether a line is the name of what is done, rather than of who does it.
  private static func namesAct(_ words: [Substring]) -> Bool {
    words.contains {
      ["DETERMINATION", "PETITION", "REGARDING", "APPROVAL", "ADOPTION", "SUPPORT"].contains($0)
    }
  }

  /// Whether a line can be a title: not a list, and not prose.
  static func isTitle(_ text: String) -> Bool {
    let hasSeparators = ["▪", "•", "·", "|"].contains { text.contains($0) }
    let isProse = text.hasSuffix(".") && text.split(separator: " ").count > 12
    return !hasSeparators && !isProse && text.contains { $0.isLetter } && !text.hasPrefix("[")
  }

  private static func isResolution(_ upper: String) -> Bool {
    upper.split(separator: " ").prefix(2).contains("RESOLUTION")
  }

  private static let bodyWords: Set<String> = [
    "DISTRICT", "BOARD", "COUNCIL", "COUNCILS", "COMMITTEE", "TRUSTEES", "COMMISSION", "AUTHORITY", "ACADEMY",
    "SCHOOLS", "DISTRICTS", "AGENCY",
  ]
}
