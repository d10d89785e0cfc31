import Documents
import Redlines
import Testing

/// The situations of a redline, each as a reader would want to see it.
@Suite("A redline shows") struct SituationTests {
  @Test("one changed word as one replacement")
  func word() {
    let shown = redline(
      "The Superintendent shall report to the Board every year on complaints received.\n",
      "The Superintendent shall report to the Board every month on complaints received.\n")
    #expect(
      shown.marks
        == "The Superintendent shall report to the Board every [-year-]{+month+} on complaints received.\n")
    #expect(shown.kinds == ["edited"])
  }

  @Test("amounts, dates and citations changed whole")
  func amounts() {
    let shown = redline(
      """
      The Board approves $9,180,985 for the year, due July 1, 2025, within thirty (30) days, under 34 CFR 106.8(a).

      """,
      """
      The Board approves $15,561,503 for the year, due August 15, 2025, within sixty (60) days, under 34 CFR 106.8(b)(1).

      """)
    #expect(
      shown.marks == """
        The Board approves [-$9,180,985-]{+$15,561,503+} for the year, due [-July 1, 2025-]{+August 15, 2025+}, within \
        [-thirty (30)-]{+sixty (60)+} days, under 34 CFR [-106.8(a)-]{+106.8(b)(1)+}.

        """)
  }

  @Test("an item added to a list as one insertion, and the rest renumbered")
  func listItem() {
    let shown = redline(
      """
      The program requires:

      (a) Participants own their work and may publish it.
      (b) Teachers review each entry before it is posted.
      (c) Families receive notice in their own language.
      """,
      """
      The program requires:

      (a) There are no fewer than five participants.
      (b) Participants own their work and may publish it.
      (c) Teachers review each entry before it is posted.
      (d) Families receive notice in their own language.
      """)
    #expect(
      shown.marks == """
        The program requires:

        {+(a) There are no fewer than five participants.
        +}[~(a)~(b)~] Participants own their work and may publish it.
        [~(b)~(c)~] Teachers review each entry before it is posted.
        [~(c)~(d)~] Families receive notice in their own language.
        """)
    #expect(shown.kinds == ["kept", "inserted", "kept renumbered", "kept renumbered", "kept renumbered"])
    #expect(shown.statistics.renumberings == 3)
    #expect(shown.statistics.wordsInserted == 8)
  }

  @Test("a pure split as a break, with no word marked")
  func split() {
    let shown = redline(
      "The principal shall keep a record of each report. The record is confidential and is kept for five years.\n",
      "The principal shall keep a record of each report.\n\nThe record is confidential and is kept for five years.\n"
    )
    #expect(
      shown.marks == """
        The principal shall keep a record of each report.[_]The record is confidential and is kept for five years.

        """)
    #expect(shown.kinds == ["split"])
  }

  @Test("a pure merge as a break that went, with no word marked")
  func merge() {
    let shown = redline(
      "The principal shall keep a record of each report.\n\nThe record is confidential and is kept for five years.\n",
      "The principal shall keep a record of each report. The record is confidential and is kept for five years.\n"
    )
    #expect(
      shown.marks == """
        The principal shall keep a record of each report.[_]The record is confidential and is kept for five years.

        """)
    #expect(shown.kinds == ["merged"])
  }

  @Test(
    "a break between two sentences of any length as a break",
    arguments: ["One two.", "Three four five.", "A notice is given to every family before the hearing."],
    ["Six seven.", "Repealed.", "The record is confidential and is kept in the office for five years."])
  func breaks(first: String, second: String) {
    let (before, behind) = (
      "Some provision stands before both of them.", "Another provision stands behind them."
    )
    for divider in ["\n", "\n\n"] {
      let one = [before, first + " " + second, behind].joined(separator: divider)
      let two = [before, first, second, behind].joined(separator: divider)
      for (old, new) in [(one, two), (two, one)] {
        let shown =
          divider == "\n"
          ? Redline(from: Source(name: "old", text: old), to: Source(name: "new", text: new))
          : redline(old, new)
        #expect(failure(of: shown) == nil)
        #expect(shown.edits.allSatisfy { $0.kind == .kept || $0.kind == .respaced })
        let twoLines = new.split(separator: "\n").count > old.split(separator: "\n").count
        #expect(shown.kinds.filter { $0 != "kept" } == [twoLines ? "split" : "merged"])
      }
    }
  }

  @Test("words in other capitals as one mark, whatever signs stand between them")
  func recasedRow() {
    let shown = redline(
      "The BOARD, SUPERINTENDENT/DESIGNEE and staff meet.\n",
      "The Board, Superintendent/Designee and staff meet.\n")
    #expect(
      shown.marks
        == "The [^BOARD, SUPERINTENDENT/DESIGNEE^Board, Superintendent/Designee^] and staff meet.\n")
  }

  @Test("a word in other capitals and a mark in another sign with the edit beside them")
  func alteredEdges() {
    let shown = redline(
      "The Board meets on the first day of each month.\n",
      "At noon, the Board meets on the first day of each month.\n")
    #expect(shown.marks == "[-The-]{+At noon, the+} Board meets on the first day of each month.\n")
    let defined = redline(
      "In this policy, “Record” means what the district keeps of a report.\n",
      "In this policy, \"Public file\" means what the district keeps of a report.\n")
    #expect(
      defined.marks
        == "In this policy, [-“Record”-]{+\"Public file\"+} means what the district keeps of a report.\n")
  }

  @Test("a split with edits as both")
  func splitEdited() {
    let shown = redline(
      """
      The principal shall keep a written record of each report. The record is confidential and is kept for five years.
      """,
      """
      (1) The principal shall keep a record of each report and of its outcome.

      (2) The record is confidential and is kept for seven years.
      """)
    #expect(
      shown.marks == """
        {+(1) +}The principal shall keep a [-written -]record of each report{+ and of its outcome+}.[_]{+(2) +}The record \
        is confidential and is kept for [-five-]{+seven+} years.
        """)
    #expect(shown.kinds == ["split"])
  }

  @Test("a section that moved and was edited, with both ends and the edit")
  func move() {
    let reports = """
      ## Reports

      Any student may report harassment to any employee of the district, orally or in writing. No form is needed.

      Whoever receives a report passes it to the compliance officer by the end of the next school day.
      """
    let shown = redline(
      """
      \(reports)

      ## Records

      The principal keeps all records under § 28-3909 and § 32-1306 for as long as the law requires.

      ## Notice

      The policy is posted in each school office.
      """,
      """
      ## Records

      The principal keeps all records under §§ 28-3909 and 32-1306 for as long as the law requires.

      \(reports)

      ## Notice

      The policy is posted in each school office.
      """)
    #expect(
      shown.marks == """
        {>## Records

        >}{>The principal keeps all records under >}{+§§+}{> 28-3909 and 32-1306 for as long as the law requires.

        >}\(reports)

        [<## Records

        <][<The principal keeps all records under <][-§-][< 28-3909 and <][-§ -][<32-1306 for as long as the law requires.

        <]## Notice

        The policy is posted in each school office.
        """)
    #expect(shown.statistics.moves == 1)
    #expect(
      shown.kinds == ["movedHere 1", "movedHere 1"] + ["kept", "kept", "kept"] + [
        "movedAway 1", "movedAway 1",
      ] + ["kept", "kept"])
  }

  @Test("a rewritten sentence as old and new, without confetti")
  func rewritten() {
    let shown = redline(
      """
      The need for a reduction in force is left to the sole discretion of the Board of the district. Notice is given in May.
      """,
      """
      The Board recognizes that lower enrollment or changes in the law may require fewer positions. Notice is given in May.
      """)
    #expect(
      shown.marks == """
        [-The need for a reduction in force is left to the sole discretion of the Board of the district.-]{+The Board \
        recognizes that lower enrollment or changes in the law may require fewer positions.+} Notice is given in May.
        """)
  }

  @Test("a list put in another order with few marks")
  func reordered() {
    let shown = redline(
      "No person is excluded on the basis of race, color, sex, or disability.\n",
      "No person is excluded on the basis of sex, race, color, or disability.\n")
    #expect(
      shown.marks == "No person is excluded on the basis of {+sex, +}race, color, [-sex, -]or disability.\n")
  }

  @Test("a characteristic added to a list as one word")
  func listed() {
    let shown = redline(
      "No person is excluded on the basis of race, color, sex, or disability.\n",
      "No person is excluded on the basis of race, color, immigration status, sex, or disability.\n")
    #expect(
      shown.marks
        == "No person is excluded on the basis of race, color, {+immigration status, +}sex, or disability.\n")
  }

  @Test("a sentence added before one that begins alike as that sentence")
  func sentence() {
    let shown = redline(
      "The Board adopts this policy. The Board reviews it each year.\n",
      "The Board adopts this policy. The Board posts it in each school. The Board reviews it each year.\n")
    #expect(
      shown.marks
        == "The Board adopts this policy. {+The Board posts it in each school. +}The Board reviews it each year.\n"
    )
  }

  @Test("front matter key by key")
  func frontMatter() {
    let shown = redline(
      "---\ncode: BP 0410\ntitle: Nondiscrimination\nlegal: Ed. Code 220\n---\n\nAll are welcome.\n",
      "---\ncode: BP 0410\nreviewed: 2026-05-01\ntitle: Nondiscrimination in Programs\n---\n\nAll are welcome.\n"
    )
    #expect(
      shown.marks == """
        ---
        code: BP 0410
        {+reviewed: 2026-05-01
        +}title: Nondiscrimination{+ in Programs+}
        [-legal: Ed. Code 220
        -]---

        All are welcome.

        """)
  }

  @Test("line ends and wrapped lines as white space alone")
  func whiteSpace() {
    let shown = redline(
      "# Scope\r\n\r\nThis policy covers all\r\nschools.\r\n", "# Scope\n\nThis policy covers all schools.\n")
    #expect(shown.marks == "# Scope[_][_]This policy covers all[_]schools.[_]")
    #expect(shown.kinds == ["kept", "kept"])
    #expect(shown.hasChanges)
  }

  @Test("a new heading in the place of the old one")
  func heading() {
    let shown = redline(
      "# Scope\n\nThis policy covers all schools and programs.\n",
      "# Who is covered\n\nThis policy covers all schools and programs.\n")
    #expect(shown.marks == "# [-Scope-]{+Who is covered+}\n\nThis policy covers all schools and programs.\n")
  }

  @Test("a changed reference to another section as a change of words")
  func reference() {
    let shown = redline(
      """
      1. Complaints are filed as Section 2 says.
      2. The officer answers within ten days of the complaint.
      """,
      """
      1. The district keeps a list of officers in each school.
      2. Complaints are filed as Section 3 says.
      3. The officer answers within ten days of the complaint.
      """)
    #expect(
      shown.marks == """
        {+1. The district keeps a list of officers in each school.
        +}[~1.~2.~] Complaints are filed as Section [-2-]{+3+} says.
        [~2.~3.~] The officer answers within ten days of the complaint.
        """)
  }

  @Test("a rewritten provision with its letter kept")
  func rewrittenItem() {
    let shown = redline(
      """
      (a) The rule is read in every class.
      (b) The protection of this section extends to a student who is perceived to have one of these characteristics.
      """,
      """
      (a) The rule is read in every class.
      (b) A student is protected as well when the conduct is based on ties with one who has such characteristics.
      """)
    #expect(
      shown.marks == """
        (a) The rule is read in every class.
        (b) [-The protection of this section extends to a student who is perceived to have one of these characteristics.-]\
        {+A student is protected as well when the conduct is based on ties with one who has such characteristics.+}
        """)
  }

  @Test("words that a reader would not cut, whole")
  func wholeWords() {
    let shown = redline(
      """
      Office hours end at 12:30 on school days, and families find the notice at https://example.org/a for as long as \
      policy 5145.3 and/or the law requires it, in 50% of the languages that they speak and don't write.
      """,
      """
      Office hours end at 12:45 on school days, and families find the notice at https://example.org/b for as long as \
      policy 5145.7 or the law requires it, in 75% of the languages that they speak and do write.
      """)
    #expect(
      shown.marks == """
        Office hours end at [-12:30-]{+12:45+} on school days, and families find the notice at \
        [-https://example.org/a-]{+https://example.org/b+} for as long as policy [-5145.3 and/or-]{+5145.7 or+} the law \
        requires it, in [-50%-]{+75%+} of the languages that they speak and [-don't-]{+do+} write.
        """)
  }

  @Test("numbered items that were put in another order as moved")
  func itemsMoved() {
    let shown = redline(
      """
      1. Keep a record of each complaint that is filed.
      2. Answer each complaint in writing within ten days.
      3. Tell families how to appeal to the county office and to the state.
      """,
      """
      1. Answer each complaint in writing within ten days.
      2. Tell families how to appeal to the county office and to the state.
      3. Keep a record of each complaint that is filed.
      """)
    #expect(
      shown.kinds == [
        "movedAway renumbered 1", "kept renumbered", "kept renumbered", "movedHere renumbered 1",
      ])
    #expect(failure(of: shown) == nil)
  }

  @Test("a page break that wandered as no change of the provision around it")
  func pageBreak() {
    let shown = redline(
      "1. The Board directs the Superintendent to report\n\n  Page 1 of 2\n\nat the meeting in June of each year.\n",
      "1. The Board directs the Superintendent to report at the meeting in June of each year.\n\n  Page 1 of 2\n\n"
    )
    #expect(shown.statistics.wordsMoved == 0)
    #expect(
      shown.edits.filter { $0.kind == .deleted }.map { shown.old.source[$0.old].trimmed } == ["Page 1 of 2"])
  }

  @Test("a text that came or went as one change")
  func oneSide() {
    #expect(redline("", "").edits.isEmpty)
    #expect(redline("", "All are welcome.\n").marks == "{+All are welcome.\n+}")
    #expect(redline("All are welcome.\n", "").marks == "[-All are welcome.\n-]")
    #expect(redline("Alpha beta.\n", "Gamma delta.\n").marks == "[-Alpha beta.\n-]{+Gamma delta.\n+}")
  }
}

extension String {
  fileprivate var trimmed: Substring {
    let start = drop { $0.isWhitespace }
    return start.prefix(start.count - start.reversed().prefix { $0.isWhitespace }.count)
  }
}
