import Enumerations

/// A characteristic on whose basis a policy forbids discrimination, as the list of a policy names it.
///
/// The raw value is the characteristic's id in reports and JSON. The cases are names for words in policies: they say
/// nothing of what any law protects.
public enum ProtectedCharacteristic: String, Hashable, Sendable, CaseIterable, Codable {
  /// "race", "hair texture"
  case race
  /// "color"
  case color
  /// "ethnicity", "ethnic group identification"
  case ethnicity
  /// "ancestry", "shared ancestry"
  case ancestry
  /// "national origin"
  case nationalOrigin = "national_origin"
  /// "nationality"
  case nationality
  /// "immigration status"
  case immigrationStatus = "immigration_status"
  /// "citizenship"
  case citizenship
  /// "primary language", "limited English proficiency"
  case language
  /// "religion", "religious beliefs"
  case religion
  /// "creed", "religious creed"
  case religiousCreed = "religious_creed"
  /// "sex"
  case sex
  /// "sex characteristics", "intersex status"
  case sexCharacteristics = "sex_characteristics"
  /// "sex stereotypes"
  case sexStereotypes = "sex_stereotypes"
  /// "pregnancy", "childbirth", "lactation"
  case pregnancy
  /// "gender"
  case gender
  /// "gender identity"
  case genderIdentity = "gender_identity"
  /// "gender expression"
  case genderExpression = "gender_expression"
  /// "sexual orientation"
  case sexualOrientation = "sexual_orientation"
  /// "physical or mental disability"
  case disability
  /// "medical condition"
  case medicalCondition = "medical_condition"
  /// "genetic information"
  case geneticInformation = "genetic_information"
  /// "age"
  case age
  /// "marital status"
  case marital
  /// "parental status", "family status"
  case parental
  /// "veteran or military status"
  case military
  /// "unfavorable discharge from military service"
  case discharge
  /// "reproductive health decisionmaking"
  case reproductive
  /// "status as a victim of domestic violence"
  case victim
  /// "order of protection status"
  case orderOfProtection = "order_of_protection"
  /// "homelessness", "housing status"
  case homeless
  /// "socioeconomic status", "source of income"
  case economic
  /// "political belief or affiliation"
  case political
  /// "weight", "body size"
  case weight
  /// "personal appearance"
  case appearance
  /// "caste"
  case caste
  /// "use of cannabis off the job"
  case offDutyCannabis = "off_duty_cannabis"
  /// "affiliation with the Boy Scouts": in law a duty of access, in some lists an item.
  case youthGroups = "youth_groups"
  /// "actual or perceived"
  case perception
  /// "association with a person or group"
  case association
  /// "a combination of two or more"
  case combination

  /// The words under which reports show it.
  public var name: String {
    switch self {
    case .military: "veteran or military status"
    case .marital: "marital status"
    case .parental: "parental or family status"
    case .reproductive: "reproductive health decisionmaking"
    case .victim: "status as a victim of violence"
    case .orderOfProtection: "order of protection status"
    case .discharge: "military discharge status"
    case .homeless: "homelessness"
    case .economic: "economic status"
    case .political: "political belief or affiliation"
    case .appearance: "personal appearance"
    case .offDutyCannabis: "off-duty use of cannabis"
    case .youthGroups: "youth groups"
    case .perception: "actual or perceived"
    case .association: "association with a person or group"
    case .combination: "a combination of characteristics"
    case .language: "language"
    case .race, .color, .ethnicity, .ancestry, .nationalOrigin, .nationality, .immigrationStatus,
      .citizenship, .religion, .religiousCreed, .sex, .sexCharacteristics, .sexStereotypes, .pregnancy,
      .gender, .genderIdentity, .genderExpression, .sexualOrientation, .disability, .medicalCondition,
      .geneticInformation, .age, .weight, .caste:
      rawValue.split(separator: "_").joined(separator: " ")
    }
  }
}

extension ProtectedCharacteristic {
  /// The wordings under which lists name it, alone or together with others, in lower case.
  ///
  ///     ProtectedCharacteristic.caste.wordings  // ["caste"]
  ///
  /// - Complexity: O(*n*) in the number of all wordings.
  public var wordings: [String] {
    Self.wordings.all.filter { $0.values.contains(self) }.map(\.text)
  }
}

extension ProtectedCharacteristic: Comparable {
  /// Characteristics order as the table of them does.
  public static func < (left: Self, right: Self) -> Bool {
    left.place < right.place
  }

  /// Its place in the table; a test holds it against the order of the cases.
  package var place: Int {
    switch self {
    case .race: 0
    case .color: 1
    case .ethnicity: 2
    case .ancestry: 3
    case .nationalOrigin: 4
    case .nationality: 5
    case .immigrationStatus: 6
    case .citizenship: 7
    case .language: 8
    case .religion: 9
    case .religiousCreed: 10
    case .sex: 11
    case .sexCharacteristics: 12
    case .sexStereotypes: 13
    case .pregnancy: 14
    case .gender: 15
    case .genderIdentity: 16
    case .genderExpression: 17
    case .sexualOrientation: 18
    case .disability: 19
    case .medicalCondition: 20
    case .geneticInformation: 21
    case .age: 22
    case .marital: 23
    case .parental: 24
    case .military: 25
    case .discharge: 26
    case .reproductive: 27
    case .victim: 28
    case .orderOfProtection: 29
    case .homeless: 30
    case .economic: 31
    case .political: 32
    case .weight: 33
    case .appearance: 34
    case .caste: 35
    case .offDutyCannabis: 36
    case .youthGroups: 37
    case .perception: 38
    case .association: 39
    case .combination: 40
    }
  }
}

extension ProtectedCharacteristic {
  /// Hashes the place in the table, and not the letters of the id, as an enum with ids in letters else would: sets of
  /// characteristics are most of the work of a comparison.
  public func hash(into hasher: inout Hasher) { hasher.combine(UInt8(truncatingIfNeeded: place)) }
}
