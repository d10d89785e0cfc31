import Archives
import Documents
import Testing

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

@Suite("An export is the whole record, and nothing else is taken for one")
struct ExportTests {
  /// An archive of a random history, and its export.
  private static func exported(_ scratch: Scratch, seed: UInt64, count: Int = 40) throws -> Checkpoint {
    let archive = try scratch.archive()
    var history = History(seed: seed)
    try history.record(count, in: archive)
    let faults = try archive.verify()
    #expect(faults == [])
    return try archive.export(to: scratch.path("export"))
  }

  /// Every file of a folder by its path in it.
  private static func files(_ folder: String) throws -> [String: Data] {
    var files: [String: Data] = [:]
    for name in try FileManager.default.subpathsOfDirectory(atPath: folder) {
      if let data = FileManager.default.contents(atPath: "\(folder)/\(name)") { files[name] = data }
    }
    return files
  }

  @Test("What is restored has the same head, the same texts and the same export", arguments: UInt64(1)...6)
  func roundTrip(seed: UInt64) throws {
    let scratch = try Scratch()
    let head = try Self.exported(scratch, seed: seed)
    let restored = try Archive.restore(from: scratch.path("export"), to: scratch.path("again.db"))
    #expect(restored == head)
    let old = try Archive(opening: scratch.path())
    let new = try Archive(opening: scratch.path("again.db"))
    #expect(try old.documents() == new.documents())
    for document in try old.documents() {
      let count = try old.versionCount(of: document)
      #expect(try new.versionCount(of: document) == count)
      for version in 1...count {
        #expect(
          try old.bytes(of: document, version: version) == new.bytes(of: document, version: version))
      }
    }
    try new.export(to: scratch.path("export-again"))
    #expect(try Self.files(scratch.path("export")) == Self.files(scratch.path("export-again")))
    #expect(!FileManager.default.fileExists(atPath: scratch.path("again.db-journal")))
  }

  @Test("A restored archive records on as the first one would")
  func recordsOn() throws {
    let scratch = try Scratch()
    _ = try Self.exported(scratch, seed: 11)
    try Archive.restore(from: scratch.path("export"), to: scratch.path("again.db"))
    var heads: [Checkpoint] = []
    for name in ["whereas.db", "again.db"] {
      let archive = try Archive(opening: scratch.path(name), for: .writing)
      var history = History(seed: 12)
      try history.record(20, in: archive, from: 100)
      let faults = try archive.verify()
      #expect(faults == [])
      heads.append(try archive.checkpoint())
    }
    #expect(heads[0] == heads[1])
  }

  @Test("A changed byte in any file is refused, and the file is named", arguments: UInt64(1)...4)
  func changed(seed: UInt64) throws {
    let scratch = try Scratch()
    _ = try Self.exported(scratch, seed: 3, count: 12)
    let folder = scratch.path("export")
    var random = Seeded(seed)
    for (name, data) in try Self.files(folder).sorted(by: { $0.key < $1.key }) where !data.isEmpty {
      var changed = data
      let at = Int(random.next() % UInt64(data.count))
      changed[at] ^= UInt8(1 << (random.next() % 8))
      try changed.write(to: URL(filePath: "\(folder)/\(name)"))
      try Self.expectRefusal(scratch, "byte \(at) of \(name)")
      try data.write(to: URL(filePath: "\(folder)/\(name)"))
    }
    try Archive.restore(from: folder, to: scratch.path("again.db"))
  }

  @Test("A changed text is refused with its line")
  func line() throws {
    let scratch = try Scratch()
    let archive = try scratch.archive()
    let text = Scratch.policy(["No one is turned away.", "Every school posts this."])
    try archive.record(
      [Recording(.adopted, of: "BP 0410", kind: "policy", text: text)], at: Scratch.time(1),
      salts: &scratch.salts)
    try archive.export(to: scratch.path("export"))
    let path = scratch.path("export/documents/BP-0410/1.md")
    try Data(text.text.replacing("school", with: "School").utf8).write(to: URL(filePath: path))
    #expect {
      try Archive.restore(from: scratch.path("export"), to: scratch.path("again.db"))
    } throws: { error in
      guard case ArchiveError.altered("documents/BP-0410/1.md", line: 10, _) = error else { return false }
      return true
    }
  }

  @Test("A missing file, a further file and swapped lines are refused")
  func missing() throws {
    let scratch = try Scratch()
    _ = try Self.exported(scratch, seed: 5, count: 12)
    let folder = scratch.path("export")
    for (name, data) in try Self.files(folder).sorted(by: { $0.key < $1.key }) {
      try FileManager.default.removeItem(atPath: "\(folder)/\(name)")
      try Self.expectRefusal(scratch, "without \(name)")
      try FileManager.default.createSymbolicLink(
        atPath: "\(folder)/\(name)", withDestinationPath: "/etc/passwd")
      try Self.expectRefusal(scratch, "\(name) as a link")
      try FileManager.default.removeItem(atPath: "\(folder)/\(name)")
      var lines = String(decoding: data, as: UTF8.self).split(
        separator: "\n", omittingEmptySubsequences: false)
      if let other = lines.indices.first(where: { lines[$0] != lines[0] && !lines[$0].isEmpty }) {
        lines.swapAt(0, other)
        try Data(lines.joined(separator: "\n").utf8).write(to: URL(filePath: "\(folder)/\(name)"))
        try Self.expectRefusal(scratch, "\(name) with lines swapped")
      }
      try data.write(to: URL(filePath: "\(folder)/\(name)"))
    }
    let known = try #require(FileManager.default.contentsOfDirectory(atPath: folder + "/documents").min())
    for name in ["more.txt", "documents/more.md", "documents/\(known)/01.md", "documents/\(known)/999.md"] {
      try Data("x\n".utf8).write(to: URL(filePath: "\(folder)/\(name)"))
      try Self.expectRefusal(scratch, "with \(name)")
      try FileManager.default.removeItem(atPath: "\(folder)/\(name)")
    }
  }

  private static func expectRefusal(_ scratch: Scratch, _ what: String) throws {
    #expect(throws: ArchiveError.self, "\(what)") {
      try Archive.restore(from: scratch.path("export"), to: scratch.path("again.db"))
    }
    let left = try FileManager.default.contentsOfDirectory(atPath: scratch.folder).sorted()
    #expect(
      left == ["export", "whereas.db", "whereas.db-journal"] || left == ["export", "whereas.db"], "\(what)")
    for name in left where name.hasPrefix("again.db") {
      try FileManager.default.removeItem(atPath: scratch.path(name))
    }
  }

  @Test("Words that were struck out leave in no form")
  func redacted() throws {
    let scratch = try Scratch()
    let archive = try scratch.archive()
    let text = Scratch.policy(["No one is turned away.", "Ana Cole asked for it."])
    var recording = Recording(.adopted, of: "BP 0410", kind: "policy", text: text)
    recording.details.add(.note, "asked by Ana Cole")
    try archive.record([recording], at: Scratch.time(1), salts: &scratch.salts)
    _ = try archive.redact("Ana Cole", order: "Court", at: Scratch.time(2), salts: &scratch.salts)
    try archive.export(to: scratch.path("export"))
    try archive.backup(to: scratch.path("export/copy.db"))
    var stream: [UInt8] = []
    try archive.exportForGit(refusal: { $0 }) { bytes throws(ArchiveError) in stream += bytes }
    try Data(stream).write(to: URL(filePath: scratch.path("export/record.git")))
    for (name, data) in try Self.files(scratch.path("export")) {
      #expect(data.firstRange(of: Data("Ana Cole".utf8)) == nil, "\(name)")
    }
    #expect(String(decoding: stream, as: UTF8.self).contains("2. [redacted] asked for it."))
  }

  @Test("Nothing that exists is written over")
  func exists() throws {
    let scratch = try Scratch()
    _ = try Self.exported(scratch, seed: 7, count: 3)
    let archive = try Archive(opening: scratch.path())
    #expect(throws: ArchiveError.exists(scratch.path("export"))) {
      try archive.export(to: scratch.path("export"))
    }
    #expect(throws: ArchiveError.exists(scratch.path())) {
      try Archive.restore(from: scratch.path("export"), to: scratch.path())
    }
    #expect(throws: ArchiveError.exists(scratch.path())) { try archive.backup(to: scratch.path()) }
    try FileManager.default.createDirectory(atPath: scratch.path("empty"), withIntermediateDirectories: false)
    try archive.export(to: scratch.path("empty"))
    #expect(try Self.files(scratch.path("empty")) == Self.files(scratch.path("export")))
  }

  @Test("A backup is a verified copy with the same head")
  func backup() throws {
    let scratch = try Scratch()
    let head = try Self.exported(scratch, seed: 8, count: 10)
    let archive = try Archive(opening: scratch.path())
    let made = try archive.backup(to: scratch.path("copy.db"))
    #expect(made.head == head)
    #expect(try Archive.verified(copy: scratch.path("copy.db"), named: "copy.db") == head)
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: scratch.folder).filter { $0.contains("part") } == []
    )
    var bytes = try Data(contentsOf: URL(filePath: scratch.path("copy.db")))
    let words = Array("turned away".utf8)
    let place = bytes.indices.first { bytes[$0...].starts(with: words) }
    bytes[try #require(place)] ^= 1
    try bytes.write(to: URL(filePath: scratch.path("copy.db")))
    #expect(throws: ArchiveError.self) {
      try Archive.verified(copy: scratch.path("copy.db"), named: "copy.db")
    }
  }
}
