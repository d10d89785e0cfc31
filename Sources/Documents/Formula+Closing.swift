extension Formula {
  /// Reads the first words of the closing block: the words of adoption, or a line of the vote.
  static func closing(in bytes: [UInt8], at start: Int, lineEnd: Int) -> Reading? {
    guard start < lineEnd, bytes[start].isLetter else { return nil }
    let line = bytes[start..<min(lineEnd, start + 80)]
    if let label = voteLabel(in: line) {
      return Reading(role: .vote, end: label)
    }
    guard bytes[start].isCapital, closings[bytes[start]].contains(where: { starts(line, with: $0) }) else {
      return nil
    }
    return Reading(role: .closing, end: start)
  }

  /// The offset behind a label of the vote block, with its colon; nil when the line has none.
  ///
  /// The label is followed by a colon, by two blanks or by nothing, so that "No student shall" is not a vote.
  static func voteLabel(in line: ArraySlice<UInt8>) -> Int? {
    guard let first = line.first, first.isLetter else { return nil }
    for label in voteLabels[first] where starts(line, with: label) {
      var at = line.startIndex + label.count
      while at < line.endIndex, line[at] == UInt8(ascii: " ") { at += 1 }
      let blanks = at - line.startIndex - label.count
      if at == line.endIndex { return at }
      if line[at] == UInt8(ascii: ":") { return at + 1 }
      if blanks >= 2 { return at }
      if line[at] == UInt8(ascii: "_") { return at }
    }
    return nil
  }

  /// The labels of a vote block as bodies print them, longer ones first.
  private static let voteLabels = PhraseIndex([
    "NOT PRESENT AT VOTE", "NOT PRESENT", "ABSTENTIONS", "ABSTENTION", "ABSTAINED", "ABSTAIN", "ABSENT",
    "RECUSALS", "RECUSAL",
    "RECUSED", "RECUSE", "PREFERENTIAL VOTE", "STUDENT VOTE", "NAYES", "NOES", "NAYS", "AYES", "NAY", "AYE",
    "YEAS", "YEA", "YES", "NO",
  ])

  private static let closings = PhraseIndex([
    "PASSED AND ADOPTED", "PASSED AND APPROVED", "APPROVED AND ADOPTED", "PASSED, APPROVED", "ADOPTED THIS",
    "ADOPTED BY", "ADOPTED AT", "ADOPTED ON", "IN WITNESS WHEREOF", "ATTESTED TO THIS", "ATTEST",
    "PASSED THIS", "APPROVED THIS", "I HEREBY CERTIFY",
    "DULY ADOPTED", "MOVED BY", "SUPPORTED BY", "SECONDED BY",
  ])

  /// Whether a line says who moved or supported a resolution, which stands before the recitals in some minutes.
  static func isMotion(_ line: ArraySlice<UInt8>) -> Bool {
    motions.contains { starts(line, with: $0) }
  }

  private static let motions = ["MOVED BY", "SUPPORTED BY", "SECONDED BY"].map { Array($0.utf8) }

  /// Whether bytes begin with words, without regard to the case of ASCII letters, and the word ends there.
  static func starts(_ line: ArraySlice<UInt8>, with letters: [UInt8]) -> Bool {
    guard line.count >= letters.count else { return false }
    for place in letters.indices {
      let (byte, letter) = (line[line.startIndex + place], letters[place])
      guard byte == letter || byte & 0xDF == letter && byte.isLetter else { return false }
    }
    let end = line.startIndex + letters.count
    return end == line.endIndex || !line[end].isLetter
  }
}
