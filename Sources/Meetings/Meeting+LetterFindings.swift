import Documents

extension Meeting {
  /// Letters that stand twice, leave a hole or go back.
  ///
  /// Letters of one list have the same words before their last point: "F.1", "F.2". Where whole sections are left out of a file, that
  /// is no hole among the sections.
  ///
  /// - Complexity: O(*n*).
  var letterFindings: [Finding] {
    var last: [String: (letter: String, ordinal: Int)] = [:]
    var seen: Set<String> = []
    var isRoman = false
    let isSparse = isSparse
    return items.compactMap { item -> Finding? in
      guard let letter = item.letter else { return nil }
      let (stem, part) = Self.split(letter.uppercased())
      if stem.isEmpty, last[""] == nil { isRoman = part == "I" }
      let ordinal = Self.ordinal(part, isRoman: stem.isEmpty && isRoman)
      let before = last.updateValue((letter, ordinal), forKey: stem)
      if !seen.insert(letter.uppercased()).inserted {
        return finding(item, "\(letter) stands twice on this agenda.")
      }
      guard let before else {
        let isHole = !stem.isEmpty && ordinal > 1
        return isHole ? finding(item, "\(letter) is the first of its section; none stands before it.") : nil
      }
      let isNext = ordinal == before.ordinal + 1 || stem.isEmpty && ordinal > before.ordinal && isSparse
      return isNext ? nil : finding(item, "\(letter) follows on \(before.letter).")
    }
  }

  /// Whether the file leaves whole sections of the agenda out: its first section is not the first of any agenda.
  private var isSparse: Bool {
    let first = items.first { $0.letter.map { Self.split($0.uppercased()).stem.isEmpty } ?? false }
    return first.map { !["A", "1", "I"].contains($0.letter?.uppercased() ?? "") } ?? false
  }

  private func finding(_ item: AgendaItem, _ message: String) -> Finding {
    Finding(.itemLetter, at: item.range, message)
  }

  /// What stands before the last number or letter, and that: "F." and "1" of "F.1", "F" and "1" of "F1".
  private static func split(_ letter: String) -> (stem: String, part: String) {
    let bytes = Array(letter.utf8)
    var start = bytes.count
    let isDigits = bytes.last?.isDigit ?? false
    while start > 0, isDigits ? bytes[start - 1].isDigit : bytes[start - 1].isLetter { start -= 1 }
    return (
      String(decoding: bytes[..<start], as: UTF8.self), String(decoding: bytes[start...], as: UTF8.self)
    )
  }

  private static func ordinal(_ part: String, isRoman: Bool) -> Int {
    if let number = Int(part) { return number }
    if isRoman, let value = Label.romanValue(part.utf8) { return value }
    return part.utf8.reduce(0) { $0 * 26 + Int($1) - Int(UInt8(ascii: "A")) + 1 }
  }
}
