import Documents
import Formats
import Testing

@Suite struct ReportTests {
  static let report = Report(
    title: "A Course", subtitle: ["Grades 11 and 12"],
    blocks: [
      .heading(level: 2, text: "Schedule"),
      .paragraph("Read **this** <b>first</b>."),
      .list(["One", "*Two*"]),
      .table(
        Report.Table(
          caption: "Weeks", columns: [.init("Week"), .init("What"), .init("Days", isNumeric: true)],
          rows: [["1", "Unit 1: =SUM(A1)", "5"], ["2", "=cmd | a", "10"]])),
      .table(
        Report.Table(
          caption: "Grading", columns: [.init("Part"), .init("Weight")], rows: [["Essay", "20 %"]])),
      .markdown("### Late work\n\nWork is due.\n"),
    ])

  @Test func `plain text has aligned columns`() {
    let expected = """
      A Course
      Grades 11 and 12

      Schedule
      --------

      Read this <b>first</b>.

        - One
        - Two

      Weeks
      Week  What              Days
      ----  ----------------  ----
      1     Unit 1: =SUM(A1)     5
      2     =cmd | a            10

      Grading
      Part   Weight
      -----  ------
      Essay  20 %

      Late work

      Work is due.

      """
    #expect(Texts.text(Format.text.render(Self.report)) == expected)
  }

  @Test func `cells wrap where the table is wider than the paper`() {
    var rendering = Rendering()
    rendering.width = 40
    let table = Report.Table(
      caption: "", columns: [.init("A"), .init("B")],
      rows: [["short", "a cell with many words that does not fit on one line of this paper"]])
    let text = Texts.text(Format.text.render(Report(title: "T", blocks: [.table(table)]), as: rendering))
    #expect(text.split(separator: "\n").allSatisfy { $0.count <= 40 })
    #expect(text.contains("short  a cell with many words that does"))
  }

  @Test func `markdown escapes bars and tags`() {
    let text = Texts.text(Format.markdown.render(Self.report))
    #expect(text.contains("| 2 | \\=cmd \\| a | 10 |"))
    #expect(text.contains("Read **this** &lt;b&gt;first&lt;/b&gt;."))
    #expect(text.contains("| --- | --- | ---: |"))
  }

  @Test func `comma-separated values hold every table and no formula`() {
    let expected = """
      Week,What,Days
      1,Unit 1: =SUM(A1),5
      2,'=cmd | a,10

      Part,Weight
      Essay,20 %

      """
    #expect(Texts.text(Format.csv.render(Self.report)) == expected)
  }

  @Test func `a redline as comma-separated values is its list of changes`() {
    let lines = Texts.rendered("## 1. A\n\nThe [-old-]{+new+} rule.\n", .csv).split(separator: "\n")
    #expect(
      lines.last
        == "1. A,\"Section 1, paragraph 1\",,\"changed (1 word added, 1 deleted)\",1,1,0,0,0,The old rule.,The new rule."
    )
  }

  @Test func `every format writes redlines, documents and reports`() {
    #expect(Format.ofRedlines == Format.allCases)
    #expect(Format.ofOutlines == Format.allCases.filter { $0 != .marks })
    #expect(Format.ofReports == Format.ofOutlines)
  }
}
