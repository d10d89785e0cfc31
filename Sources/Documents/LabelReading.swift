/// The labels that a line could begin with, and where its words start.
///
/// One text can be two labels: "(i)" is the ninth letter or the first Roman numeral. The list that it stands in
/// decides, so both readings are kept.
struct LabelReading: Sendable {
  /// The likelier reading.
  let label: LabelCandidate

  /// The other one.
  var other: LabelCandidate?

  /// The offset just behind the label, before the blanks.
  let end: Int

  /// The last of the readings.
  var last: LabelCandidate { other ?? label }

  /// The first reading of which something is true.
  func first(where isTrue: (LabelCandidate) -> Bool) -> LabelCandidate? {
    if isTrue(label) { return label }
    if let other, isTrue(other) { return other }
    return nil
  }
}
