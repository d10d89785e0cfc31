import Documents

/// The sentences that only one text has, or has at another place.
struct Sentences {
  /// The sentences, in reading order.
  private(set) var list: [Sentence] = []

  private var provision = 0
  private var row = 0

  /// Says that something stayed here: what follows is another row of sentences.
  mutating func endRow() { row += 1 }

  /// Says which sentence of the other text a sentence became or was.
  mutating func link(_ place: Int, with partner: Int?) { list[place].partner = partner }

  /// Cuts the sentences of one edit; edits come in reading order.
  ///
  /// - Complexity: O(*n*) in the words of the edit, and in the provisions since the last one.
  mutating func cut(
    _ edit: Range<Int>, of units: Units, _ tokens: inout Tokens, _ vocabulary: inout Vocabulary
  ) {
    while provision < units.provisions.count, units.provisions[provision].bytes.upperBound <= edit.lowerBound
    {
      provision += 1
    }
    let first = list.count
    var next = provision
    while next < units.provisions.count, units.provisions[next].bytes.lowerBound < edit.upperBound {
      let own = tokens.range(ofProvision: next, in: units, &vocabulary)
      cut(tokens.part(of: own, in: edit), of: tokens, units, vocabulary.lexicon)
      next += 1
    }
    settle(first, in: edit, tokens)
  }

  /// Cuts the sentences of a row of tokens of one provision.
  private mutating func cut(_ part: Range<Int>, of tokens: Tokens, _ units: Units, _ lexicon: Lexicon) {
    guard !part.isEmpty else { return }
    SentenceCutter.with(tokens, lexicon, units.bytes) { cutter in
      var start = part.lowerBound
      while start < part.upperBound {
        var reader = SentenceReader()
        let end = cutter.read(start..<part.upperBound, &reader)
        list.append(reader.sentence(tokens: start..<end, bytes: 0..<0, row: row))
        start = end
      }
    }
  }

  /// Gives the sentences of an edit their bytes: each goes on to the next one.
  private mutating func settle(_ first: Int, in edit: Range<Int>, _ tokens: Tokens) {
    for place in first..<list.count {
      let start = place == first ? edit.lowerBound : Int(tokens.starts[list[place].tokens.lowerBound])
      let end =
        place + 1 == list.count ? edit.upperBound : Int(tokens.starts[list[place + 1].tokens.lowerBound])
      list[place].bytes = start..<end
    }
  }
}

extension Tokens {
  /// The tokens of a range that lie in some bytes.
  fileprivate func part(of range: Range<Int>, in bytes: Range<Int>) -> Range<Int> {
    let first = place(in: range) { starts[$0] < bytes.lowerBound }
    return first..<place(in: first..<range.upperBound) { starts[$0] < bytes.upperBound }
  }

  /// The first place of a range of which something is false that is true of all before.
  private func place(in range: Range<Int>, _ isBefore: (Int) -> Bool) -> Int {
    var (low, high) = (range.lowerBound, range.upperBound)
    while low < high {
      let middle = (low + high) / 2
      if isBefore(middle) { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
