public import Documents

/// What `show --format json` prints of a meeting; see Schemas/meeting.schema.json.
public struct MeetingSummary: Hashable, Sendable, Codable {
  /// An item of the agenda.
  public struct Item: Hashable, Sendable, Codable {
    /// Its letter, "F.1"; nil where it has none.
    public let letter: String?
    /// The words of its heading behind the letter.
    public let title: String
    /// The letter or title of the item that it stands under.
    public let under: String?
    /// The documents that it names.
    public let documents: [Document]
    /// What the board did.
    public let act: String?
    /// Which reading it had, as the file says.
    public let reading: String?
    /// Its motions in order.
    public let motions: [MotionSummary]
  }

  /// A document and what the board did with it.
  public struct Document: Hashable, Sendable, Codable {
    /// The path or code.
    public let reference: String
    /// What the board did.
    public let act: String?
    /// From when it is in force.
    public let effective: String?
    /// The last day on which it is in force.
    public let until: String?
    /// The resolution that says so.
    public let by: String?
  }

  /// A motion.
  public struct MotionSummary: Hashable, Sendable, Codable {
    /// Its words.
    public let words: String
    /// Whether it finds the need to act on an item that was not on the posted agenda.
    public let isNeedToAct: Bool
    /// Who made it.
    public let mover: String?
    /// Who seconded it.
    public let seconder: String?
    /// How many ayes it needs, as a word: "majority", "5 votes".
    public let threshold: String
    /// Who voted how.
    public let votes: [Ballot]
    /// The preferential votes of student members.
    public let studentVotes: [Ballot]
    /// How it went, as the file says.
    public let outcome: String?
  }

  /// A member's vote.
  public struct Ballot: Hashable, Sendable, Codable {
    /// The name as it is written.
    public let member: String
    /// The vote.
    public let vote: Vote
  }

  /// Always "meeting".
  public let kind: String
  /// The title.
  public let title: String?
  /// The day.
  public let date: String?
  /// Regular, special or emergency.
  public let type: String?
  /// The hour for which it was called.
  public let start: String?
  /// When the agenda was posted, `2026-06-05T16:30`.
  public let posted: String?
  /// Where it was held.
  public let place: String?
  /// Whether it is still to be held.
  public let isAgenda: Bool
  /// The items in order.
  public let items: [Item]
}

extension MeetingSummary {
  /// Sums up a meeting.
  ///
  /// - Complexity: O(*n*).
  public init(of meeting: Meeting) {
    kind = "meeting"
    title = meeting.title.isEmpty ? nil : meeting.title
    date = meeting.date?.value?.description
    type = meeting.kind?.value?.rawValue
    start = meeting.start?.value?.description
    posted = meeting.posted?.value.map { "\($0.date)T\($0.time)" }
    place = meeting.place.isEmpty ? nil : meeting.place
    isAgenda = meeting.isAgenda
    items = meeting.items.map { item in
      let above = item.parent.map { meeting.items[$0] }
      return Item(
        letter: item.letter, title: item.title, under: above.map { $0.letter ?? $0.title },
        documents: item.documents.map(Document.init), act: item.act?.value?.rawValue,
        reading: item.reading?.value?.description, motions: item.motions.map(MotionSummary.init))
    }
  }
}

extension MeetingSummary.Document {
  fileprivate init(_ document: AgendaItem.Document) {
    reference = document.reference
    act = document.act?.value?.rawValue
    effective = document.effective?.value?.description
    until = document.until?.value?.description
    by = document.by?.value?.description
  }
}

extension MeetingSummary.MotionSummary {
  fileprivate init(_ motion: Motion) {
    let ballots = { (entries: [RollCall.Entry]) in
      entries.map { MeetingSummary.Ballot(member: $0.member, vote: $0.vote) }
    }
    words = motion.words
    isNeedToAct = motion.isNeedToAct
    mover = motion.mover?.value
    seconder = motion.seconder?.value
    threshold = motion.neededThreshold.description
    votes = ballots(motion.rollCall?.votes ?? [])
    studentVotes = ballots(motion.rollCall?.student ?? [])
    outcome = motion.outcome?.value?.rawValue
  }
}
