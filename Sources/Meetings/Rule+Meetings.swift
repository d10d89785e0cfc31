public import Documents

extension Rule {
  /// The rules for meetings, in the order in which they are documented.
  public static let meetings: [Rule] = [
    .meetingFacts, .meetingDate, .meetingDateInText, .unfilledBlank, .meetingLine, .meetingNotice,
    .itemLetter,
    .agendaAct, .agendaDocument, .motionParts, .rollCall, .quorum, .motionOutcome, .moverAndSeconder,
    .studentVote,
    .policyReadings, .amendedWords, .agendaNumber, .numberSequence, .agendaTitle, .adoptedDate, .agendaFacts,
    .citedDocument, .citedDate,
  ]

  /// What front matter says.
  public static let meetingFacts = Rule(
    "meeting-facts", .error,
    "A meeting says its date, its kind and when it starts, in forms that can be read.")

  /// The day in the title.
  public static let meetingDate = Rule(
    "meeting-date", .error, "The title names the day and the kind that the front matter says.")

  /// Dates in the text.
  public static let meetingDateInText = Rule(
    "malformed-date", .error, "Dates, ordinals and amounts are possible and well formed.")

  /// Lines that were not taken.
  public static let meetingLine = Rule(
    "meeting-line", .warning, "The lines of an item begin with keys that are known, each once.")

  /// When the agenda was posted.
  ///
  /// Gov. Code 54954.2 and 54956.
  public static let meetingNotice = Rule(
    "meeting-notice", .error,
    "The agenda was posted as long before the meeting as the district's notice hours say, or the need to act was voted."
  )

  /// The letters of the items.
  public static let itemLetter = Rule(
    "agenda-letter", .info, "Letters and numbers of a list are unique and have no holes.")

  /// What the board did.
  public static let agendaAct = Rule(
    "agenda-act", .error,
    "An item that names a document says what the board did, and its motion went that way.")

  /// The documents of an item.
  public static let agendaDocument = Rule(
    "agenda-document", .error, "A document that an item names can be found.")

  /// The parts of a motion.
  public static let motionParts = Rule(
    "motion-parts", .error, "A motion has words, a mover, a seconder, a roll call and an outcome.")

  /// Who voted.
  public static let rollCall = Rule(
    "roll-call", .error, "Every seat stands in a roll call exactly once, and nobody else.")

  /// Whether enough members were there to act.
  public static let quorum = Rule(
    "quorum", .error, "A majority of the seats is there when the board acts.")

  /// How the vote went.
  public static let motionOutcome = Rule(
    "motion-outcome", .error, "The outcome follows from the ayes and the threshold, which counts all seats.")

  /// Who moved and seconded.
  public static let moverAndSeconder = Rule(
    "mover-and-seconder", .error,
    "Mover and seconder are two members who were present; all lines name the same.")

  /// The student's vote.
  public static let studentVote = Rule(
    "student-vote", .warning,
    "The preferential vote of a student member is marked as one and kept out of the tally.")

  /// The readings of a policy.
  public static let policyReadings = Rule(
    "policy-readings", .warning,
    "A policy is adopted after the readings that the district requires, or they are waived with a reason.")

  /// What was amended from the floor.
  public static let amendedWords = Rule(
    "amended-words", .warning,
    "What is adopted as amended has the amendment, in exact words, as a motion that carried.")

  /// Numbers.
  public static let agendaNumber = Rule(
    "agenda-number", .error, "The number in the agenda is that of the document and of its file's name.")

  /// The order of numbers.
  public static let numberSequence = Rule(
    "number-sequence", .warning,
    "The numbers of resolutions follow one another, none twice and none left out.")

  /// Titles.
  public static let agendaTitle = Rule(
    "agenda-title", .error, "The title in the agenda is that of the document.")

  /// The day of adoption.
  public static let adoptedDate = Rule(
    "adopted-date", .error, "A document that was adopted bears the day of the meeting.")

  /// What agenda and document both say.
  public static let agendaFacts = Rule(
    "agenda-facts", .warning,
    "What an item says of a document, its vote among it, agrees with what the document says.")

  /// Documents that are cited.
  public static let citedDocument = Rule(
    "cited-document", .warning, "A policy or resolution that is cited is in the record and in force.")

  /// Dates of what is cited.
  public static let citedDate = Rule(
    "cited-date", .warning, "The date given with a resolution is the day on which it was adopted.")
}
