import Documents
import Testing

@Suite("A roll call")
struct RollCallTests {
  private static func call(ayes: Int, noes: Int = 0, abstain: Int = 0, absent: Int = 0) -> RollCall {
    let votes =
      Array(repeating: Vote.aye, count: ayes) + Array(repeating: .no, count: noes)
      + Array(repeating: .abstain, count: abstain) + Array(repeating: .absent, count: absent)
    return RollCall(votes: votes.enumerated().map { RollCall.Entry("Member \($0)", $1) })
  }

  @Test(
    "carries by the ayes of all seats, of those present, or of those voting",
    arguments: [
      (Threshold.majority, 3, 1, 0, 3, false, true, true), (.majority, 4, 3, 0, 0, true, true, true),
      (.majority, 3, 3, 1, 0, false, false, false), (.twoThirds, 4, 1, 0, 2, false, true, true),
      (.twoThirds, 5, 2, 0, 0, true, true, true), (.fourFifths, 5, 2, 0, 0, false, false, false),
      (.fourFifths, 6, 1, 0, 0, true, true, true), (.votes(5), 4, 0, 0, 3, false, false, false),
      (.votes(5), 5, 0, 0, 2, true, true, true), (.needToAct, 4, 2, 0, 1, true, true, true),
      (.needToAct, 4, 0, 0, 3, true, true, true), (.needToAct, 3, 1, 0, 3, false, false, false),
      (.majority, 0, 0, 0, 7, false, false, false),
    ] as [(Threshold, Int, Int, Int, Int, Bool, Bool, Bool)])
  func outcomes(
    threshold: Threshold, ayes: Int, noes: Int, abstain: Int, absent: Int, all: Bool, present: Bool,
    voting: Bool
  ) {
    let call = Self.call(ayes: ayes, noes: noes, abstain: abstain, absent: absent)
    let carried = Threshold.Base.allCases.map {
      call.outcome(seats: 7, threshold: threshold, base: $0) == .carried
    }
    #expect(carried == [all, present, voting])
  }

  @Test(
    "reads the words of minutes",
    arguments: [
      ("Aye", .aye), ("YES", .aye), ("Aye (preferential)", .aye), ("Nays:", .no),
      ("Not Present at Vote", .notPresent),
      ("Recused (owns the lot)", .recused), ("Abstained", .abstain), ("absent", .absent), ("maybe", nil),
      ("", nil),
    ] as [(String, Vote?)])
  func words(words: String, vote: Vote?) {
    #expect(Vote(words: words) == vote)
  }

  @Test(
    "reads outcomes and thresholds as minutes write them",
    arguments: [
      ("Motion carried 5-2", .carried, nil), ("passed unanimously", .carried, nil),
      ("not adopted", .failed, nil),
      ("died for lack of a second", .failed, nil), ("two-thirds", nil, .twoThirds),
      ("4/5 vote", nil, .fourFifths),
      ("(5 vote)", nil, .votes(5)), ("", nil, nil),
    ] as [(String, RollCall.Outcome?, Threshold?)])
  func phrases(words: String, outcome: RollCall.Outcome?, threshold: Threshold?) {
    #expect(RollCall.Outcome(words: words) == outcome)
    #expect(Threshold(words: words) == threshold)
  }

  @Test("is read from a table, students apart, what cannot be read kept")
  func table() {
    let table = PipeTable(
      header: ["Trustee", "Vote", "Student"],
      rows: [
        ["Ana Ruiz", "Aye", ""], ["Tom Lee", "?", ""], ["Jo Pell", "No", "x"],
        ["Lu Orr (student)", "Aye", ""], ["", "", ""],
      ])
    let call = RollCall(reading: table)
    #expect(call?.votes.map(\.member) == ["Ana Ruiz"])
    #expect(call?.student.map(\.member) == ["Jo Pell", "Lu Orr"])
    #expect(call?.unread.map(\.member) == ["Tom Lee"])
    #expect(call?.tally.description == "1 aye, 0 noes")
    #expect(RollCall(reading: PipeTable(header: ["Category", "Weight"], rows: [])) == nil)
  }

  @Test("is read from the vote block of a resolution where it names the members")
  func labels() {
    let call = RollCall(labels: [
      ("AYES", "Ana Ruiz, Tom Lee, and Eve Park"), ("NOES", "None"), ("ABSENT", "Sol Dean"),
      ("STUDENT VOTE", "Jo Pell, Aye (preferential)"),
    ])
    #expect(call?.votes.map(\.member) == ["Ana Ruiz", "Tom Lee", "Eve Park", "Sol Dean"])
    #expect(call?.tally.description == "3 ayes, 0 noes, 1 absent")
    #expect(call?.student == [RollCall.Entry("Jo Pell", .aye)])
    #expect(RollCall(labels: [("AYES", "6"), ("NOES", "1")]) == nil)
  }
}

@Suite("The seats of a day")
struct MembershipTests {
  private static var district: District {
    var district = District()
    district.seats = [
      .init(name: "Ana Ruiz", title: "President", term: .init(from: "2022-12-13", to: "2026-12-08")),
      .init(name: "Eve Ruiz-Park", term: .init(from: "2022-12-13")),
      .init(name: "Lou Marsh", term: .init(from: "2026-12-08")),
    ]
    return district
  }

  @Test(
    "are those whose terms hold",
    arguments: [("2022-12-12", 0, 0), ("2022-12-13", 2, 0), ("2026-12-08", 1, 2), ("2026-12-09", 2, 0)])
  func days(day: String, staying: Int, changing: Int) {
    let membership = Self.district.membership(on: CalendarDate(iso: day))
    #expect(membership.staying.count == staying && membership.changing.count == changing)
    #expect(membership.count == staying + changing / 2)
  }

  @Test("know their holders by name, last name and title")
  func names() {
    let membership = Self.district.membership(on: CalendarDate(iso: "2026-06-09"))
    for name in ["Ana Ruiz", "ana ruiz", "Ruiz", "President Ruiz", "Ms. Ana Ruiz"] {
      #expect(membership.member(named: name)?.name == "Ana Ruiz")
    }
    for name in ["", "Bo Ruiz", "Marsh", "President"] { #expect(membership.member(named: name) == nil) }
  }

  @Test("and their thresholds and notice hours are read from district.json, misspelled keys refused")
  func file() throws {
    let read = { (text: String) throws(District.Refusal) in
      try District(reading: Source(name: "district.json", text: text))
    }
    let district = try read(#"{"thresholds": {"majority": "present"}, "noticeHours": {"regular": 48}}"#)
    #expect(district.thresholds == ["majority": .present] && district.noticeHours == ["regular": 48])
    #expect(District().noticeHours == ["regular": 72, "special": 24])
    #expect(throws: District.Refusal.self) { try read(#"{"thresholds": {"mayority": "present"}}"#) }
    #expect(throws: District.Refusal.self) { try read(#"{"thresholds": {"majority": "some"}}"#) }
    #expect(throws: District.Refusal.self) { try read(#"{"noticeHours": {"reglar": 72}}"#) }
  }
}

@Suite("A day and a time")
struct LocalDateTimeTests {
  @Test(
    "are read from the forms that clerks write",
    arguments: [
      ("2026-06-05 4:30 PM", "2026-06-05 16:30"), ("2026-06-05T16:30", "2026-06-05 16:30"),
      ("June 5, 2026, at 4:30 p.m.", "2026-06-05 16:30"), ("June 5, 2026 6 PM", "2026-06-05 18:00"),
      ("2026-06-05", nil), ("2026-06-31 4:30 PM", nil), ("4:30 PM", nil), ("", nil),
      ("2026-06-05T25:00", nil),
    ])
  func reading(text: String, expected: String?) {
    #expect(LocalDateTime(text)?.description == expected)
  }

  @Test("lie hours apart") func apart() {
    let posted = LocalDateTime("2026-06-05 4:30 PM")
    let start = LocalDateTime("2026-06-09 6 PM")
    #expect(start.flatMap { posted?.minutes(until: $0) } == 4 * 1_440 + 90)
    #expect(posted.flatMap { start?.minutes(until: $0) } == -(4 * 1_440 + 90))
    #expect(posted?.prose == "June 5, 2026, 4:30 p.m.")
  }
}
