import Archives
import Documents
import SQLite
import Testing

@Suite("An archive tells of histories made up at random what a naive model tells of them")
struct ModelTests {
  /// Records a history of so many steps, and gives the model of it.
  private func record(_ steps: Int, seed: UInt64, in archive: borrowing Archive) throws -> Model {
    var fiction = Fiction(seed: seed, madeAt: Scratch.time(0))
    for _ in 0..<steps { try fiction.step(in: archive) }
    return fiction.model
  }

  @Test(
    "The version in force is right on every day, as known at every entry",
    arguments: 1...12 as ClosedRange<UInt64>)
  func asOf(_ seed: UInt64) throws {
    let scratch = try Scratch()
    let archive = try scratch.archive()
    let model = try record(25, seed: seed, in: archive)
    var chance = Seeded(seed)
    for (document, code) in model.codes {
      let record = try archive.document(code)
      for day in model.days.union([-200_000, 0, 200_000]) {
        let known = [Int.max, Int.random(in: 0..<model.recorded.count, using: &chance)]
        for entry in known {
          let found = try archive.holding(of: record, on: CalendarDate(dayNumber: day), knownTo: entry)
          let expected = model.holding(of: document, on: day, knownTo: entry)
          #expect(found?.entry == expected?.entry, "seed \(seed), \(document), day \(day), entry \(entry)")
          #expect(
            found?.version == expected?.version, "seed \(seed), \(document), day \(day), entry \(entry)")
        }
      }
      for (index, text) in (model.texts[document] ?? []).enumerated() {
        #expect(try archive.bytes(of: record, version: index + 1) == text)
      }
      #expect(try archive.versionCount(of: record) == model.texts[document]?.count)
    }
    for seconds in model.recorded {
      for day in [seconds / 86_400 - 1, seconds / 86_400] {
        let last = try archive.lastEntry(recordedBy: CalendarDate(dayNumber: day))
        #expect(last == model.lastEntry(by: day), "seed \(seed), day \(day)")
      }
    }
  }

  @Test(
    "It verifies, and what is derived, made again, is what it was", arguments: 21...26 as ClosedRange<UInt64>)
  func derived(_ seed: UInt64) throws {
    let scratch = try Scratch()
    let archive = try scratch.archive()
    let model = try record(30, seed: seed, in: archive)
    let faults = try archive.verify()
    #expect(faults == [])
    let before = try dump(scratch.path())
    let hits = try (1...6).map { try archive.search("zanzibar\($0)", limit: 1000).map(\.snippet).sorted() }
    try archive.rebuild()
    #expect(try dump(scratch.path()) == before)
    let after = try (1...6).map { try archive.search("zanzibar\($0)", limit: 1000).map(\.snippet).sorted() }
    #expect(after == hits)
    for number in 1...6 {
      let found = Set(try archive.search("zanzibar\(number)", limit: 1000).map(\.document.code))
      let expected = model.texts.filter { _, texts in
        texts.contains { String(decoding: $0, as: UTF8.self).contains("zanzibar\(number).") }
      }
      #expect(found == Set(expected.keys.compactMap { model.codes[$0] }))
    }
  }

  @Test("Every entry is proved by its certificate, and every head goes on from those before it")
  func proofs() throws {
    let scratch = try Scratch()
    let archive = try scratch.archive()
    var fiction = Fiction(seed: 31, madeAt: Scratch.time(0))
    var heads: [Checkpoint] = []
    for _ in 0..<20 {
      try fiction.step(in: archive)
      heads.append(try archive.checkpoint())
    }
    for head in heads {
      let objection = try archive.objection(to: head)
      #expect(objection == nil)
      #expect(Checkpoint(text: head.text) == head)
      #expect(
        Checkpoint(text: "Minutes\n\n> \(head.text.replacing("\n", with: "  \n> "))\nAdjourned") == head)
    }
    for sequence in 0..<(try archive.entryCount()) {
      let proof = try #require(try archive.proof(of: sequence))
      #expect(proof.holds)
      #expect(proof.checkpoint == heads.last)
    }
    let proof = try archive.proof(of: try archive.entryCount())
    #expect(proof == nil)
  }

  @Test("Words that are struck out are nowhere in the file; log, heads and dates stay as they were")
  func redaction() throws {
    let scratch = try Scratch()
    let archive = try scratch.archive()
    let model = try record(30, seed: 41, in: archive)
    let head = try archive.checkpoint()
    let secret = "zanzibar3"
    let done = try #require(
      try archive.redact(secret, order: "No. 26-1234", at: Scratch.time(9000), salts: &scratch.salts))
    #expect(done.clauses > 0)
    let again = try archive.redact(
      secret, order: "No. 26-1234", at: Scratch.time(9000), salts: &scratch.salts)
    #expect(again == nil)
    let faults = try archive.verify()
    #expect(faults == [])
    let objection = try archive.objection(to: head)
    #expect(objection == nil)
    for (document, code) in model.codes {
      let record = try archive.document(code)
      for (index, text) in (model.texts[document] ?? []).enumerated() {
        let expected = String(decoding: text, as: UTF8.self).replacing(secret, with: Archive.redactionMark)
        #expect(try archive.bytes(of: record, version: index + 1) == Array(expected.utf8))
      }
      for day in model.days {
        let found = try archive.holding(of: record, on: CalendarDate(dayNumber: day))
        #expect(found?.version == model.holding(of: document, on: day, knownTo: .max)?.version)
      }
    }
    let file = try Scratch.bytes(of: scratch.path())
    #expect(!file.contains(Array(secret.utf8)))
    #expect(try archive.search(secret).isEmpty)
  }

  @Test("A clock that was set back records the time of the entry before, and the day of the act as it was")
  func clock() throws {
    let scratch = try Scratch()
    let archive = try scratch.archive()
    var recording = Recording(.adopted, of: "BP 0410", kind: "policy", text: Scratch.policy(["One."]))
    let first = try archive.record([recording], at: Scratch.time(48), salts: &scratch.salts)
    recording.text = Scratch.policy(["Two."])
    for hours in [-100_000, 0, 47] {
      let later = try archive.record([recording], at: Scratch.time(hours), salts: &scratch.salts)
      #expect(later.map(\.recorded) == first.map(\.recorded))
    }
    let last = try archive.record([recording], at: Scratch.time(49), salts: &scratch.salts)
    #expect(last.map(\.recorded) == [Scratch.time(49)])
    #expect(try archive.lastEntry(recordedBy: Scratch.time(0).date) == 0)
    #expect(try archive.lastEntry(recordedBy: Scratch.time(48).date) == 5)
    let faults = try archive.verify()
    #expect(faults == [])
  }

  /// Every row of every table but the kept origins, which are made when they are asked for.
  private func dump(_ path: String) throws -> [String] {
    let connection = try Connection(path: path, access: .reading)
    var rows: [String] = []
    for (table, columns) in [
      ("store", "one, hex (id), origin, created, min_reader, min_writer"),
      ("clause", "id, key, hex (salt), hex (commitment), text, redaction"),
      (
        "entry",
        "seq, document, act, version, happened, begins, ends, supersedes, recorded, cards, details, hex (salt)"
      ),
      ("version", "document, number, entry, hex (manifest)"), ("checkpoint", "size, hex (root), note"),
      ("document", "id, kind, code, title"), ("code", "code, document, entry"),
      ("span", "clause, document, first, last"), ("relation", "entry, document, kind, target"),
      ("tree", "size, hex (subtrees)"), ("clause_words_docsize", "id, hex (sz)"),
    ] {
      rows += try connection.rows("SELECT json_array ('\(table)', \(columns)) FROM \(table) ORDER BY 1") {
        row throws(DatabaseError) in try row.text(0)
      }
    }
    return rows
  }
}
