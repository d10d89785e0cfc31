import Documents
import Testing

@Suite("Front matter")
struct FrontMatterTests {
  @Test(
    "Scalars, quotations, lists and comments are read",
    arguments: [
      ("a: b", ["b"]), ("a: \"0410\"", ["0410"]), ("a: 'it''s'", ["it's"]),
      ("a: \"x \\\"y\\\" \"", ["x \"y\" "]), ("a:", []),
      ("a: [x, \"y, z\", w]", ["x", "y, z", "w"]), ("a: []", []), ("a:\n  - x\n  - 'y'", ["x", "y"]),
      ("a:\n- x\n- y # no", ["x", "y"]),
      ("a: b # note", ["b"]), ("a: b#c", ["b#c"]), ("a: 7:10 and more: so", ["7:10 and more: so"]),
      ("A: b", ["b"]),
      ("# only\na: b", ["b"]), ("a: True", ["True"]),
    ])
  func reads(yaml: String, texts: [String]) {
    let outline = Outline(parsing: Source(name: "x", text: "---\n\(yaml)\n---\ntext\n"))
    #expect(outline.frontMatter.texts("a") == texts)
    #expect(outline.findings.isEmpty)
  }

  @Test(
    "What is outside the subset is a finding at its line",
    arguments: [
      "a: |", "a: {b: c}", "a: &x y", "a: \"open", "a: [x, y", "no colon here", "- stray", "a:b",
      "a: b\n  deeper: c", "a: *x",
    ])
  func refuses(yaml: String) {
    let outline = Outline(parsing: Source(name: "x", text: "---\nk: v\n\(yaml)\n---\ntext\n"))
    #expect(outline.findings.map(\.rule) == [.frontMatterSyntax])
    #expect(outline.findings.first.map { outline.source.position(of: $0.range.lowerBound).line >= 3 } == true)
    #expect(outline.frontMatter["k"] == "v")
  }

  @Test("Front matter that never closes is an error at its fence, and its lines are text")
  func unclosed() {
    let outline = Outline(parsing: Source(name: "x", text: "---\ntitle: A\n\nText.\n"))
    #expect(outline.findings.map(\.rule) == [.frontMatterUnclosed])
    #expect(outline.frontMatter.entries.isEmpty)
  }

  @Test("A repeated key is found however many stand between", arguments: [0, 14, 15, 16, 40])
  func repeatedFarBelow(between count: Int) {
    let others = (0..<count).map { "other\($0): x\n" }.joined()
    let text = "---\nkey: first\n\(others)key: second\nlast: x\nlast: y\n---\n"
    let outline = Outline(parsing: Source(name: "x", text: text))
    #expect(outline.findings.map(\.rule) == [.frontMatterRepeated, .frontMatterRepeated])
    #expect(outline.frontMatter["key"] == "first")
  }

  @Test("A repeated key is a finding, and the first holds")
  func repeated() {
    let outline = Outline(parsing: Source(name: "x", text: "---\na: 1\nA: 2\n---\n"))
    #expect(outline.findings.map(\.rule) == [.frontMatterRepeated])
    #expect(outline.frontMatter["a"] == "1")
  }
}
