import Documents
import Formats
import Redlines
import Testing

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// Law: accepting and rejecting all gives both texts, read from the Word file alone.
@Suite("Word files") struct WordTests {
  /// Whether a redline as a Word file accepts to one text and rejects to the other, as Word files of their own show them.
  static func check(_ redline: Redline, _ rendering: Rendering = Rendering(), note: String = "") throws {
    let file = WordFile(try #require(Format.docx.render(redline, as: rendering)))
    #expect(file.faults == [], "\(note)")
    let old = WordFile(try #require(Format.docx.render(redline.old)))
    let new = WordFile(try #require(Format.docx.render(redline.new)))
    #expect(file.paragraphs(.accepted) == new.paragraphs(.accepted), "\(note)")
    #expect(file.paragraphs(.rejected) == old.paragraphs(.accepted), "\(note)")
    let nodes = Self.all(try #require(file.root("word/document.xml")))
    let numbers = nodes.filter { !$0.name.hasSuffix("RangeEnd") }.compactMap { $0["w:id"] }
    #expect(Set(numbers).count == numbers.count, "numbers are unique: \(note)")
    #expect(Self.moveFaults(try #require(file.root("word/document.xml"))) == [], "\(note)")
    let names = nodes.filter { $0.name == "w:moveToRangeStart" }.compactMap { $0["w:name"] }
    #expect(Set(names).count == names.count)
    #expect(
      nodes.filter { $0.name == "w:moveFromRangeStart" }.compactMap { $0["w:name"] }.sorted()
        == names.sorted())
  }

  /// What moved outside a range, and ranges that end before they begin; a paragraph's mark stands at its end.
  private static func moveFaults(_ root: XMLNode) -> [String] {
    var open: Set<String> = []
    var faults: [String] = []
    func read(_ node: XMLNode) {
      let id = node["w:id"] ?? ""
      switch node.name {
      case "w:moveFromRangeStart", "w:moveToRangeStart": open.insert(id)
      case "w:moveFromRangeEnd", "w:moveToRangeEnd":
        if open.remove(id) == nil { faults.append("the range \(id) ends before it begins") }
      case "w:moveFrom", "w:moveTo":
        if open.isEmpty { faults.append("\(node.name) \(id) stands in no range") }
      case "w:p":
        for child in node.children where child.name != "w:pPr" { read(child) }
        for mark in node.first("w:pPr")?.first("w:rPr")?.children ?? [] { read(mark) }
      default: for child in node.children { read(child) }
      }
    }
    read(root)
    return open.isEmpty ? faults : faults + ["a range never ends"]
  }

  private static func all(_ node: XMLNode) -> [XMLNode] { [node] + node.children.flatMap(all) }

  /// The sample district's documents, which stand beside the tests, in the order of their names.
  private static let paths: [String] = {
    let names = "Samples"
    let root = #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
    return (try? FileManager.default.subpathsOfDirectory(atPath: "/\(root)/\(names)"))?.filter {
      $0.hasSuffix(".md")
    }
    .sorted().map { "/\(root)/\(names)/\($0)" } ?? []
  }()

  private static func outline(_ path: String) throws -> Outline {
    let bytes = try [UInt8](Data(contentsOf: URL(fileURLWithPath: path)))
    return Outline(parsing: try Source(name: "\(path.split(separator: "/").last ?? "")", bytes: bytes))
  }

  @Test(
    "accept and reject to the very texts, for every sample and the one behind it", arguments: paths.indices)
  func samples(index: Int) throws {
    let next = Self.paths[(index + 1) % Self.paths.count]
    let redline = Redline(from: try Self.outline(Self.paths[index]), to: try Self.outline(next))
    try Self.check(redline)
    if index % 3 == 1 { try Self.check(redline.inverted) }
    guard index % 3 == 2 else { return }
    var rendering = Rendering()
    rendering.showsMoves = false
    try Self.check(redline, rendering)
  }

  @Test("accept and reject to the very texts where paragraphs moved, came and went", arguments: 0..<40)
  func mutated(seed: UInt64) throws {
    var dice = HostileTests.Dice(state: seed &* 104_729)
    let policies = Self.paths.filter { $0.contains("/policies/") }
    let old = try Self.outline(policies[Int(seed) % policies.count])
    var blocks = old.source.text.split(separator: "\n\n", omittingEmptySubsequences: true).suffix(14)
      .map(String.init)
    let before = blocks.joined(separator: "\n\n")
    for _ in 0...Int.random(in: 0...3, using: &dice) where blocks.count > 2 {
      let (one, other) = (
        Int.random(in: 0..<blocks.count, using: &dice), Int.random(in: 0..<blocks.count, using: &dice)
      )
      switch Int.random(in: 0..<5, using: &dice) {
      case 0, 1: blocks.swapAt(one, other)
      case 2: blocks.remove(at: one)
      case 3: blocks.insert("A new paragraph of a few words, number \(seed).", at: one)
      default: blocks[one] += " " + blocks[other]
      }
    }
    let redline = Redline(
      from: Outline(parsing: Source(name: "o", text: before + "\n")),
      to: Outline(parsing: Source(name: "n", text: blocks.joined(separator: "\n\n") + "\n")))
    try Self.check(redline, note: "seed \(seed)")
  }

  @Test("are made of the samples, which are found") func areFound() { #expect(!Self.paths.isEmpty) }

  @Test("have styles that are well-formed, each with a name of its own")
  func styles() throws {
    let file = WordFile(try #require(Format.docx.render(Texts.redline)))
    let (root, fault) = XMLNode.read(try #require(file.part("word/styles.xml")))
    #expect(fault == nil)
    let styles = try #require(root).children.filter { $0.name == "w:style" }.compactMap { $0["w:styleId"] }
    #expect(styles.count > 40 && Set(styles).count == styles.count)
  }

  @Test("accept and reject to the very texts where the texts are hostile", arguments: 0..<60)
  func hostile(seed: UInt64) throws {
    var dice = HostileTests.Dice(state: seed &* 7919)
    let (old, new) = HostileTests.texts(&dice)
    let redline = Redline(
      from: Outline(parsing: Source(name: "o", text: old)), to: Outline(parsing: Source(name: "n", text: new))
    )
    try Self.check(redline, note: "\(seed): \(old.debugDescription) -> \(new.debugDescription)")
  }
}
