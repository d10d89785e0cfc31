import Documents
import Policies
import Testing

@Suite("Wordings of real lists")
struct WordingTests {
  private func policy(_ text: String) -> Policy {
    Policy(reading: Outline(parsing: Source(name: "s.md", text: text + "\n")))
  }

  @Test(
    "name the right characteristic",
    arguments: [
      ("race", "race"), ("racial background", "race"), ("hair texture", "race"),
      ("protective hairstyles", "race"),
      ("traits historically associated with race", "race"), ("color", "color"), ("skin color", "color"),
      ("ethnicity", "ethnicity"), ("ethnic group identification", "ethnicity"),
      ("ethnic background", "ethnicity"),
      ("ancestry", "ancestry"), ("shared ancestry", "ancestry"), ("national origin", "national_origin"),
      ("country of origin", "national_origin"), ("nationality", "nationality"),
      ("immigration status", "immigration_status"), ("citizenship status", "citizenship"),
      ("citizenship or immigration status", "immigration_status citizenship"),
      ("primary language", "language"),
      ("limited English proficiency", "language"), ("religion", "religion"),
      ("religious practice", "religion"),
      ("religious dress", "religion"), ("faith", "religion"), ("creed", "religious_creed"),
      ("religious creed", "religious_creed"), ("sex", "sex"), ("sex/gender", "sex gender"),
      ("gender/sex", "sex gender"), ("intersex status", "sex_characteristics"),
      ("sex stereotypes", "sex_stereotypes"),
      ("pregnancy", "pregnancy"), ("childbirth", "pregnancy"), ("false pregnancy", "pregnancy"),
      ("termination of pregnancy", "pregnancy"), ("lactation", "pregnancy"),
      ("pregnancy or related conditions", "pregnancy"), ("gender", "gender"),
      ("gender identity", "gender_identity"),
      ("gender expression", "gender_expression"),
      ("gender identity or expression", "gender_identity gender_expression"),
      ("transgender status", "gender_identity"), ("sexual orientation", "sexual_orientation"),
      ("disability", "disability"), ("physical or mental disability", "disability"),
      ("visible or invisible disability", "disability"), ("medical condition", "medical_condition"),
      ("medical information", "medical_condition"), ("genetic information", "genetic_information"),
      ("age", "age"),
      ("age (40 and over)", "age"), ("marital status", "marital"),
      ("registered domestic partner status", "marital"),
      ("parental status", "parental"), ("family responsibilities", "parental"),
      ("actual or potential parental, family, or marital status", "marital parental"),
      ("veteran or military status", "military"), ("military and veteran status", "military"),
      ("uniformed service", "military"), ("unfavorable discharge from military service", "discharge"),
      ("reproductive health decisionmaking", "reproductive"),
      ("status as a victim of domestic violence", "victim"),
      ("order of protection status", "order_of_protection"),
      ("homelessness", "homeless"), ("status of being homeless", "homeless"),
      ("source of income", "economic"),
      ("socioeconomic status", "economic"), ("political belief or affiliation", "political"),
      ("weight", "weight"),
      ("body size", "weight"), ("personal appearance", "appearance"), ("caste", "caste"),
      ("use of cannabis off the job", "off_duty_cannabis"),
      ("affiliation with the Boy Scouts of America", "youth_groups"),
    ])
  func named(words: String, expected: String) {
    let found = policy(
      "The district shall not discriminate on the basis of \(words) or religious affiliation.")
    let wanted = Set(
      (expected + " religion").split(separator: " ").compactMap {
        ProtectedCharacteristic(rawValue: String($0))
      })
    #expect(found.characteristics == wanted)
    #expect(found.nondiscriminationClauses.flatMap(\.unknownItems).isEmpty)
  }

  @Test("belong to characteristics whose places are their order")
  func places() {
    #expect(ProtectedCharacteristic.allCases.map(\.place) == Array(ProtectedCharacteristic.allCases.indices))
    #expect(ProtectedCharacteristic.allCases.allSatisfy { !$0.wordings.isEmpty || $0.isExtension })
  }

  @Test(
    "are no characteristics where they stand for other things",
    arguments: [
      "The team won the race to the top of the hill regardless of the rain.",
      "A sex offender registry is kept on the basis of state law.",
      "The age of the building does not matter because of the new roof.",
      "Names are read in order of appearance, without regard to seating.",
      "A color printer is bought on the basis of price.",
      "The family of products is chosen regardless of brand.",
      "The race is run on Friday because of the holiday, and no one is excluded.",
      "Religion is a subject of the world history course based on the state framework.",
      "Sex education is offered in grade 9 based on state law.",
      "The language of the contract shall not be changed because of a typing error.",
      "Disability insurance premiums are set on the basis of age and salary.",
      "Military recruiters are given the same access as colleges.",
      "Marital property is divided on the basis of state law.",
      "Weight training is not offered because of a lack of space.",
      "Students learn about race, religion, and gender in American history.",
      "Novels about race and immigration are read in grade 11.",
      "Enrollment is reported by race, ethnicity, sex, and disability in the state data system.",
      "The survey asks for race, color, national origin, sex, and age.",
      "Test results are disaggregated by race, ethnicity, gender, disability status, and economic status.",
      "The school colors shall not be changed because of a vote of one class.",
      "The Age Discrimination Act of 1975 is posted in the office.",
      "The Americans with Disabilities Act requires ramps because of access.",
      "Title IX is named for a law on sex discrimination.",
      "Report harassment to the principal regardless of the hour.",
      "Bullying on the bus is reported based on the driver's notes.",
      "The committee on race relations meets on Mondays.",
      "A veteran teacher mentors new teachers regardless of subject.",
      "The political science course is open on the basis of prerequisites.",
      "Genetic information is taught in biology on the basis of the standards.",
      "National origin labels are on all food because of a federal rule.",
      "Gender studies is an elective.",
      "The pregnancy test kits are locked because of theft.",
      "Body size of type is 12 points regardless of the form.",
      "The citizenship grade is given on the basis of conduct.",
      "The appearance of the hall shall not be changed regardless of the event.",
      "Income tax is withheld based on the form that the employee files.",
      "Homeless shelters are listed in the office because of the season.",
      "Orientation for parents is held without regard to the weather.",
      "Ethnic food is served on the basis of the menu.",
      "Harassment complaints are kept for the age of the file plus two years.",
      "Discrimination between odd and even numbers is taught in grade 2.",
      "A person of any age may swim on the basis of a health form.",
    ])
  func traps(sentence: String) {
    let found = policy(sentence).nondiscriminationClauses
    #expect(found.isEmpty, "\(found.flatMap(\.characteristicMentions).map(\.value))")
  }
}
