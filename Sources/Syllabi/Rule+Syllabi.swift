public import Documents

extension Rule {
  /// The rules for courses, calendars, bell schedules and standards, in the order in which they are documented.
  public static let syllabi: [Rule] = [
    .courseField, .unfilledBlank, .coursePart, .unitLength, .unitOrder, .lessonMinutes, .lessonRepeated,
    .standardUnknown,
    .standardRole, .gradingSum, .gradeScale, .assessmentCategory, .assessmentUnit, .slotRecurrence,
    .slotMinutes,
    .scheduleRoom, .scheduleWeeks, .scheduleLessons, .scheduleSlot, .calendarRow, .calendarTerm, .bellRow,
    .bellOverlap, .standardRow,
  ]

  /// A fact or a unit that every course has.
  public static let courseField = Rule(
    "required-field", .error, "A course has a title, a code, grades, a length in weeks, and units.")

  /// A part that reviewers look for.
  public static let coursePart = Rule(
    "course-part", .warning,
    "A course has grading, materials, accommodations, a non-discrimination statement, and a word on controversial issues."
  )

  /// The line that says how long a unit takes.
  public static let unitLength = Rule(
    "unit-length", .error, "A unit has one line weight, days or weeks, with a positive number.")

  /// The numbers of units.
  public static let unitOrder = Rule("unit-order", .warning, "Units are numbered 1, 2, 3 in their order.")

  /// The minutes of a lesson.
  public static let lessonMinutes = Rule(
    "lesson-minutes", .warning, "A lesson says how many minutes it takes, as (55 min).")

  /// A lesson that stands twice.
  public static let lessonRepeated = Rule(
    "lesson-repeated", .warning, "A lesson stands once in its unit.")

  /// A code that the standards file does not have.
  public static let standardUnknown = Rule(
    "unknown-standard", .error, "The standards that a unit names are in the standards file.")

  /// What a unit does with a standard.
  public static let standardRole = Rule(
    "standard-role", .warning, "A unit says whether it introduces, practices or assesses a standard.")

  /// The weights of the grade.
  public static let gradingSum = Rule(
    "grading-sum", .error, "The weights of the grade sum to 100, extra credit aside.")

  /// The bands of the grade scale.
  public static let gradeScale = Rule(
    "grade-scale", .error, "The grade scale covers 0 to 100 without gap or overlap.")

  /// The category of an assessment.
  public static let assessmentCategory = Rule(
    "assessment-category", .error,
    "An assessment counts toward a category of the grade, and each category has one.")

  /// The unit of an assessment.
  public static let assessmentUnit = Rule(
    "assessment-unit", .error, "An assessment names a unit of the course, or none.")

  /// When a current-event slot comes round.
  public static let slotRecurrence = Rule(
    "slot-recurrence", .error, "A current-event slot says when it comes round, as every Friday.")

  /// How long a current-event slot takes.
  public static let slotMinutes = Rule(
    "slot-minutes", .warning, "A current-event slot says how many minutes it takes.")

  /// Whether the units fit.
  public static let scheduleRoom = Rule(
    "schedule-room", .error, "The units fit into the periods that there are.")

  /// Whether the term is as long as the course.
  public static let scheduleWeeks = Rule(
    "schedule-weeks", .warning, "The term has as many weeks as the course.")

  /// Whether the lessons of a unit fit.
  public static let scheduleLessons = Rule(
    "schedule-lessons", .warning, "The lessons of a unit fit into its periods.")

  /// Whether current-event slots are held.
  public static let scheduleSlot = Rule(
    "schedule-slot", .info, "A current-event slot falls on a day on which the class meets.")

  /// A row of a calendar.
  public static let calendarRow = Rule(
    "calendar-row", .error, "A row of a calendar has dates that exist, in order, and a known kind.")

  /// The terms of a calendar.
  public static let calendarTerm = Rule("calendar-term", .error, "A calendar has a term.")

  /// A row of bell schedules.
  public static let bellRow = Rule(
    "bell-row", .error, "A row of a bell schedule has two times in order.")

  /// Periods that overlap.
  public static let bellOverlap = Rule(
    "bell-overlap", .error, "The periods of a bell schedule do not overlap.")

  /// A row of a standards file.
  public static let standardRow = Rule(
    "standard-row", .error, "A row of a standards file has a code of its own.")
}
