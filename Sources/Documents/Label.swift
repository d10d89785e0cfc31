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
    self.ordinal = Label.ordinal(of: number, as: numbering)
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

  private static func ordinal(of number: String, as numbering: Numbering) -> Int {
    switch numbering {
    case .decimal: Int(number.split(separator: ".").last ?? "") ?? 0
    case .lowerLetter, .upperLetter: letterOrdinal(number.utf8)
    case .lowerRoman, .upperRoman: romanValue(number.utf8) ?? 0
    case .bullet, .other: 0
    }
  }

  /// The place of a letter in a list that runs from a to z, then aa, bb to zz.
  private static func letterOrdinal(_ letters: String.UTF8View) -> Int {
    guard let first = letters.first, letters.allSatisfy({ $0 == first }) else { return 0 }
    let base = first | 0x20
    guard (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(base) else { return 0 }
    return Int(base - UInt8(ascii: "a")) + 1 + 26 * (letters.count - 1)
  }

  /// The value of a Roman numeral in its regular form; nil for other letters.
  static func romanValue(_ letters: String.UTF8View) -> Int? {
    let values = letters.map { letter -> Int in
      switch letter | 0x20 {
      case UInt8(ascii: "i"): 1
      case UInt8(ascii: "v"): 5
      case UInt8(ascii: "x"): 10
      case UInt8(ascii: "l"): 50
      case UInt8(ascii: "c"): 100
      default: 0
      }
    }
    guard !values.isEmpty, values.count <= 8, !values.contains(0) else { return nil }
    var total = 0
    for (index, value) in values.enumerated() {
      total += index + 1 < values.count && value < values[index + 1] ? -value : value
    }
    return roman(total).utf8.elementsEqual(letters.map { $0 | 0x20 }) ? total : nil
  }

  /// The Roman numeral of a number below 400, in lower case.
  static func roman(_ value: Int) -> String {
    let steps = [
      (100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
    ]
    var rest = value
    var result = ""
    for (step, letters) in steps {
      while rest >= step {
        result += letters
        rest -= step
      }
    }
    return result
  }
}
