import Documents
import Meetings
import Testing

/// A meeting made of its front matter, its items and what changes for a test.
enum Texts {
  static let seats = ["Ana Ruiz", "Tom Lee", "Eve Park", "Sol Dean", "Kim Vance"]

  static var district: District {
    var district = District()
    district.seats = seats.map { District.Person(name: $0) }
    district.studentMember = "Jo Pell"
    return district
  }

  static let head = """
    ---
    document: meeting
    date: 2026-06-09
    kind: regular
    start: 6:00 PM
    posted: 2026-06-05 4:30 PM
    ---

    # Regular Meeting of June 9, 2026


    """

  /// A motion with its roll call; the letters are the votes of the seats in order: Y, N, A (abstain), - (absent).
  static func motion(
    _ votes: String = "YYYYY", words: String = "That the Board do it.", outcome: String = "carried"
  )
    -> String
  {
    let names: [Character: String] = [
      "Y": "Aye", "N": "No", "A": "Abstain", "-": "Absent", "O": "Not present", "R": "Recused",
    ]
    let rows = zip(seats, votes).map { "| \($0) | \(names[$1] ?? String($1)) |" }.joined(separator: "\n")
    return """
      - Motion: \(words)
      - Mover: Ana Ruiz
      - Seconder: Tom Lee

      | Member | Vote |
      |---|---|
      \(rows)
      | Jo Pell (student) | No |

      - Outcome: \(outcome)


      """
  }

  static func meeting(_ text: String) -> Meeting {
    Meeting(reading: Outline(parsing: Source(name: "meeting.md", text: text)))
  }

  static func ids(_ text: String, _ district: District = Texts.district) -> [String] {
    meeting(text).findings(district: district).map(\.rule.id)
  }
}

@Suite("A meeting is read from its text")
struct ReadingTests {
  @Test("with date, kind, start, posting and place")
  func facts() {
    let meeting = Texts.meeting(Texts.head)
    #expect(meeting.title == "Regular Meeting of June 9, 2026")
    #expect(meeting.date?.value?.description == "2026-06-09")
    #expect(meeting.kind?.value == .regular)
    #expect(meeting.start?.value?.description == "18:00")
    #expect(meeting.posted?.value?.description == "2026-06-05 16:30")
    #expect(!meeting.isAgenda)
  }

  @Test(
    "with the letters that agendas have",
    arguments: [
      ("F.1 Title", "F.1"), ("F. Title", "F"), ("F1. Title", "F1"), ("10.2 Title", "10.2"),
      ("IV. Title", "IV"),
      ("B) Title", "B"), ("Item 7: Title", "7"), ("Agenda Item F.3 Title", "F.3"), ("F-2 Title", "F-2"),
      ("9. Title", "9"), ("12.a Title", "12.a"), ("A Title", nil), ("2026 Title", nil), ("Title", nil),
    ])
  func letters(heading: String, letter: String?) {
    let item = Texts.meeting("## \(heading)\n\n- Act: adopted\n").items.first
    #expect(item?.letter == letter)
    if letter != nil { #expect(item?.title == "Title") }
  }

  @Test("with the motions that belong to an item, each with its own roll call")
  func motions() {
    let text =
      "## F.1 One\n\n" + Texts.motion("NNNYY", words: "To amend.", outcome: "failed") + Texts.motion()
    let item = Texts.meeting(text).items[0]
    #expect(item.motions.map(\.words) == ["To amend.", "That the Board do it."])
    #expect(item.motions.map { $0.rollCall?.tally[.aye] } == [2, 5])
    #expect(item.deciding?.outcome?.value == .carried)
    #expect(item.motions[0].rollCall?.student.map(\.member) == ["Jo Pell"])
  }

  @Test("with emphasis around the keys, wrapped lines, and links for documents")
  func forms() {
    let item = Texts.meeting(
      "## F.1 One\n\n- **Document:** [the text](../policies/a.md)\n- **Motion**: That the\n  Board do it.\n- *Moved by:* Ana Ruiz\n"
    ).items[0]
    #expect(item.documents.map(\.reference) == ["../policies/a.md"])
    #expect(item.deciding?.words == "That the Board do it.")
    #expect(item.deciding?.mover?.value == "Ana Ruiz")
  }

  @Test("with an act for each group of documents")
  func groups() {
    let item = Texts.meeting(
      "## F.1 One\n\n- Document: BP 1445\n- Document: BP 0450\n- Act: adopted\n- Effective: July 1, 2026\n- Document: BP 5145.13\n- Act: rescinded\n"
    ).items[0]
    #expect(item.documents.map(\.act?.value) == [.adopted, .adopted, .rescinded])
    #expect(item.documents.map(\.effective?.value?.description) == ["2026-07-01", "2026-07-01", nil])
    #expect(item.documents.map(\.identifier?.description) == ["BP 1445", "BP 0450", "BP 5145.13"])
    let before = Texts.meeting("## F.1 One\n\n- Act: adopted\n- Document: BP 1445\n- Document: BP 0450\n")
      .items[0]
    #expect(before.documents.map(\.act?.value) == [.adopted, .adopted])
  }

  @Test("with a consent calendar that decides the items below it")
  func consent() {
    let meeting = Texts.meeting(
      "## E. Consent\n\n" + Texts.motion() + "### E.1 Minutes\n\n### E.2 Pulled\n\n"
        + Texts.motion("NNNNN", outcome: "failed")
        + "## F. Action\n")
    #expect(meeting.items.map(\.letter) == ["E", "E.1", "E.2", "F"])
    #expect(meeting.items.map(\.parent) == [nil, 0, 0, nil])
    #expect(
      meeting.items.indices.map { meeting.motion(deciding: $0)?.outcome?.value } == [
        .carried, .carried, .failed, nil,
      ])
  }

  @Test("with headings that have no letter: a part of the item above, or an item of their own")
  func unlettered() {
    let meeting = Texts.meeting(
      "## Call to order\n\nWe met.\n\n## F.1 One\n\n### Discussion\n\n- Act: failed\n\n## Budget\n\n- Act: reviewed\n"
    )
    #expect(meeting.items.map(\.title) == ["One", "Budget"])
    #expect(meeting.items.map(\.act?.value) == [.failed, .reviewed])
  }
}

@Suite("Findings on a meeting")
struct FindingTests {
  @Test(
    "are raised by front matter that is wrong, and not by one that is right",
    arguments: [
      ("", "", []),
      ("date: 2026-06-09\n", "", ["meeting-facts"]),
      ("date: 2026-06-09\n", "date: 2026-06-31\n", ["meeting-facts"]),
      ("date: 2026-06-09\n", "date: 2026-06-10\n", ["meeting-date"]),
      ("kind: regular\n", "kind: special\n", ["meeting-date"]),
      ("kind: regular\n", "kind: merry\n", ["meeting-facts"]),
      ("start: 6:00 PM\n", "start: at six\n", ["meeting-facts"]),
      ("posted: 2026-06-05 4:30 PM\n", "", ["meeting-notice"]),
      ("posted: 2026-06-05 4:30 PM\n", "posted: 2026-06-06 6:00 PM\n", []),
      ("posted: 2026-06-05 4:30 PM\n", "posted: June 5, 2026, at 6 p.m.\n", []),
      ("posted: 2026-06-05 4:30 PM\n", "posted: 2026-06-06 6:01 PM\n", ["meeting-notice"]),
      ("posted: 2026-06-05 4:30 PM\n", "posted: 2026-06-10T08:00\n", ["meeting-notice"]),
      ("# Regular Meeting of June 9, 2026\n", "# Meeting of Monday, June 9, 2026\n", ["malformed-date"]),
      (
        "# Regular Meeting of June 9, 2026\n", "# Meeting of June 9, 2026\n\nIn [room].\n", ["unfilled-blank"]
      ),
    ])
  func head(old: String, new: String, expected: [String]) {
    let head = old.isEmpty ? Texts.head : Texts.head.replacing(old, with: new)
    let text = head + "## F.1 One\n\n" + Texts.motion()
    #expect(Texts.ids(text) == expected)
  }

  @Test(
    "are raised by roll calls, outcomes and movers that are wrong, and not by those that are right",
    arguments: [
      ("YYYYY", "carried", []), ("YYY--", "carried", []), ("YYYNN", "carried", []),
      ("YYNNN", "failed", []), ("YYNA-", "failed", []), ("YYN--", "carried", ["motion-outcome"]),
      ("YYNNN", "carried", ["motion-outcome"]), ("YYYYY", "failed", ["motion-outcome"]),
      ("YYYYN", "passed unanimously", ["motion-outcome"]), ("YYN--", "failed", []),
      ("YY---", "failed", ["quorum"]), ("YYYY-", "carried, by unanimous vote", []),
      ("YYYY", "carried", ["roll-call"]), ("YYYY?", "carried", ["roll-call"]),
      ("RYYYY", "carried", ["mover-and-seconder"]), ("Y-YYY", "carried", ["mover-and-seconder"]),
      ("YYYYY", "so it went", ["motion-parts"]), ("YYYYY", "Motion carried 5-0", []),
    ])
  func votes(votes: String, outcome: String, expected: [String]) {
    #expect(Texts.ids(Texts.head + "## F.1 One\n\n" + Texts.motion(votes, outcome: outcome)) == expected)
  }

  @Test(
    "follow the threshold and its base",
    arguments: [
      ("- Threshold: two-thirds\n", "YYYNN", ["motion-outcome"]), ("- Threshold: two-thirds\n", "YYYYN", []),
      ("- Threshold: 4/5\n", "YYYYN", []), ("- Threshold: 5 votes\n", "YYYYN", ["motion-outcome"]),
      ("- Threshold: most\n", "YYYYN", ["motion-parts"]), ("", "YYN--", ["motion-outcome"]),
    ])
  func thresholds(line: String, votes: String, expected: [String]) {
    let text = Texts.head + "## F.1 One\n\n" + Texts.motion(votes)
    #expect(Texts.ids(text.replacing("- Mover:", with: line + "- Mover:")) == expected)
    var district = Texts.district
    district.thresholds = ["majority": .voting]
    if line.isEmpty { #expect(Texts.ids(text, district).isEmpty) }
  }

  @Test(
    "are raised by an item's lines that are wrong, and not by those that are right",
    arguments: [
      ("- Document: BP 0410\n- Act: adopted\n- Reading: second\n", []),
      ("- Document: BP 0410\n- Act: adopted\n- Reading: waived (the law changed)\n", []),
      ("- Document: BP 0410\n- Act: adopted\n- Reading: waived\n", ["policy-readings"]),
      ("- Document: BP 0410\n- Act: adopted\n- Reading: first\n", ["policy-readings"]),
      ("- Document: BP 0410\n- Act: first reading\n- Reading: first\n", []),
      ("- Document: BP 0410\n", ["agenda-act"]), ("- Document: BP 0410\n- Act: done\n", ["agenda-act"]),
      ("- Document: BP 0410\n- Act: failed\n", ["agenda-act"]),
      ("- Document: BP 0410\n- Act: adopted\n- Effective: soon\n", ["agenda-act"]),
      ("- Document: BP 0410\n- Act: adopted\n- Effective: 2026-02-30\n", ["malformed-date"]),
      ("- Document: BP 0410\n- Act: adopted\n- Effective: 2026-07-01\n- Until: 2026-06-30\n", ["agenda-act"]),
      ("- Document: BP 0410\n- Act: adopted\n- Act: adopted\n", ["meeting-line"]),
      ("- Document: BP 0410\n- Act: adopted\n- Efective: 2026-07-01\n", ["meeting-line"]),
      ("Act: adopted\n", ["meeting-line"]), ("- Vote: Ana Ruiz spoke.\n- Note: none.\n", []),
    ])
  func lines(lines: String, expected: [String]) {
    #expect(Texts.ids(Texts.head + "## F.1 One\n\n\(lines)\n" + Texts.motion()) == expected)
  }

  @Test("are raised by an act without a motion that carried")
  func acts() {
    let item = Texts.head + "## F.1 One\n\n- Document: BP 0410\n- Act: adopted\n\n"
    #expect(Texts.ids(item) == ["agenda-act"])
    #expect(Texts.ids(item + Texts.motion("NNNNN", outcome: "failed")) == ["agenda-act"])
    #expect(Texts.ids(item.replacing("adopted", with: "postponed")).isEmpty)
  }

  @Test("let a motion die for want of a second")
  func noSecond() {
    let text = Texts.head + "## F.1 One\n\n- Act: failed\n- Motion: To do it.\n- Mover: Ana Ruiz\n- Outcome: "
    #expect(Texts.ids(text + "died for lack of a second\n").isEmpty)
    #expect(Texts.ids(text + "carried\n") == ["agenda-act", "motion-parts"])
  }

  @Test("name members and students rightly")
  func names() {
    let text = Texts.head + "## F.1 One\n\n" + Texts.motion()
    #expect(Texts.ids(text.replacing("| Tom Lee |", with: "| Member Lee |")).isEmpty)
    #expect(Texts.ids(text.replacing("| Tom Lee |", with: "| Tom Li |")) == ["roll-call", "roll-call"])
    #expect(Texts.ids(text.replacing("| Tom Lee |", with: "| Ana Ruiz |")) == ["roll-call", "roll-call"])
    #expect(Texts.ids(text.replacing("Jo Pell (student)", with: "Jo Pell")) == ["student-vote"])
    #expect(Texts.ids(text.replacing("Jo Pell (student)", with: "Student Member: Jo Pell")).isEmpty)
    #expect(
      Texts.ids(text.replacing("Seconder: Tom Lee", with: "Seconder: Ana Ruiz")) == ["mover-and-seconder"])
    #expect(Texts.ids(text.replacing("Mover: Ana Ruiz", with: "Mover: Jo Pell")) == ["mover-and-seconder"])
    #expect(Texts.ids(text, District()).isEmpty)
  }

  @Test("count the seats of the day, and either holder where terms change on it")
  func terms() {
    var district = Texts.district
    district.seats[4] = District.Person(name: "Kim Vance", term: .init(from: "2022-12-13", to: "2026-06-09"))
    district.seats.append(District.Person(name: "Lou Marsh", term: .init(from: "2026-06-09", to: nil)))
    let text = Texts.head + "## F.1 One\n\n" + Texts.motion("YYYYN")
    #expect(Texts.ids(text, district).isEmpty)
    #expect(Texts.ids(text.replacing("Kim Vance", with: "Lou Marsh"), district).isEmpty)
    #expect(Texts.ids(text.replacing("| Kim Vance | No |\n", with: ""), district) == ["roll-call"])
    let later = text.replacing("2026-06-09", with: "2026-06-10").replacing("June 9", with: "June 10")
    #expect(Texts.ids(later, district) == ["roll-call", "roll-call"])
  }

  @Test("see a need to act that was found by vote")
  func needToAct() {
    let head = Texts.head.replacing("2026-06-05", with: "2026-06-08")
    let need = { (votes: String, outcome: String) in
      Texts.motion(votes, outcome: outcome).replacing(
        "- Motion: That the Board do it.", with: "- Need to act: It came up.")
    }
    #expect(Texts.ids(head + "## F.1 One\n\n" + need("YYYNN", "failed")) == [])
    #expect(Texts.ids(head + "## F.1 One\n\n" + need("YYYYN", "carried") + Texts.motion()) == [])
    #expect(
      Texts.ids(head + "## F.1 One\n\n" + need("YYYNN", "carried") + Texts.motion()) == ["motion-outcome"])
    // Of three present, who are fewer than two thirds of five, all must vote aye.
    #expect(Texts.ids(head + "## F.1 One\n\n" + need("YYN--", "carried")) == ["motion-outcome"])
    #expect(Texts.ids(head + "## F.1 One\n\n" + need("YYY--", "carried")) == [])
    #expect(
      Texts.ids(head + "## F.1 One\n\n" + need("YYYNN", "failed") + Texts.motion()) == ["meeting-notice"])
  }

  @Test(
    "see letters that stand twice, leave a hole or go back",
    arguments: [
      (["A.", "B.", "C."], 0), (["A.", "B.", "B.", "D."], 2), (["F.1", "F.2", "F.4"], 1),
      (["F.2", "F.3"], 1),
      (["I.", "II.", "III.", "IV.", "V."], 0), (["E.", "E.1", "E.2", "F.", "F.1"], 0), (["E.", "H."], 0),
      (["A.", "C."], 1), (["9.", "10.", "10.1", "10.2"], 0), (["F1.", "F2.", "F2."], 1),
    ])
  func letters(letters: [String], count: Int) {
    let text = Texts.head + letters.map { "## \($0) Title\n\n" }.joined()
    #expect(Texts.ids(text) == Array(repeating: "agenda-letter", count: count))
  }

  @Test("see what was adopted as amended without words")
  func amended() {
    let item = Texts.head + "## F.1 One\n\n- Act: adopted\n\n"
    let main = Texts.motion(words: "To adopt it with the proposed edits.")
    #expect(Texts.ids(item + main) == ["amended-words"])
    let amendment = Texts.motion(words: "To strike \"may\" and insert \"shall\".")
    #expect(Texts.ids(item + amendment + main) == [])
    #expect(
      Texts.ids(item + Texts.motion("NNNNN", words: "To strike \"may\".", outcome: "failed") + main) == [
        "amended-words"
      ])
  }

  @Test("ask nothing of an agenda that is still to be filled in")
  func agenda() {
    let text = Texts.head.replacing("kind: regular", with: "kind: regular\nstatus: agenda")
    #expect(Texts.ids(text + "## F.1 One\n\n- Document: BP 0410\n- Motion: That the Board adopt it.\n") == [])
  }

  @Test("of one item are its own, those of the item above it, and those of the head")
  func concerning() {
    let meeting = Texts.meeting(
      Texts.head.replacing("start: 6:00 PM", with: "start: six")
        + "## E. Consent\n\n- Outcome: carried\n\n### E.1 One\n\n- Act: odd\n\n### E.2 Two\n\n- Act: odd\n")
    let all = meeting.findings(district: Texts.district)
    #expect(all.map(\.rule.id) == ["meeting-facts", "motion-parts", "agenda-act", "agenda-act"])
    #expect(meeting.findings(all, concerning: 2) == [all[0], all[1], all[3]])
  }
}
