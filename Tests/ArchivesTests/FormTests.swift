import Archives
import Documents
import Testing

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

@Suite("The forms in which an archive keeps what it has")
struct FormTests {
  private static let words = [
    "a", "BP 0410", "line\\nfeed", "back\\\\slash", "naïve résumé", "\u{1F600}", " ", "x  y ", "é",
    "e\u{301}", "\u{0}", "\\", "\u{2028}",
  ]

  /// The text of an entry, line by line, some of the lines left out.
  private static func entry(_ chance: inout Seeded) -> String {
    func hex(_ count: Int, _ chance: inout Seeded) -> String {
      (0..<count).map { _ in String(Int.random(in: 0...15, using: &chance), radix: 16) }.joined()
    }
    func word(_ chance: inout Seeded) -> String { words.randomElement(using: &chance) ?? "" }
    func day(_ chance: inout Seeded) -> String {
      CalendarDate(dayNumber: Int.random(in: -700_000...2_900_000, using: &chance)).description
    }
    let act = Act.allCases.randomElement(using: &chance)?.rawValue ?? ""
    var lines = ["whereas-entry 1", "seq \(Int.random(in: 0...1 << 40, using: &chance))", "act \(act)"]
    let optional = [
      "document \(Int.random(in: 1...99, using: &chance)) policy \(word(&chance))",
      "version \(Int.random(in: 1...99, using: &chance))",
      "text \(Int.random(in: 0...99, using: &chance)) \(hex(64, &chance))", "on \(day(&chance))",
      "effective \(day(&chance))", "until \(day(&chance))", "by \(word(&chance))",
      "set \(Int.random(in: 0...99, using: &chance))", "supersedes \(Int.random(in: 0...99, using: &chance))",
      "recorded \(day(&chance))T23:59:59Z", "details \(hex(64, &chance))", "store \(hex(32, &chance))",
      "origin \(word(&chance))", "from \(word(&chance))", "clause \(hex(64, &chance)) \(hex(64, &chance))",
    ]
    for line in optional where line.hasPrefix("recorded") || Bool.random(using: &chance) {
      lines.append(line)
    }
    return lines.joined(separator: "\n") + "\n"
  }

  @Test("An entry that is read is written as it was, byte for byte")
  func entries() {
    var chance = Seeded(1)
    for trial in 0..<2000 {
      let text = Self.entry(&chance)
      // A value that no writer escapes so is no entry.
      let isEscaped = !text.contains("\\\n") && !text.contains("\\ ")
      let entry = Entry(canonical: text)
      if isEscaped { #expect(entry != nil, "trial \(trial): \(text)") }
      #expect(entry.map { Array($0.canonical.utf8) == Array(text.utf8) } ?? true, "trial \(trial): \(text)")
    }
  }

  @Test("Details that are written are read as they were")
  func details() {
    var chance = Seeded(2)
    for _ in 0..<2000 {
      let count = Int.random(in: 0...6, using: &chance)
      let lines = (0..<count).map { _ in
        Details.Line(
          Details.Key.allCases.randomElement(using: &chance) ?? .note,
          (0...3).map { _ in (Self.words + ["\n", "\r", "\r\n"]).randomElement(using: &chance) ?? "" }
            .joined())
      }
      let details = Details(lines)
      #expect(Details(text: details.text) == details)
    }
  }

  @Test("A manifest that is written is read as it was; bytes that are no manifest are none")
  func manifests() {
    var chance = Seeded(3)
    for _ in 0..<2000 {
      let limit = [2, 40, 1 << 20, 1 << 52].randomElement(using: &chance) ?? 2
      let clauses = (0..<Int.random(in: 0...30, using: &chance)).map { _ in
        Int.random(in: 1...limit, using: &chance)
      }
      let manifest = Manifest(clauses)
      #expect(Manifest(bytes: manifest.bytes) == manifest)
      if let last = manifest.bytes.last {
        #expect(last < 0x80)
        #expect(Manifest(bytes: manifest.bytes.dropLast() + [last | 0x80]) == nil)
      }
    }
  }

  @Test("Whatever bytes are read as an entry, details, a manifest or a head, nothing stops")
  func chance() {
    var chance = Seeded(4)
    var head = Array("whereas/000102030405060708090a0b0c0d0e0f\n41\n".utf8)
    head += Array("AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=\n".utf8)
    for _ in 0..<4000 {
      var bytes = Bool.random(using: &chance) ? Array(Self.entry(&chance).utf8) : head
      if Int.random(in: 0..<8, using: &chance) == 0 {
        bytes = (0..<Int.random(in: 0...80, using: &chance)).map { _ in
          UInt8.random(in: .min ... .max, using: &chance)
        }
      }
      for _ in 0..<Int.random(in: 0...4, using: &chance) where !bytes.isEmpty {
        let at = Int.random(in: bytes.indices, using: &chance)
        switch Int.random(in: 0..<4, using: &chance) {
        case 0: bytes[at] = UInt8.random(in: .min ... .max, using: &chance)
        case 1: bytes.remove(at: at)
        case 2: bytes.insert(contentsOf: Array("9999999999999999999".utf8), at: at)
        default: bytes.removeSubrange(at...)
        }
      }
      let text = String(decoding: bytes, as: UTF8.self)
      if let entry = Entry(canonical: text) { #expect(Array(entry.canonical.utf8) == Array(text.utf8)) }
      if let details = Details(text: text) { #expect(Details(text: details.text) == details) }
      if let manifest = Manifest(bytes: bytes) { #expect(Manifest(bytes: manifest.bytes) == manifest) }
      if let found = Checkpoint(text: text) { #expect(Checkpoint(text: found.text) == found) }
      _ = Timestamp(text)
    }
  }

  @Test("The clauses of every sample, and of texts of chance, joined are the text")
  func clauses() throws {
    let root = #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(3).joined(
      separator: "/")
    let samples = try FileManager.default.subpathsOfDirectory(atPath: "\(root)/Samples")
    var count = 0
    for name in samples where [".md", ".txt"].contains(where: { name.hasSuffix($0) }) {
      let bytes = Array(try Data(contentsOf: URL(filePath: "\(root)/Samples/\(name)")))
      check(try Source(name: name, bytes: bytes))
      count += 1
    }
    #expect(count > 10)
    var chance = Seeded(5)
    let pieces = [
      "---\n", "key: value\n", "list:\n", "  - item\n", "# Heading\n", "1. one\n", "\n", "\n\n",
      "| a | b |\n", "|---|---|\n", "\t",
      "- x\n", "***\n", "\u{C}", "Page 3 of 9\r\n", "WHEREAS, it is;\n", "```\n", "words ", "<!-- c -->\n",
      "é", "\u{0}",
      String(repeating: "long line\n", count: 600), String(repeating: "x", count: 5000),
    ]
    for _ in 0..<400 {
      let text = (0..<Int.random(in: 0...24, using: &chance)).map { _ in
        pieces.randomElement(using: &chance) ?? ""
      }
      check(Source(name: "chance", text: text.joined()))
    }
  }

  private func check(_ source: Source) {
    let ranges = Clauses(of: Outline(parsing: source)).ranges
    #expect(ranges.allSatisfy { !$0.isEmpty }, "\(source.name)")
    #expect(ranges.flatMap { source.bytes[$0] } == source.bytes, "\(source.name)")
  }
}
