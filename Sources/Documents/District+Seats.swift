extension District {
  /// Who sits on the board on a day.
  public struct Membership: Hashable, Sendable {
    /// Those who sit from before the day until after it, or at least all day.
    public let staying: [Person]

    /// On a day when terms end and others begin, those who leave and those who come: either may have voted.
    public let changing: [Person]

    /// How many seats there are.
    public let count: Int

    /// The places in `people` by the words of whole names, and by last names.
    private let places: [[String]: Int]
    private let lastNames: [String: [Int]]

    init(staying: [Person], changing: [Person] = [], count: Int) {
      self.staying = staying
      self.changing = changing
      self.count = count
      let names = (staying + changing).map { Self.words($0.name) }
      places = Dictionary(names.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
      lastNames = Dictionary(grouping: names.indices) { names[$0].last ?? "" }
    }
  }

  /// Who sits on the board on a day; all seats where the day is not known.
  ///
  /// A term whose dates cannot be read counts as open.
  ///
  /// - Complexity: O(*n*) in the number of seats.
  public func membership(on day: CalendarDate?) -> Membership {
    guard let day else { return Membership(staying: seats, count: seats.count) }
    var (staying, ending, beginning): ([Person], [Person], [Person]) = ([], [], [])
    for seat in seats {
      let from = seat.term.flatMap { CalendarDate(iso: $0.from) }
      let to = seat.term?.to.flatMap { CalendarDate(iso: $0) }
      if let from, day < from { continue }
      if let to, to < day { continue }
      if from == day, to != day {
        beginning.append(seat)
      } else if to == day, from != day {
        ending.append(seat)
      } else {
        staying.append(seat)
      }
    }
    if ending.isEmpty || beginning.isEmpty {
      let all = staying + ending + beginning
      return Membership(staying: all, count: all.count)
    }
    return Membership(
      staying: staying, changing: ending + beginning,
      count: staying.count + max(ending.count, beginning.count))
  }
}

extension District.Membership {
  /// Everybody who may have voted.
  public var people: [District.Person] { staying + changing }

  /// The member whom a name names: in full, or by the last name where only one has it, with a title before it or without.
  ///
  ///     membership.member(named: "President Elizondo")?.name  // "Rosa Elizondo"
  public func member(named name: String) -> District.Person? {
    let wanted = Self.words(name)
    if let exact = places[wanted] { return people[exact] }
    let bare = Array(wanted.drop { Self.titles.contains($0) })
    if bare.count > 1 { return places[bare].map { people[$0] } }
    guard let last = bare.last, let named = lastNames[last], named.count == 1 else { return nil }
    return people[named[0]]
  }

  private static func words(_ name: String) -> [String] {
    name.lowercased().split { !$0.isLetter && $0 != "-" && $0 != "'" && $0 != "’" }.map { String($0) }
  }

  private static let titles: Set<String> = [
    "president", "vice", "vice-president", "clerk", "member", "trustee", "director", "chair", "mr", "ms",
    "mrs",
    "dr", "board",
  ]
}

extension RollCall {
  /// The roll call with members' names as the district writes them; other names stay.
  public func named(as membership: District.Membership) -> RollCall {
    RollCall(
      votes: votes.map {
        Entry(membership.member(named: $0.member)?.name ?? $0.member, $0.vote, at: $0.range)
      },
      student: student, unread: unread, at: range)
  }
}
