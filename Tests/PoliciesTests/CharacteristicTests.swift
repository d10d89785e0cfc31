import Documents
import Policies
import Testing

/// Reads one sentence as a policy of one paragraph.
private func policy(_ text: String) -> Policy {
  Policy(reading: Outline(parsing: Source(name: "sentence.md", text: text + "\n")))
}

@Suite("Protected characteristics")
struct CharacteristicTests {
  @Test(
    "are named by the list of a sentence",
    arguments: [
      (
        "The district prohibits discrimination on the basis of race, color, or national origin.",
        "race color national_origin"
      ),
      (
        "No student shall be harassed because of religion, creed, or ancestry.",
        "ancestry religion religious_creed"
      ),
      (
        "All pupils are welcome regardless of race, ethnic group identification, or nationality.",
        "race ethnicity nationality"
      ),
      ("Hiring decisions shall not discriminate on the basis of age (40 and over).", "age"),
      (
        "The Board forbids bullying based on actual or perceived sexual orientation.",
        "sexual_orientation perception"
      ),
      (
        "Harassment on the basis of gender identity or expression is forbidden.",
        "gender_identity gender_expression"
      ),
      (
        "Harassment on the basis of gender, gender identity, and gender expression is forbidden.",
        "gender gender_identity gender_expression"
      ),
      ("No one may be discriminated against on the basis of physical or mental disability.", "disability"),
      (
        "No one may be discriminated against on the basis of mental or physical disability or medical condition.",
        "disability medical_condition"
      ),
      (
        "We do not discriminate on the basis of sex (including pregnancy, childbirth, or related conditions) or age.",
        "sex pregnancy age"
      ),
      (
        "We do not discriminate on the basis of race (including hair texture and protective hairstyles) or color.",
        "race color"
      ),
      ("Discrimination based on immigration status is prohibited.", "immigration_status"),
      (
        "Discrimination based on citizenship or immigration status is prohibited.",
        "immigration_status citizenship"
      ),
      (
        "Discrimination on the basis of citizenship status or primary language is prohibited.",
        "citizenship language"
      ),
      ("The district shall not discriminate on the basis of marital or parental status.", "marital parental"),
      (
        "The district shall not discriminate on the basis of marital status, family status, or veteran status.",
        "marital parental military"
      ),
      ("The district shall not discriminate on the basis of military and veteran status.", "military"),
      (
        "The district shall not discriminate on the basis of veteran or military status, or genetic information.",
        "genetic_information military"
      ),
      (
        "Applicants receive equal opportunity without regard to reproductive health decisionmaking.",
        "reproductive"
      ),
      ("Equal access is given without regard to homelessness.", "homeless"),
      (
        "No student shall be discriminated against because of status as a victim of domestic violence.",
        "victim"
      ),
      (
        "Nobody is harassed for reasons of political belief or affiliation or religious practice.",
        "religion political"
      ),
      ("We prohibit harassment on the basis of weight, height, or personal appearance.", "weight appearance"),
      ("We prohibit harassment on the basis of caste, race, or socioeconomic status.", "race economic caste"),
      (
        "Discrimination on the basis of sex stereotypes or sex characteristics is prohibited.",
        "sex_characteristics sex_stereotypes"
      ),
      (
        "The policy protects everyone from harassment because of shared ancestry or ethnic background.",
        "ethnicity ancestry"
      ),
      (
        "A person is protected on the basis of association with a person or group with one or more of these actual or perceived characteristics.",
        "perception association"
      ),
      (
        "No one shall be harassed on the basis of race, sex, or a combination of two or more of these characteristics.",
        "race sex combination"
      ),
      (
        "No one shall be harassed on the basis of the perception of one or more of such characteristics.",
        "perception"
      ),
      (
        "Bullying motivated by a student's race, religion, or disability is prohibited.",
        "race religion disability"
      ),
      (
        "Nobody shall be excluded regardless of the immigration status or the religious beliefs of the child.",
        "immigration_status religion"
      ),
      ("The district prohibits sex and gender-based harassment.", "sex gender"),
      (
        "The district prohibits race, color, or national origin discrimination.", "race color national_origin"
      ),
      (
        "Discrimination against any person on account of race, sex, or any other basis protected by law is prohibited.",
        "race sex"
      ),
      (
        "Students are protected from bias regardless of race/ethnicity, sex, or language.",
        "race ethnicity language sex"
      ),
      ("Harassment on the bases of race; color; sex; and age is forbidden.", "race color sex age"),
      ("Employment is offered without regard to race and/or color.", "race color"),
      (
        "It is unlawful to discriminate on the basis of ancestry,\nnational\norigin, or age.",
        "ancestry national_origin age"
      ),
      (
        "We do not discriminate on the basis of any protected characteristic, including race, sex, and age.",
        "race sex age"
      ),
      (
        "No discrimination on the basis of the following characteristics: race, color, or religion.",
        "race color religion"
      ),
      (
        "Equal opportunity is given to all regardless of **race**, *color*, or creed.",
        "race color religious_creed"
      ),
      (
        "No employee shall discriminate against a student on the basis of pregnancy, parental status, or marital status.",
        "pregnancy marital parental"
      ),
      (
        "Discrimination on the basis of race, color, sex, orientation, or age is prohibited.",
        "race color sex sexual_orientation age"
      ),
      (
        "No discrimination on the basis of unfavorable discharge from military service, or order of protection status.",
        "discharge order_of_protection"
      ),
    ])
  func named(sentence: String, expected: String) {
    let found = policy(sentence).characteristics.sorted().map(\.rawValue)
    #expect(found == expected.split(separator: " ").map(String.init).sorted(by: order))
  }

  /// The order of the table of characteristics.
  private func order(_ left: String, _ right: String) -> Bool {
    guard let left = ProtectedCharacteristic(rawValue: left),
      let right = ProtectedCharacteristic(rawValue: right)
    else { return false }
    return left < right
  }

  @Test(
    "are not named by words that only sound like them",
    arguments: [
      "The school was funded under Race to the Top.",
      "The grant was lost because of Race to the Top rules on discrimination.",
      "The office bought a color printer because of the price.",
      "The roof leaks because of the age of the building.",
      "A building need not be rebuilt because of its age.",
      "Bidders are listed in order of appearance, regardless of the amount.",
      "The policy names a sex offender registry.",
      "Discrimination complaints are filed by age group.",
      "Discrimination on the basis of color printer use is not a matter of this policy.",
      "The contract covers a family of products regardless of origin.",
      "A student absent because of a medical condition shall bring a note.",
      "Fees are set on the basis of enrollment and attendance.",
      "Teams are grouped based on age and weight.",
      "The Age Discrimination Act of 1975 is a federal law.",
      "Report sexual harassment to the principal.",
      "The race for the board seat was close because of turnout.",
      "Military recruiters have access regardless of the season.",
      "The national origin of the goods shall be stated.",
      "Age limits apply to drivers.",
      "The language of this contract shall not be changed on the basis of an oral agreement.",
      "Lockers are repainted regardless of color.",
      "Students in a bilingual class learn English because of the program.",
      "The harassment policy is printed in color.",
      "Bias in grading shall be avoided; the age of the data shall be stated.",
      "The marital counselor visits on Mondays.",
    ])
  func traps(sentence: String) {
    #expect(policy(sentence).nondiscriminationClauses.isEmpty)
  }

  @Test("that the table does not hold are reported, not dropped")
  func unknown() {
    let clause = policy(
      "Harassment on the basis of level of experience, race, shoe preference, or zodiac sign is forbidden.")
    let items = clause.nondiscriminationClauses.flatMap(\.unknownItems).map(\.value)
    #expect(items == ["level of experience", "shoe preference", "zodiac sign"])
    #expect(clause.characteristics == [.race])
  }

  @Test("in a bulleted list below a sentence belong to it")
  func bullets() {
    let list = policy(
      "The district does not discriminate on the basis of:\n\n- race;\n- color;\n- shoe size; or\n- age\n\nText."
    )
    #expect(list.characteristics == [.race, .color, .age])
    #expect(list.nondiscriminationClauses.flatMap(\.unknownItems).map(\.value) == ["shoe size"])
  }

  @Test("have the range of their words")
  func ranges() {
    let policy = policy(
      "Discrimination on the basis of Race, or physical or mental disability, is prohibited.")
    let words = policy.nondiscriminationClauses.flatMap(\.characteristicMentions).map {
      policy.outline.source[$0.range]
    }
    #expect(words == ["Race", "physical or mental disability"])
  }

  @Test("know a list that says that it is open")
  func catchAll() {
    let open = policy(
      "No discrimination on the basis of race or any other characteristic protected by law, or age.")
    #expect(open.nondiscriminationClauses.first?.hasCatchAll == true)
    #expect(open.characteristics == [.race, .age])
    #expect(
      policy("No discrimination on the basis of race or age.").nondiscriminationClauses.first?.hasCatchAll
        == false)
  }
}

@Suite("Covered parties")
struct CoveredPartyTests {
  @Test(
    "are those whom the sentence covers, not those whom it binds",
    arguments: [
      ("No student shall be discriminated against on the basis of race or sex.", "students"),
      ("No employee shall discriminate against a student on the basis of race.", "students"),
      (
        "The district shall not discriminate against a student, a parent, guardian, or other family member of a student, an employee, an applicant for employment, a volunteer, or a contractor on the basis of race or sex.",
        "students employees applicants families volunteers contractors"
      ),
      (
        "All employees and job applicants are protected from discrimination based on age.",
        "employees applicants"
      ),
      (
        "Discrimination on the basis of race is prohibited against students, staff, visitors, and members of the public.",
        "students employees public"
      ),
      ("Any person may file if discriminated against because of race or sex.", "public"),
      ("The student handbook forbids discrimination on the basis of race.", ""),
      ("Bullying based on a student's race is prohibited.", "students"),
      (
        "Every child is entitled to equal education regardless of the immigration status or religion of the child's parents or guardians.",
        "students"
      ),
      ("Discrimination on the basis of association with an employee is prohibited.", ""),
      ("Pupils and their families are welcome regardless of race or creed.", "students families"),
      (
        "Volunteers, interns, vendors and consultants are free from harassment based on sex.",
        "volunteers contractors"
      ),
    ])
  func parties(sentence: String, expected: String) {
    let found = policy(sentence).coveredParties.sorted().map(\.rawValue)
    #expect(found == expected.split(separator: " ").map(String.init))
  }
}
