import Documents
import Resolutions
import Testing

struct DraftTests {
  static let styles: [District] = [District(), districtWithStyle(), separateFormula(), semicolons()]

  private static func separateFormula() -> District {
    var district = District()
    district.resolutions.formula = "Now, therefore, be it"
    district.resolutions.recitalWord = "Whereas,"
    return district
  }

  private static func semicolons() -> District {
    var district = District()
    district.name = "Harbor County Board of Education"
    district.resolutions.recitalEnding = ";"
    district.resolutions.resolvedEnding = ";"
    district.resolutions.firstResolvedWord = "BE IT RESOLVED,"
    district.resolutions.resolvedWord = "RESOLVED FURTHER,"
    district.studentMember = "Ann Lee"
    return district
  }

  /// A draft of random size in random words.
  private func randomDraft(_ generator: inout SeededGenerator) -> ResolutionDraft {
    let openings = [
      "The library", "That the Board", "$12,500", "“Quoted” words", "In 2025, U.S. schools", "62.9%",
      "library",
    ]
    let middles = [
      " is open until seven", " asks (and thanks) the guards", " shall report by May 4, 2027",
      ", and more, is so",
    ]
    let words = { (generator: inout SeededGenerator) in
      (openings.randomElement(using: &generator) ?? "") + (middles.randomElement(using: &generator) ?? "")
    }
    var draft = ResolutionDraft()
    draft.title = Bool.random(using: &generator) ? "On Evenings: \"Open\" & More" : nil
    draft.number = Bool.random(using: &generator) ? "112-25/26" : nil
    draft.date = Bool.random(using: &generator) ? CalendarDate(year: 2026, month: 6, day: 9) : nil
    draft.sponsors = Array(
      ["Ann Lee", "Ben Cho, Jr.", "Cy Day"].prefix(Int.random(in: 0...3, using: &generator)))
    for _ in 0..<Int.random(in: 0...5, using: &generator) { draft.recitals.append(words(&generator)) }
    for _ in 0..<Int.random(in: 1...5, using: &generator) {
      let count = Int.random(in: 0...4, using: &generator)
      let items = (0..<(count == 1 ? 0 : count)).map { _ in words(&generator) }
      draft.resolved.append(.init(words(&generator), items: items))
    }
    return draft
  }

  @Test(
    "What is written is read back and written again alike, and checks without error",
    arguments: styles.indices)
  func roundTrip(place: Int) {
    let district = Self.styles[place]
    for seed in 1...50 {
      var generator = SeededGenerator(seed: UInt64(seed))
      let draft = randomDraft(&generator)
      let text = draft.text(for: district)
      let read = resolution(text)
      #expect(read.written(for: district) == text, "seed \(seed)")
      #expect(read.recitals.count == draft.recitals.count, "seed \(seed)")
      #expect(read.resolved.count == draft.resolved.count, "seed \(seed)")
      #expect(read.items.count == draft.resolved.flatMap(\.items).count, "seed \(seed)")
      #expect(read.status == .draft)
      var stating = district
      stating.statesStyle = true
      for reader in [District(), stating] {
        let grave = read.findings(for: reader).filter { $0.severity > .info }
        #expect(grave.map(\.message) == [], "seed \(seed)\n\(text)")
      }
    }
  }

  @Test("A template has no finding but its blanks", arguments: ResolutionTemplate.allCases, styles.indices)
  func template(_ template: ResolutionTemplate, style: Int) {
    let text = template.draft.text(for: Self.styles[style])
    let findings = resolution(text).findings(for: Self.styles[style])
    #expect(findings.allSatisfy { $0.rule == .unfilledBlank && $0.severity == .info })
    #expect(findings.count > 4)
    #expect(resolution(text).written(for: Self.styles[style]) == text)
  }

  @Test("What an author wrote around the words is not written twice")
  func openings() {
    var draft = ResolutionDraft()
    draft.recitals = [
      "WHEREAS, the Board met; and", "Whereas it adjourned.", "the U.S.A. is named in the U.S.",
    ]
    draft.resolved = [
      .init("Now, therefore, be it resolved, that the Board thanks all."), .init("The Board adjourns."),
    ]
    let text = draft.text(for: District())
    #expect(
      text.contains(
        """
        WHEREAS, the Board met; and

        WHEREAS, it adjourned; and

        WHEREAS, the U.S.A. is named in the U.S.;

        NOW, THEREFORE, BE IT RESOLVED, That the Board thanks all; and

        BE IT FURTHER RESOLVED, That the Board adjourns.
        """))
  }

  @Test("A whole draft looks as the board prints it")
  func whole() {
    var draft = ResolutionDraft()
    draft.title = "Thanking the Guards"
    draft.number = "26-14"
    draft.date = CalendarDate(year: 2026, month: 6, day: 9)
    draft.sponsors = ["Ann Lee"]
    draft.recitals = ["118 guards stood at 76 corners", "no student was struck"]
    draft.resolved = [
      .init("the Board thanks the guards"),
      .init("the Secretary shall send a copy by July 9, 2026 to", items: ["each guard", "each school"]),
    ]
    #expect(
      draft.text(for: districtWithStyle()) == """
        ---
        document: resolution
        number: 26-14
        title: Thanking the Guards
        date: 2026-06-09
        status: draft
        sponsor: Ann Lee
        ---

        BOARD OF EDUCATION OF THE ALDER BAY UNIFIED SCHOOL DISTRICT

        RESOLUTION NO. 26-14

        Thanking the Guards

        June 9, 2026

        WHEREAS, 118 guards stood at 76 corners; and

        WHEREAS, no student was struck; now, therefore, be it

        RESOLVED, That the Board thanks the guards; and be it further

        RESOLVED, That the Secretary shall send a copy by July 9, 2026 to:

        (1) each guard; and

        (2) each school.

        PASSED AND ADOPTED by the Board of Education of the Alder Bay Unified School District on Tuesday, June 9, 2026, by the following vote:

        MOVED BY: ____

        SECONDED BY: ____

        AYES: ____

        NOES: ____

        ABSENT: ____

        ABSTAIN: ____

        ____________________________ Rosa Elizondo, President

        ____________________________ Ann Lee, Clerk

        """)
  }
}
