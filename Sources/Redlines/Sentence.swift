/// A sentence, clause or line that only one text has where it stands, as far as it is looked for in the other text.
struct Sentence {
  /// Its tokens.
  let tokens: Range<Int>
  /// Its bytes, with the white space behind it that went or came too.
  var bytes: Range<Int>
  /// The number of the row of sentences that it stands in: nothing that stayed divides them.
  let row: Int
  /// The count of its words.
  let words: Int
  /// What its words weigh; see `WordTraits.weight`.
  let weight: Int
  /// Its words as one number; those that differ in capitals or signs alone have the same.
  let hash: UInt64
  /// The four least of the numbers that its pairs of neighboring words have: similar sentences share one at least (Broder 1997).
  let sketch: SIMD4<UInt32>
  /// The place of the sentence that it became or was in the other text; nil for none.
  var partner: Int?

  /// Whether it says enough to be looked for by itself.
  var isTelling: Bool { words >= 5 && weight >= 28 }

  /// Whether it says enough to be looked for by itself, though it was edited or stands in several places.
  var isLong: Bool { words >= 8 && weight >= 40 }
}

/// Reads the words of a sentence one by one.
struct SentenceReader {
  private var hash: UInt64 = 0
  private var words = 0
  private var weight = 0
  private var least = (UInt32.max, UInt32.max, UInt32.max, UInt32.max)
  private var last: (key: UInt32, says: Bool) = (0, false)

  /// Reads the next token.
  @inline(__always)
  mutating func read(_ key: UInt32, _ traits: WordTraits, _ tokenWeight: Int32) {
    hash = ByteHash.mix(hash ^ UInt64(key))
    weight &+= Int(tokenWeight)
    guard traits.contains(.word) else { return }
    words &+= 1
    let says = !traits.contains(.common)
    if says || last.says {
      let pair = (last.key &* 0x9E37_79B1 ^ key) &* 0x85EB_CA6B
      note(pair ^ pair >> 15)
    }
    last = (key, says)
  }

  /// Keeps the number of a pair if it is one of the four least.
  @inline(__always)
  private mutating func note(_ pair: UInt32) {
    guard pair < least.3, pair != least.0, pair != least.1, pair != least.2 else { return }
    least = (
      min(least.0, pair), min(least.1, max(least.0, pair)), min(least.2, max(least.1, pair)),
      max(least.2, pair)
    )
  }

  /// The sentence that was read.
  func sentence(tokens: Range<Int>, bytes: Range<Int>, row: Int) -> Sentence {
    Sentence(
      tokens: tokens, bytes: bytes, row: row, words: words, weight: weight, hash: hash,
      sketch: SIMD4(least.0, least.1, least.2, least.3))
  }
}
