import Documents
import Redlines

/// One provision of a redline as a reader meets it, with all that became of its words.
struct Passage: Sendable {
  /// Which text it stands in.
  enum Side: Hashable, Sendable {
    /// Only the old text has it, or has it here.
    case old
    /// The new text has it here.
    case new
  }

  /// The text it stands in, and the provision there.
  let side: Side
  let provision: Int
  let role: Provision.Role

  /// Whether it has no words and is only drawn: a rule, the line under a table's head.
  let isDrawn: Bool

  /// What the engine says of it; nil where it says nothing.
  let change: Change?

  /// Whether it is without a change and was not read, because nothing shows it.
  let isUnread: Bool

  /// The provision of the old text that it was; nil where there is none, or it is the provision itself.
  var former: Int?

  /// Its words in reading order, of both texts.
  var segments: [Segment] = []

  /// The label in the text it stands in, and the one it had where that was another.
  var label: String?
  var formerLabel: String?

  /// The label that the new text left out, and the one it added: no renumbering, for only one text has it.
  var deletedLabel: String?
  var addedLabel: String?

  /// The citation, and the one in the old text where that was another.
  var place = ""
  var formerPlace: String?

  /// Whether it continues a provision that was divided.
  var isDivided = false

  /// Whether its words are the same in both texts and only signs or blanks are not.
  var isReset: Bool { !isMarked && change?.kind == .edited }

  /// Whether its label changed.
  var isRenumbered: Bool { formerLabel != nil }

  /// Whether only one text has its label, or has that label.
  var hasMarkedLabel: Bool { !isWhole && (deletedLabel != nil || addedLabel != nil) }

  /// Whether any word or its label is marked, or it was divided.
  var hasMarks: Bool { isDivided || hasMarkedLabel || hasMarkedWords }

  /// Whether any word is marked.
  var hasMarkedWords: Bool { segments.contains(where: \.isMarked) }

  /// In what its words differ where they are the same words throughout; empty where any came, went or moved.
  var manners: [Segment.Manner] {
    guard !isWhole, !isDivided, !hasMarkedLabel else { return [] }
    let marked = segments.filter(\.isMarked)
    guard !marked.contains(where: { $0.mark.manner == nil }) else { return [] }
    return Segment.Manner.allCases.filter { manner in marked.contains { $0.mark.manner == manner } }
  }

  /// Whether there is anything to say of it besides its words.
  var isMarked: Bool { !isDrawn && (hasMarks || isRenumbered || isWhole) }

  /// Whether all of it was inserted, deleted or moved.
  var isWhole: Bool {
    switch kind {
    case .inserted, .deleted, .movedAway, .movedHere: true
    case .kept, .edited, .split, .merged: false
    }
  }

  /// What became of it; settled once all its words are there.
  private(set) var kind = Change.Kind.kept

  /// Settles what became of it: what the engine says or else what the words show.
  mutating func settle() {
    if !isUnread { kind = settledKind }
  }

  private var settledKind: Change.Kind {
    if let change {
      switch change.kind {
      case .movedHere where side == .new, .movedAway where side == .old: return change.kind
      case .inserted where side == .new, .deleted where side == .old: return change.kind
      case .split, .merged: if former != nil || side == .new { return change.kind }
      case .kept, .edited, .inserted, .deleted, .movedAway, .movedHere: break
      }
    }
    let marks = segments.filter { !$0.text.isBlank }.map(\.mark)
    if side == .old { return marks.contains { $0.pair != nil } ? .movedAway : .deleted }
    if former == nil, !marks.isEmpty, marks.allSatisfy({ $0 == .inserted }) { return .inserted }
    let isEdited = deletedLabel != nil || addedLabel != nil || marks.contains { $0 != .kept }
    return isEdited ? .edited : .kept
  }

  /// The move that it is an end of as a whole.
  var pair: Int? { change?.pair ?? (side == .old ? segments.lazy.compactMap(\.mark.pair).first : nil) }
}
