import Documents
import Testing

@Suite("Legal references")
struct LegalReferenceTests {
  @Test(
    "are read from the forms that districts write and printed in one",
    arguments: [
      ("Ed. Code 220", "Ed. Code 220"),
      ("Ed Code 220", "Ed. Code 220"),
      ("Education Code 234.1", "Ed. Code 234.1"),
      ("Education Code section 234.1", "Ed. Code 234.1"),
      ("Education Code Section 48980(a)", "Ed. Code 48980(a)"),
      ("California Education Code § 200", "Ed. Code 200"),
      ("Cal. Educ. Code § 221.51", "Ed. Code 221.51"),
      ("Education Code sections 200-283", "Ed. Code 200-283"),
      ("EC 234.7", "Ed. Code 234.7"),
      ("Gov. Code 11135", "Gov. Code 11135"),
      ("Government Code section 54954.2(a)(1)", "Gov. Code 54954.2(a)(1)"),
      ("Govt. Code §12940", "Gov. Code 12940"),
      ("Penal Code 422.55", "Penal Code 422.55"),
      ("Penal Code 422.55 - 422.57", "Penal Code 422.55-422.57"),
      ("Civil Code 51", "Civil Code 51"),
      ("Labor Code section 1101", "Labor Code 1101"),
      ("Vehicle Code 12801.9", "Vehicle Code 12801.9"),
      ("Health & Safety Code 1596.7996", "Health and Safety Code 1596.7996"),
      ("Welfare and Institutions Code section 18285", "Welfare and Institutions Code 18285"),
      ("34 CFR 106.8(a)", "34 CFR 106.8(a)"),
      ("34 C.F.R. § 106.8(a)(1)", "34 CFR 106.8(a)(1)"),
      ("34 CFR Part 106", "34 CFR Part 106"),
      ("34 C.F.R. Part 99", "34 CFR Part 99"),
      ("28 CFR 35.106-35.107", "28 CFR 35.106-35.107"),
      ("20 USC 1681-1688", "20 USC 1681-1688"),
      ("20 U.S.C. §§ 1681 – 1682", "20 USC 1681-1682"),
      ("20 U.S.C. 1681, et seq.", "20 USC 1681 et seq."),
      ("20 U.S.C. § 1681 et seq.", "20 USC 1681 et seq."),
      ("42 U.S.C. 2000d", "42 USC 2000d"),
      ("42 USC 2000d-2000d-7", "42 USC 2000d-2000d-7"),
      ("42 USC 2000e-2", "42 USC 2000e-2"),
      ("42 U.S.C. § 2000e(k)", "42 USC 2000e(k)"),
      ("42 USC 2000d through 2000d-7", "42 USC 2000d-2000d-7"),
      ("29 United States Code 794", "29 USC 794"),
      ("5 CCR 4600", "5 CCR 4600"),
      ("5 CCR 4600-4670", "5 CCR 4600-4670"),
      ("5 C.C.R. § 16023(b)(1)", "5 CCR 16023(b)(1)"),
      ("Title 5, California Code of Regulations, section 4610", "5 CCR 4610"),
      ("Title 5 of the California Code of Regulations, section 4610", "5 CCR 4610"),
      ("Code of Idaho 33-1201", "Idaho Code 33-1201"),
      ("Idaho Code § 33-512B", "Idaho Code 33-512B"),
      ("Idaho Code 33-1201 thru 33-1210", "Idaho Code 33-1201 through 33-1210"),
      ("Code of Idaho 33-1201 - 33-1210", "Idaho Code 33-1201 through 33-1210"),
      ("Idaho Code Title 74, Chapter 1", "Idaho Code Title 74, Chapter 1"),
      ("I.C. §16-1602", "Idaho Code 16-1602"),
      ("I.D.A.P.A. 08.02.02.076", "IDAPA 08.02.02.076"),
      ("Texas Education Code § 21.001", "Texas Education Code 21.001"),
      ("RCW 28A.642.010", "RCW 28A.642.010"),
      ("WAC 392-190-005", "WAC 392-190-005"),
      ("ORS 659.850", "ORS 659.850"),
      ("105 ILCS 5/10-20.1", "105 ILCS 5/10-20.1"),
    ])
  func canonical(text: String, expected: String) {
    #expect(LegalReference(text)?.description == expected)
    #expect(LegalReference(expected)?.description == expected)
  }

  @Test(
    "are found in prose, with what only looks like one left alone",
    arguments: [
      ("as Ed. Code 220 and 34 CFR 106.8(a) require", ["Ed. Code 220", "34 CFR 106.8(a)"]),
      ("Education Code sections 200, 220 and 234.1.", ["Ed. Code 200", "Ed. Code 220", "Ed. Code 234.1"]),
      (
        "(Gov. Code 11135, 12940; Penal Code 422.55)",
        ["Gov. Code 11135", "Gov. Code 12940", "Penal Code 422.55"]
      ),
      ("Ed. Code 220, 5 CCR 4600, and others", ["Ed. Code 220", "5 CCR 4600"]),
      ("under Education Code 220, 12 students were", ["Ed. Code 220"]),
      ("Under Ed. Code 220.", ["Ed. Code 220"]),
      ("The Education Code requires it, and 300 students agree.", []),
      ("the dress code 2024", []),
      ("Title IX and Section 504 apply", []),
      ("30 students use 12 pcs", []),
      ("the code of conduct, section 3", []),
      ("IDAPA 08.02.02.007, .027, .120", ["IDAPA 08.02.02.007", "IDAPA 08.02.02.027", "IDAPA 08.02.02.120"]),
    ])
  func prose(text: String, expected: [String]) {
    #expect(LegalMention.all(in: text).map(\.reference.description) == expected)
  }

  @Test("in prose have the range of their words")
  func ranges() {
    let text = "See 20 U.S.C. §§ 1681 – 1682 now."
    let range = LegalMention.all(in: text).first?.range
    #expect(range.map { String(decoding: Array(text.utf8)[$0], as: UTF8.self) } == "20 U.S.C. §§ 1681 – 1682")
  }

  @Test(
    "in a list of references lose nothing",
    arguments: [
      (
        "Code of Idaho 33-1201 thru 33-1210, 33-513",
        ["Idaho Code 33-1201 through 33-1210", "Idaho Code 33-513"]
      ),
      ("Code of Idaho,33-513, 33-514", ["Idaho Code 33-513", "Idaho Code 33-514"]),
      ("Idaho Code 65-501; 65-506", ["Idaho Code 65-501", "Idaho Code 65-506"]),
      ("Code of Ethics, I.D.A.P.A. 08.02.02.076", ["Code of Ethics", "IDAPA 08.02.02.076"]),
      (
        "Idaho Code Sections,9-340, et seq. – Records Exempt,33-513 – Personnel",
        ["Idaho Code 9-340 et seq.", "Idaho Code 33-513"]
      ),
      (
        "Code of Idaho,Code of Ethics; IDAPA,08.02.02.076",
        ["Code of Idaho", "Code of Ethics", "IDAPA 08.02.02.076"]
      ),
      ("93-2 Attorney General Opinion", ["93-2 Attorney General Opinion"]),
      ("Our own words", ["Our own words"]),
      ("", []),
    ])
  func entries(text: String, expected: [String]) {
    #expect(LegalMention.entries(in: text).map(\.reference.description) == expected)
  }

  @Test("in a list keep what is said of them")
  func titles() {
    let mentions = LegalMention.entries(
      in: "20 U.S.C. §§ 1681 – 1682 Title IX of 1972,34 CFR Part 106 Nondiscrimination on the Basis of Sex")
    #expect(mentions.map(\.reference.description) == ["20 USC 1681-1682", "34 CFR Part 106"])
    #expect(mentions.map(\.title) == ["Title IX of 1972", "Nondiscrimination on the Basis of Sex"])
  }

  @Test(
    "cover what falls within them",
    arguments: [
      ("20 USC 1681-1688", "20 USC 1682", true),
      ("20 USC 1681-1688", "20 USC 1681-1682", true),
      ("20 USC 1681-1688", "20 USC 1688(a)", true),
      ("20 USC 1681-1688", "20 USC 1689", false),
      ("20 USC 1681-1688", "42 USC 1682", false),
      ("34 CFR Part 106", "34 CFR 106.8(a)", true),
      ("34 CFR Part 106", "34 CFR 104.8", false),
      ("34 CFR 106.8", "34 CFR 106.8(a)", true),
      ("34 CFR 106.8(a)", "34 CFR 106.8", false),
      ("Idaho Code 33-1201 through 33-1210", "Idaho Code 33-1205", true),
      ("5 CCR 4600", "5 CCR 4600", true),
      ("Ed. Code 200 et seq.", "Ed. Code 234.1", true),
    ])
  func covering(wide: String, narrow: String, expected: Bool) throws {
    let (wide, narrow) = (try #require(LegalReference(wide)), try #require(LegalReference(narrow)))
    #expect(wide.covers(narrow) == expected)
  }

  @Test("order by law and then as numbers run")
  func order() {
    let texts = [
      "34 CFR 106.44", "5 CCR 4600", "Ed. Code 220", "34 CFR 106.8", "20 USC 1681", "Ed. Code 48980",
    ]
    #expect(
      texts.compactMap { LegalReference($0) }.sorted().map(\.description) == [
        "20 USC 1681", "34 CFR 106.8", "34 CFR 106.44", "Ed. Code 220", "Ed. Code 48980", "5 CCR 4600",
      ])
  }

  @Test("are read from any bytes without a crash", arguments: 0..<200)
  func total(seed: Int) {
    var random = SplitMix(seed: UInt64(seed))
    let pieces = [
      "Ed. Code ", "34 CFR ", "§§", "§ ", "20 U.S.C.", "-", "–", ", ", ";", "(a)", ".", "220", "2000d",
      "33-1201", "et seq.",
      "Part ", "Title ", "IDAPA", " and ", "\n", "BP ", "Policy No.", "[", "](", ")", "é", "/", "E ", "AC-R",
      "(LOCAL)",
    ]
    let text = (0..<40).map { _ in pieces[Int(random.next() % UInt64(pieces.count))] }.joined()
    let length = text.utf8.count
    for mention in LegalMention.all(in: text) + LegalMention.entries(in: text) {
      #expect(mention.range.upperBound <= length && !mention.range.isEmpty, "seed \(seed)")
    }
    for mention in DocumentMention.all(in: text) {
      #expect(mention.range.upperBound <= length && !mention.range.isEmpty, "seed \(seed)")
    }
  }
}

/// A small generator of random numbers that gives the same numbers for the same seed (Steele 2014).
private struct SplitMix: RandomNumberGenerator {
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
