import Documents

/// What stands before the clauses, as a clerk reads it: body, number, title, date, sponsors.
struct Masthead: Hashable, Sendable {
  /// A part and the provision it was read from; nil where front matter alone has it.
  struct Part: Hashable, Sendable {
    var text: String
    var index: Int?
  }

  var body: Part?
  var number: Part?
  var title: Part?
  var date: CalendarDate?
  var sponsors: [String] = []

  /// Whether a stamp says that the text is a draft, template or proposal.
  var isStampedDraft = false

  /// Whether there is a place for the number, be it a blank.
  var hasNumberPlace = false

  /// Whether there is a place for the name of the body, be it a blank.
  var hasBodyPlace = false

  /// Whether there is a place for the title, be it a blank.
  var hasTitlePlace = false
}
