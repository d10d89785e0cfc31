import Documents
import Testing

@Suite("A pipe table")
struct PipeTableTests {
  static func table(_ text: String) -> PipeTable? {
    let outline = Outline(parsing: Source(name: "t.md", text: text))
    return PipeTable(reading: outline.provisions.indices, of: outline)
  }

  @Test("has cells that know their bytes, with bars unescaped") func cells() throws {
    let text = "| Category | Weight |\n|:---|---:|\n| A \\| B | 60% |\n|  | 40\n"
    let table = try #require(Self.table(text))
    #expect(table.header.cells.map(\.text) == ["Category", "Weight"])
    #expect(table.rows.map { $0.cells.map(\.text) } == [["A | B", "60%"], ["", "40"]])
    let source = Source(name: "t.md", text: text)
    #expect(source[table.rows[0].cells[0].range] == "A \\| B")
    #expect(source[table.rows[1].cells[1].range] == "40")
    #expect(table.column("weight", "share") == 1)
    #expect(table.column("unit") == nil)
    #expect(table.rows[1][7].text.isEmpty)
  }

  @Test("is written in one form, and read back") func writing() throws {
    let table = PipeTable(header: ["A", "B"], rows: [["x | y", ""], ["1"]])
    #expect(table.markdown == "| A | B |\n|---|---|\n| x \\| y | |\n| 1 | |")
    let again = try #require(Self.table(table.markdown + "\n"))
    #expect(again.markdown == table.markdown)
  }

  @Test("without a row is none") func none() {
    #expect(Self.table("No table.\n") == nil)
  }
}
