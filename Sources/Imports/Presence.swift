/// In which of the two texts of a document with tracked changes something stands.
struct Presence: OptionSet, Hashable, Sendable {
  let rawValue: UInt8

  /// The text with all changes rejected.
  static let old = Presence(rawValue: 1)
  /// The text with all changes accepted.
  static let new = Presence(rawValue: 2)
  /// Both texts.
  static let both: Presence = [.old, .new]
}
