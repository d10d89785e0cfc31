import Documents

/// How Word writes a number of a list (ECMA-376-1, 17.18.59).
enum NumberFormat: Hashable, Sendable {
  case decimal, decimalZero, lowerLetter, upperLetter, lowerRoman, upperRoman, ordinal, cardinalText,
    ordinalText
  case numberInDash, chicago, bullet, none
  /// A format of another script or a custom one; its numbers are written in digits.
  case foreign(String)

  /// Reads the name of a format.
  init(_ name: String) {
    self =
      switch name {
      case "decimal", "decimalHalfWidth", "decimalFullWidth", "decimalFullWidth2": .decimal
      case "decimalZero": .decimalZero
      case "lowerLetter": .lowerLetter
      case "upperLetter": .upperLetter
      case "lowerRoman": .lowerRoman
      case "upperRoman": .upperRoman
      case "ordinal": .ordinal
      case "cardinalText": .cardinalText
      case "ordinalText": .ordinalText
      case "numberInDash": .numberInDash
      case "chicago": .chicago
      case "bullet": .bullet
      case "none": .none
      default: .foreign(name)
      }
  }

  /// The same in digits, as a list of laws asks for; Word keeps the zero of "Section 1.01".
  var inDigits: NumberFormat { self == .decimalZero ? self : .decimal }

  /// A number as it is printed.
  func text(_ number: Int) -> String {
    switch self {
    case .decimal, .foreign: String(number)
    case .decimalZero: number < 10 && number >= 0 ? "0\(number)" : String(number)
    case .lowerLetter: Self.counted(number, .lowerLetter)
    case .upperLetter: Self.counted(number, .upperLetter)
    case .lowerRoman: Self.counted(number, .lowerRoman)
    case .upperRoman: Self.counted(number, .upperRoman)
    case .ordinal: number.ordinal
    case .cardinalText: Self.capitalized(Self.cardinal(number))
    case .ordinalText: Self.capitalized(Self.ordinalWords(number))
    case .numberInDash: "- \(number) -"
    case .chicago: Self.chicago(number)
    case .bullet, .none: ""
    }
  }

  private static func counted(_ number: Int, _ numbering: Label.Numbering) -> String {
    numbering.number(number) ?? String(number)
  }

  private static func chicago(_ number: Int) -> String {
    guard number > 0, number <= 120 else { return String(number) }
    return String(repeating: ["*", "†", "‡", "§"][(number - 1) % 4], count: (number - 1) / 4 + 1)
  }

  private static let small = [
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
    "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
  ]
  private static let tens = [
    "", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety",
  ]

  private static func cardinal(_ number: Int) -> String {
    switch number {
    case 0..<20: return small[number]
    case 20..<100:
      return number % 10 == 0 ? tens[number / 10] : "\(tens[number / 10])-\(small[number % 10])"
    case 100..<1_000:
      let hundreds = "\(small[number / 100]) hundred"
      return number % 100 == 0 ? hundreds : "\(hundreds) \(cardinal(number % 100))"
    default: return String(number)
    }
  }

  private static func ordinalWords(_ number: Int) -> String {
    guard (1..<1_000).contains(number) else { return number.ordinal }
    let words = cardinal(number)
    let cut = words.lastIndex { $0 == "-" || $0 == " " }.map { words.index(after: $0) } ?? words.startIndex
    let last = String(words[cut...])
    let irregular = [
      "one": "first", "two": "second", "three": "third", "five": "fifth", "eight": "eighth", "nine": "ninth",
      "twelve": "twelfth",
    ]
    let ending = irregular[last] ?? (last.hasSuffix("y") ? last.dropLast() + "ieth" : last + "th")
    return words[..<cut] + ending
  }

  private static func capitalized(_ words: String) -> String {
    words.prefix(1).uppercased() + words.dropFirst()
  }
}
