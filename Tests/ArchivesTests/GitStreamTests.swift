import Archives
import Documents
import Testing

@Suite("The record as commits")
struct GitStreamTests {
  /// What a reader of a stream has at its end: the files of each branch, and how many commits there were.
  private struct Reader {
    private(set) var branches: [String: [String: [UInt8]]] = [:]
    private(set) var commits = 0
    private var blobs: [String: [UInt8]] = [:]
    private var snapshots: [String: [String: [UInt8]]] = [:]

    /// Reads a stream as `git fast-import` does; throws at what it would refuse.
    init(_ stream: [UInt8]) throws {
      var lines = Lines(stream)
      var branch = ""
      var mark = ""
      func end(_ reader: inout Reader) {
        if !branch.isEmpty { reader.snapshots[mark] = reader.branches[branch] }
      }
      while let line = lines.next() {
        let words = line.split(separator: " ").map { String($0) }
        switch words.first {
        case "blob":
          end(&self)
          branch = ""
          mark = lines.next()?.split(separator: " ").last.map { String($0) } ?? ""
          blobs[mark] = try lines.data()
        case "commit":
          end(&self)
          commits += 1
          branch = words[1]
          mark = lines.next()?.split(separator: " ").last.map { String($0) } ?? ""
          for person in ["author", "committer"] {
            let next = lines.next()
            let line = try #require(next)
            #expect(line.hasPrefix("\(person) ") && line.hasSuffix(" +0000") && line.contains("<"))
            #expect(Int(line.split(separator: " ").dropLast().last ?? "-1") ?? -1 >= 0)
          }
          _ = try lines.data()
        case "from":
          let files: [String: [UInt8]] = try #require(snapshots[words[1]])
          branches[branch] = files
        case "merge": #expect(snapshots[words[1]] != nil)
        case "M":
          let text: [UInt8] = try #require(blobs[words[2]])
          branches[branch, default: [:]][try Self.safe(words[3])] = text
        case "D": branches[branch]?[try Self.safe(words[1])] = nil
        case "R":
          let old = branches[branch]?.removeValue(forKey: try Self.safe(words[1]))
          let text: [UInt8] = try #require(old)
          branches[branch]?[try Self.safe(words[2])] = text
        case nil, "feature", "done": break
        default: Issue.record("\(line)")
        }
      }
    }

    /// A path that is safe everywhere.
    private static func safe(_ path: String) throws -> String {
      let pieces = path.split(separator: "/", omittingEmptySubsequences: false)
      #expect(
        pieces.count == 2 && pieces.allSatisfy { !$0.isEmpty && $0.first != "." && $0.first != "-" },
        "\(path)")
      #expect(path.utf8.allSatisfy { $0.isLetter || $0.isDigit || "._()-/".utf8.contains($0) }, "\(path)")
      return path
    }
  }

  private struct Lines {
    private let bytes: [UInt8]
    private var at = 0

    init(_ bytes: [UInt8]) {
      self.bytes = bytes
    }

    mutating func next() -> String? {
      guard at < bytes.count, let end = bytes[at...].firstIndex(of: 0x0A) else { return nil }
      defer { at = end + 1 }
      return String(decoding: bytes[at..<end], as: UTF8.self)
    }

    mutating func data() throws -> [UInt8] {
      let words = (next() ?? "").split(separator: " ")
      #expect(words.first == "data")
      let count = try #require(words.last.flatMap { Int($0) })
      try #require(at + count <= bytes.count)
      defer { at += count }
      return Array(bytes[at..<at + count])
    }
  }

  @Test(
    "Main ends with the text that each document was given last, whatever its code", arguments: UInt64(1)...8)
  func main(seed: UInt64) throws {
    let scratch = try Scratch()
    let archive = try scratch.archive()
    var history = History(seed: seed)
    try history.record(60, in: archive)
    var streams: [[UInt8]] = [[], []]
    for place in streams.indices {
      try archive.exportForGit(refusal: { $0 }) { bytes throws(ArchiveError) in streams[place] += bytes }
    }
    #expect(streams[0] == streams[1])
    let reader = try Reader(streams[0])
    var expected: [[UInt8]] = []
    var proposed: [[UInt8]] = []
    for document in try archive.documents() {
      let log = try archive.log(of: document)
      guard
        let last = log.last(where: {
          $0.entry.act.decidesForce && ($0.entry.version != nil || $0.entry.act == .rescinded)
        })
      else { continue }
      if last.entry.act != .rescinded, let version = last.entry.version {
        expected.append(try archive.bytes(of: document, version: version))
      }
      if let pending = log.last, pending.entry.act == .proposed, let version = pending.entry.version {
        let isNew = log.first { $0.entry.version == version }?.entry.sequence == pending.entry.sequence
        if isNew { proposed.append(try archive.bytes(of: document, version: version)) }
      }
    }
    let main = reader.branches["refs/heads/main"] ?? [:]
    #expect(main.values.map { Array($0) }.sorted(by: Self.order) == expected.sorted(by: Self.order))
    let pending = reader.branches["refs/heads/proposed"] ?? [:]
    for text in proposed { #expect(pending.values.contains(text)) }
  }

  private static func order(_ left: [UInt8], _ right: [UInt8]) -> Bool {
    left.lexicographicallyPrecedes(right)
  }
}
