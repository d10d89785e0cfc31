/// What the comparison of words works with, kept from one pair of passages to the next.
struct Workspace {
  /// Aligns the words of two passages.
  var aligner = SequenceAligner()
}
