import Documents

/// What became of a piece of a text, as Word marks it.
enum WordRevision: Hashable, Sendable {
  /// It stands in both texts.
  case kept
  /// Only the new text has it.
  case inserted
  /// Only the old text has it.
  case deleted
  /// It moved: this is where it was.
  case movedAway
  /// It moved: this is where it is.
  case movedHere

  /// The element that marks it; nil where none does.
  var element: StaticString? {
    switch self {
    case .kept: nil
    case .inserted: "w:ins"
    case .deleted: "w:del"
    case .movedAway: "w:moveFrom"
    case .movedHere: "w:moveTo"
    }
  }

  /// What it is where nothing is called moved.
  var withoutMove: WordRevision {
    switch self {
    case .kept, .inserted, .deleted: self
    case .movedAway: .deleted
    case .movedHere: .inserted
    }
  }

  /// Whether the old text has it.
  var isOfOld: Bool { self != .inserted && self != .movedHere }

  /// Whether the new text has it.
  var isOfNew: Bool { self != .deleted && self != .movedAway }
}

/// The marks of changes in a Word file: who made them and when, and a number for each that no other has.
struct WordRevisions {
  private var count = 0
  private let authorship: String
  /// The date of a range, which the schema asks for even where none is known.
  private let rangeDate: String

  /// Marks by an author, on a day; nil where it is not known.
  init(author: String, date: CalendarDate?) {
    let moment = date.map { #" w:date="\#($0)T00:00:00Z""# } ?? ""
    rangeDate = date == nil ? #" w:date="1970-01-01T00:00:00Z""# : ""
    authorship = #" w:author="\#(author.escapedForXML)"\#(moment)"#
  }

  /// The attributes of a mark: its number, its author and its date.
  mutating func attributes() -> String {
    #" w:id="\#(number())"\#(authorship)"#
  }

  /// A number that no other mark has.
  mutating func number() -> Int {
    count += 1
    return count
  }
}

extension WordRevisions {
  /// The mark at which a stretch begins that moved; both ends of a move bear one name.
  func rangeStart(_ number: Int, name: String, isSource: Bool) -> String {
    #"<w:\#(isSource ? "moveFrom" : "moveTo")RangeStart w:id="\#(number)"\#(authorship)\#(rangeDate) w:name="\#(name)"/>"#
  }

  /// The mark at which it ends.
  static func rangeEnd(_ number: Int, isSource: Bool) -> String {
    #"<w:\#(isSource ? "moveFrom" : "moveTo")RangeEnd w:id="\#(number)"/>"#
  }
}
