import Documents
import Redlines
import Testing

@Suite("Words are the same words") struct FoldingTests {
  /// What becomes of two whole texts that are one word each, written as one edit of a kind.
  private func failure(_ kind: Edit.Kind, _ old: String, _ new: String) -> String? {
    let outlines = [old, new].map { Outline(plain: Source(name: "word", text: $0)) }
    let edit = Edit(kind, old: 0..<old.utf8.count, new: 0..<new.utf8.count)
    let changes = [
      Change(
        edit.changesWords ? .edited : .kept, old: outlines[0].provisions.indices,
        new: outlines[1].provisions.indices, edits: 0..<1)
    ]
    return Redline(from: outlines[0], to: outlines[1], edits: [edit], changes: changes).invariantFailure()
  }

  @Test(
    "in other capitals",
    arguments: [
      ("board", "Board"), ("Board", "BOARD"), ("The Board", "the board"), ("ÉCOLE", "école"),
      ("ΟΔΟΣ", "οδος"),
      ("ΟΔΟΣ", "οδοσ"), ("ШКОЛА", "школа"), ("ԴՊՐՈՑ", "դպրոց"), ("ŁÓDŹ", "łódź"), ("Can’t", "can't"),
      ("E\u{301}COLE", "école"), ("Ấn", "ấn"), ("CO\u{AD}OP", "coop"),
    ]) func recased(old: String, new: String)
  {
    #expect(failure(.recased, old, new) == nil)
    #expect(failure(.recased, new, old) == nil)
    #expect(failure(.retyped, old, new) != nil)
  }

  @Test(
    "typed with other signs",
    arguments: [
      ("can’t", "can't"), ("“", "\""), ("”", "\""), ("„Schule“", "\"Schule\""),
      ("co\u{AD}operate", "cooperate"),
      ("co\u{2010}operate", "co-operate"), ("co\u{2011}operate", "co-operate"),
      ("re\u{301}sume\u{301}", "résumé"),
      ("\u{200F}שלום", "שלום"), ("می\u{200C}خواهم", "میخواهم"),
      ("한국", "\u{1112}\u{1161}\u{11AB}\u{1100}\u{116E}\u{11A8}"),
      ("a\u{302}\u{301}", "ấ"), ("a\u{323}\u{302}", "a\u{302}\u{323}"), ("ﬁle", "file"), ("oﬃce", "office"),
      ("…", "..."),
      ("ἄνθρωπος", "α\u{313}\u{301}νθρωπος"), ("и\u{306}", "й"), ("❤\u{FE0F}", "❤"),
    ]) func retyped(old: String, new: String)
  {
    #expect(failure(.retyped, old, new) == nil)
    #expect(failure(.retyped, new, old) == nil)
    #expect(failure(.recased, old, new) != nil)
  }

  @Test(
    "not where any letter differs, nor where nothing does",
    arguments: [
      ("board", "boards"), ("shall", "may"), ("resume", "résumé"), ("a-b", "a–b"), ("ab", "a b"), ("n", "ñ"),
      ("👨\u{200D}👩", "👨👩"), ("and/or", "and or"), ("same", "same"), ("İ", "i"), ("十", "士"), ("5", "５"),
    ]) func others(old: String, new: String)
  {
    #expect(failure(.recased, old, new) != nil)
    #expect(failure(.retyped, old, new) != nil)
  }
}
