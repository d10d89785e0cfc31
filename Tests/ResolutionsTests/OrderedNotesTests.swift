import Documents
import Resolutions
import Testing

struct OrderedNotesTests {
  private func ordered(_ text: String) -> OrderedNotes {
    OrderedNotes(reading: Outline(parsing: Source(name: "notes.txt", text: text)))
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
    let notes = ordered("On Evenings\n\n\(text)\n")
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
    let notes = ordered("On Evenings\n\n\(text)\n")
    #expect(notes.draft.recitals.isEmpty)
    #expect(notes.draft.resolved == [.init(text)])
    #expect(notes.findings.isEmpty)
  }

  @Test("What may be either is drafted, and said")
  func doubt() {
    let notes = ordered(
      "On Evenings\n\nThe district should keep its libraries open.\n\nLibraries everywhere!\n")
    #expect(notes.draft.resolved.map(\.text) == ["The district should keep its libraries open."])
    #expect(notes.draft.recitals == ["Libraries everywhere!"])
    #expect(notes.findings.count == 2)
    #expect(notes.findings.allSatisfy { $0.rule == .notesOrder })
  }

  @Test("An order to nobody gets a blank for who acts, and is said")
  func order() {
    let notes = ordered("On Evenings\n\nReport to the Board by May 4, 2027.\n")
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
    let text = "On Evenings\n\nWHEREAS, it is so;\n\nRESOLVED, That it be.\n\nAYES: 6\n\nAnn Lee, President\n"
    let notes = ordered(text)
    #expect(notes.draft.recitals == ["it is so;"])
    #expect(notes.draft.resolved == [.init("That it be.")])
    #expect(notes.findings.count == 2)
  }
}
