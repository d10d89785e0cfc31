import Archives
import Documents
import Testing

@Suite("What is recorded is there, and provably so")
struct RecordingTests {
  @Test("A text is read back byte for byte, and the archive verifies")
  func readBack() throws {
    let scratch = try Scratch()
    let texts = [
      Scratch.policy(["No one is turned away.", "Every school posts this."]),
      Scratch.policy(["No one is turned away.", "Every school posts this in each language."]),
      Source(
        name: "policy.md", text: "---\r\ncode: BP 0410\r\nlegal:\r\n  - Ed. Code 200\r\n---\r\nNo end of line"
      ),
    ]
    let archive = try scratch.archive()
    for (place, text) in texts.enumerated() {
      var recording = Recording(.adopted, of: "BP 0410", kind: "policy", text: text)
      recording.happened = CalendarDate(year: 2020 + place, month: 1, day: 15)
      recording.details.add(.title, "Safe Schools")
      try archive.record([recording], at: Scratch.time(place), salts: &scratch.salts)
    }
    let document = try archive.document("BP 0410")
    for (place, text) in texts.enumerated() {
      #expect(try archive.bytes(of: document, version: place + 1) == text.bytes)
    }
    let faults = try archive.verify()
    #expect(faults == [])
    #expect(try archive.entryCount() == 4)
  }

  @Test("An archive opens again, and refuses what is none")
  func opensAgain() throws {
    let scratch = try Scratch()
    _ = try scratch.archive()
    let archive = try Archive(opening: scratch.path(), for: .reading)
    #expect(archive.origin == "Alder Bay Unified School District")
    let faults = try archive.verify()
    #expect(faults == [])
  }
}
