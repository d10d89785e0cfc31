import Documents
import Resolutions
import Testing

struct MendTests {
  private func mended(_ text: String, for district: District = District()) -> String {
    let source = Source(name: "test.md", text: text)
    let findings = Resolution(reading: Outline(parsing: source)).findings(for: district)
    return source.mended(by: findings.flatMap(\.mends)).text
  }

  @Test("What the majority settles is mended, and mended once for all")
  func majority() {
    let text = resolutionText(
      recitals: [
        "WHEREAS a is so; and", "Whereas, b is so.", "WHEREAS, c is so; and", "WHEREAS, d is so; and",
      ],
      resolved: [
        "NOW, THEREFORE, BE IT RESOLVED, That it be; and", "BE IT FURTHER RESOLVED, That it stay",
      ])
    let expected = resolutionText(
      recitals: [
        "WHEREAS, a is so; and", "WHEREAS, b is so; and", "WHEREAS, c is so; and", "WHEREAS, d is so;",
      ],
      resolved: [
        "NOW, THEREFORE, BE IT RESOLVED, That it be; and", "BE IT FURTHER RESOLVED, That it stay.",
      ])
    #expect(mended(text) == expected)
    #expect(resolution(expected).findings() == [])
  }

  @Test("What a district's style settles is mended across wrapped lines")
  func style() {
    let text =
      "WHEREAS the library\n  closes at\n  four, and\n\nWhereas, it is so;\n\nRESOLVED, That it be;\n\nRESOLVED, That it stay\n"
    #expect(
      mended(text, for: districtWithStyle())
        == "WHEREAS, the library\n  closes at\n  four; and\n\nWHEREAS, it is so; now, therefore, be it\n\nRESOLVED, That it be; and be it further\n\nRESOLVED, That it stay.\n"
    )
  }

  @Test("What nothing settles is left to its author")
  func unsettled() {
    let text = resolutionText(
      recitals: ["WHEREAS, a is so, and", "WHEREAS, b is so.", "WHEREAS, c is so;"],
      resolved: ["NOW, THEREFORE, BE IT RESOLVED, That it begins on February 30, 2026, under the above plan."]
    )
    #expect(mended(text) == text)
  }
}
