/// A range of bytes or provisions in eight bytes: no text has 4 GiB, see `Source`; what is larger ends there.
struct PackedRange: Hashable, Sendable {
  private let start: UInt32
  private let end: UInt32

  init(_ range: Range<Int>) {
    start = UInt32(clamping: range.lowerBound)
    end = UInt32(clamping: range.upperBound)
  }

  /// The range.
  var range: Range<Int> { Int(start)..<Int(end) }
}
