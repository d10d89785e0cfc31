import Archives
import Documents
import SQLite
import Testing

@Suite("What somebody changed in the file is noticed")
struct VerificationTests {
  /// An archive of two versions of one policy, proposed and adopted, with a head that was kept.
  private func archive(_ scratch: Scratch) throws -> Archive {
    let archive = try scratch.archive()
    let texts = [["Every school posts this."], ["Every school posts this.", "So does the office."]]
    for (place, paragraphs) in texts.enumerated() {
      for act in [Act.proposed, .adopted] {
        var recording = Recording(act, of: "BP 0410", kind: "policy", text: Scratch.policy(paragraphs))
        recording.happened = CalendarDate(year: 2020 + place, month: 1, day: 15)
        recording.details.add(.title, "Safe Schools")
        recording.details.add(.relation, "implements BP 0100")
        try archive.record([recording], at: Scratch.time(place), salts: &scratch.salts)
      }
    }
    _ = try archive.keepCheckpoint()
    return archive
  }

  /// What stands between a vandal and the tables, and is a guard rail only.
  private static let rails = [
    "clause_kept", "clause_fixed", "entry_kept", "entry_fixed", "version_kept", "version_fixed",
  ]

  @Test(
    "A change of the record is a fault of the record",
    arguments: [
      "UPDATE clause SET text = replace (text, 'school', 'schöol')", "UPDATE clause SET salt = zeroblob (16)",
      "UPDATE clause SET id = 1000 WHERE id = 2", "UPDATE clause SET id = 4611686018427387905 WHERE id = 2",
      "UPDATE clause SET id = -9223372036854775808 WHERE id = 1",
      "UPDATE clause SET commitment = zeroblob (32) WHERE id = 1",
      "UPDATE clause SET redaction = 0 WHERE id = 1", "DELETE FROM clause WHERE id = 1",
      "UPDATE entry SET cards = replace (cards, '2021', '2031')", "UPDATE entry SET cards = 'seq'",
      "UPDATE entry SET begins = begins + 1", "UPDATE entry SET act = 'adopted' WHERE act = 'proposed'",
      "UPDATE entry SET details = replace (details, 'Safe', 'Save')",
      "UPDATE entry SET details = NULL, salt = NULL",
      "UPDATE entry SET redaction = 0 WHERE seq = 0", "UPDATE entry SET redaction = 1 WHERE seq = 2",
      "UPDATE version SET entry = 4 WHERE number = 2", "UPDATE version SET entry = 1 WHERE number = 2",
      "UPDATE version SET manifest = x'00' WHERE number = 2", "UPDATE version SET manifest = zeroblob (9)",
      "UPDATE version SET manifest = x'ffffffffffffffffff7f'", "DELETE FROM version WHERE number = 2",
      "UPDATE store SET origin = 'Another District'", "UPDATE store SET min_writer = 2",
      "UPDATE checkpoint SET root = zeroblob (32)", "UPDATE checkpoint SET size = 4",
      "UPDATE checkpoint SET note = replace (note, 'whereas/0', 'whereas/1')",
      "UPDATE checkpoint SET note = note || char (10)",
    ])
  func record(_ vandalism: String) throws {
    #expect(try kinds(after: vandalism).contains(.record))
  }

  @Test(
    "A change of what is derived is a fault that can be mended, and `rebuild` mends it",
    arguments: [
      "UPDATE document SET title = 'Unsafe Schools'", "UPDATE code SET code = 'BP 0411'",
      "UPDATE relation SET target = 'BP 0101'", "DELETE FROM relation",
      "UPDATE span SET first = 2, last = NULL",
      "UPDATE tree SET subtrees = zeroblob (length (subtrees))", "UPDATE clause SET key = 7 WHERE id = 1",
      "INSERT INTO clause_words (clause_words, rowid, text) VALUES ('delete', 3, 'other words')",
      "INSERT INTO clause_words (clause_words) VALUES ('delete-all')",
    ])
  func derived(_ vandalism: String) throws {
    let scratch = try Scratch()
    let archive = try archive(scratch)
    try vandalize(scratch.path(), vandalism)
    #expect(Set(try archive.verify().map(\.kind)) == [.derived])
    try archive.rebuild()
    let faults = try archive.verify()
    #expect(faults == [])
  }

  @Test(
    "A reader looks at the index of words too; who may not write at all is told that it was not looked at")
  func index() throws {
    let scratch = try Scratch()
    _ = try archive(scratch)
    let reader = try Archive(opening: scratch.path(), for: .reading)
    let before = try reader.verify()
    #expect(before == [])
    let snapshot = try Archive(opening: scratch.path(), for: .snapshot)
    #expect(try snapshot.verify().map(\.kind) == [.unchecked])
    try vandalize(
      scratch.path(),
      "INSERT INTO clause_words (clause_words, rowid, text) VALUES ('delete', 3, 'other words')")
    #expect(try reader.verify().map(\.kind) == [.derived])
  }

  /// The kinds of faults that are found after something was changed under an open archive.
  private func kinds(after vandalism: String) throws -> Set<Fault.Kind> {
    let scratch = try Scratch()
    let archive = try archive(scratch)
    try vandalize(scratch.path(), vandalism)
    return Set(try archive.verify().map(\.kind))
  }

  private func vandalize(_ path: String, _ statement: String) throws {
    let connection = try Connection(path: path, access: .writing)
    try connection.run("PRAGMA foreign_keys = OFF")
    try connection.run("PRAGMA ignore_check_constraints = ON")
    for rail in Self.rails { try connection.run("DROP TRIGGER \(rail)") }
    try connection.run(statement)
  }
}
