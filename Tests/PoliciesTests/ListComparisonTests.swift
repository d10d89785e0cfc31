import Documents
import Policies
import Testing

@Suite("Lists of two versions")
struct ListComparisonTests {
  private func compare(_ old: String, _ new: String) -> CharacteristicsComparison {
    CharacteristicsComparison(from: policy(old), to: policy(new))
  }

  private func policy(_ text: String) -> Policy {
    Policy(reading: Outline(parsing: Source(name: "p.md", text: text + "\n")))
  }

  /// The kind, name and words of each row of the digest.
  private func rows(_ comparison: CharacteristicsComparison) -> [String] {
    guard case .table(let table)? = comparison.digest?.blocks.last else { return [] }
    return table.rows.map { $0.prefix(3).joined(separator: " | ") }
  }

  @Test(
    "say what became of each item",
    arguments: [
      ("race, sex, or age", "age, race, or sex", []),
      (
        "race, sex, or disability", "race, sex, or physical or mental disability",
        ["reworded | disability | disability → physical or mental disability"]
      ),
      (
        "race, gender identity, gender expression, or age", "race, gender identity or expression, or age",
        [
          "merged | gender identity, gender expression | gender identity, gender expression → gender identity or expression"
        ]
      ),
      (
        "race, marital or parental status, or age", "race, marital status, parental status, or age",
        [
          "split | marital status, parental or family status | marital or parental status → marital status, parental status"
        ]
      ),
      (
        "race, physical disability, mental disability, or age", "race, disability, or age",
        ["merged | disability | physical disability, mental disability → disability"]
      ),
      (
        "race, sex, pregnancy, or age", "race, sex (including pregnancy), or age",
        ["merged | sex, pregnancy | sex, pregnancy → sex (including pregnancy)"]
      ),
      (
        "race, veteran status, or age", "race, creed, or age",
        ["removed | veteran or military status | veteran status", "added | religious creed | creed"]
      ),
      (
        "race, zodiac sign, or age", "race, shoe size, or age",
        ["removed | zodiac sign | zodiac sign", "added | shoe size | shoe size"]
      ),
      ("race, religion, or religion", "race or religion", []),
    ])
  func items(old: String, new: String, expected: [String]) {
    let lead = "No student shall be subjected to discrimination on the basis of "
    #expect(rows(compare(lead + old + ".", lead + new + ".")) == expected)
  }

  @Test("know an item that moved from one list to another")
  func moved() {
    let comparison = compare(
      "(a) No student shall be harassed on the basis of race, sex, age, or religion.\n\n(b) No employee shall be harassed on the basis of marital status, color, or genetic information.",
      "(a) No student shall be harassed on the basis of race, sex, or religion.\n\n(b) No employee shall be harassed on the basis of marital status, color, age, or genetic information."
    )
    #expect(comparison.moved.map { "\($0.value.rawValue): \($0.old) to \($0.new)" } == ["age: (a) to (b)"])
    #expect(comparison.removed.isEmpty && comparison.narrowed.isEmpty && !comparison.isEmpty)
  }

  @Test("know an item that one list lost and another keeps")
  func narrowed() {
    let comparison = compare(
      "(a) No student shall be harassed on the basis of race, sex, age, or religion.\n\n(b) No employee shall be harassed on the basis of color, age, or marital status.",
      "(a) No student shall be harassed on the basis of race, sex, or religion.\n\n(b) No employee shall be harassed on the basis of color, age, or marital status."
    )
    #expect(comparison.narrowed.map { "\($0.value.rawValue) \($0.address)" } == ["age (a)"])
    #expect(comparison.summary == "1 removed from one list only.")
    #expect(comparison.lists.map(\.isEmpty) == [false, true])
  }

  @Test("say where parties and scope became wider or narrower")
  func scope() {
    let comparison = compare(
      "No student or applicant shall be harassed in programs, activities, or employment on the basis of race.",
      "No student or volunteer shall be harassed in programs or admission on the basis of race.")
    #expect(comparison.removedScopes.map(\.value) == [.activities, .employment])
    #expect(comparison.addedScopes.map(\.value) == [.admission])
    #expect(comparison.keptScopes == [.programs])
    #expect(comparison.removedParties.map(\.value) == [.applicants])
    #expect(
      rows(comparison).map { $0.split(separator: " | ")[0] } == [
        "party removed", "scope removed", "scope removed", "party added", "scope added",
      ])
  }

  @Test("name a reordering beside the changes")
  func reordered() {
    let comparison = compare(
      "No student shall be harassed on the basis of race, sex, or age.",
      "No student shall be harassed on the basis of age, sex, or race.")
    #expect(comparison.lists.map(\.isReordered) == [true])
    #expect(comparison.isEmpty && !comparison.hasChanges && comparison.digest == nil)
  }
}
