import Documents
import Resolutions
import Testing

/// Each defect gets its finding, and no other.
struct FindingTests {
  struct Defect: Sendable, CustomTestStringConvertible {
    let name: String
    let text: String
    /// Each as "rule severity at words".
    let expected: [String]
    var district = District()
    var testDescription: String { name }
  }

  @Test("A text without a fault has no findings")
  func clean() {
    #expect(resolution(resolutionText()).findings() == [])
  }

  @Test("Each defect gets exactly its findings, at its place", arguments: defects)
  func defect(_ defect: Defect) {
    let source = Source(name: "test.md", text: defect.text)
    let found = Resolution(reading: Outline(parsing: source)).findings(for: defect.district)
    #expect(found.map { "\($0.rule.id) \($0.severity.rawValue) at \(source[$0.range])" } == defect.expected)
  }

  private static func resolves(_ words: String) -> String {
    resolutionText(resolved: ["NOW, THEREFORE, BE IT RESOLVED, That \(words)."])
  }

  static let defects = parts + endings + formulas + clauses + values

  private static let parts = [
    Defect(
      name: "parts missing from a final text",
      text:
        "---\ndocument: resolution\nstatus: final\n---\n\nWHEREAS, it is so;\n\nNOW, THEREFORE, BE IT RESOLVED, That it be.\n",
      expected: ["body", "number", "title", "date", "vote", "signatures"].map { _ in "missing-part error at "
      }),
    Defect(
      name: "parts missing from a draft",
      text: "WHEREAS, it is so;\n\nNOW, THEREFORE, BE IT RESOLVED, That it be.\n",
      expected: ["warning", "info", "warning", "info", "warning", "warning"].map { "missing-part \($0) at " }),
    Defect(
      name: "parts that the district does not require",
      text: "WHEREAS, it is so;\n\nNOW, THEREFORE, BE IT RESOLVED, That it be.\n", expected: [],
      district: {
        var district = District()
        district.requiredParts = [.resolved]
        return district
      }()),
    Defect(
      name: "blanks in a draft",
      text: resolutionText(
        head: "BOARD OF EDUCATION\n\nRESOLUTION NO. ____\n\nOn Evenings",
        closing:
          "PASSED AND ADOPTED this ____ day of ____, 2026, by the following vote:\n\nAYES: ___\nNOES: ___\n\nAnn Lee, President"
      ),
      expected: ["unfilled-blank info at ____", "unfilled-blank info at ____", "unfilled-blank info at ____"]),
    Defect(
      name: "blanks in a final text",
      text: "---\ndocument: resolution\nstatus: adopted\nnumber: ____\n---\n\n"
        + resolutionText(
          head: "BOARD OF EDUCATION\n\nRESOLUTION NO. ____\n\nOn Evenings",
          recitals: ["WHEREAS, the Board will [SELECT ONE] it, as revised: , 2020;"],
          closing:
            "PASSED AND ADOPTED on June 9, 2026, by the following vote:\n\nAYES: 6\nNOES: ___\n\nAnn Lee, President"
        ),
      expected: [
        "unfilled-blank error at ____", "unfilled-blank error at ____",
        "unfilled-blank error at [SELECT ONE]",
        "unfilled-blank error at , 2020", "unfilled-blank error at NOES: ",
      ]),
  ]

  private static let endings = [
    Defect(
      name: "one recital ends otherwise",
      text: resolutionText(recitals: [
        "WHEREAS, a is so; and", "WHEREAS, b is so.", "WHEREAS, c is so; and", "WHEREAS, d is so;",
      ]),
      expected: ["recital-ending warning at ."]),
    Defect(
      name: "the last recital ends with and",
      text: resolutionText(recitals: ["WHEREAS, a is so; and", "WHEREAS, b is so; and"]),
      expected: ["last-recital-ending warning at ; and"]),
    Defect(
      name: "a recital without its comma",
      text: resolutionText(recitals: ["WHEREAS a is so; and", "WHEREAS, b is so; and", "WHEREAS, c is so;"]),
      expected: ["recital-style warning at WHEREAS"]),
    Defect(
      name: "a recital in another case",
      text: resolutionText(recitals: ["WHEREAS, a is so; and", "Whereas, b is so; and", "WHEREAS, c is so;"]),
      expected: ["recital-style warning at Whereas,"]),
    Defect(
      name: "a second whereas in one recital",
      text: resolutionText(recitals: ["WHEREAS, a is so, and whereas b is so; and", "WHEREAS, c is so;"]),
      expected: ["recital-style warning at and whereas"]),
    Defect(
      name: "semicolons throughout are a style",
      text: resolutionText(recitals: ["WHEREAS, a is so;", "WHEREAS, b is so;"]),
      expected: []),
    Defect(
      name: "the district's style",
      text: resolutionText(
        recitals: ["WHEREAS, a is so;", "WHEREAS, b is so;"],
        resolved: ["RESOLVED, That it be; and be it further", "RESOLVED, That it stay."]),
      expected: [
        "recital-ending warning at ;", "last-recital-ending warning at ;",
        "operative-formula error at RESOLVED, ",
      ], district: districtWithStyle()),
    Defect(
      name: "a clause without its period",
      text: resolutionText(resolved: ["NOW, THEREFORE, BE IT RESOLVED, That it be"]),
      expected: ["resolved-ending warning at be"]),
    Defect(
      name: "an item that ends otherwise",
      text: resolutionText(resolved: [
        "NOW, THEREFORE, BE IT RESOLVED, That:", "1. a is;", "2. b is.", "3. c is;", "4. d is; and",
        "5. e is.",
      ]),
      expected: ["resolved-ending warning at ."]),
  ]

  private static let formulas = [
    Defect(
      name: "no formula", text: resolutionText(resolved: ["RESOLVED, That it be."]),
      expected: ["operative-formula error at RESOLVED, "]),
    Defect(
      name: "the formula twice",
      text: resolutionText(resolved: ["Now, therefore, be it", "NOW, THEREFORE, BE IT RESOLVED, That it be."]
      ),
      expected: ["operative-formula error at NOW, THEREFORE, BE IT RESOLVED, "]),
    Defect(
      name: "the formula again",
      text: resolutionText(resolved: [
        "NOW, THEREFORE, BE IT RESOLVED, That it be;", "NOW, THEREFORE, BE IT RESOLVED, That it stay.",
      ]),
      expected: ["operative-formula error at NOW, THEREFORE, BE IT RESOLVED, "]),
    Defect(
      name: "a later clause without further",
      text: resolutionText(resolved: [
        "NOW, THEREFORE, BE IT RESOLVED, That it be;", "RESOLVED, That it stay.",
      ]),
      expected: ["operative-formula warning at RESOLVED, "]),
    Defect(
      name: "be it further behind the clause before",
      text: resolutionText(resolved: [
        "NOW, THEREFORE, BE IT RESOLVED, That it be; and be it further", "RESOLVED, That it stay.",
      ]), expected: []),
  ]

  private static let clauses = [
    Defect(
      name: "the above", text: resolves("the above plan is adopted"),
      expected: ["stands-alone warning at the above"]),
    Defect(
      name: "said without its noun", text: resolves("staff carry out said program in May"),
      expected: ["stands-alone warning at said program"]),
    Defect(
      name: "said with its noun",
      text: resolves("the reading program begins, and staff carry out said program"),
      expected: []),
    Defect(
      name: "the foregoing recitals are named", text: resolves("the foregoing recitals are true and correct"),
      expected: []),
    Defect(
      name: "a pronoun for a subject", text: resolves("they shall meet in May"),
      expected: ["stands-alone warning at they"]),
    Defect(
      name: "a direction without a time",
      text: resolves("the Board directs the Superintendent to write a plan"),
      expected: ["directive warning at directs"]),
    Defect(
      name: "a direction without anybody",
      text: resolves("a plan shall be presented to the Board by May 4, 2027"),
      expected: ["directive warning at shall be presented"]),
    Defect(
      name: "a direction without an action",
      text: resolves("the Board directs the Superintendent by May 4, 2027"),
      expected: ["directive warning at directs"]),
    Defect(
      name: "a time counted from adoption",
      text: resolves("the Board directs the Superintendent to write a plan within 60 days of adoption"),
      expected: ["directive info at within 60 days"]),
    Defect(
      name: "a time that its date contradicts",
      text: resolves(
        "the Superintendent shall write within 30 days of adoption and no later than July 10, 2026"),
      expected: ["directive warning at within 30 days"]),
    Defect(
      name: "a time that its date bears out",
      text: resolves(
        "the Superintendent shall write within 30 days of adoption and no later than July 9, 2026"),
      expected: []),
    Defect(
      name: "a time counted from something else",
      text: resolves("staff shall answer within 10 days of receipt"), expected: []),
  ]

  private static let values = [
    Defect(
      name: "a day that no month has", text: resolves("it begins on February 30, 2026"),
      expected: ["malformed-date error at February 30, 2026"]),
    Defect(
      name: "an ordinal that is none", text: resolves("it began on the 14h day of October 2025"),
      expected: ["malformed-date error at 14h day of October 2025"]),
    Defect(
      name: "an ordinal in prose", text: resolves("the 21th century is taught"),
      expected: ["malformed-date error at 21th"]),
    Defect(
      name: "a wrong weekday", text: resolves("it begins on Monday, June 9, 2026"),
      expected: ["malformed-date error at Monday, June 9, 2026"]),
    Defect(
      name: "an amount with its commas astray",
      text: resolves("$3,355,00.00 is set aside, and $3,355,000.00 besides"),
      expected: ["malformed-date error at $3,355,00.00"]),
    Defect(
      name: "a letter twice, and one left out",
      text: resolutionText(resolved: [
        "NOW, THEREFORE, BE IT RESOLVED, That:", "A. a is;", "B. b is;", "B. c is; and", "E. d is.",
      ]),
      expected: ["agenda-letter info at B.", "agenda-letter info at E."]),
  ]
}
