import Documents

extension Resolution {
  /// Rule 9: words that point out of a resolved clause.
  func references() -> [Finding] {
    resolved.flatMap { clause -> [Finding] in
      let full = clause.fullText
      let indices = [clause.index] + clause.parts.filter { !$0.isQuoted }.map(\.index)
      return indices.flatMap { pointers(in: $0, of: full) } + pronoun(clause)
    }
  }

  private func pointers(in index: Int, of clause: String) -> [Finding] {
    let words = outline.text(of: index).split(whereSeparator: \.isWhitespace).map { $0.lowercased() }
    var findings: [Finding] = []
    var from = outline.provisions[index].body.lowerBound
    for (place, word) in words.enumerated() {
      let next = place + 1 < words.count ? words[place + 1] : ""
      let previous = place > 0 ? words[place - 1] : ""
      guard let phrase = pointer(word, previous: previous, next: next, in: clause),
        let range = outline.range(of: phrase, in: index, from: from)
      else { continue }
      from = range.upperBound
      findings.append(
        Finding(
          .standsAlone, at: range,
          "\"\(outline.source[range])\" points to something outside this clause. Name it, so that the clause can be read without the recitals."
        ))
    }
    return findings
  }

  /// The words that point elsewhere, where a word begins them.
  private func pointer(_ word: String, previous: String, next: String, in clause: String) -> String? {
    let noun = next.filter { $0.isLetter }
    switch word.filter({ $0.isLetter || $0 == "-" }) {
    case "above" where previous == "the" && word == "above": return "the above"
    case "foregoing" where !noun.hasPrefix("recital") && !noun.hasPrefix("whereas"): return "foregoing"
    case "above-mentioned", "above-referenced", "aforementioned", "aforesaid", "abovementioned":
      return word.bareWords
    case "said":
      let isAdjective = !Self.speakers.contains(previous) && noun.count > 2 && !Self.afterSaid.contains(noun)
      guard isAdjective, word == "said", !hasReferent(noun, in: clause) else { return nil }
      return "said \(next.bareWords)"
    default: return nil
    }
  }

  /// Whether a clause names a thing more than the once where it is pointed to.
  private func hasReferent(_ noun: String, in clause: String) -> Bool {
    let stem = noun.hasSuffix("s") ? String(noun.dropLast()) : noun
    return clause.lowercased().split { !$0.isLetter }.count { $0.hasPrefix(stem) } > 1
  }

  /// A clause whose subject is a pronoun.
  private func pronoun(_ clause: Resolved) -> [Finding] {
    let words = clause.words.split(separator: " ").prefix(3).map { $0.lowercased() }
    let subject = words.first == "that" ? words.dropFirst().first : words.first
    guard let subject, ["they", "he", "she"].contains(subject),
      let range = outline.range(of: subject, in: clause.index)
    else {
      return []
    }
    return [
      Finding(
        .standsAlone, at: range, "\"\(subject)\" has no name to stand for in this clause. Name who is meant.")
    ]
  }

  private static let speakers: Set<String> = [
    "he", "she", "they", "it", "who", "has", "have", "had", "is", "was", "be", "been", "board", "court",
    "superintendent",
  ]

  private static let afterSaid: Set<String> = ["that", "the", "they", "this", "what", "nothing", "there"]
}
