/// Writes text that looks like rules of a school district: few words often, many seldom.
struct Prose {
  var dice: Dice
  private let seldom: [String]

  /// Prose with a vocabulary of its own; two with other syllables have no seldom word in common.
  init(seed: UInt64, syllables: [String] = Prose.syllables) {
    dice = Dice(seed)
    var words: [String] = []
    for first in syllables {
      for second in syllables {
        for third in ["", "ment", "tion", "al", "er", "ing"] { words.append(first + second + third) }
      }
    }
    dice.shuffle(&words)
    seldom = words
  }

  mutating func word() -> String {
    if dice.one(in: 2) { return Prose.often[dice.draw(Prose.often.count)] }
    return seldom[min(dice.draw(seldom.count), dice.draw(seldom.count))]
  }

  /// A seldom word.
  mutating func newWord() -> String { seldom[dice.draw(seldom.count)] }

  mutating func paragraph(words count: Int) -> [String] {
    var words: [String] = []
    words.reserveCapacity(count)
    var left = 0
    for at in 0..<count {
      var word = word()
      if left == 0 {
        word = word.prefix(1).uppercased() + word.dropFirst()
        left = 8 + dice.draw(20)
      }
      left -= 1
      if left == 0 || at == count - 1 { word += "." } else if dice.one(in: 12) { word += "," }
      if at == count - 1 || left == 0 { left = 0 }
      words.append(word)
    }
    return words
  }

  /// Paragraphs of some size together.
  mutating func paragraphs(bytes: Int, words: Range<Int> = 20..<120) -> [[String]] {
    var paragraphs: [[String]] = []
    var written = 0
    while written < bytes {
      let next = paragraph(words: words.lowerBound + dice.draw(words.count))
      written += next.reduce(2) { $0 + $1.utf8.count + 1 }
      paragraphs.append(next)
    }
    return paragraphs
  }

  /// The words with one in so many put another.
  mutating func edited(_ words: [String], oneIn count: Int) -> [String] {
    words.map { dice.one(in: count) ? newWord() : $0 }
  }

  static let syllables = [
    "ba", "con", "dis", "el", "fam", "gov", "hon", "in", "jur", "lan", "mod", "nor", "op", "per", "qual",
    "rec",
    "sup", "tra", "un", "ver",
  ]

  static let otherSyllables = [
    "aq", "bry", "cud", "dwo", "epy", "fiz", "gug", "hyx", "ibu", "jok", "kry", "luv", "myg", "nuz", "oxy",
    "pyk",
    "quo", "ryz", "syg", "tuk",
  ]

  private static let often = [
    "the", "of", "and", "to", "a", "in", "shall", "board", "district", "student", "family", "employee",
    "notice", "complaint", "school", "office", "program", "activity", "record", "policy", "superintendent",
    "principal", "within", "days", "written", "report", "meeting", "public", "equal", "access", "language",
    "coordinator", "procedure", "appeal", "decision", "hearing", "training", "calendar", "or", "by", "for",
  ]
}
