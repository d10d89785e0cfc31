/// Skeletons of resolutions that boards write again and again, with blanks in brackets.
///
///     ResolutionTemplate(rawValue: "codify")?.draft.resolved.count  // 4
public enum ResolutionTemplate: String, Hashable, Sendable, CaseIterable {
  /// Says again what an earlier policy or resolution said.
  case reaffirm
  /// Makes a policy of what was a directive.
  case codify
  /// Changes the words of a policy.
  case amendPolicy = "amend-policy"
  /// Directs the superintendent to do something.
  case directSuperintendent = "direct-superintendent"
  /// Creates a course.
  case createCourse = "create-course"
  /// Thanks or honors somebody.
  case recognize

  /// The skeleton.
  public var draft: ResolutionDraft {
    var draft = ResolutionDraft()
    (draft.title, draft.recitals, draft.resolved) =
      switch self {
      case .reaffirm: Self.reaffirming
      case .codify: Self.codifying
      case .amendPolicy: Self.amending
      case .directSuperintendent: Self.directing
      case .createCourse: Self.creating
      case .recognize: Self.recognizing
      }
    return draft
  }

  private typealias Words = (String, [String], [ResolutionDraft.Clause])

  private static let report = ResolutionDraft.Clause(
    "the Superintendent shall report to the Board, no later than [date], on [what the report covers]")

  private static let reaffirming: Words = (
    "Reaffirming [Title of the Policy or Resolution]",
    [
      "The Board adopted [number and title of the policy or resolution] on [date of adoption]",
      "[What has happened since, with its date and its source]",
      "[Whom it concerns, and what they have told the Board]",
    ],
    [
      .init("the Board reaffirms [number and title], as adopted on [date of adoption]"),
      .init(
        "the Superintendent shall tell [employees, students or families], no later than [date], what it says and whom to ask"
      ),
      report,
    ]
  )

  private static let codifying: Words = (
    "Codifying [Title of the Directive]",
    [
      "On [date], [name and title of the officer] issued [number of the directive], which [what it told whom to do]",
      "[Where the directive can be found today, and who works under it]",
      "[Why a policy of the Board serves better than a directive here]",
    ],
    [
      .init(
        "the Board codifies [number of the directive], and for that purpose adopts [number and title of the policy] in the form attached to this resolution, effective [date]"
      ),
      .init("[number of the directive] is superseded by [number of the policy]"),
      .init(
        "the Superintendent shall put the policy in the place of the directive, wherever the directive is kept, no later than [date]"
      ),
      report,
    ]
  )

  private static let amending: Words = (
    "Amending [Number and Title of the Policy]",
    [
      "[Number and title of the policy] was adopted on [date] and was last revised on [date]",
      "[What the policy says now, and what is missing from it or no longer fits]",
      "[Why it is changed now, with the law or the fact that calls for it]",
    ],
    [
      .init(
        "[number of the policy], [section], is amended by striking \"[words to strike]\" and inserting \"[words to insert]\", effective [date]"
      ),
      .init(
        "the Superintendent shall publish the policy as amended, and shall tell [those whom it concerns], no later than [date]"
      ),
      report,
    ]
  )

  private static let directing: Words = (
    "Directing the Superintendent to [What Is To Be Done]",
    [
      "[The fact that calls for it, with its date and its source]",
      "[Whom it concerns, and how many they are]",
      "[What has been done so far]",
    ],
    [
      .init("the Board directs the Superintendent to [what is to be done] no later than [date]"),
      .init("the Superintendent shall consult [whom] before [what]"),
      report,
    ]
  )

  private static let creating: Words = (
    "Creating the Course [Title of the Course]",
    [
      "[Which students the course is for, and how many they are]",
      "[Who asked for the course, and when]",
      "[Who wrote the course of study, and to which standards it was compared]",
    ],
    [
      .init(
        "the Board creates the course [title and code], a course of [length and credits] for grades [grades], with the course of study attached to this resolution"
      ),
      .init("the Superintendent shall offer the course at [schools] in the semester that begins on [date]"),
      .init("the Superintendent shall give each teacher of the course [preparation], no later than [date]"),
      report,
    ]
  )

  private static let recognizing: Words = (
    "Recognizing [Name of the Person or Group]",
    [
      "[Who they are, and since when]",
      "[What they did, with its date and its number]",
      "[Whom it has helped]",
    ],
    [
      .init("the Board recognizes [name of the person or group] and thanks them for [what they did]"),
      .init("the Secretary of the Board shall send them a copy of this resolution, no later than [date]"),
    ]
  )
}
