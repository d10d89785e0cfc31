/// Reads the tokens of one text and says where a sentence ends.
struct SentenceCutter {
  private let numbers: UnsafeBufferPointer<UInt32>
  private let starts: UnsafeBufferPointer<UInt32>
  private let lengths: UnsafeBufferPointer<UInt32>
  private let keys: UnsafeBufferPointer<UInt32>
  private let traits: UnsafeBufferPointer<WordTraits>
  private let weights: UnsafeBufferPointer<Int32>
  private let bytes: UnsafeBufferPointer<UInt8>

  /// Calls a function with a cutter of some tokens.
  static func with(_ tokens: Tokens, _ lexicon: Lexicon, _ bytes: [UInt8], _ body: (SentenceCutter) -> Void) {
    tokens.numbers.withUnsafeBufferPointer { numbers in
      tokens.starts.withUnsafeBufferPointer { starts in
        lexicon.lengths.withUnsafeBufferPointer { lengths in
          lexicon.keys.withUnsafeBufferPointer { keys in
            lexicon.traits.withUnsafeBufferPointer { traits in
              lexicon.weights.withUnsafeBufferPointer { weights in
                bytes.withUnsafeBufferPointer { bytes in
                  body(
                    SentenceCutter(
                      numbers: numbers, starts: starts, lengths: lengths, keys: keys, traits: traits,
                      weights: weights, bytes: bytes))
                }
              }
            }
          }
        }
      }
    }
  }

  /// Reads one sentence from the beginning of a range of tokens, and returns where it ends.
  @inline(__always)
  func read(_ range: Range<Int>, _ reader: inout SentenceReader) -> Int {
    var (beforeLast, last) = (WordTraits(), WordTraits())
    var end: UInt32 = 0
    var place = range.lowerBound
    while place < range.upperBound {
      let number = Int(numbers[place])
      let own = traits[number]
      if place > range.lowerBound, starts[place] > end || last.contains(.tight),
        isStart(own, after: last.contains(.closing) ? beforeLast : last, Int(end))
      {
        return place
      }
      reader.read(keys[number], own, weights[number])
      (beforeLast, last) = (last, own)
      end = starts[place] &+ lengths[number]
      place += 1
    }
    return place
  }

  /// Whether a sentence or clause begins behind what ends one, or a line of its own does.
  @inline(__always)
  private func isStart(_ own: WordTraits, after ending: WordTraits, _ end: Int) -> Bool {
    if ending.contains(.clauseStop) { return true }
    guard own.contains(.capital) || !own.contains(.word), own.isDisjoint(with: [.closing, .stop, .comma])
    else { return false }
    let blank = bytes[end]
    return ending.contains(.stop) || blank == UInt8(ascii: "\n") || blank == UInt8(ascii: "\r")
  }
}
