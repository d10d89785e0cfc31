import Documents
import Imports
import Testing

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// Files of other programs, and what their makers say is in them (Files/README.md).
@Suite struct FixtureTests {
  /// The facts of one file, as far as they are compared here.
  struct Facts: Decodable {
    struct Block: Decodable {
      let `is`: String
      let text: String?
      let label: String?
      let rows: [[String]]?
    }
    struct Comment: Decodable {
      let author: String
      let text: String
    }
    struct Link: Decodable {
      let text: String
      let address: String
    }
    struct Revisions: Decodable {
      let authors: [String]?
    }
    /// How many of a thing there are: a number, a list of them, or the words of the only one.
    struct Count: Decodable {
      let value: Int

      init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if let number = try? container.decode(Int.self) {
          value = number
        } else {
          value = (try? container.decode([String].self))?.count ?? 1
        }
      }
    }
    let things: [String: Count]
    let accepted: [Block]
    let rejected: [Block]?
    let bold: [String]?
    let italic: [String]?
    let footnotes: [String]?
    let comments: [Comment]?
    let links: [Link]?
    let revisions: Revisions
  }

  static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Files")

  static let names = [
    "office-changes", "office-structure", "pandoc-trips", "python-docx-resolution", "word-shaped",
  ]

  static func facts(_ name: String) throws -> Facts {
    try JSONDecoder().decode(Facts.self, from: Data(contentsOf: folder.appending(path: "\(name).json")))
  }

  static func file(_ name: String) throws -> Import {
    try Import(reading: Array(Data(contentsOf: folder.appending(path: "\(name).docx"))))
  }

  /// The words alone: notes by their sign only, no blanks.
  static func plain(_ text: String) -> String {
    var text = text.filter { !$0.isWhitespace && $0 != "~" && $0 != "\u{AD}" }
    for sign in ["[^1]", "[^2]", "[^i]"] { text = text.replacing(sign, with: "[^]") }
    return text
  }

  /// What the facts say, one line for each paragraph and row.
  static func lines(of blocks: [Facts.Block]) -> [String] {
    blocks.flatMap { block -> [String] in
      if let rows = block.rows {
        return rows.map { row in
          "row " + row.map { "^<".contains($0) ? "" : plain($0) }.joined(separator: "|")
        }
      }
      let text = plain(block.text ?? "")
      guard !text.isEmpty || block.label != nil, block.is != "title" else { return [] }
      let label = block.label.map { ["•", "–"].contains($0) ? "-" : plain($0) } ?? ""
      return [(block.is.hasPrefix("heading") ? block.is + " " : "") + label + text]
    }
  }

  /// What the Markdown reads as, in the same form.
  static func lines(of markdown: String) -> [String] {
    let outline = Outline(parsing: Source(name: "", text: markdown))
    var lines: [String] = []
    for (index, provision) in outline.provisions.enumerated() where provision.role.isText {
      if outline.source[provision.body].hasPrefix("[^") { break }
      if provision.role == .row {
        guard let table = PipeTable(reading: [index], of: outline),
          !outline.source[provision.body].hasPrefix("|---")
        else { continue }
        lines.append(
          "row " + table.header.cells.map { plain(outline.words(in: $0.range)) }.joined(separator: "|"))
        continue
      }
      var marker = outline.source[provision.marker].filter { $0 != "*" && $0 != ">" }
      let level = marker.prefix { $0 == "#" }.count
      marker.removeFirst(level)
      lines.append((level > 0 ? "heading \(level) " : "") + plain(marker + outline.words(in: provision.body)))
    }
    return lines.filter { !$0.hasPrefix("[Image:") && $0 != plain("DRAFT for the first reading") }
  }

  @Test(arguments: names)
  func `Every paragraph, label, cell and heading of a file of another program comes out`(
    _ name: String
  ) throws {
    let (facts, file) = (try Self.facts(name), try Self.file(name))
    #expect(Self.lines(of: file.new) == Self.lines(of: facts.accepted))
    #expect(Self.lines(of: file.old) == Self.lines(of: facts.rejected ?? facts.accepted))
    #expect(file.authors.map(\.name).sorted() == (facts.revisions.authors ?? []).sorted())
    for words in facts.bold ?? [] { #expect(file.new.contains("**\(words)**")) }
    for words in facts.italic ?? [] { #expect(file.new.contains("*\(words)*")) }
    for words in facts.footnotes ?? [] { #expect(file.new.contains("]: \(words)")) }
    for link in facts.links ?? [] { #expect(file.new.contains("[\(link.text)](\(link.address))")) }
    for comment in facts.comments ?? [] {
      #expect(file.new.contains("<!-- Comment by \(comment.author), 2026-06-01: \(comment.text) -->"))
    }
  }

  @Test(arguments: names) func `The account names what is in a file, and nothing is left out unsaid`(
    _ name: String
  ) throws {
    let (facts, ledger) = (try Self.facts(name), try Self.file(name).ledger)
    let found = Dictionary(uniqueKeysWithValues: ledger.balances.map { ($0.thing, $0.found) })
    #expect(found[.footnote, default: 0] + found[.endnote, default: 0] == facts.footnotes?.count ?? 0)
    #expect(found[.comment, default: 0] == facts.comments?.count ?? 0)
    #expect(found[.table, default: 0] == facts.accepted.count { $0.is == "table" })
    #expect(!ledger.losses.contains { $0.fate == "left out" })
  }

  /// What the makers call a thing, and what the account calls it.
  static let things: [String: Thing] = [
    "headers": .header, "footers": .footer, "tables": .table, "pictures": .image, "hidden words": .hiddenText,
    "page breaks": .pageBreak, "text boxes": .textBox, "fields": .field, "footnotes": .footnote,
    "endnotes": .endnote, "equations": .equation, "symbols": .symbol,
  ]

  @Test(arguments: names) func `The account counts every thing as often as the maker put it in`(
    _ name: String
  )
    throws
  {
    let (facts, ledger) = (try Self.facts(name), try Self.file(name).ledger)
    for balance in ledger.balances {
      #expect(balance.found == balance.kept + balance.changed + balance.lost, "\(balance.thing)")
    }
    let found = Dictionary(uniqueKeysWithValues: ledger.balances.map { ($0.thing, $0.found) })
    let unknown = Set(facts.things.keys).subtracting(Self.things.keys)
    #expect(unknown.isSubset(of: ["property title", "content controls"]))
    for (words, thing) in Self.things
    where facts.things[words] != nil || ![.footnote, .endnote, .table].contains(thing) {
      #expect(found[thing, default: 0] == facts.things[words]?.value ?? 0, "\(words)")
    }
    guard facts.rejected == nil else { return }
    let labels = facts.accepted.compactMap(\.label).filter { !["•", "–"].contains($0) }
    #expect(found[.listNumber, default: 0] == labels.count)
    #expect(
      found[.heading, default: 0]
        == facts.accepted.count { $0.is.hasPrefix("heading") || $0.is == "title" })
    #expect(found[.row, default: 0] == facts.accepted.reduce(0) { $0 + ($1.rows?.count ?? 0) })
  }
}
