import Documents
import Policies
import Testing

@Suite("Findings on policies")
struct FindingTests {
  private static let head = "---\ncode: BP 0410\ntitle: Fair Play\n---\n\n"

  private func ids(_ text: String, among codes: [String] = []) -> [String] {
    let policy = Policy(reading: Outline(parsing: Source(name: "policy.md", text: text)))
    return policy.findings(among: codes.compactMap { DocumentIdentifier($0) }).map(\.rule.id)
  }

  @Test(
    "are raised by front matter that is wrong",
    arguments: [
      ("---\ncode: BP 0410\ntitle: Fair\n---\n\nText.\n", []),
      ("---\ntitle: Fair\n---\n\nText.\n", ["policy-code"]),
      ("---\ntitle: 0410.10 Fair\n---\n\nText.\n", ["policy-code"]),
      ("---\ncode: the fair one\ntitle: Fair\n---\n\nText.\n", ["policy-code"]),
      ("---\ncode: BP 0410\n---\n\nText.\n", ["policy-title"]),
      ("# BP 0410 Fair Play\n\nText.\n", []),
      ("Text.\n", ["policy-code", "policy-title"]),
      ("", ["policy-code", "policy-title"]),
      ("---\ncode: BP 0410\ntitle: Fair\nadopted: 2016-09-13\nrevised: 2018-02-13\n---\n\nText.\n", []),
      (
        "---\ncode: BP 0410\ntitle: Fair\nadopted: September 13, 2016\nrevised: 2/13/2018\n---\n\nText.\n", []
      ),
      ("---\ncode: BP 0410\ntitle: Fair\nadopted: 2016-02-30\n---\n\nText.\n", ["policy-date"]),
      ("---\ncode: BP 0410\ntitle: Fair\nadopted: last fall\n---\n\nText.\n", ["policy-date"]),
      ("---\ncode: BP 0410\ntitle: Fair\nadopted: \"[date]\"\n---\n\nText.\n", ["unfilled-blank"]),
      (
        "---\ncode: BP 0410\ntitle: Fair\nadopted: 2018-02-13\nrevised: 2016-09-13\n---\n\nText.\n",
        ["policy-date-order"]
      ),
      (
        "---\ncode: BP 0410\ntitle: Fair\ncreated: 2018-02-13\nreviewed: 2016-09-13\n---\n\nText.\n",
        ["policy-date-order"]
      ),
      (
        "---\ncode: BP 0410\ntitle: Fair\n---\n\nText.\n\nAdopted: June 9, 2015; Revised: June 8, 2014\n",
        ["policy-date-order"]
      ),
    ])
  func frontMatter(text: String, expected: [String]) {
    #expect(ids(text) == expected)
  }

  @Test(
    "are raised by a body that is wrong, and not by one that is right",
    arguments: [
      ("(a) One.\n\n(b) Two.\n", []),
      ("(a) One.\n\n(b) Two.\n\n(b) Three.\n", ["duplicate-label"]),
      ("(a) One.\n\n(c) Three.\n", ["broken-numbering"]),
      ("1. One.\n2. Two.\n4. Four.\n", ["broken-numbering"]),
      ("1. One.\n1. Two.\n1. Three.\n", []),
      ("1. One.\n2. Two.\n\nBetween.\n\n1. One.\n2. Two.\n", []),
      ("## 1. One\n\nText.\n\n## 2. Two\n\nText.\n\n## 2. Three\n\nText.\n", ["duplicate-label"]),
      ("## 1. One\n\n(a) A.\n\n## 2. Two\n\n(a) A.\n\n(b) B.\n", []),
      ("### H. Eight\n\nText.\n\n### I. Nine\n\nText.\n\n### J. Ten\n\nText.\n", ["broken-numbering"]),
      ("## Scope\n\nText.\n", []),
      ("## Scope\n\n## Purpose\n\nText.\n", ["empty-heading"]),
      ("## Scope\n\nText.\n\n## Purpose\n", ["empty-heading"]),
      ("##\n\nText.\n", ["empty-heading"]),
      ("## Scope\n\n### Part\n\nText.\n", []),
      ("# Scope\n\n### Part\n\nText.\n", ["skipped-heading"]),
      ("He/sheThey shall report.\n", ["glued-redline"]),
      ("The term ends June 30, 20292030.\n", ["glued-redline"]),
      ("ThisAfter adoption it holds.\n", ["glued-redline"]),
      ("on the 18h14h day\n", ["glued-redline"]),
      ("in NovemberOctober of the year\n", ["glued-redline"]),
      ("The Equity cCoordinator answers.\n", ["glued-redline"]),
      ("The student shallmay appeal.\n", ["glued-redline"]),
      ("A student. StudentsEmployees of all students and employees.\n", ["glued-redline"]),
      ("McDonald, DeShawn and LaTonya watch YouTube on an iPad in PowerSchool.\n", []),
      ("LGBTQ+ students use eBoard, GitHub and SchoolMessenger in the school.\n", []),
      ("Call 208-855-4500 or (707) 555-0142, room 20202020a.\n", []),
      ("See https://district.example/PolicyThis and board@district.example.\n", []),
      (
        "one two three four five six seven eight nine ten eleven twelve.\n\nOne two three four five six seven, eight nine ten eleven twelve.\n",
        ["duplicated-paragraph"]
      ),
      ("one two three four.\n\none two three four.\n", []),
      ("The \u{E7}J \u{EC}T page.\n", ["unmapped-glyphs"]),
      ("The \u{F0B7}\u{F0A7} page.\n", ["unmapped-glyphs"]),
      ("The district\u{E2}\u{20AC}\u{2122}s page.\n", ["unmapped-glyphs"]),
      ("El ni\u{F1}o, la Se\u{F1}ora Garc\u{ED}a, caf\u{E9}, \u{C9}cole, na\u{EF}ve, 5 \u{D7} 3.\n", []),
      ("Adopted in the year. Done on February 30, 2024.\n", ["malformed-date"]),
      ("Done on the 14h day of October, 2025.\n", ["malformed-date"]),
      ("Done on February 29, 2024.\n", []),
      ("The Board shall [do what].\n", ["unfilled-blank"]),
      ("The Board \"shall [so] act\" under [the policy](BP-4030.md).\n", []),
      ("- [x] done\n- [ ] open\n", []),
    ])
  func body(text: String, expected: [String]) {
    #expect(ids(Self.head + text) == expected)
  }

  @Test("on a list of headings follow its letters")
  func letters() {
    #expect(
      !ids(
        Self.head + "### A. A\n\nT.\n\n"
          + ["B", "C", "D", "E", "F", "G", "H", "I", "J"]
          .map { "### \($0). \($0)\n\nText \($0).\n" }.joined(separator: "\n")
      ).contains("broken-numbering"))
  }

  @Test(
    "look for cross references only where other documents are given",
    arguments: [
      ("See BP 1312.3.\n", [], []),
      ("See BP 1312.3.\n", ["BP 1312.3", "BP 4030"], []),
      ("See BP 1312.3.\n", ["BP 4030"], ["dangling-cross-reference"]),
      ("See BP 1312.3 and BP 1312.3.\n", ["BP 4030"], ["dangling-cross-reference"]),
      ("See Policy 403.80.\n", ["0403.80"], []),
      ("See Policy 403.8.\n", ["0403.80"], ["dangling-cross-reference"]),
      ("See [it](BP-4030.md).\n", ["BP 4030"], []),
      ("See AR 4030.\n", ["BP 4030"], ["dangling-cross-reference"]),
      ("This is BP 0410.\n", ["BP 4030"], []),
    ])
  func dangling(text: String, codes: [String], expected: [String]) {
    #expect(ids(Self.head + text, among: codes) == expected)
  }

  @Test("name a document that is near the one meant")
  func nearest() {
    let policy = Policy(
      reading: Outline(parsing: Source(name: "p.md", text: Self.head + "See Policy 403.8.\n")))
    let message =
      policy.findings(among: ["0403.80"].compactMap { DocumentIdentifier($0) }).first?.message ?? ""
    #expect(message.contains("0403.80 is; perhaps it is meant"))
  }

  @Test("mark a policy that lists itself")
  func selfReference() {
    let listed =
      "---\ncode: BP 0410\ntitle: Fair\ncross:\n  - BP 0410\n  - BP 4030\n---\n\nText of BP 0410.\n"
    #expect(ids(listed) == ["self-reference"])
    #expect(
      ids(Self.head + "## Cross References\n\n- BP 0410 - Fair Play\n- BP 4030\n") == ["self-reference"])
    #expect(ids(Self.head + "This policy, BP 0410, is cited as such.\n") == [])
  }

  @Test("mark page furniture once")
  func furniture() {
    let text = "BP 0410 Fair Play\n\nText that goes on\n\nPage 1 of 2\n\nover the page.\n\nPage 2 of 2\n"
    #expect(ids(text).filter { $0 == "page-furniture" }.count == 1)
  }

  @Test("are errors on blanks of a text that says it is final")
  func final() {
    let policy = Policy(
      reading: Outline(
        parsing: Source(
          name: "p.md", text: "---\ncode: BP 0410\ntitle: Fair\nstatus: adopted\n---\n\nThe Board [acts].\n"))
    )
    #expect(policy.findings().map(\.severity) == [.error])
  }

  @Test("have rules with ids of their own, written as words")
  func rules() {
    let ids = Rule.policies.map(\.id)
    #expect(Set(ids).count == ids.count)
    #expect(ids.allSatisfy { $0.allSatisfy { $0.isLowercase || $0 == "-" } })
  }
}
