/// What a word or punctuation mark is, as far as a redline cares.
struct WordTraits: OptionSet, Hashable, Sendable {
  let rawValue: UInt16

  /// Letters or digits, no punctuation mark.
  static let word = WordTraits(rawValue: 1)
  /// It has a digit.
  static let number = WordTraits(rawValue: 2)
  /// A word that stands in every text: "of", "the", "shall".
  static let common = WordTraits(rawValue: 4)
  /// An opening bracket or quotation mark.
  static let opening = WordTraits(rawValue: 8)
  /// A closing bracket or quotation mark.
  static let closing = WordTraits(rawValue: 16)
  /// A comma.
  static let comma = WordTraits(rawValue: 32)
  /// A mark that ends a sentence.
  static let stop = WordTraits(rawValue: 64)
  /// A semicolon or colon, which ends a clause, or the line between two cells of a row.
  static let clauseStop = WordTraits(rawValue: 128)
  /// It can begin a sentence: it begins with a capital, or its script has none.
  static let capital = WordTraits(rawValue: 256)
  /// The name of a month.
  static let month = WordTraits(rawValue: 512)
  /// A word that joins the parts of a date: "day" and "of" in "15th day of July", "de" in "1 de julio de 2026".
  static let dateJoint = WordTraits(rawValue: 1024)
  /// At most four bytes long, as what stands between the brackets of a number is: "(iii)", "(A-1)".
  static let short = WordTraits(rawValue: 2048)
  /// One character of a script that writes words without blanks, a part of a word most often.
  static let character = WordTraits(rawValue: 4096)
  /// A mark behind which no blank is written: "。".
  static let tight = WordTraits(rawValue: 8192)
  /// A sign of currency, which belongs to the number before it.
  static let currency = WordTraits(rawValue: 16384)

  init(rawValue: UInt16) {
    self.rawValue = rawValue
  }

  /// Reads a token.
  init(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) {
    var first = start
    var (glyph, length) = Glyph.read(bytes, start, end)
    while glyph == .extender, first + length < end {
      first += length
      (glyph, length) = Glyph.read(bytes, first, end)
    }
    switch glyph {
    case .blank, .extender: self = []
    case .mark where end - first == length: self = Self.mark(bytes, first, end)
    case .mark: self = Self.row(bytes, first, end)
    case .ideograph: self = Self.character(bytes, first, end)
    case .letter, .digit: self = Self.word(bytes, first, end)
    }
  }

  /// How much a token says: what a kept run must weigh to be worth a break in the marks.
  var weight: Int32 {
    if !contains(.word) { return 2 }
    return contains(.common) ? 3 : contains(.character) ? 4 : 8
  }
}

// MARK: - Reading

extension WordTraits {
  private static func word(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> WordTraits {
    var traits: WordTraits = .word
    if beginsSentence(bytes, start, end) { traits.insert(.capital) }
    if hasDigit(bytes, start, end) { traits.insert(.number) }
    if end - start <= 4 { traits.insert(.short) }
    guard let letters = PackedWords.pack(bytes, start, end) else { return traits }
    let known = PackedWords.known.traits(of: letters)
    if known.contains(.capital), !traits.contains(.capital) {
      return traits.union(known.subtracting([.month, .capital]))
    }
    return traits.union(known)
  }

  private static func character(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> WordTraits {
    switch Glyph.scalar(bytes, start, end).value {
    case 0x5E74, 0x6708, 0x65E5: [.word, .character, .capital, .dateJoint]
    case 0x1F000...0x1FAFF: [.word, .capital]
    default: [.word, .character, .capital]
    }
  }

  /// Whether a word can begin a sentence.
  private static func beginsSentence(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> Bool {
    if bytes[start] < 0x80 { return (0x41...0x5A).contains(bytes[start]) }
    let value = Glyph.scalar(bytes, start, end).value
    return switch value {
    case 0xC0...0xDE, 0x386...0x3AB, 0x400...0x42F, 0x531...0x556: true
    case 0xDF...0xFF, 0x3AC...0x3FF, 0x430...0x45F, 0x561...0x587: false
    case 0x100...0x24F, 0x460...0x52F, 0x1E00...0x1FFF: value & 1 == 0
    default: true
    }
  }

  private static func hasDigit(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> Bool {
    var at = start
    while at < end {
      let (glyph, length) = Glyph.read(bytes, at, end)
      if glyph == .digit { return true }
      at += length
    }
    return false
  }

  /// A token of several characters that begins with a mark: an amount, where a link goes, a row of one sign.
  private static func row(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> WordTraits {
    if bytes[start] == UInt8(ascii: "]") { return [.opening, .closing] }
    let length = Glyph.read(bytes, start, end).length
    if Glyph.read(bytes, start + length, end).glyph == .digit { return [.word, .number] }
    let hasLetter = bytes[start..<end].contains { (0x61...0x7A).contains($0 | 0x20) }
    return hasLetter ? .word : mark(bytes, start, start + length)
  }

  private static func mark(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int) -> WordTraits {
    switch bytes[start] {
    case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "{"): .opening
    case UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "}"): .closing
    case UInt8(ascii: ","): .comma
    case UInt8(ascii: "."), UInt8(ascii: "?"), UInt8(ascii: "!"): .stop
    case UInt8(ascii: ";"), UInt8(ascii: ":"), UInt8(ascii: "|"): .clauseStop
    case 0x80...: mark(Glyph.scalar(bytes, start, end).value)
    default: []
    }
  }

  /// The marks of printed texts and of other scripts.
  private static func mark(_ value: UInt32) -> WordTraits {
    switch value {
    case 0x2018, 0x201A, 0x201C, 0x201E, 0xAB, 0x2039: .opening
    case 0x2019, 0x201D, 0xBB, 0x203A: .closing
    case 0x3008, 0x300A, 0x300C, 0x300E, 0x3010, 0x3014, 0x3016, 0xFF08, 0xFF3B, 0xFF5B, 0xFF62: .opening
    case 0x3009, 0x300B, 0x300D, 0x300F, 0x3011, 0x3015, 0x3017, 0xFF09, 0xFF3D, 0xFF5D, 0xFF63:
      [.closing, .tight]
    case 0x55D, 0x60C: .comma
    case 0x3001, 0xFF0C, 0xFF64: [.comma, .tight]
    case 0x61B, 0x387: .clauseStop
    case 0xFF1B, 0xFF1A: [.clauseStop, .tight]
    case 0x589, 0x37E, 0x61E...0x61F, 0x6D4, 0x964...0x965, 0x104A...0x104B, 0x1362, 0x17D4...0x17D5, 0x5C3,
      0x2026:
      .stop
    case 0x3002, 0xFF01, 0xFF0E, 0xFF1F, 0xFF61: [.stop, .tight]
    default: value.isCurrency ? .currency : []
    }
  }
}
