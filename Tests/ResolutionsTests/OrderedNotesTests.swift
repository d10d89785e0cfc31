import Documents
import Resolutions
import Testing

struct OrderedNotesTests {
  private func ordered(_ text: String, hasTitle: Bool = false) -> OrderedNotes {
    OrderedNotes(reading: Outline(parsing: Source(name: "notes.txt", text: text)), hasTitle: hasTitle)
  }

  @Test(
    "A fact becomes a recital",
    arguments: [
      "The library closes at four.", "In February 2026, 63 students were still at work.",
      "State law requires that schools shall be safe.",
      "Some 8,300 students will be old enough to vote.", "The Board adopted BP 0410 in 2016.",
      "WHEREAS, the Board met; and",
      "The Board recognizes that families are worried, and has heard them.",
    ])
  func fact(text: String) {
    let notes = ordered("Title: On Evenings\n\n\(text)\n")
    #expect(notes.draft.title == "On Evenings")
    #expect(notes.draft.recitals == [text.hasPrefix("WHEREAS, ") ? String(text.dropFirst(9)) : text])
    #expect(notes.draft.resolved.isEmpty)
    #expect(notes.findings.isEmpty)
  }

  @Test(
    "A wish or direction becomes a resolved clause",
    arguments: [
      "The superintendent shall open the library within 90 days.", "The Board thanks the guards.",
      "We ask the principal to count who comes.",
      "The Board of Education wants the library to stay open.", "BP 0410 shall be amended to reach families.",
      "The principal must report by May 4.", "The superintendent is directed to write a plan by May 4.",
    ])
  func wish(text: String) {
    let notes = ordered("Title: On Evenings\n\n\(text)\n")
    #expect(notes.draft.recitals.isEmpty)
    #expect(notes.draft.resolved == [.init(text)])
    #expect(notes.findings.isEmpty)
  }

  @Test("What may be either is drafted, and said")
  func doubt() {
    let notes = ordered(
      "Title: On Evenings\n\nThe district should keep its libraries open.\n\nLibraries everywhere!\n")
    #expect(notes.draft.resolved.map(\.text) == ["The district should keep its libraries open."])
    #expect(notes.draft.recitals == ["Libraries everywhere!"])
    #expect(notes.findings.count == 2)
    #expect(notes.findings.allSatisfy { $0.rule == .notesOrder })
  }

  @Test("An order to nobody gets a blank for who acts, and is said")
  func order() {
    let notes = ordered("Title: On Evenings\n\nReport to the Board by May 4, 2027.\n")
    #expect(
      notes.draft.resolved.map(\.text) == [
        "the Board directs [name of the officer] to report to the Board by May 4, 2027."
      ])
    #expect(notes.findings.count == 1)
  }

  @Test("Headings, labeled lines and lists say where things belong")
  func headings() {
    let notes = ordered(
      """
      # On Evenings

      Sponsor: Ann Lee

      ## Background

      Libraries everywhere

      ## Requests

      The superintendent shall train by May 4, 2027:

      - principals
      - librarians
      """)
    #expect(notes.draft.title == "On Evenings")
    #expect(notes.draft.sponsors == ["Ann Lee"])
    #expect(notes.draft.recitals == ["Libraries everywhere"])
    #expect(
      notes.draft.resolved == [
        .init("The superintendent shall train by May 4, 2027:", items: ["principals", "librarians"])
      ])
    #expect(notes.findings.isEmpty)
  }

  @Test("Every paragraph of notes is in the draft or in a finding")
  func nothingIsLost() {
    let text =
      "Title: On Evenings\n\nWHEREAS, it is so;\n\nRESOLVED, That it be.\n\nAYES: 6\n\nAnn Lee, President\n"
    let notes = ordered(text)
    #expect(notes.draft.recitals == ["it is so;"])
    #expect(notes.draft.resolved == [.init("That it be.")])
    #expect(notes.findings.count == 2)
  }

  private static let shade = """
    - 41 of our 76 bus stops have no shade
    - Two students fainted
    - The Superintendent shall add shade by May 1, 2027
    """

  @Test("A list item or a sentence is never the title", arguments: [false, true])
  func noTitle(hasTitle: Bool) {
    let notes = ordered(Self.shade, hasTitle: hasTitle)
    #expect(notes.draft.title == nil)
    #expect(notes.draft.recitals == ["41 of our 76 bus stops have no shade", "Two students fainted"])
    #expect(notes.draft.resolved.map(\.text) == ["The Superintendent shall add shade by May 1, 2027"])
    #expect(ordered("Two students fainted\n\nIt was hot.\n").draft.recitals.count == 2)
  }

  @Test("A guessed title is said, and stays among the words where a title is given")
  func guessedTitle() {
    let text = "Extended Library Hours\n\nIt was hot.\n"
    #expect(ordered(text).draft.title == "Extended Library Hours")
    #expect(ordered(text).findings.map(\.rule) == [.notesOrder])
    #expect(ordered(text, hasTitle: true).draft.recitals == ["Extended Library Hours", "It was hot."])
  }

  @Test("One paragraph alone is drafted", arguments: ["Evening library hours", "Two students fainted."])
  func single(text: String) {
    #expect(ordered(text + "\n").draft.recitals == [text])
  }

  @Test("A heading that says neither fact nor wish is the title, or is said to be left out")
  func otherHeadings() {
    let notes = ordered("# Request for Shade\n\n## Costs\n\nIt was hot.\n")
    #expect(notes.draft.title == "Request for Shade")
    #expect(notes.findings.count == 1)
  }

  @Test("A line with a colon steers what follows, even right behind an item")
  func labelLines() {
    let notes = ordered(
      "Title: Shade\nSponsor: Ann Lee\nBackground:\n- 41 stops\nRequests:\n- shade\n")
    #expect(notes.draft.title == "Shade")
    #expect(notes.draft.sponsors == ["Ann Lee"])
    #expect(notes.draft.recitals == ["41 stops"])
    #expect(notes.draft.resolved.map(\.text) == ["shade"])
    #expect(notes.findings.isEmpty)
  }

  @Test("Words before a colon are kept, and said")
  func label() {
    let notes = ordered("Requests:\n\nneed: benches\n")
    #expect(notes.draft.resolved.map(\.text) == ["need: benches"])
    #expect(notes.findings.count == 1)
  }

  @Test("Items below a direction are its items, and its neighbors are not")
  func itemsBelow() {
    let notes = ordered(
      """
      - The Superintendent shall add shade at:
        - Pine
        - Oak
      - Two students fainted
      - Superintendent to bring a plan by October 1, 2026
      """)
    #expect(notes.draft.resolved.first?.items == ["Pine", "Oak"])
    #expect(notes.draft.resolved.count == 2)
    #expect(notes.draft.recitals == ["Two students fainted"])
    let plain = ordered(
      "The Superintendent shall add shade at:\n  - Pine\n  - Oak\nTwo students fainted.\n")
    #expect(plain.draft.resolved.map(\.items) == [["Pine", "Oak"]])
    #expect(plain.draft.recitals == ["Two students fainted."])
  }

  @Test(
    "What somebody is to do, and what the Board is to do, is a resolved clause",
    arguments: [
      ("Superintendent to bring a plan.", "the Board directs the Superintendent to bring a plan."),
      ("staff to report back", "the Board directs staff to report back"),
      ("The principal and staff to report", "the Board directs the principal and staff to report"),
      ("Direct the Superintendent to write", "the Board directs the Superintendent to write"),
      ("Thank the guards.", "the Board thanks the guards."),
    ])
  func assignments(text: String, expected: String) {
    let notes = ordered("- \(text)\n")
    #expect(notes.draft.resolved.map(\.text) == [expected])
    #expect(notes.findings.isEmpty)
  }

  @Test(
    "Groups and ratios are no directions",
    arguments: ["Staff to student ratios rose.", "Direct deposit was late."])
  func noAssignments(text: String) {
    #expect(ordered("- \(text)\n").draft.recitals == [text])
  }
}
