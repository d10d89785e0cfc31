/// A label as the reader of outlines weighs it against others, without a `String`.
struct LabelCandidate: Sendable {
  let packed: PackedLabel

  /// The place in its list, as of `Label`.
  let ordinal: Int

  /// The bytes of the number that all of its list share: "1." of "1.2", of a bullet the bullet itself.
  let stem: Int

  init(
    word: Label.Word? = nil, number: ArraySlice<UInt8>, numbering: Label.Numbering,
    enclosure: Label.Enclosure
  ) {
    packed = PackedLabel(word: word, number: number, numbering: numbering, enclosure: enclosure)
    ordinal = Label.ordinal(of: number, as: numbering)
    stem =
      switch numbering {
      case .decimal: number.lastIndex(of: UInt8(ascii: ".")).map { $0 + 1 - number.startIndex } ?? 0
      case .bullet: number.count
      case .lowerLetter, .upperLetter, .lowerRoman, .upperRoman, .other: 0
      }
  }

  var word: Label.Word? { packed.word }
  var numbering: Label.Numbering { packed.numbering }
  var enclosure: Label.Enclosure { packed.enclosure }

  /// Whether both labels can stand in one list.
  func isSibling(of other: LabelCandidate) -> Bool {
    word == other.word && numbering == other.numbering && enclosure == other.enclosure
      && stem == other.stem && packed.shares(stem, with: other.packed)
  }

  /// Whether this label is the next one after another in the same list.
  func succeeds(_ other: LabelCandidate) -> Bool {
    ordinal == other.ordinal + 1 && isSibling(of: other)
  }

  /// Whether this label counts inside another: "2.1" inside "2".
  func belongs(to other: LabelCandidate) -> Bool {
    stem > 0 && other.packed.count == stem - 1 && packed.shares(stem - 1, with: other.packed)
  }
}
