/// A label as a provision keeps it: eighteen bytes that refer to nothing else, so that millions of provisions are
/// plain memory.
struct PackedLabel: Hashable, Sendable {
  /// How many bytes of a number fit; labels with longer ones are not read.
  static let longestNumber = 14

  private var head: UInt64 = 0
  private var middle: UInt32 = 0
  private var tail: UInt16 = 0
  private let length: UInt8
  let word: Label.Word?
  let numbering: Label.Numbering
  let enclosure: Label.Enclosure

  init(
    word: Label.Word?, number: ArraySlice<UInt8>, numbering: Label.Numbering, enclosure: Label.Enclosure
  ) {
    precondition(number.count <= PackedLabel.longestNumber, "a label's number has at most 14 bytes")
    length = UInt8(number.count)
    self.word = word
    self.numbering = numbering
    self.enclosure = enclosure
    var (low, high): (UInt64, UInt64) = (0, 0)
    for byte in number.reversed() {
      high = high << 8 | low >> 56
      low = low << 8 | UInt64(byte)
    }
    (head, middle, tail) = (low, UInt32(truncatingIfNeeded: high), UInt16(truncatingIfNeeded: high >> 32))
  }

  /// The bytes of the number.
  var count: Int { Int(length) }

  /// The label.
  var label: Label {
    Label(word: word, number: number, numbering: numbering, enclosure: enclosure)
  }

  /// Whether the numbers begin with the same bytes.
  func shares(_ count: Int, with other: PackedLabel) -> Bool {
    if count < 8 { return (head ^ other.head) << (8 * (8 - UInt64(count))) == 0 }
    return head == other.head && (rest ^ other.rest) << (8 * (16 - UInt64(count))) == 0
  }

  /// The bytes of the number behind the first eight, the first of them lowest.
  private var rest: UInt64 { UInt64(middle) | UInt64(tail) << 32 }

  private var number: String {
    String(unsafeUninitializedCapacity: count) { bytes in
      for place in 0..<count {
        bytes[place] = UInt8(truncatingIfNeeded: (place < 8 ? head : rest) >> UInt64(8 * (place % 8)))
      }
      return count
    }
  }
}
