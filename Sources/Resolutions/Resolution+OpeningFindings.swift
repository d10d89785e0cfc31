import Documents

extension Resolution {
  /// Paragraphs whose first word is nearly WHEREAS or RESOLVED: a slip of typing would make plain text of a clause.
  func clauseOpenings() -> [Finding] {
    outline.provisions.filter { $0.role == .paragraph }.compactMap { provision in
      let letters = outline.source.bytes[provision.body].prefix { (65...90).contains($0 & 0xDF) }
      let word = outline.source[letters.startIndex..<letters.endIndex]
      guard let meant = ["WHEREAS", "RESOLVED"].first(where: { Self.isSlip(word.uppercased(), of: $0) })
      else {
        return nil
      }
      return Finding(
        .clauseOpening, at: letters.startIndex..<letters.endIndex,
        "Found \"\(word)\", which is nearly \"\(meant)\"; the paragraph is read as plain text and not as a clause. Spell it \"\(meant)\"."
      )
    }
  }

  /// Whether a word has the first letter of another and, letters swapped aside, one letter more, less or other.
  private static func isSlip(_ word: String, of meant: String) -> Bool {
    guard word != meant, word.first == meant.first, abs(word.utf8.count - meant.utf8.count) <= 1 else {
      return false
    }
    var rest = Array(meant.utf8)
    var strangers = 0
    for letter in word.utf8 {
      if let place = rest.firstIndex(of: letter) { rest.remove(at: place) } else { strangers += 1 }
    }
    return strangers <= 1 && rest.count <= 1
  }
}
