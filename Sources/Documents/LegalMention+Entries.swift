extension LegalMention {
  /// The references of an entry in a list of legal references, such as a line of front matter.
  ///
  /// An entry names a law once and its sections after commas, with or without what each is about; what is not
  /// understood is a mention of `other` words, so that nothing is dropped.
  ///
  ///     LegalMention.entries(in: "Code of Idaho 33-1201 thru 33-1210, 33-513").map(\.reference.description)
  ///     // ["Idaho Code 33-1201 through 33-1210", "Idaho Code 33-513"]
  ///
  /// - Complexity: O(*n*).
  public static func entries(in text: String) -> [LegalMention] {
    let bytes = Array(text.utf8)
    return entries(in: bytes, 0..<bytes.count)
  }

  /// The references of an entry that stands in a range of a source.
  ///
  /// - Complexity: O(length of the range).
  public static func entries(in source: Source, _ range: Range<Int>) -> [LegalMention] {
    entries(in: source.bytes, range)
  }

  private static func entries(in bytes: [UInt8], _ range: Range<Int>) -> [LegalMention] {
    var reader = EntryReader(bytes: bytes)
    for chunk in EntryReader.chunks(of: bytes, range) { reader.read(chunk) }
    reader.keepName()
    return reader.mentions
  }
}

/// Reads the pieces of an entry between commas.
private struct EntryReader {
  let bytes: [UInt8]
  var mentions: [LegalMention] = []

  /// The law that numbers alone belong to.
  private var law: LegalReference.Law?

  /// A law's name that no section has followed yet.
  private var name: Range<Int>?

  init(bytes: [UInt8]) {
    self.bytes = bytes
  }

  mutating func read(_ chunk: Range<Int>) {
    let found = LegalMention.all(in: bytes, chunk)
    if let first = found.first {
      keepName()
      keep(chunk.lowerBound..<first.range.lowerBound)
      for (place, mention) in found.enumerated() {
        let end = place + 1 < found.count ? found[place + 1].range.lowerBound : chunk.upperBound
        append(mention, title: mention.range.upperBound..<end)
      }
      law = found.last?.reference.law
    } else if let law, let (mention, title) = section(of: law, in: chunk) {
      name = nil
      append(mention, title: title)
    } else if let citation = lawName(in: chunk) {
      keepName()
      (law, name) = (citation.law, chunk)
    } else {
      keepName()
      keep(chunk)
    }
  }

  /// Keeps a law's name that stood alone as words of its own.
  mutating func keepName() {
    guard let range = name else { return }
    name = nil
    keep(range)
  }

  private mutating func keep(_ range: Range<Int>) {
    let range = trimmed(range)
    guard bytes[range].contains(where: { $0.isLetter || $0.isDigit || $0 >= 0x80 })
    else {
      return
    }
    mentions.append(LegalMention(LegalReference(law: .other(text(range))), range: range))
  }

  private mutating func append(_ mention: LegalMention, title: Range<Int>) {
    mentions.append(
      LegalMention(mention.reference, range: mention.range, title: text(trimmed(title))))
  }

  /// A section without its law's name: "33-514 – Issuance of Annual Contracts".
  private func section(of law: LegalReference.Law, in chunk: Range<Int>) -> (LegalMention, Range<Int>)? {
    var reader = SectionReader(law, bytes: bytes, at: chunk.lowerBound, end: chunk.upperBound)
    guard let mention = reader.mentions(from: chunk.lowerBound).first else { return nil }
    let section = mention.reference.section
    guard section.contains("-") || section.contains(".") || !law.hasHyphens && section.utf8.count >= 3 else {
      return nil
    }
    let title = reader.position..<chunk.upperBound
    let next = bytes[title].drop { $0 == 0x20 }.first
    guard next.map({ !$0.isLetter }) ?? true else { return nil }
    return (mention, title)
  }

  /// A law's name at the start of a chunk, "Code of Idaho" or "IDAPA - Rules Governing Uniformity".
  private func lawName(in chunk: Range<Int>) -> LawCitation? {
    let words = ReferenceWords(bytes, in: chunk).words
    guard !words.isEmpty else { return nil }
    return LawCitation(words, at: 0, in: bytes)
  }

  private func text(_ range: Range<Int>) -> String {
    var words = MendedText()
    words.append(bytes[range])
    return words.text
  }

  /// A range without blanks, dashes and colons at its ends.
  private func trimmed(_ range: Range<Int>) -> Range<Int> {
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end {
      if ByteCursor.blankLength(bytes, start, end) > 0 || ":-".utf8.contains(bytes[start]) {
        start += 1
      } else if bytes[start] == 0xE2, start + 2 < end, bytes[start + 1] == 0x80,
        (0x93...0x94).contains(bytes[start + 2])
      {
        start += 3
      } else {
        break
      }
    }
    while end > start, ByteCursor.blankLength(bytes, end - 1, end) > 0 || ":-,".utf8.contains(bytes[end - 1])
    {
      end -= 1
    }
    return start..<end
  }

  /// The pieces between commas and semicolons that stand outside brackets.
  static func chunks(of bytes: [UInt8], _ range: Range<Int>) -> [Range<Int>] {
    var chunks: [Range<Int>] = []
    var (start, depth) = (range.lowerBound, 0)
    var cursor = ByteCursor(bytes: bytes, end: range.upperBound, at: range.lowerBound)
    while let byte = cursor.byte {
      cursor.at += 1
      if byte == UInt8(ascii: "(") { depth += 1 }
      if byte == UInt8(ascii: ")") { depth = max(0, depth - 1) }
      guard byte == UInt8(ascii: ";") || byte == UInt8(ascii: ",") && depth == 0 else { continue }
      let end = cursor.at - 1
      cursor.skipBlanks()
      var rest = cursor
      if byte == UInt8(ascii: ","), rest.takeAny(["et seq", "et. seq", "Chapter"]) { continue }
      if byte == UInt8(ascii: ";") { depth = 0 }
      chunks.append(start..<end)
      start = cursor.at
    }
    chunks.append(start..<range.upperBound)
    return chunks.filter { !$0.isEmpty }
  }
}
