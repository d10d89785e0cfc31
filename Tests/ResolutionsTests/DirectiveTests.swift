import Documents
import Resolutions
import Testing

@Suite("Directions name a time")
struct DirectiveTests {
  @Test(
    "A deed that is done once and has no time is named",
    arguments: [
      "the Superintendent shall fix the pool", "the Superintendent must report to the Board on the pool",
      "staff shall report back as soon as possible", "the Superintendent or designee shall prepare a plan",
    ])
  func fires(words: String) {
    #expect(Self.directives(in: words).count == 1)
  }

  @Test(
    "Standing duties and deeds with a time are passed over",
    arguments: [
      "the Superintendent shall ensure that doors are safe",
      "the Superintendent shall fix the pool by June 1",
      "the Superintendent shall report each quarter", "the Secretary shall send a copy within 14 days",
      "each report shall present the number of students", "the district shall provide interpreters",
    ])
  func isSilent(words: String) {
    #expect(Self.directives(in: words).isEmpty)
  }

  private static func directives(in words: String) -> [Finding] {
    var draft = ResolutionDraft()
    draft.title = "Title"
    draft.recitals = ["The pool leaks"]
    draft.resolved = [.init(words)]
    let outline = Outline(parsing: Source(name: "draft.md", text: draft.text(for: District())))
    return Resolution(reading: outline).findings().filter { $0.rule == .directive }
  }
}

@Suite("Slips in the first word of a clause")
struct ClauseOpeningTests {
  @Test(
    "A slip is named at its word",
    arguments: [
      ("WHERAS", true), ("WHREEAS", true), ("Wheraes", true), ("RESLOVED", true), ("RESOLVD", true),
      ("WHEREIN", false), ("WHERE", false),
      ("Whenever", false), ("REVOLVED", true), ("RESOLUTION", false), ("The", false),
    ])
  func slips(word: String, isSlip: Bool) {
    let text =
      "BOARD OF EDUCATION\n\nWHEREAS, one; and\n\n\(word), two;\n\nNOW, THEREFORE, BE IT RESOLVED, that three.\n"
    let findings = Resolution(reading: Outline(parsing: Source(name: "r", text: text))).findings()
    #expect(findings.contains { $0.rule == .clauseOpening } == isSlip)
  }
}
