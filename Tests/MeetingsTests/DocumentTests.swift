import Documents
import Meetings
import Testing

@Suite("The documents that a meeting names")
struct DocumentTests {
  private static let heading =
    "## F.1 Resolution 112-25/26, Thanking the Guards\n\n- Document: ../112-25-26-guards.md\n- Act: adopted\n\n"

  private static var resolution: AgendaDocument {
    var document = AgendaDocument(
      reference: "../112-25-26-guards.md", kind: "resolution",
      identifier: DocumentIdentifier("Res-112-25/26"),
      title: "Thanking the Guards", date: CalendarDate(iso: "2026-06-09"))
    (document.mover, document.seconder) = ("Ana Ruiz", "Tom Lee")
    document.rollCall = RollCall(labels: [
      ("AYES", "Ana Ruiz, Tom Lee, Eve Park, Sol Dean, Kim Vance"), ("NOES", "None"),
      ("STUDENT VOTE", "Jo Pell, No (preferential)"),
    ])
    return document
  }

  private func ids(
    _ heading: String = DocumentTests.heading, votes: String = "YYYYY",
    change: (inout AgendaDocument) -> Void = { _ in }
  ) -> [String] {
    var document = Self.resolution
    change(&document)
    let meeting = Texts.meeting(Texts.head + heading + Texts.motion(votes))
    return meeting.findings(documents: [document], in: Texts.district).map(\.rule.id)
  }

  @Test("agree with the agenda in number, title, day and vote, or are findings")
  func agreement() {
    #expect(ids() == [])
    #expect(
      ids { $0.identifier = DocumentIdentifier("Res-121-25/26") } == ["agenda-number", "agenda-number"])
    #expect(ids { $0.title = "Praising the Guards" } == ["agenda-title"])
    #expect(ids { $0.title = "THANKING THE GUARDS" } == [])
    #expect(ids(Self.heading.replacing("Guards\n", with: "Guards (Noticed May 12, 2026)\n")) == [])
    #expect(ids { $0.date = CalendarDate(iso: "2026-06-08") } == ["adopted-date"])
    #expect(ids { $0.mover = "Eve Park" } == ["mover-and-seconder"])
    #expect(ids { $0.seconder = "Member Lee" } == [])
    #expect(ids(votes: "YYYYN") == ["agenda-facts"])
    #expect(ids { $0.rollCall = RollCall(labels: [("AYES", "5")]) } == [])
    #expect(ids { $0.noticed = CalendarDate(iso: "2026-06-09") } == ["policy-readings"])
    #expect(ids { $0.effective = CalendarDate(iso: "2026-07-01") } == [])
  }

  @Test("are missed where they cannot be opened")
  func missing() {
    let meeting = Texts.meeting(Texts.head + Self.heading + Texts.motion())
    #expect(meeting.findings(documents: []).map(\.rule.id) == ["agenda-document"])
    let coded = Texts.meeting(Texts.head + "## F.1 One\n\n- Document: BP 0410\n- Act: reviewed\n")
    #expect(coded.findings(documents: []) == [])
  }

  @Test("have readings before they are adopted, if they are policies")
  func readings() {
    let heading =
      "## F.1 BP 0410, Fair Play\n\n- Document: p/BP-0410.md\n- Act: adopted\n- Effective: 2026-07-01\n- By: 7\n\n"
    func ids(_ heading: String, _ change: (inout AgendaDocument) -> Void = { _ in }) -> [String] {
      var policy = AgendaDocument(
        reference: "p/BP-0410.md", kind: "policy", identifier: DocumentIdentifier("BP 0410"),
        title: "Fair Play")
      change(&policy)
      return Texts.meeting(Texts.head + heading + Texts.motion()).findings(
        documents: [policy], in: Texts.district
      )
      .map(\.rule.id)
    }
    #expect(ids(heading) == ["policy-readings"])
    #expect(ids(heading.replacing("- By", with: "- Reading: second\n- By")) == [])
    #expect(ids(heading) { $0.noticed = CalendarDate(iso: "2026-05-12") } == [])
    let second = heading.replacing("- By", with: "- Reading: second\n- By")
    #expect(ids(second) { $0.effective = CalendarDate(iso: "2026-08-01") } == ["agenda-facts"])
    #expect(ids(second) { $0.authority = DocumentIdentifier("Res-8") } == ["agenda-facts"])
    #expect(
      ids(second) { $0.identifier = DocumentIdentifier("BP 0450") } == ["agenda-number", "agenda-number"])
  }

  @Test(
    "have the number of their file's name",
    arguments: [
      ("4210.md", "Res-4120", true), ("4120-solar.md", "Res-4120", false), ("solar.md", "Res-4120", false),
      ("2026-06-09.md", "Res-4120", false), ("Res-112-25-26.md", "Res-112-25/26", false),
      ("112-24-25.md", "Res-112-25/26", true),
      ("BP-0410/2026-06-09.md", "BP 0410", false), ("BP-0410/2026-06-09.md", "BP 0450", true),
      ("BP 5145.3.md", "BP 5145.3", false),
    ])
  func fileNames(path: String, code: String, isWrong: Bool) {
    let document = AgendaDocument(reference: path, kind: "other", identifier: DocumentIdentifier(code))
    let meeting = Texts.meeting(Texts.head + "## F.1 One\n\n- Document: \(path)\n- Act: reviewed\n")
    #expect(meeting.findings(documents: [document]).map(\.rule.id) == (isWrong ? ["agenda-number"] : []))
  }

  @Test("are found by their code")
  func naming() {
    let meeting = Texts.meeting("## F.1 One\n\n- Document: a.md\n\n## F.2 Two\n\n- Document: BP 0410\n")
    let code = DocumentIdentifier("BP 1445")
    let documents = [AgendaDocument(reference: "a.md", kind: "policy", identifier: code)]
    #expect(code.flatMap { meeting.item(naming: $0, among: documents) } == 0)
    #expect(DocumentIdentifier("BP 0410").flatMap { meeting.item(naming: $0) } == 1)
    #expect(DocumentIdentifier("BP 9").flatMap { meeting.item(naming: $0) } == nil)
  }
}

@Suite("The record that a meeting's documents cite")
struct RecordTests {
  private static let text =
    Texts.head
    + "## F.1 One\n\n- Document: a.md\n- Act: adopted\n- By: Res-7-25/26\n\n- Document: BP 9\n- Act: reviewed\n"

  private func messages(_ cited: String, _ known: [String: KnownDocument]) -> [String] {
    let outline = Outline(parsing: Source(name: "a.md", text: cited))
    let document = AgendaDocument(
      reference: "a.md", kind: "policy", identifier: DocumentIdentifier("BP 1"),
      citations: Citation.all(in: outline))
    return Texts.meeting(Self.text).findings(documents: [document]) { known[$0.description] }.map(\.rule.id)
  }

  private static let seven = KnownDocument(title: "Seven", isInForce: true)

  @Test("holds what they cite, in force, adopted on the day they say")
  func citations() {
    let known = ["Res-7-25/26": Self.seven, "BP 9": Self.seven]
    #expect(messages("No citation; and BP 1 itself.\n", known) == [])
    #expect(messages("No citation.\n", [:]) == ["cited-document", "agenda-document"])
    #expect(messages("See BP 0410, and BP 0410 again.\n", known) == ["cited-document"])
    var more = known
    more["BP 0410"] = KnownDocument(title: "Fair Play", isInForce: true)
    #expect(messages("See BP 0410.\n", more) == [])
    more["BP 0410"]?.isInForce = false
    #expect(messages("See BP 0410.\n", more) == ["cited-document"])
    more["Res-071-17/18"] = KnownDocument(
      title: "Old", isInForce: true, adopted: [CalendarDate(iso: "2018-02-13")].compactMap { $0 })
    #expect(messages("Adopted on February 13, 2018, by Resolution No. 071-17/18.\n", more) == [])
    #expect(messages("Adopted on February 12, 2018, by Resolution No. 071-17/18.\n", more) == ["cited-date"])
  }

  @Test("counts its resolutions without a hole")
  func sequence() {
    var district = Texts.district
    district.resolutions.numberPattern = "NNN-YY/YY"
    func ids(_ numbers: [String], known: [String: String] = [:]) -> [String] {
      let documents = numbers.enumerated().map {
        AgendaDocument(
          reference: "\($0).md", kind: "resolution", identifier: DocumentIdentifier("Res-\($1)"),
          title: "T\($0)")
      }
      let lines = documents.indices.map { "- Document: \($0).md\n" }.joined()
      let codes = Dictionary(
        known.compactMap { number, title in DocumentIdentifier("Res-\(number)").map { ($0, title) } },
        uniquingKeysWith: { first, _ in first })
      return Texts.meeting("## F.1 One\n\n\(lines)").numberFindings(
        documents: documents, known: codes, in: district
      )
      .map(\.rule.id)
    }
    #expect(ids(["112-25/26", "113-25/26", "001-26/27"]) == [])
    #expect(ids(["112-25/26", "114-25/26"]) == ["number-sequence"])
    #expect(ids(["112-25/26", "112-25/26"]) == ["number-sequence"])
    #expect(ids(["112-25/26"], known: ["111-25/26": "T"]) == [])
    #expect(ids(["112-25/26"], known: ["110-25/26": "T"]) == ["number-sequence"])
    #expect(ids(["112-25/26"], known: ["112-25/26": "Other"]) == ["number-sequence"])
    #expect(ids(["112-25/26"], known: ["112-25/26": "t0"]) == [])
    #expect(ids(["4210"]) == [])
  }

  @Test("is cited by resolutions and policies, in front matter too")
  func reading() {
    let text =
      "---\ncross: [BP 1312.3]\nauthority: Res-9-25/26\n---\n\nSee Resolution No. 071-17/18 (and BP 4030).\n\nThis resolution is new. Resolution 12.\n"
    let codes = Citation.all(in: Outline(parsing: Source(name: "a.md", text: text))).map(
      \.identifier.description)
    #expect(codes == ["BP 1312.3", "Res-9-25/26", "BP 4030", "Res-071-17/18", "Res-12"])
  }
}
