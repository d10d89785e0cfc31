import Documents
import Policies
import Testing

@Suite("Parts of a non-discrimination policy")
struct ElementTests {
  private func policy(_ text: String) -> Policy {
    Policy(reading: Outline(parsing: Source(name: "p.md", text: text + "\n")))
  }

  @Test(
    "are found by their sentences",
    arguments: [
      (
        "Complaints are investigated under the procedure of AR 1312.3.",
        "complaint_procedure cross_references"
      ),
      ("A student may file a complaint with the principal.", "complaint_procedure"),
      ("Questions about this policy may be put to the coordinator.", "inquiries"),
      ("Inquiries are referred to the Office for Civil Rights.", "inquiries"),
      ("Retaliation against anyone who reports is prohibited.", "retaliation"),
      ("No one shall retaliate against a witness.", "retaliation"),
      ("The identity of a person who complains is kept confidential.", "confidentiality"),
      ("Employees who see harassment shall intervene when it is safe.", "intervention"),
      ("The decision on a complaint is made within 60 days.", "timeline"),
      ("Either party may appeal.", "appeal"),
      ("Each school gives families notice of this policy.", "notice"),
      ("This policy is posted in every school and office.", "posting"),
      ("The notice is distributed at the beginning of each school year.", "annual_notice"),
      ("Forms are translated into the languages that families speak.", "translation"),
      ("It applies to all acts related to school activity or attendance.", "school_activity"),
      ("Every child has a right to a free education regardless of immigration status.", "free_education"),
      ("The district shall not compile a registry of students by religion.", "no_registry"),
      ("The Boy Scouts have equal access to meeting rooms.", "youth_group_access"),
      ("Lack of English is no barrier to career technical courses.", "career_education"),
      ("All employees shall be trained each year.", "training"),
      ("The gym opens at nine.", ""),
      ("The coach appeared at the meeting.", ""),
      ("The training field is closed.", ""),
      ("The lamp post stands beside the gate.", ""),
      ("Translate the vector by five units.", "translation"),
    ])
  func elements(sentence: String, expected: String) {
    let found = Set(policy(sentence).elements.map(\.element.rawValue)).sorted().joined(separator: " ")
    #expect(found == expected)
  }

  @Test("name a coordinator with what is said of how to reach one")
  func coordinator() throws {
    let text = """
      ## Coordinator

      (a) Questions may be put to the Title IX and Section 504 Coordinator:

      (1) Title: Chief Equity Officer

      (2) Address: 12 Wharf Street, Room 3, Alder Bay, California 95400

      (3) Telephone: (707) 555-0118

      (4) Electronic mail: equity@alderbayusd.example

      (b) The Coordinator keeps a log.
      """
    let coordinators = policy(text).coordinators
    #expect(coordinators.count == 1)
    let one = try #require(coordinators.first)
    #expect(one.fields[.name]?.value == "Chief Equity Officer")
    #expect(one.fields[.address]?.value == "12 Wharf Street, Room 3, Alder Bay, California 95400")
    #expect(one.fields[.telephone]?.value == "(707) 555-0118")
    #expect(one.fields[.email]?.value == "equity@alderbayusd.example")
    #expect(one.laws.map(\.value) == ["Title IX", "Section 504"])
    #expect(one.missing.isEmpty)
  }

  @Test("name a coordinator in one sentence, and what is missing")
  func sentence() throws {
    let one = try #require(
      policy(
        "The Director of Student Services is designated as the district's Title IX Coordinator and may be reached at 40 Bay Road, Alder Bay, or 707-555-0142."
      ).coordinators.first)
    #expect(one.fields[.name]?.value == "Director of Student Services")
    #expect(one.fields[.address]?.value == "40 Bay Road, Alder Bay, or")
    #expect(one.fields[.telephone]?.value == "707-555-0142")
    #expect(one.missing == [.email])
  }

  @Test("find no coordinator where none is named")
  func none() {
    #expect(policy("The coordinator of the field trip counts the students.").coordinators.isEmpty)
    #expect(policy("Call (707) 555-0100 for the bus.").coordinators.isEmpty)
  }

  @Test("tell a characteristic that only a definition or a citation implies")
  func implied() throws {
    let text = policy(
      "No student shall be harassed on the basis of race or sex.\n\nThe term sex includes pregnancy, childbirth, and gender identity.\n\nSee 29 USC 794."
    )
    let disability = try #require(LegalReference("29 USC 794"))
    let implied = text.impliedCharacteristics { $0 == disability ? [.disability] : [] }
    #expect(implied.map(\.value) == [.pregnancy, .genderIdentity, .disability])
    #expect(implied.map(\.means) == [.definition, .definition, .citation(disability)])
    #expect(text.characteristics == [.race, .sex])
  }

  @Test("say what a clause reaches")
  func scope() {
    let clause = policy(
      "The district does not discriminate on the basis of race or sex in admission to, access to, or employment in its programs and activities, and no applicant for employment is turned away."
    ).nondiscriminationClauses.first
    #expect(clause?.scopes.sorted() == [.programs, .activities, .admission, .employment, .access])
  }
}
