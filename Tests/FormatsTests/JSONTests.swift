import Documents
import Formats
import Redlines
import Testing

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

@Suite struct JSONTests {
  /// What a program reads of a redline.
  struct Read: Decodable {
    struct Span: Decodable, Equatable {
      let start: Int
      let end: Int
    }
    struct Edit: Decodable {
      let kind: String
      let pair: Int?
      let old: Span
      let new: Span
      let text: String?
      let oldText: String?
      let newText: String?
    }
    struct Edition: Decodable {
      let name: String
      let length: Int
    }
    let old: Edition
    let new: Edition
    let exhausted: Bool
    let edits: [Edit]

    var accepted: [UInt8] { edits.flatMap { Array(($0.text ?? $0.newText ?? "").utf8) } }
    var rejected: [UInt8] { edits.flatMap { Array(($0.text ?? $0.oldText ?? "").utf8) } }
  }

  @Test(arguments: [
    Texts.policy, "", "{+a+}", "[-a-]", "a\r\n[-b-]\"\\\u{1B}\u{202E}{+\u{1F3EB}é\u{0301}+}\t\u{FEFF}\n",
  ]) func `both texts can be put together from the redline alone`(marked: String) throws {
    let redline = Marked.redline(marked)
    let read = try JSONDecoder().decode(Read.self, from: Data(Format.json.render(redline) ?? []))
    #expect(read.accepted == redline.new.source.bytes)
    #expect(read.rejected == redline.old.source.bytes)
    #expect(read.old.length == redline.old.source.bytes.count)
  }

  @Test func `what could steer a terminal is written as escapes`() {
    let text = Texts.rendered("{+\u{1B}[31m\u{202E}+}\n", .json)
    #expect(text.contains("\"newText\": \"\\u001b[31m\\u202e\""))
  }

  @Test func `findings have rule, place and mends`() throws {
    let rule = Rule("recital-ending", .warning, "Recitals end alike.")
    let source = Source(name: "r.md", text: "One\nWHEREAS, two\n")
    let finding = Finding(
      rule, at: 9..<12, "The recital ends with nothing.", mends: [Mend(16..<16, with: ";")])
    let expected = """
      [
        {
          "rule": "recital-ending",
          "severity": "warning",
          "file": "r.md",
          "line": 2,
          "column": 6,
          "range": {"start": 9, "end": 12},
          "message": "The recital ends with nothing.",
          "mends": [
            {
              "range": {"start": 16, "end": 16},
              "replacement": ";"
            }
          ]
        }
      ]

      """
    #expect(FindingLines().json(of: [(source, [finding])]) == expected)
    #expect(FindingLines().json(of: []) == "[]\n")
    let line = "r.md:2:6: warning: The recital ends with nothing. [recital-ending]\n"
    #expect(FindingLines().text(of: [finding], in: source) == line)
  }
}
