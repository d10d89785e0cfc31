import Archives
import Documents
import Testing

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

@Suite("Archives of every schema since the first open for ever")
struct GoldenTests {
  private static let folder =
    #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast().joined(separator: "/")
    + "/Golden"

  @Test("A golden archive verifies, and says what it always said", arguments: ["schema-1"])
  func golden(_ name: String) throws {
    let scratch = try Scratch()
    try FileManager.default.copyItem(atPath: "\(Self.folder)/\(name).db", toPath: scratch.path())
    let facts = try String(contentsOfFile: "\(Self.folder)/\(name).txt", encoding: .utf8)
    let archive = try Archive(opening: scratch.path(), for: .reading)
    let faults = try archive.verify()
    #expect(faults == [])
    try check(facts, archive)
    #expect(try Scratch.bytes(of: scratch.path()) == Scratch.bytes(of: "\(Self.folder)/\(name).db"))
  }

  @Test("A golden archive is recorded on, and keeps what it had", arguments: ["schema-1"])
  func recording(_ name: String) throws {
    let scratch = try Scratch()
    try FileManager.default.copyItem(atPath: "\(Self.folder)/\(name).db", toPath: scratch.path())
    let facts = try String(contentsOfFile: "\(Self.folder)/\(name).txt", encoding: .utf8)
    let archive = try Archive(opening: scratch.path(), for: .writing)
    let head = try archive.checkpoint()
    try archive.rebuild()
    try check(facts, archive)
    var recording = Recording(.adopted, of: "BP 0410", kind: "policy", text: Scratch.policy(["One."]))
    recording.happened = CalendarDate(iso: "2030-01-08")
    try archive.record([recording], at: Timestamp(seconds: 1 << 32), salts: &scratch.salts)
    let objection = try archive.objection(to: head)
    #expect(objection == nil)
    let faults = try archive.verify()
    #expect(faults == [])
  }

  /// Holds an archive to lines `head N HEX`, `text CODE@N SHA-256` and `day DATE CODE VERSION`.
  private func check(_ facts: String, _ archive: borrowing Archive) throws {
    for line in facts.split(separator: "\n") {
      let words = line.split(separator: " ").map { String($0) }
      switch words.first {
      case "head":
        let head = try archive.checkpoint()
        #expect("\(head.size)" == words[1])
        #expect(head.root.hexadecimal == words[2])
      case "text":
        let name = words[1...(words.count - 2)].joined(separator: " ").split(separator: "@")
        let bytes = try archive.bytes(of: try archive.document(String(name[0])), version: Int(name[1]) ?? 0)
        #expect(Digest(of: bytes).bytes.hexadecimal == words.last, "\(line)")
      case "day":
        let code = words[2...(words.count - 2)].joined(separator: " ")
        let day = try #require(CalendarDate(iso: words[1]))
        let holding = try archive.holding(of: try archive.document(code), on: day)
        #expect(holding?.version.map { "\($0)" } ?? "none" == words.last, "\(line)")
      default: Issue.record("a fact that is none: \(line)")
      }
    }
  }
}
