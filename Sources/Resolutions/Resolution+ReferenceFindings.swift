import Documents

extension Resolution {
  /// Words that point out of a resolved clause.
  func references() -> [Finding] {
    resolved.flatMap { clause -> [Finding] in
      let full = LoweredText(clause.fullText)
      guard full.contains(anyOf: Self.signs) else { return pronoun(clause) }
      var counts: [String: Int] = [:]
      for word in clause.fullText.lowercased().split(whereSeparator: { !$0.isLetter }) {
        counts[Self.stem(String(word)), default: 0] += 1
      }
      let indices = [clause.index] + clause.parts.filter { !$0.isQuoted }.map(\.index)
      return indices.flatMap { pointers(in: $0, among: counts) } + pronoun(clause)
    }
  }

  private func pointers(in index: Int, among counts: [String: Int]) -> [Finding] {
    let words = outline.text(of: index).blankSeparated.map { $0.lowercased() }
    var finder = PlaceFinder(outline, index)
    return words.indices.compactMap { place in
      let next = place + 1 < words.count ? words[place + 1] : ""
      let previous = place > 0 ? words[place - 1] : ""
      guard let phrase = pointer(words[place], previous: previous, next: next, among: counts) else {
        return nil
      }
      return Finding(
        .standsAlone, at: finder.place(of: phrase),
        "\"\(phrase)\" points to something outside this clause. Name it, so that the clause can be read without the recitals."
      )
    }
  }

  /// The words that point elsewhere, where a word begins them.
  private func pointer(_ word: String, previous: String, next: String, among counts: [String: Int]) -> String?
  {
    let noun = next.filter { $0.isLetter }
    switch word.filter({ $0.isLetter || $0 == "-" }) {
    case "above" where previous == "the" && word == "above": return "the above"
    case "foregoing" where !noun.hasPrefix("recital") && !noun.hasPrefix("whereas"): return "foregoing"
    case "above-mentioned", "above-referenced", "aforementioned", "aforesaid", "abovementioned":
      return word.bareWords
    case "said":
      let isAdjective = !Self.speakers.contains(previous) && noun.count > 2 && !Self.afterSaid.contains(noun)
      guard isAdjective, word == "said", counts[Self.stem(noun), default: 0] < 2 else { return nil }
      return "said \(next.bareWords)"
    default: return nil
    }
  }

  /// A noun without the sign of its plural.
  private static func stem(_ noun: String) -> String {
    noun.hasSuffix("ies") ? noun.dropLast(3) + "y" : noun.hasSuffix("s") ? String(noun.dropLast()) : noun
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

  /// Without one of these no word of a clause points elsewhere.
  private static let signs = ["above", "foregoing", "aforementioned", "aforesaid", "said"]

  private static let speakers: Set<String> = [
    "he", "she", "they", "it", "who", "has", "have", "had", "is", "was", "be", "been", "board", "court",
    "superintendent",
  ]

  private static let afterSaid: Set<String> = ["that", "the", "they", "this", "what", "nothing", "there"]
}
