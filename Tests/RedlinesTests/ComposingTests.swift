import Documents
import Redlines
import Testing

/// Two revisions in a row as one redline.
@Suite("Composed redlines") struct ComposingTests {
  private func composed(_ texts: String...) -> Redline {
    zip(texts, texts.dropFirst()).map { redline($0, $1) }.reduce(redline(texts[0], texts[0])) {
      $0.composed(with: $1)
    }
  }

  private static let reports = """
    ## Reports

    Any student may report harassment to any employee of the district, orally or in writing. No form is needed.
    """
  private static let records = """
    ## Records

    The principal keeps all records under section 28-3909 for as long as the law requires.
    """
  private static let notice = """
    ## Notice

    The policy is posted in each school office and is sent to all families in September.
    """

  private static func text(_ sections: String...) -> String { sections.joined(separator: "\n\n") + "\n" }

  @Test("say both revisions of a sentence")
  func sentence() {
    let shown = composed(
      "The Board meets every week in public.\n", "The Board meets every month in public.\n",
      "The Board meets every month in open session.\n")
    #expect(failure(of: shown) == nil)
    #expect(shown.marks == "The Board meets every [-week-]{+month+} in [-public-]{+open session+}.\n")
    #expect(shown.kinds == ["edited"])
  }

  @Test("leave out what came and went, and what went and came back")
  func cameAndWent() {
    let (with, without) = (
      Self.text(Self.reports, Self.records, Self.notice), Self.text(Self.reports, Self.notice)
    )
    #expect(!composed(without, with, without).hasChanges)
    let back = composed(with, without, with)
    #expect(failure(of: back) == nil)
    #expect(!back.hasChanges)
    #expect(!composed("It may meet.\n", "It shall meet.\n", "It may meet.\n").hasChanges)
  }

  @Test("keep a move a move, with the edits of both")
  func movedTwice() {
    let edited = Self.reports.replacing("No form", with: "No special form")
    let shown = composed(
      Self.text(Self.reports, Self.records, Self.notice), Self.text(Self.records, edited, Self.notice),
      Self.text(Self.records, Self.notice, edited))
    #expect(failure(of: shown) == nil)
    #expect(shown.marks.contains("[<## Reports"))
    #expect(shown.marks.contains("{>## Reports"))
    #expect(shown.marks.contains("{+special +}"))
    #expect(shown.statistics.wordsDeleted == 0)
    #expect(shown.statistics.wordsInserted == 1)
  }

  @Test("leave a passage where it was that moved away and back")
  func movedBack() {
    let (old, new) = (
      Self.text(Self.reports, Self.records, Self.notice), Self.text(Self.records, Self.reports, Self.notice)
    )
    #expect(!composed(old, new, old).hasChanges)
  }

  @Test("delete where it was what moved and was then deleted")
  func movedThenDeleted() {
    let shown = composed(
      Self.text(Self.reports, Self.records, Self.notice), Self.text(Self.records, Self.notice, Self.reports),
      Self.text(Self.records, Self.notice))
    #expect(failure(of: shown) == nil)
    let deleted = Self.reports.replacing("\n\n", with: "\n\n-][-")
    #expect(shown.marks == "[-\(deleted)\n\n-]\(Self.text(Self.records, Self.notice))")
    #expect(shown.kinds.allSatisfy { $0 == "deleted" || $0 == "kept" })
  }

  @Test("insert where it is what was inserted and then moved")
  func insertedThenMoved() {
    let shown = composed(
      Self.text(Self.records, Self.notice), Self.text(Self.reports, Self.records, Self.notice),
      Self.text(Self.records, Self.notice, Self.reports))
    #expect(failure(of: shown) == nil)
    #expect(shown.statistics.wordsMoved == 0)
    #expect(shown.statistics.wordsDeleted == 0)
    #expect(shown.kinds.allSatisfy { $0 == "inserted" || $0 == "kept" })
  }

  @Test("renumber once what was renumbered twice, and not what got its number back")
  func renumbered() {
    let items = ["Participants own their work.", "Teachers review each entry.", "Families receive notice."]
    let list = { (items: [String]) in
      items.enumerated().map { "(\(["a", "b", "c", "d", "e"][$0.offset])) \($0.element)\n" }.joined()
    }
    let more = list(["There are five participants."] + items)
    let most = list(["There are five participants.", "Each entry has a date."] + items)
    let shown = composed(list(items), more, most)
    #expect(failure(of: shown) == nil)
    #expect(shown.statistics.renumberings == 3)
    #expect(shown.marks.contains("[~(a)~(c)~] Participants"))
    #expect(!composed(list(items), more, list(items)).hasChanges)
  }

  @Test("carry other capitals and signs through by hand-made edits")
  func recased() {
    let outlines = ["the “board”\n", "The “board”\n", "THE \"board\"\n"].map {
      Outline(plain: Source(name: "t", text: $0))
    }
    let made = { (old: Int, new: Int, edits: [Edit]) in
      Redline(
        from: outlines[old], to: outlines[new], edits: edits,
        changes: [Change(.edited, old: 0..<1, new: 0..<1, edits: edits.indices)])
    }
    let first = made(
      0, 1, [Edit(.recased, old: 0..<3, new: 0..<3), Edit(.kept, old: 3..<16, new: 3..<16)])
    let second = made(
      1, 2,
      [
        Edit(.recased, old: 0..<3, new: 0..<3), Edit(.kept, old: 3..<4, new: 3..<4),
        Edit(.retyped, old: 4..<15, new: 4..<11), Edit(.kept, old: 15..<16, new: 11..<12),
      ])
    #expect(failure(of: first) == nil && failure(of: second) == nil)
    let both = first.composed(with: second)
    #expect(failure(of: both) == nil)
    #expect(both.marks == "[^the^THE^] [=“board”=\"board\"=]\n")
    #expect(first.composed(with: first.inverted).hasChanges == false)
  }
}
