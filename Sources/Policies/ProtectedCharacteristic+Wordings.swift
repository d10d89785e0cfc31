package import Enumerations

extension ProtectedCharacteristic {
  /// The phrases that name characteristics in lists, in lower case, each with all that it names.
  ///
  /// The wordings are those seen in the lists of real districts and statutes (reference: the table of
  /// characteristics). Word order is the text's; the longest phrase at a place holds.
  package static let wordings: PhraseTable<ProtectedCharacteristic> = PhraseTable([
    ([.race], ["race", "races", "racial identity", "racial identification", "racial background"]),
    (
      [.race],
      [
        "hair texture", "hair textures", "hair type", "hair style", "hairstyle", "hairstyles",
        "protective hairstyle", "protective hairstyles", "protective hair styles", "natural hair",
        "traits historically associated with race", "traits associated with race",
      ]
    ),
    ([.color], ["color", "skin color", "colour"]),
    (
      [.ethnicity],
      [
        "ethnicity", "ethnic group", "ethnic characteristics", "ethnic group identification",
        "ethnic background", "ethnic origin",
        "ethnic identity", "ethnic identification", "ethnic heritage",
      ]
    ),
    ([.ancestry], ["ancestry", "shared ancestry", "shared ancestry or ethnic characteristics"]),
    ([.nationalOrigin], ["national origin", "national origins", "country of origin", "national background"]),
    ([.nationality], ["nationality"]),
    (
      [.immigrationStatus],
      ["immigration status", "documentation status", "immigrant status", "undocumented status"]
    ),
    (
      [.citizenship, .immigrationStatus],
      [
        "citizenship or immigration status", "citizenship and immigration status",
        "immigration or citizenship status", "citizenship/immigration status",
        "immigration and citizenship status",
      ]
    ),
    ([.citizenship], ["citizenship", "citizenship status", "citizen status"]),
    (
      [.language],
      [
        "language", "primary language", "native language", "english learner", "english language skills",
        "home language", "limited english proficiency",
        "limited english", "english language proficiency", "language proficiency", "english proficiency",
        "linguistic background", "linguistic difference", "language background", "english learner status",
        "language spoken",
      ]
    ),
    (
      [.religion],
      [
        "religion", "religions", "faith", "religious faith", "lack of religion", "religious identity",
        "religious belief", "religious beliefs", "religious practice",
        "religious practices", "religious affiliation", "religious observance", "religious background",
        "religious dress", "religious identification", "religious beliefs and practices",
      ]
    ),
    ([.religiousCreed], ["creed", "religious creed", "creeds"]),
    ([.sex], ["sex", "biological sex", "birth sex"]),
    ([.sex, .gender], ["sex/gender", "gender/sex"]),
    ([.sexCharacteristics], ["sex characteristics", "intersex status", "intersex traits"]),
    (
      [.sexStereotypes],
      ["sex stereotypes", "sex stereotype", "sex stereotyping", "gender stereotypes", "gender stereotyping"]
    ),
    (
      [.pregnancy],
      [
        "pregnancy", "pregnancy status", "pregnant status", "childbirth", "false pregnancy", "lactation",
        "breastfeeding", "breast feeding", "termination of pregnancy", "recovery from pregnancy",
        "recovery therefrom", "pregnancy or related conditions", "pregnancy and related conditions",
        "pregnancy-related conditions", "related medical conditions", "related medical condition",
        "related conditions", "conditions related to pregnancy", "potential pregnancy",
      ]
    ),
    ([.gender], ["gender"]),
    (
      [.genderIdentity],
      [
        "gender identity", "transgender status", "gender-related identity",
        "gender-related identity or expression", "transgender identity",
      ]
    ),
    ([.genderExpression], ["gender expression", "gender presentation"]),
    (
      [.genderIdentity, .genderExpression],
      [
        "gender identity or expression", "gender identity and expression", "gender identity/expression",
        "gender expression or identity", "gender expression and identity",
      ]
    ),
    ([.gender, .genderIdentity], ["gender or gender identity"]),
    (
      [.sexualOrientation],
      ["sexual orientation", "sexual orientations", "orientation", "affectional orientation"]
    ),
    (
      [.disability],
      [
        "disability", "disabilities", "physical or mental disability", "mental or physical disability",
        "physical and mental disability", "mental and physical disability", "physical disability",
        "mental disability", "physical or mental disabilities", "physical/mental disability",
        "mental/physical disability", "handicap", "handicapping condition", "physical or mental impairment",
        "visible or invisible disability", "physical, mental, or sensory disability", "sensory disability",
        "physical, sensory, or mental disability", "intellectual disability", "developmental disability",
        "disability status", "learning disability", "emotional disability", "psychiatric disability",
        "cognitive disability", "status as an individual with a disability",
        "status as a person with a disability", "physical or mental handicap",
      ]
    ),
    (
      [.medicalCondition],
      ["medical condition", "medical conditions", "medical information", "health condition"]
    ),
    (
      [.geneticInformation],
      [
        "genetic information", "genetics", "genetic predisposition", "genetic characteristics",
        "genetic history", "genetic data",
      ]
    ),
    ([.age], ["age", "ages"]),
    (
      [.marital],
      [
        "marital status", "marriage status", "registered domestic partner status", "domestic partner status",
        "domestic partnership status", "registered domestic partnership", "domestic partnership",
      ]
    ),
    (
      [.parental],
      [
        "parental status", "family status", "familial status", "family responsibilities",
        "actual or potential parental status", "parenting status", "caregiver status", "parenthood",
      ]
    ),
    (
      [.marital, .parental],
      [
        "marital or parental status", "parental or marital status", "marital and parental status",
        "marital/parental status", "marital or family status", "marital or familial status",
        "parental, family, or marital status", "family or marital status",
        "parental, family and marital status", "marital, parental, or family status",
        "actual or potential parental or marital status", "actual or potential marital or parental status",
        "actual or potential parental, family, or marital status",
      ]
    ),
    (
      [.pregnancy, .parental],
      ["pregnant or parenting status", "pregnancy or parental status", "pregnancy or parenting status"]
    ),
    (
      [.military],
      [
        "military status", "veteran status", "veteran", "veterans", "protected veteran", "discharged veteran",
        "disabled veteran", "military", "disabled veteran status", "vietnam-era veteran status",
        "service member status", "service as a member of the uniformed services",
        "veteran or military status", "military or veteran status",
        "military and veteran status", "veteran and military status", "military/veteran status",
        "military and/or veteran status", "veteran and/or military status", "uniformed service",
        "military service", "service in the uniformed services", "protected veteran status",
        "status as a veteran", "status as a protected veteran", "status as a disabled veteran",
        "military obligations",
      ]
    ),
    (
      [.discharge],
      [
        "unfavorable discharge from military service", "unfavorable military discharge",
        "military discharge status", "type of military discharge",
      ]
    ),
    (
      [.reproductive],
      [
        "reproductive health decisionmaking", "reproductive health decision making",
        "reproductive health decision-making", "reproductive health decisions",
        "reproductive health choices",
      ]
    ),
    (
      [.victim],
      [
        "status as a victim of domestic violence", "victim of domestic violence", "victim of stalking",
        "victim of sexual assault", "victim of sexual violence", "victim of human trafficking",
        "status as a victim of human trafficking",
        "domestic violence victim status",
        "status as a victim", "victim status", "domestic violence status",
        "status as a victim of sexual assault", "status as a victim of stalking",
        "status as a survivor of domestic violence", "survivor of domestic violence",
        "domestic violence survivor status",
        "sexual violence victim status", "sexual assault victim status",
        "status as a survivor of sexual assault",
        "status as a victim of an intrafamily offense", "status as a victim of crime",
        "victim of an intrafamily offense", "victim of crime or abuse",
      ]
    ),
    ([.orderOfProtection], ["order of protection status", "status of an order of protection"]),
    (
      [.homeless],
      [
        "homelessness", "homeless status", "homeless", "status of being homeless", "status as homeless",
        "status as a homeless person", "housing status", "status as homeless child or youth",
      ]
    ),
    (
      [.economic],
      [
        "socioeconomic status", "socio-economic status", "economic status", "income", "source of income",
        "income level", "social or economic status", "socioeconomic background", "economic disadvantage",
        "socio-economic background", "social or family background", "financial status",
      ]
    ),
    (
      [.political],
      [
        "political belief", "political beliefs", "political affiliation", "political affiliations",
        "political belief or affiliation", "political beliefs or affiliation", "political opinion",
        "political views", "political party affiliation", "political activity",
        "political beliefs or affiliations",
      ]
    ),
    ([.weight], ["weight", "body size", "body type", "height", "height or weight", "size"]),
    ([.appearance], ["personal appearance", "physical appearance", "appearance"]),
    ([.caste], ["caste"]),
    (
      [.offDutyCannabis],
      [
        "use of cannabis off the job", "off-duty use of cannabis", "off-the-job use of cannabis",
        "off-duty cannabis use", "cannabis use off duty", "use of cannabis away from work",
        "cannabis use away from work",
      ]
    ),
    (
      [.youthGroups],
      [
        "affiliation with the boy scouts of america", "boy scouts", "boy scouts of america",
        "membership in the boy scouts", "affiliation with the boy scouts",
      ]
    ),
  ])

  /// Words behind which the rest of an item belongs to it: "association with a person or group with ...".
  static let tailed: PhraseTable<ProtectedCharacteristic> = PhraseTable([
    (
      [.association],
      [
        "association with", "associating with", "associated with", "associates with", "associate with",
        "relationship with", "relationship to", "association or perceived association with", "association",
      ]
    ),
    (
      [.combination],
      [
        "combination of", "combinations of", "combination thereof", "combination of two or more",
        "intersection of", "one or a combination of", "two or more of these",
      ]
    ),
    (
      [.perception],
      [
        "perception of", "perception that", "perceived membership", "perceptions of", "perceived to have",
        "perceived as having", "being perceived",
      ]
    ),
  ])

  /// Words before an item that say that it need not be real.
  static let prefixed: PhraseTable<ProtectedCharacteristic> = PhraseTable([
    (
      [.perception],
      [
        "actual or perceived", "perceived or actual", "actual and perceived", "real or perceived",
        "actual, perceived", "actual/perceived", "actual, potential, or perceived",
        "actual, potential, and perceived", "perceived", "actual or potential or perceived",
      ]
    )
  ])
}
