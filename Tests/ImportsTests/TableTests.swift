import Imports
import Testing

@Suite struct TableTests {
  @Test func `Cells that span others leave the rest of their room empty`() throws {
    let body = """
      <w:tbl><w:tr><w:tc><w:tcPr><w:vMerge w:val="restart"/></w:tcPr>\(p("Pass"))</w:tc>\
      <w:tc><w:tcPr><w:gridSpan w:val="2"/></w:tcPr>\(p("Fare"))</w:tc></w:tr>\
      <w:tr><w:tc><w:tcPr><w:vMerge/></w:tcPr><w:p/></w:tc><w:tc>\(p("Child"))</w:tc><w:tc>\(p("Family"))</w:tc></w:tr></w:tbl>
      """
    let file = try WordFile(body).read()
    #expect(file.new == "| Pass | Fare | |\n|---|---|---|\n| | Child | Family |\n")
    #expect(file.balance(.mergedCell) == [2, 0, 2, 0])
  }

  @Test func `A cell is one line: bars, line breaks and further paragraphs`() throws {
    let body = """
      <w:tbl><w:tr><w:tc>\(p("a | b"))\(p("c"))</w:tc><w:tc><w:p>\(r("d"))<w:r><w:br/></w:r>\(r("e"))</w:p></w:tc></w:tr></w:tbl>
      """
    let file = try WordFile(body).read()
    #expect(file.new == "| a \\| b c | d e |\n|---|---|\n")
    #expect(file.balance(.lineBreak) == [1, 0, 1, 0])
    #expect(file.balance(.paragraph) == [3, 2, 1, 0])
  }

  @Test func `A table in a cell gives its words to the cell`() throws {
    let inner = RevisionTests.table([["1", "2"], ["3", "4"]])
    let file = try WordFile(
      "<w:tbl><w:tr><w:tc>\(p("A"))\(inner)<w:p/></w:tc><w:tc>\(p("B"))</w:tc></w:tr></w:tbl>"
    ).read()
    #expect(file.new == "| A 1 2 3 4 | B |\n|---|---|\n")
    #expect(file.balance(.nestedTable) == [1, 0, 1, 0])
    #expect(file.balance(.table) == [2, 1, 1, 0])
    #expect(file.balance(.row) == [3, 1, 2, 0])
  }

  @Test func `A table of one cell is a frame around paragraphs`() throws {
    let file = try WordFile("<w:tbl><w:tr><w:tc>\(p("One."))\(p("Two."))</w:tc></w:tr></w:tbl>\(p("Three."))")
      .read()
    #expect(file.new == "One.\n\nTwo.\n\nThree.\n")
  }
}
