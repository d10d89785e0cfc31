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

  @Test("An act takes the place of an entry that puts a text of its own document in force, and of no other")
  func superseding() throws {
    let scratch = try Scratch()
    let archive = try scratch.archive()
    var entries: [Int] = []
    for (code, act) in [("BP 0100", Act.adopted), ("BP 0410", .proposed), ("BP 0410", .adopted)] {
      var recording = Recording(act, of: code, kind: "policy", text: Scratch.policy([code]))
      recording.happened = CalendarDate(iso: "2020-01-14")
      entries += try archive.record([recording], at: Scratch.time(0), salts: &scratch.salts).map(\.sequence)
    }
    var correction = Recording(.corrected, of: "BP 0410", kind: "policy", text: Scratch.policy(["Two."]))
    for other in [0, entries[0], entries[1], 99] {
      correction.supersedes = other
      #expect(throws: ArchiveError.cannotSupersede(entry: other, of: "BP 0410")) {
        try archive.record([correction], at: Scratch.time(0), salts: &scratch.salts)
      }
    }
    #expect(try archive.entryCount() == 4)
    correction.supersedes = entries[2]
    try archive.record([correction], at: Scratch.time(0), salts: &scratch.salts)
    #expect(try archive.entryCount() == 5)
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
