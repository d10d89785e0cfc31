/// What district.json says: the district's name, its seats and officers, and how it writes its documents.
///
/// Everything has a default, so that all commands work without the file.
public struct District: Hashable, Sendable {
  /// A seat of the board, or an officer.
  public struct Person: Hashable, Sendable, Codable {
    /// The name as it is printed.
    public let name: String
    /// The title, "President"; nil for a member without one.
    public let title: String?
    /// The term, for a seat.
    public let term: Term?

    /// Makes a person.
    public init(name: String, title: String? = nil, term: Term? = nil) {
      self.name = name
      self.title = title
      self.term = term
    }
  }

  /// The time a seat is held, as ISO dates.
  public struct Term: Hashable, Sendable, Codable {
    /// The first day.
    public let from: String
    /// The last day; nil while open.
    public let to: String?

    /// Makes a term.
    public init(from: String, to: String? = nil) {
      self.from = from
      self.to = to
    }
  }

  /// The district's name, as resolutions begin with it; empty without a file.
  public var name = ""

  /// The name of the board, "Board of Education".
  public var board = "Board of Education"

  /// The time zone's name, as "America/Los_Angeles".
  public var timeZone = "America/Los_Angeles"

  /// How resolutions are written.
  public var resolutions = ResolutionStyle()

  /// Whether the file says how resolutions are written; where it does not, a check holds a resolution to its own majority.
  public var statesStyle = false

  /// The parts that a resolution must have.
  public var requiredParts = RequiredPart.allCases

  /// The ids of rules that are switched off.
  public var rulesOff: [String] = []

  /// The seats of the board.
  public var seats: [Person] = []

  /// The superintendent and others who sign or report.
  public var officers: [Person] = []

  /// The student member, whose vote is preferential; nil where there is none.
  public var studentMember: String?

  /// Of what a threshold's share is counted, by the threshold's name; of all seats where it is not named.
  public var thresholds: [String: Threshold.Base] = [:]

  /// How many readings a policy takes.
  public var readings = 2

  /// How many hours before a meeting its agenda is posted, by the kind of the meeting.
  ///
  /// Gov. Code 54954.2 and 54956.
  public var noticeHours = ["regular": 72, "special": 24]

  /// The district without a file.
  public init() {}

  /// A part of a resolution that a district may require.
  public enum RequiredPart: String, Hashable, Sendable, CaseIterable, Codable {
    /// The name of the body.
    case body
    /// The resolution's number.
    case number
    /// The title.
    case title
    /// At least one resolved clause.
    case resolved
    /// The date.
    case date
    /// The vote block.
    case vote
    /// The signatures.
    case signatures
  }
}
