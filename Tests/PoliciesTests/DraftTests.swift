import Documents
import Policies
import Testing

@Suite("Drafts of policies and amendments")
struct DraftTests {
  @Test(
    "pass the check with nothing but blanks to fill",
    arguments: ["BP 0410", "AR 5145.3", "BB 9322", "E 1312.3", "0401.10", "AC", "7:10", "FFH(LOCAL)"])
  func policies(code: String) throws {
    let code = try #require(DocumentIdentifier(code))
    let text = PolicyDraft(code: code, title: "Fair Play: Rules").text
    let policy = Policy(reading: Outline(parsing: Source(name: "draft.md", text: text)))
    #expect(policy.code == code)
    #expect(policy.title == "Fair Play: Rules")
    #expect(Set(policy.findings().map(\.rule.id)) == ["unfilled-blank"])
    #expect(policy.findings().allSatisfy { $0.severity == .info })
    #expect(policy.markdown == text)
  }

  @Test("of policies carry the references they are given")
  func references() throws {
    let code = try #require(DocumentIdentifier("BP 6144"))
    let cross = try #require(DocumentIdentifier("BP 0410"))
    let text = PolicyDraft(
      code: code, title: "Issues", kind: .regulation, legalReferences: ["Ed. Code 220"],
      crossReferences: [cross]
    ).text
    let policy = Policy(reading: Outline(parsing: Source(name: "draft.md", text: text)))
    #expect(policy.legalReferences.map(\.reference.description) == ["Ed. Code 220"])
    #expect(policy.crossReferences.map(\.identifier) == [cross])
  }

  @Test("of amendments pass the check with nothing but blanks to fill")
  func amendments() throws {
    let code = try #require(DocumentIdentifier("BP 0410"))
    for draft in [
      AmendmentDraft(amends: code),
      AmendmentDraft(
        amends: code, title: "Fair Play", by: "Res-114-25/26", effective: CalendarDate(iso: "2026-07-01")),
    ] {
      let amendment = Amendment(reading: Outline(parsing: Source(name: "draft.md", text: draft.text)))
      #expect(amendment.amends == code)
      #expect(amendment.effective == draft.effective)
      #expect(Set(amendment.findings.map(\.rule.id)) == ["unfilled-blank"])
      #expect(amendment.findings.allSatisfy { $0.severity == .info })
      #expect(Policy(reading: amendment.outline).markdown == draft.text)
    }
  }

  @Test(
    "of amendments are checked",
    arguments: [
      (
        "---\ndocument: amendment\namends: BP 0410\nby: Res-1\neffective: 2026-07-01\n---\n\n1. Strike \"age\".\n",
        []
      ),
      ("---\ndocument: amendment\nby: Res-1\n---\n\n1. Strike \"age\".\n", ["amendment-target"]),
      (
        "---\ndocument: amendment\namends: the rule\nby: Res-1\n---\n\n1. Strike \"age\".\n",
        ["amendment-target"]
      ),
      ("---\ndocument: amendment\namends: BP 0410\n---\n\n1. Strike \"age\".\n", ["amendment-authority"]),
      (
        "---\ndocument: amendment\namends: BP 0410\nby: Res-1\neffective: soon\n---\n\nStrike \"age\".\n",
        ["amendment-effective"]
      ),
      ("---\ndocument: amendment\namends: BP 0410\nby: Res-1\n---\n\n# Title\n", ["amendment-instruction"]),
    ])
  func checked(text: String, expected: [String]) {
    let amendment = Amendment(reading: Outline(parsing: Source(name: "amendment.md", text: text)))
    #expect(amendment.findings.map(\.rule.id) == expected)
  }
}
