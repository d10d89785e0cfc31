/// A legal reference as it stands in a text.
///
///     LegalMention.all(in: "as Ed. Code 220 and 34 CFR 106.8(a) require").map(\.reference.description)
///     // ["Ed. Code 220", "34 CFR 106.8(a)"]
public struct LegalMention: Hashable, Sendable {
  /// What is cited.
  public let reference: LegalReference

  /// Where the words stand, as bytes of the text or source that was read.
  public let range: Range<Int>

  /// What a list of references says of it: "Prohibition of discrimination"; empty in prose.
  public let title: String

  /// Makes a mention.
  public init(_ reference: LegalReference, range: Range<Int>, title: String = "") {
    self.reference = reference
    self.range = range
    self.title = title
  }
}

extension LegalMention {
  /// The references in a text, in order; ranges count the bytes of its UTF-8.
  ///
  /// - Complexity: O(*n*).
  public static func all(in text: String) -> [LegalMention] {
    let bytes = Array(text.utf8)
    return all(in: bytes, 0..<bytes.count)
  }

  /// The references in a range of a source, such as the body of a provision.
  ///
  /// - Complexity: O(length of the range).
  public static func all(in source: Source, _ range: Range<Int>) -> [LegalMention] {
    all(in: source.bytes, range)
  }

  static func all(in bytes: [UInt8], _ range: Range<Int>) -> [LegalMention] {
    let words = ReferenceWords(bytes, in: range).words
    var mentions: [LegalMention] = []
    var at = 0
    while at < words.count {
      guard let citation = LawCitation(words, at: at, in: bytes),
        citation.start >= mentions.last?.range.upperBound ?? 0
      else {
        at += 1
        continue
      }
      var reader = SectionReader(
        citation.law, bytes: bytes, at: citation.end, end: range.upperBound, isTerse: citation.isTerse)
      let found = reader.mentions(from: citation.start)
      mentions += found
      at += citation.wordCount
      let reached = found.last?.range.upperBound ?? 0
      while at < words.count, words[at].range.lowerBound < reached { at += 1 }
    }
    return mentions
  }
}

/// The name of a law at a place among words, with the number of its title.
struct LawCitation {
  let law: LegalReference.Law
  let start: Int
  let end: Int
  let wordCount: Int

  /// Whether the name is a few capitals, so that a short number behind it proves little.
  let isTerse: Bool

  init?(_ words: [ReferenceWords.Word], at: Int, in bytes: [UInt8]) {
    guard let names = LawNames.byFirstWord[words[at].text] else { return nil }
    for name in names where Self.stands(name.words, in: words, at: at) {
      let last = words[at + name.words.count - 1]
      let isTerse = name.words.count == 1 && LawNames.terse.contains(name.words[0])
      if isTerse, bytes[words[at].range].contains(where: { (97...122).contains($0) }) {
        continue
      }
      if name.takesTitle {
        guard let (title, start) = Self.title(before: at, of: words) else { continue }
        law = name.law(title)
        self.start = start
      } else {
        law = name.law(0)
        start = words[at].range.lowerBound
      }
      self.isTerse = isTerse
      end = last.range.upperBound
      wordCount = name.words.count
      return
    }
    return nil
  }

  private static func stands(_ name: [String], in words: [ReferenceWords.Word], at: Int) -> Bool {
    guard at + name.count <= words.count else { return false }
    for (offset, word) in name.enumerated() {
      let here = words[at + offset]
      guard here.text == word, offset == 0 || here.isJoined else { return false }
    }
    return true
  }

  /// The number before a name, "34" of "34 CFR", or "5" of "Title 5, California Code of Regulations".
  private static func title(before at: Int, of words: [ReferenceWords.Word]) -> (Int, Int)? {
    if at > 0, words[at].isJoined, let title = number(words[at - 1]) {
      let hasWord = at > 1 && words[at - 1].isJoined && words[at - 2].text == "title"
      return (title, words[at - (hasWord ? 2 : 1)].range.lowerBound)
    }
    var before = at - 1
    while before >= 0, before > at - 3, ["of", "the"].contains(words[before].text) { before -= 1 }
    guard before > 0, let title = number(words[before]), words[before - 1].text == "title" else { return nil }
    return (title, words[before - 1].range.lowerBound)
  }

  private static func number(_ word: ReferenceWords.Word) -> Int? {
    word.text.utf8.count <= 3 && word.range.count == word.text.utf8.count ? Int(word.text) : nil
  }
}
