/// The number, letter or bullet that a provision begins with.
///
///     Label(number: "a", numbering: .lowerLetter, enclosure: .parentheses).description  // "(a)"
///     Label(word: .section, number: "3", numbering: .decimal, enclosure: .period).description  // "Section 3."
public struct Label: Hashable, Sendable, CustomStringConvertible {
  /// A word or sign before the number.
  public enum Word: String, Hashable, Sendable, CaseIterable {
    /// "Section 3." or "SECTION 3."
    case section = "Section"
    /// "Article II"
    case article = "Article"
    /// "Chapter 4"
    case chapter = "Chapter"
    /// "Part B"
    case part = "Part"
    /// "Title 5"
    case title = "Title"
    /// "Appendix A"
    case appendix = "Appendix"
    /// "Unit 3"
    case unit = "Unit"
    /// "§ 1-350.02."
    case sign = "§"
  }

  /// How the numbers of a list run.
  public enum Numbering: String, Hashable, Sendable, CaseIterable {
    /// 1, 2, 3 or 1.1, 1.2
    case decimal
    /// a, b, c
    case lowerLetter
    /// A, B, C
    case upperLetter
    /// i, ii, iii
    case lowerRoman
    /// I, II, III
    case upperRoman
    /// A dash, star or dot.
    case bullet
    /// A number of another shape, as the code "1-350.02" after a section sign.
    case other
  }

  /// What stands around the number.
  public enum Enclosure: String, Hashable, Sendable, CaseIterable {
    /// "1.1 Text"
    case none
    /// "1. Text"
    case period
    /// "1) Text"
    case closing
    /// "(1) Text"
    case parentheses
    /// "Unit 1: Text"
    case colon
  }

  /// The word or sign before the number.
  public let word: Word?

  /// The number as printed, without what encloses it: "1.2", "a", "IV", "•".
  public let number: String

  /// How the numbers of its list run.
  public let numbering: Numbering

  /// What stands around the number.
  public let enclosure: Enclosure

  /// The place in its list, from 1: of "1.2" it is 2, of "c" 3, of "iv" 4; 0 for bullets and other shapes.
  public let ordinal: Int

  /// Makes a label; the ordinal follows from number and numbering.
  public init(word: Word? = nil, number: String, numbering: Numbering, enclosure: Enclosure) {
    self.word = word
    self.number = number
    self.numbering = numbering
    self.enclosure = enclosure
    self.ordinal = Label.ordinal(of: number.utf8, as: numbering)
  }

  /// The label as a citation prints it.
  public var description: String {
    let prefix = word.map { "\($0.rawValue) " } ?? ""
    return switch enclosure {
    case .none: prefix + number
    case .period: prefix + number + "."
    case .closing: prefix + number + ")"
    case .parentheses: prefix + "(\(number))"
    case .colon: prefix + number + ":"
    }
  }

  /// Whether both labels can stand in one list: they have the same word, numbering and enclosure, and of
  /// decimals the same numbers before the last.
  public func isSibling(of other: Label) -> Bool {
    word == other.word && numbering == other.numbering && enclosure == other.enclosure
      && stem == other.stem
  }

  /// Whether this label is the next one after another in the same list.
  public func succeeds(_ other: Label) -> Bool {
    ordinal == other.ordinal + 1 && isSibling(of: other)
  }

  /// The numbers before the last point: "1." of "1.2"; of a bullet the bullet itself.
  var stem: Substring {
    switch numbering {
    case .decimal: number.lastIndex(of: ".").map { number[...$0] } ?? ""
    case .bullet: number[...]
    case .lowerLetter, .upperLetter, .lowerRoman, .upperRoman, .other: ""
    }
  }

  static func ordinal(of number: some BidirectionalCollection<UInt8>, as numbering: Numbering) -> Int {
    switch numbering {
    case .decimal: lastNumber(number)
    case .lowerLetter, .upperLetter: letterOrdinal(number)
    case .lowerRoman, .upperRoman: romanValue(number) ?? 0
    case .bullet, .other: 0
    }
  }

  /// The digits behind the last point; 0 where there are none.
  private static func lastNumber(_ number: some BidirectionalCollection<UInt8>) -> Int {
    var (value, weight) = (0, 1)
    for byte in number.reversed() {
      guard byte.isDigit, weight <= 100_000_000 else { break }
      value += Int(byte - UInt8(ascii: "0")) * weight
      weight *= 10
    }
    return value
  }

  /// The place of a letter in a list that runs from a to z, then aa, bb to zz.
  private static func letterOrdinal(_ letters: some Collection<UInt8>) -> Int {
    guard let first = letters.first, letters.allSatisfy({ $0 == first }) else { return 0 }
    let base = first | 0x20
    guard (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(base) else { return 0 }
    return Int(base - UInt8(ascii: "a")) + 1 + 26 * (letters.count - 1)
  }

  /// The value of a Roman numeral in its regular form; nil for other letters.
  package static func romanValue(_ letters: some Collection<UInt8>) -> Int? {
    guard letters.count <= 8 else { return nil }
    var (total, last) = (0, 0)
    for letter in letters {
      guard let value = romanValue(letter) else { return nil }
      total += value > last ? value - 2 * last : value
      last = value
    }
    return total > 0 && isRoman(letters, total) ? total : nil
  }

  private static func romanValue(_ letter: UInt8) -> Int? {
    switch letter | 0x20 {
    case UInt8(ascii: "i"): 1
    case UInt8(ascii: "v"): 5
    case UInt8(ascii: "x"): 10
    case UInt8(ascii: "l"): 50
    case UInt8(ascii: "c"): 100
    default: nil
    }
  }

  /// Whether letters are the one regular form of a number.
  private static func isRoman(_ letters: some Collection<UInt8>, _ value: Int) -> Bool {
    var rest = value
    var place = letters.makeIterator()
    for (step, numeral) in romanSteps {
      while rest >= step {
        for letter in numeral {
          guard let next = place.next(), next | 0x20 == letter else { return false }
        }
        rest -= step
      }
    }
    return place.next() == nil
  }

  private static let romanSteps = [
    (100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
  ].map { (value: $0, letters: Array($1.utf8)) }
}
