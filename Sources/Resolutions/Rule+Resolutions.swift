public import Documents

extension Rule {
  /// Body, number, title, resolved clause, date, vote block and signatures.
  public static let missingPart = Rule(
    "missing-part", .error, "A resolution has the parts that the district requires; a draft may lack some.")

  /// How recitals end.
  public static let recitalEnding = Rule(
    "recital-ending", .warning, "Recitals end alike: as the district's style says, else as most of them do.")

  /// How the last recital ends.
  public static let lastRecitalEnding = Rule(
    "last-recital-ending", .warning, "The last recital does not end with \"and\", for no recital follows it.")

  /// How recitals begin.
  public static let recitalStyle = Rule(
    "recital-style", .warning, "Recitals begin alike: \"WHEREAS\" in one case, with its comma, once in each.")

  /// Openings that are nearly WHEREAS or RESOLVED.
  public static let clauseOpening = Rule(
    "clause-opening", .error,
    "A clause begins with WHEREAS or RESOLVED, rightly spelled; else it is plain text.")

  /// How resolved clauses and their items end.
  public static let resolvedEnding = Rule(
    "resolved-ending", .warning, "Resolved clauses and their items end alike, and the last one with a period."
  )

  /// The words that make the resolves operative.
  public static let operativeFormula = Rule(
    "operative-formula", .error,
    "The operative formula stands exactly once, before the first resolved clause; later clauses say \"further\"."
  )

  /// References out of a resolved clause.
  public static let standsAlone = Rule(
    "stands-alone", .warning,
    "A resolved clause can be read without the recitals: no \"said\" or \"the above\".")

  /// Who does what by when.
  public static let directive = Rule(
    "directive", .warning, "A direction names who acts, what is done, and by when.")

  /// Dates, ordinals and amounts that cannot be.
  public static let malformedDate = Rule(
    "malformed-date", .error, "Dates, ordinals and amounts are possible and well formed.")

  /// Letters and numbers of lists.
  public static let agendaLetter = Rule(
    "agenda-letter", .info, "Letters and numbers of a list are unique and have no holes.")

  /// The rules for resolutions, in the order of reference.
  public static let resolutions: [Rule] = [
    .missingPart, .recitalEnding, .lastRecitalEnding, .recitalStyle, .clauseOpening, .resolvedEnding,
    .operativeFormula,
    .standsAlone,
    .directive, .unfilledBlank, .malformedDate, .agendaLetter,
  ]
}
