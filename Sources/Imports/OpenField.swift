/// A field that began and has not ended yet.
struct OpenField {
  var instruction = ""
  var isInResult = false
  /// Its number in the ledger.
  var item: Int
  /// The link that words had before it.
  let link: String?
  /// How many pieces stood before its result.
  var start = 0

  /// Whether it is a table of contents or index, which Word makes.
  private(set) var isContents = false

  /// The instruction is whole, and what follows is the result.
  mutating func enterResult(after count: Int) {
    isInResult = true
    start = count
    isContents = ["TOC", "INDEX", "TOA"].contains(kind)
  }

  /// The first word of its instruction: "REF", "PAGE".
  var kind: String { words.first?.uppercased() ?? "" }

  /// The words of its instruction, quoted ones whole.
  var words: [String] {
    var words: [String] = []
    var isQuoted = false
    var word = ""
    for letter in instruction.prefix(4_096) {
      if letter == "\"" {
        if isQuoted { words.append(word) }
        word = ""
        isQuoted.toggle()
      } else if letter.isWhitespace, !isQuoted {
        if !word.isEmpty { words.append(word) }
        word = ""
      } else {
        word.append(letter)
      }
    }
    return word.isEmpty ? words : words + [word]
  }

  /// The address of a HYPERLINK field, with the place in what it leads to: `HYPERLINK "https://a.test/b" \l "place"`.
  var address: String? {
    let words = words
    guard kind == "HYPERLINK", words.count > 1, !words[1].hasPrefix("\\") else { return nil }
    let place = words.firstIndex(of: "\\l").flatMap { $0 + 1 < words.count ? words[$0 + 1] : nil }
    return words[1] + (place.map { "#\($0)" } ?? "")
  }
}
