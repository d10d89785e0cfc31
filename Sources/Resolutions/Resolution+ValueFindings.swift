import Documents

extension Resolution {
  /// Dates, ordinals and amounts that cannot be.
  func malformedValues() -> [Finding] {
    var findings: [Finding] = []
    for (index, provision) in outline.provisions.enumerated() {
      guard provision.role.isText || provision.role == .field, provision.role != .continuation else {
        continue
      }
      let text = outline.text(of: index)
      guard text.utf8.contains(where: { (48...57).contains($0) }) else { continue }
      findings += dates(in: text, index) + amounts(in: text, index)
    }
    return findings
  }

  private func dates(in text: String, _ index: Int) -> [Finding] {
    var findings: [Finding] = []
    var finder = PlaceFinder(outline, index)
    let bytes = Array(text.utf8)
    for mention in DateMention.all(in: text) {
      guard !Self.namesGrades(mention, in: bytes) else { continue }
      if let problem = mention.problem {
        let words = String(decoding: bytes[mention.range], as: UTF8.self)
        findings.append(
          Finding(.malformedDate, at: finder.place(of: words), "\"\(words)\" is no date: \(problem)."))
      } else if let weekday = mention.weekday, let date = mention.date, date.weekday != weekday {
        let words = Self.withWeekday(mention, in: bytes)
        findings.append(
          Finding(
            .malformedDate, at: finder.place(of: words),
            "\"\(words)\" names the wrong weekday: it is a \(date.weekday)."))
      }
    }
    return findings
  }

  /// The words of a date with the weekday in front of it.
  private static func withWeekday(_ mention: DateMention, in bytes: [UInt8]) -> String {
    var start = mention.range.lowerBound
    while start > 0, !bytes[start - 1].isLetter { start -= 1 }
    while start > 0, bytes[start - 1].isLetter { start -= 1 }
    return String(decoding: bytes[start..<mention.range.upperBound], as: UTF8.self)
  }

  /// Whether what looks like a date lists grades, "grades 6/7/8".
  private static func namesGrades(_ mention: DateMention, in bytes: [UInt8]) -> Bool {
    let start = mention.range.lowerBound
    let before = String(decoding: bytes[max(0, start - 7)..<start], as: UTF8.self).lowercased()
    return before.hasSuffix("grade ") || before.hasSuffix("grades ")
  }

  private func amounts(in text: String, _ index: Int) -> [Finding] {
    var finder = PlaceFinder(outline, index)
    return text.blankSeparated.compactMap { word -> Finding? in
      guard word.utf8.contains(where: { (48...57).contains($0) }),
        let problem = Self.amount(word) ?? Self.ordinal(word)
      else { return nil }
      let end = word.lastIndex { $0.isLetter || $0.isNumber }.map { word.index(after: $0) }
      let bare = String(word[..<(end ?? word.endIndex)])
      return Finding(.malformedDate, at: finder.place(of: bare), "\"\(bare)\" \(problem).")
    }
  }

  /// What is wrong with an amount: "$3,355,00.00" has a group of two digits.
  private static func amount(_ word: Substring) -> String? {
    guard let dollar = word.firstIndex(of: "$") else { return nil }
    var digits = word[word.index(after: dollar)...].prefix { $0.isNumber || $0 == "," || $0 == "." }
    while let last = digits.last, last == "," || last == "." { digits.removeLast() }
    let parts = digits.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count <= 2 else { return "is no amount: it has two decimal points" }
    let groups = (parts.first ?? "").split(separator: ",", omittingEmptySubsequences: false)
    guard groups.count > 1 else { return nil }
    let isGrouped = (1...3).contains(groups[0].count) && groups.dropFirst().allSatisfy { $0.count == 3 }
    return isGrouped ? nil : "is no amount: expected three digits behind each comma"
  }

  /// What is wrong with an ordinal: "22th".
  private static func ordinal(_ word: Substring) -> String? {
    let start = word.drop { !$0.isNumber && !$0.isLetter }
    let digits = start.prefix { $0.isASCII && $0.isNumber }
    let suffix = start.dropFirst(digits.count).prefix { $0.isLetter }.lowercased()
    guard digits.count <= 4, let number = Int(digits), ["st", "nd", "rd", "th"].contains(suffix),
      start.dropFirst(digits.count + 2).allSatisfy({ !$0.isLetter && !$0.isNumber || $0 == "-" })
    else { return nil }
    return number.ordinal.hasSuffix(suffix) ? nil : "is no ordinal: expected \"\(number.ordinal)\""
  }

  /// Letters and numbers of lists.
  func listLabels() -> [Finding] {
    var last: [Int: Label] = [:]
    var findings: [Finding] = []
    for (index, provision) in outline.provisions.enumerated() where provision.role == .item {
      guard let label = provision.label, label.ordinal > 0 else { continue }
      let parent = provision.parent ?? -1
      if let before = last[parent], label.isSibling(of: before), label.ordinal != 1,
        label.ordinal != before.ordinal + 1
      {
        findings.append(finding(label, behind: before, index))
      }
      last[parent] = label
    }
    return findings
  }

  private func finding(_ label: Label, behind before: Label, _ index: Int) -> Finding {
    let message =
      label.ordinal == before.ordinal
      ? "\"\(label)\" stands twice in this list." : "\"\(label)\" follows on \"\(before)\" in this list."
    return Finding(.agendaLetter, at: outline.provisions[index].labelRange(in: outline.source), message)
  }
}

extension Provision {
  /// The bytes of the label without blanks around it.
  func labelRange(in source: Source) -> Range<Int> {
    let start = marker.lowerBound + source[marker].utf8.prefix { $0 <= 0x20 }.count
    return start..<start + source[marker].trimmingBlanks.utf8.count
  }
}
