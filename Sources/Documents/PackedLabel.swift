/// A label as a provision keeps it: eighteen bytes that refer to nothing else, so that millions of provisions are
/// plain memory.
struct PackedLabel: Hashable, Sendable {
  /// How many bytes of a number fit; labels with longer ones are not read.
  static let longestNumber = 14

  private var head: UInt64 = 0
  private var middle: UInt32 = 0
  private var tail: UInt16 = 0
  private let count: UInt8
  private let word: Label.Word?
  private let numbering: Label.Numbering
  private let enclosure: Label.Enclosure

  init(_ label: Label) {
    let number = label.number.utf8
    precondition(number.count <= PackedLabel.longestNumber, "a label's number has at most 14 bytes")
    count = UInt8(number.count)
    word = label.word
    numbering = label.numbering
    enclosure = label.enclosure
    for (place, byte) in number.enumerated() {
      switch place {
      case ..<8: head |= UInt64(byte) << (8 * place)
      case ..<12: middle |= UInt32(byte) << (8 * (place - 8))
      default: tail |= UInt16(byte) << (8 * (place - 12))
      }
    }
  }

  /// The label.
  var label: Label {
    Label(word: word, number: number, numbering: numbering, enclosure: enclosure)
  }

  private var number: String {
    String(unsafeUninitializedCapacity: Int(count)) { bytes in
      for place in 0..<Int(count) {
        bytes[place] =
          switch place {
          case ..<8: UInt8(truncatingIfNeeded: head >> (8 * place))
          case ..<12: UInt8(truncatingIfNeeded: middle >> (8 * (place - 8)))
          default: UInt8(truncatingIfNeeded: tail >> (8 * (place - 12)))
          }
      }
      return Int(count)
    }
  }
}
