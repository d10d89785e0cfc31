import Imports
import Testing

@Suite struct RevisionTests {
  /// A body with tracked changes, and its two texts.
  struct Case: Sendable, CustomTestStringConvertible {
    let name: String
    let body: String
    let old: String
    let new: String
    var testDescription: String { name }
  }

  static func ends(_ name: String) -> String { "<w:rPr>\(mark(name))</w:rPr>" }

  static let cases = [
    Case(
      name: "words",
      body: "<w:p>\(r("At "))\(mark("del", gone("six")))\(mark("ins", r("seven")))\(r(" p.m."))</w:p>",
      old: "At six p.m.\n", new: "At seven p.m.\n"),
    Case(
      name: "an insertion that another deleted",
      body:
        "<w:p>\(r("One"))\(mark("ins", mark("del", gone(" never"), author: "Theo Marsh")))\(r("."))</w:p>",
      old: "One.\n", new: "One.\n"),
    Case(
      name: "a paragraph split", body: p("One. ", ends("ins")) + p("Two."), old: "One. Two.\n",
      new: "One.\n\nTwo.\n"),
    Case(
      name: "paragraphs joined", body: p("One. ", ends("del")) + p("Two."), old: "One.\n\nTwo.\n",
      new: "One. Two.\n"),
    Case(
      name: "a paragraph inserted",
      body: p("One.") + "<w:p><w:pPr>\(ends("ins"))</w:pPr>\(mark("ins", r("Two.")))</w:p>" + p("Three."),
      old: "One.\n\nThree.\n", new: "One.\n\nTwo.\n\nThree.\n"),
    Case(
      name: "the last paragraph deleted",
      body: p("One.") + "<w:p><w:pPr>\(ends("del"))</w:pPr>\(mark("del", gone("Two.")))</w:p>",
      old: "One.\n\nTwo.\n", new: "One.\n"),
    Case(
      name: "a paragraph deleted before a table does not join it",
      body: "<w:p><w:pPr>\(ends("del"))</w:pPr>\(mark("del", gone("One.")))</w:p>" + table([["A", "B"]]),
      old: "One.\n\n| A | B |\n|---|---|\n", new: "| A | B |\n|---|---|\n"),
    Case(
      name: "words moved, with and without marks of the range",
      body:
        #"<w:p><w:moveFromRangeStart w:id="5" w:name="m"/>\#(mark("moveFrom", r("One. ")))<w:moveFromRangeEnd w:id="5"/>"#
        + "\(r("Two. "))\(mark("moveTo", r("One. ")))\(r("Three."))</w:p>",
      old: "One. Two. Three.\n", new: "Two. One. Three.\n"),
    Case(
      name: "rows",
      body: "<w:tbl>" + row(["A", "B"]) + row(["1", "2"], mark("del")) + row(["3", "4"], mark("ins"))
        + "</w:tbl>",
      old: "| A | B |\n|---|---|\n| 1 | 2 |\n", new: "| A | B |\n|---|---|\n| 3 | 4 |\n"),
    Case(
      name: "cells",
      body: "<w:tbl><w:tr>" + cell("A") + cell("B", mark("cellDel")) + cell("C", mark("cellIns"))
        + "</w:tr></w:tbl>",
      old: "| A | B |\n|---|---|\n", new: "| A | C |\n|---|---|\n"),
    Case(
      name: "a look",
      body:
        "<w:p>\(r("A "))\(r("word", "<w:b/>" + mark("rPrChange", "<w:rPr><w:i/></w:rPr>")))\(r("."))</w:p>",
      old: "A *word*.\n", new: "A **word**.\n"),
    Case(
      name: "a style",
      body: p("Scope", #"<w:outlineLvl w:val="0"/>"# + mark("pPrChange", "<w:pPr/>")),
      old: "Scope\n", new: "# Scope\n"),
  ]

  static func table(_ rows: [[String]]) -> String { "<w:tbl>" + rows.map { row($0) }.joined() + "</w:tbl>" }

  static func row(_ cells: [String], _ properties: String = "") -> String {
    "<w:tr><w:trPr>\(properties)</w:trPr>" + cells.map { cell($0) }.joined() + "</w:tr>"
  }

  static func cell(_ words: String, _ properties: String = "") -> String {
    "<w:tc><w:tcPr>\(properties)</w:tcPr>\(p(words))</w:tc>"
  }

  @Test(arguments: cases) func `Rejected gives the old text, accepted the new`(_ item: Case) throws {
    let file = try WordFile(item.body).read()
    #expect(file.hasRevisions)
    #expect(file.old == item.old)
    #expect(file.new == item.new)
    for balance in file.ledger.balances {
      #expect(balance.found == balance.kept + balance.changed + balance.lost)
    }
  }

  @Test func `Marks that follow one another count as one change of their author`() throws {
    let body =
      "<w:p><w:pPr><w:rPr>\(mark("ins"))</w:rPr></w:pPr>\(mark("ins", r("One ")))\(mark("ins", r("two.")))</w:p>"
      + "<w:p>\(r("Three "))\(mark("del", gone("x"), author: "Theo Marsh"))\(r("four"))\(mark("ins", r(" five"), author: "Theo Marsh"))"
      + "\(r("."))\(r("", "<w:b/>" + mark("rPrChange", "<w:rPr/>")))</w:p>"
    let authors = try WordFile(body).read().authors
    #expect(authors.map(\.name) == ["Ana Quint", "Theo Marsh"])
    #expect(authors.map(\.insertions) == [1, 1])
    #expect(authors.map(\.deletions) == [0, 1])
    #expect(authors.map(\.formatting) == [1, 0])
    #expect(authors[0].firstDate == "2026-06-01T10:00:00Z")
  }
}
