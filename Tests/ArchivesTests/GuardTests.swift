import Archives
import Documents
import SQLite
import Testing

@Suite("A file that this program may not read or write, or that was made to do harm, is refused")
struct GuardTests {
  /// What opening an archive throws after somebody changed the file; nil where it opens.
  private func refusal(
    of access: Archive.Access = .reading, after statements: [String]
  ) throws -> ArchiveError? {
    let scratch = try Scratch()
    _ = try scratch.archive()
    let connection = try Connection(path: scratch.path(), access: .writing)
    for statement in statements { try connection.run(statement) }
    do throws(ArchiveError) {
      _ = try Archive(opening: scratch.path(), for: access)
      return nil
    } catch {
      return error
    }
  }

  @Test(
    "Of a newer schema the floors say who may read and write",
    arguments: [
      (1, 1, nil, nil), (1, 2, nil, ArchiveError.newerForWriting(schema: 2)),
      (2, 2, .newer(schema: 2), .newer(schema: 2)), (2, 1, .newer(schema: 2), .newer(schema: 2)),
      (9, 9, .newer(schema: 2), .newer(schema: 2)),
    ] as [(Int, Int, ArchiveError?, ArchiveError?)])
  func floors(_ reader: Int, _ writer: Int, _ reading: ArchiveError?, _ writing: ArchiveError?) throws {
    let floors = [
      "UPDATE store SET min_reader = \(reader), min_writer = \(writer)", "PRAGMA user_version = 2",
    ]
    #expect(try refusal(of: .reading, after: floors) == reading)
    #expect(try refusal(of: .snapshot, after: floors) == reading)
    #expect(try refusal(of: .writing, after: floors) == writing)
  }

  @Test("A newer schema that this program may read has more tables and indexes, and nothing else")
  func additions() throws {
    let newer = "PRAGMA user_version = 2"
    #expect(try refusal(after: ["CREATE TABLE more (x)", "CREATE INDEX some ON more (x)", newer]) == nil)
    for (statement, name) in [
      ("CREATE VIEW forged AS SELECT 1", "forged"),
      ("CREATE TRIGGER forge AFTER INSERT ON clause BEGIN SELECT 1; END", "forge"),
      ("ALTER TABLE checkpoint ADD COLUMN more TEXT", "checkpoint"), ("DROP TABLE relation", ""),
      ("DROP TRIGGER entry_kept", ""),
    ] {
      #expect(try refusal(after: [statement, newer]) == .alteredSchema(found: name), "\(statement)")
    }
  }

  @Test("A schema of no number that there is, and a database of another program, are foreign")
  func foreign() throws {
    for statement in ["PRAGMA user_version = 0", "PRAGMA user_version = -1", "PRAGMA application_id = 1"] {
      #expect(try refusal(after: [statement]) == .foreign)
    }
  }

  @Test("What was added to the schema, or taken from it, is named")
  func schema() throws {
    #expect(try refusal(after: ["CREATE TABLE more (x)"]) == .alteredSchema(found: "more"))
    #expect(try refusal(after: ["DROP TRIGGER version_next"]) == .alteredSchema(found: ""))
  }

  @Test(
    "Numbers near the largest and the smallest stop no one but with an error",
    arguments: [
      "UPDATE entry SET begins = ?1", "UPDATE entry SET ends = ?1", "UPDATE entry SET recorded = ?1",
      "UPDATE entry SET happened = ?1", "UPDATE entry SET version = ?1",
      "UPDATE clause SET id = ?1 WHERE id = 1",
      "UPDATE clause SET key = ?1", "UPDATE document SET id = ?1", "UPDATE version SET number = ?1",
      "UPDATE version SET entry = ?1", "UPDATE span SET first = ?1", "UPDATE span SET last = ?1",
      "UPDATE tree SET size = ?1, subtrees = zeroblob (2016)",
      "UPDATE tree SET size = ?1, subtrees = zeroblob (32)",
      "UPDATE entry SET seq = ?1 WHERE seq = 1", "UPDATE checkpoint SET size = ?1",
      "UPDATE origin SET number = ?1",
      "UPDATE entry SET cards = replace (replace (cards, 'version 1', 'version ' || ?1), 'seq 1', 'seq ' || ?1)",
      "UPDATE entry SET cards = replace (cards, 'supersedes 1', 'supersedes ' || ?1)",
    ], [Int.max, Int.min, Int.max - 1, 1 << 53, -1])
  func numbers(_ statement: String, _ number: Int) throws {
    let scratch = try Scratch()
    let archive = try scratch.archive()
    var recording = Recording(
      .adopted, of: "BP 0410", kind: "policy", text: Scratch.policy(["One.", "Two."]))
    (recording.happened, recording.until) = (CalendarDate(iso: "2020-01-14"), CalendarDate(iso: "2030-01-14"))
    try archive.record([recording], at: Scratch.time(0), salts: &scratch.salts)
    _ = try archive.keepCheckpoint()
    do {
      let connection = try Connection(path: scratch.path(), access: .writing)
      for pragma in ["foreign_keys = OFF", "ignore_check_constraints = ON"] {
        try connection.run("PRAGMA \(pragma)")
      }
      for rail in ["clause_fixed", "entry_fixed", "version_fixed"] {
        try connection.run("DROP TRIGGER \(rail)")
      }
      try connection.run(statement, .integer(number))
    }
    let day = try #require(CalendarDate(iso: "2026-01-13"))
    let document = try? archive.document("BP 0410")
    if let document {
      _ = (try? archive.holding(of: document, on: day))?.flatMap { $0 }?.ends?.description
      for logged in (try? archive.log(of: document)) ?? [] { _ = logged.entry.canonical }
      _ = try? archive.bytes(of: document, version: 1)
      _ = try? archive.origin(of: document, version: 1)
    }
    _ = try? archive.search("two")
    _ = try? archive.verify()
    recording.text = Scratch.policy(["One.", "Three."])
    _ = try? archive.record([recording], at: Scratch.time(1), salts: &scratch.salts)
    _ = try? archive.rebuild()
    _ = try? archive.proof(of: 1)
  }
}
