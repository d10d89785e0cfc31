import Documents
import Policies
import Testing

@Suite("Policies")
struct PolicyTests {
  private func policy(_ text: String) -> Policy {
    Policy(reading: Outline(parsing: Source(name: "policy.md", text: text)))
  }

  @Test(
    "know their code, kind and title as districts write them",
    arguments: [
      ("---\ncode: BP 0410\ntitle: Fair Play\n---\n", "BP 0410", Policy.Kind.policy, "Fair Play"),
      (
        "---\ncode: \"0401.10\"\ntitle: 0401.10 Contracts\nkind: Policy\n---\n", "0401.10", .policy,
        "Contracts"
      ),
      (
        "---\npolicy: \"1201.00\"\nkind: Regulation\ntitle: 1201.00-AR-01 Fair - Words\n---\n",
        "1201.00-AR-01", .regulation, "Fair - Words"
      ),
      ("---\ncode: AR 5145.3\ntitle: Fair Play\n---\n", "AR 5145.3", .regulation, "Fair Play"),
      ("---\ncode: BB 9322\ntitle: Agenda\n---\n", "BB 9322", .bylaw, "Agenda"),
      ("---\ncode: E 1312.3\ntitle: Form\n---\n", "E 1312.3", .exhibit, "Form"),
      ("---\ncode: AC-R\ntitle: Fair Play\n---\n", "AC-R", .regulation, "Fair Play"),
      ("---\ncode: 7:10\ntitle: Fair Play\n---\n", "7:10", .policy, "Fair Play"),
      ("---\ncode: FFH(LOCAL)\ntitle: Fair Play\n---\n", "FFH(LOCAL)", .policy, "Fair Play"),
      ("# BP 0410 - Fair Play\n\nText.\n", "BP 0410", .policy, "Fair Play"),
      ("# 9322 Agenda\n\nText.\n", "9322", .policy, "Agenda"),
      ("## Scope\n\nText.\n", "none", .policy, ""),
    ])
  func head(text: String, code: String, kind: Policy.Kind, title: String) {
    let policy = policy(text)
    #expect(policy.code?.description ?? "none" == code)
    #expect(policy.kind == kind)
    #expect(policy.title == title)
  }

  @Test(
    "state their dates in front matter and in closing lines",
    arguments: [
      (
        "---\nadopted: 2016-09-13\nrevised: [2018-02-13, \"2019-11-12\"]\n---\n",
        "adopted 2016-09-13, revised 2018-02-13, revised 2019-11-12"
      ),
      (
        "---\ncreated: 2007-05-08\nupdated: 2012-03-13\nreviewed: 2012-03-14\n---\n",
        "adopted 2007-05-08, revised 2012-03-13, reviewed 2012-03-14"
      ),
      ("---\nrevised:\n  - 2018-02-13\n  - June 8, 2021\n---\n", "revised 2018-02-13, revised 2021-06-08"),
      ("---\nrevised: March 8, 2022, and May 10, 2022\n---\n", "revised 2022-03-08, revised 2022-05-10"),
      (
        "Text.\n\nPolicy adopted: June 9, 2015\n\n**Revised:** 3/8/2022, 5/10/2022\n",
        "adopted 2015-06-09, revised 2022-03-08, revised 2022-05-10"
      ),
      ("The rule adopted by the state on June 9, 2015 holds.\n", ""),
    ])
  func dates(text: String, expected: String) {
    let found = policy(text).dates.map { "\($0.event.rawValue) \($0.date?.description ?? "?")" }
    #expect(found.joined(separator: ", ") == expected)
  }

  @Test("keep every reference of front matter, understood or not")
  func references() {
    let policy = policy(
      "---\nlegal: [Ed. Code 220, \"Our charter\", 34 CFR 106.8]\ncross: [BP 1312.3, BP 4030 - Employment, The old rule]\n---\n\nSee Gov. Code 11135 and AR 5145.3.\n\n## Legal References\n\n- 5 CCR 4600-4670 Complaints\n- Local custom\n"
    )
    #expect(
      policy.legalReferences.map(\.reference.description) == [
        "Ed. Code 220", "Our charter", "34 CFR 106.8", "Gov. Code 11135", "5 CCR 4600-4670", "Local custom",
      ])
    #expect(policy.legalReferences.map { policy.outline.source[$0.range] }.contains("Our charter"))
    #expect(
      policy.crossReferences.map { $0.identifier?.description ?? $0.words } == [
        "BP 1312.3", "BP 4030", "The old rule", "AR 5145.3",
      ])
  }

  @Test("have clauses to any depth, each with its address")
  func clauses() {
    let policy = policy("## 2. Rules\n\n(a) First.\n\n(1) One.\n\n(2) Two.\n\n(b) Second.\n\n- dot\n")
    #expect(
      policy.clauses.map(\.address) == [
        "Section 2", "Section 2(a)", "Section 2(a)(1)", "Section 2(a)(2)", "Section 2(b)",
        "Section 2(b), item 1",
      ])
    #expect(policy.clauses[0].clauses.contains(1))
    #expect(policy.clauses[1].clauses == [2, 3])
    #expect(policy.clauses[2].parent == 1)
    #expect(policy.clauses[2].words == "One.")
  }

  @Test("name the policy that a regulation puts into practice")
  func implements() {
    #expect(policy("---\npolicy: \"1201.00\"\nkind: Regulation\n---\n").implements?.description == "1201.00")
  }

  @Test("are read from any text without loss or crash", arguments: 0..<150)
  func total(seed: Int) {
    var random = SplitMix(seed: UInt64(seed))
    let pieces = [
      "---\n", "code: BP 0410\n", "title: A\n", "## ", "(a) ", "1. ", "- ", "\n", "\n\n", "on the basis of ",
      "race", ", ", " or ",
      "sex (including ", ")", "discrimination ", "[", "]", "Ed. Code 220", "BP 1312.3", "He/sheThey",
      "20292030", "\u{E7}J", ":", "regardless of ",
      "actual or perceived ", "association with a person", "students' ", "adopted: ", "2024-02-30",
      "| a | b |\n", "> ", "```\n", "\r\n", "\t", "é", "\u{FEFF}",
      "legal:\n  - ", "students", "No employee shall discriminate ", "/", ";", ".", " the ", "June 31, 2024",
    ]
    let text = (0..<60).map { _ in pieces[Int(random.next() % UInt64(pieces.count))] }.joined()
    let policy = policy(text)
    #expect(
      policy.outline.provisions.map { policy.outline.source[$0.bytes] }.joined() == text, "seed \(seed)")
    for finding in policy.findings(among: [DocumentIdentifier("BP 4030")].compactMap { $0 }) {
      #expect(finding.range.upperBound <= policy.outline.source.bytes.count, "seed \(seed)")
    }
    for clause in policy.nondiscriminationClauses {
      #expect(!clause.characteristicMentions.isEmpty, "seed \(seed)")
      #expect(
        clause.characteristicMentions.allSatisfy { !policy.outline.source[$0.range].isEmpty }, "seed \(seed)")
    }
    _ = PolicySummary(of: policy)
    _ = CharacteristicsComparison(from: policy, to: policy).report
    _ = policy.markdown
  }

  @Test("are written as they were read, when they are canonical", arguments: 0..<60)
  func written(seed: Int) {
    var random = SplitMix(seed: UInt64(seed))
    var blocks = ["---\ncode: BP 0410\ntitle: \"Fair: Play\"\nlegal:\n  - Ed. Code 220\n  - \"[law]\"\n---"]
    for section in 1...Int.random(in: 1...4, using: &random) {
      blocks.append("## \(section). Section number \(section)")
      if Bool.random(using: &random) { blocks.append("A paragraph of its own, with **words**.") }
      for letter in ["a", "b", "c"].prefix(Int.random(in: 1...3, using: &random)) {
        blocks.append("(\(letter)) A rule that is lettered \(letter):")
        if Bool.random(using: &random) { blocks += ["(1) the first; and", "(2) the second."] }
      }
      if Bool.random(using: &random) { blocks.append("- one\n- two\n- three") }
      if Bool.random(using: &random) { blocks.append("| a | b |\n| --- | --- |\n| 1 | 2 |") }
    }
    let text = blocks.joined(separator: "\n\n") + "\n"
    #expect(policy(text).markdown == text, "seed \(seed)")
  }
}

/// A small generator of random numbers that gives the same numbers for the same seed (Steele 2014).
struct SplitMix: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
