import Enumerations

/// The words by which a sentence is known to speak of discrimination, and where its list begins and ends.
enum BasisLanguage {
  /// The stems without which a text cannot hold a list of bases.
  static let stems = StemIndex([
    "discriminat", "harass", "bullied", "bullying", "regardless", "regard to", "irrespective", "basis",
    "bases of", "based", "because", "account of", "reason of", "due to", "ground of", "grounds of",
    "protected", "protection", "bias", "distinction", "motivated by", "intimidat",
    // Three characteristics in a row are a list, whatever announces it.
    "race", "religi", "disab", "gender", "national origin", "ethnic",
  ])

  /// Words that announce a list of bases, by their first word, the longest first.
  static let bases: PhraseTable<Basis> = PhraseTable([
    (
      [.plain],
      [
        "on the basis of", "on the bases of", "upon the basis of", "on basis of", "on the ground of",
        "on the grounds of", "on account of", "by reason of", "on the basis", "for reasons of",
        "motivated by", "in whole or in part on", "on grounds of",
      ]
    ),
    ([.loose], ["based on", "based upon", "because of", "due to", "related to", "relating to"]),
    (
      [.regardless],
      [
        "regardless of", "without regard to", "irrespective of", "without distinction of",
        "without discrimination as to", "no matter",
      ]
    ),
    (
      [.membership],
      ["protected characteristics", "protected class", "protected classes", "protected categories"]
    ),
  ])

  /// How strongly the announcing words point to a list of characteristics.
  enum Basis: Hashable, Sendable {
    /// "on the basis of"
    case plain
    /// "because of", which begins many another sentence.
    case loose
    /// "regardless of"
    case regardless
    /// "protected characteristics", followed by "including" or a colon.
    case membership
  }

  /// Whether a word speaks of discrimination, harassment or equal treatment by itself.
  static func isStrong(_ word: String) -> Bool {
    strongStarts.contains { word.hasPrefix($0) } || strongWords.contains(word)
  }

  private static let strongStarts = [
    "discriminat", "nondiscriminat", "non-discriminat", "antidiscriminat", "harass", "bully", "bullie",
    "intimidat", "prejudic", "slur", "derogat", "segregat", "disparag",
  ]

  private static let strongWords: Set<String> = [
    "protected", "protection", "hate", "hostile", "bias", "biased", "bigotry", "stereotyping", "stereotypes",
  ]

  /// Whether "equal" at a place speaks of treatment: "equal opportunity".
  static func isEquality(_ words: Prose, _ place: Int, end: Int) -> Bool {
    guard words[place].text == "equal" || words[place].text == "equitable", place + 1 < end else {
      return false
    }
    return equalities.contains(words[place + 1].text)
  }

  private static let equalities: Set<String> = [
    "opportunity", "opportunities", "access", "treatment", "terms", "rights", "protection", "employment",
    "educational", "education", "pay",
  ]

  /// Words that may follow an item and end it.
  static let closers: Set<String> = [
    "in", "under", "by", "when", "where", "is", "are", "was", "were", "shall", "may", "must", "will", "for",
    "with", "as", "that", "which", "who", "whose", "pursuant", "at", "against", "to", "if", "while", "during",
    "within", "from", "into", "unless", "except", "upon", "on", "has", "have", "does", "do", "not", "be",
    "can", "cannot", "should", "would", "than", "so", "such", "because", "since", "through", "throughout",
    "or", "and", "nor", "of", "regardless", "involving", "including", "before", "after", "without",
    "consistent", "prohibited", "included", "violates", "constitutes", "occurs", "occurring", "creates",
  ]

  /// People of whom a characteristic can be.
  static let people: Set<String> = [
    "student", "students", "pupil", "pupils", "person", "persons", "people", "individual", "individuals",
    "employee", "employees", "applicant", "applicants", "child", "children", "parent", "parents", "guardian",
    "guardians", "participant", "participants", "member", "members", "victim", "complainant", "complainants",
    "volunteer", "volunteers", "family", "families", "teacher", "teachers", "staff", "one", "someone",
    "anyone", "another", "learner", "learners", "target", "targets", "others", "visitor", "contractor",
  ]

  /// Words that stand before an item and are no part of it.
  static let fillers: Set<String> = [
    "the", "a", "an", "any", "his", "her", "hers", "their", "your", "our", "such", "one's", "his/her",
    "these",
    "those", "either", "both", "all", "including", "its", "be", "actual", "that",
  ]

  /// Words that say nothing of what is named: "lawful source of income", "a history of disability".
  static let qualifiers: PhraseTable<Bool> = PhraseTable([
    (
      [true],
      [
        "lawful", "legal", "protected", "predisposing", "prior", "past", "present", "honorably", "history of",
        "past history of", "present or past history of", "a history of", "record of", "change in",
        "changes in",
        "status as", "identification as", "membership in",
      ]
    )
  ])

  /// What joins two items beside commas and "or".
  static let joints: PhraseTable<Joint> = PhraseTable([
    ([.joining], ["as well as", "along with", "together with", "plus"]),
    ([.including], ["including", "including but not limited to", "such as", "which includes", "to include"]),
  ])

  /// How an item is joined to the one before it.
  enum Joint: Hashable, Sendable {
    /// "as well as"
    case joining
    /// "including"
    case including
  }

  /// Words that say that what follows is part of an item.
  static let inclusions: PhraseTable<Bool> = PhraseTable([
    (
      [true],
      [
        "including", "includes", "include", "including but not limited to", "including, but not limited to",
        "such as",
        "which includes", "which takes in", "that includes", "namely", "among them", "for example", "e.g",
        "eg",
        "meaning", "which means", "as well as", "i.e", "ie",
      ]
    )
  ])

  /// Nouns with which a catch-all ends: "protected by federal or state law".
  static let laws: Set<String> = [
    "law", "laws", "statute", "statutes", "regulation", "regulations", "ordinance", "ordinances", "policy",
    "code",
  ]

  /// Words that may stand between two such nouns.
  static let lawWords: Set<String> = [
    "or", "and", "federal", "state", "local", "applicable", "board", "district", "by",
  ]

  /// Verbs that no item holds.
  static let finiteVerbs: Set<String> = [
    "is", "are", "was", "were", "shall", "may", "must", "will", "been", "has", "have", "had", "who", "which",
    "does", "do",
    "should", "can", "cannot", "would", "could", "i", "we", "you", "he", "she", "they", "it",
  ]

  /// Whether a word in -ing says what someone does, and names nothing.
  static func isGerund(_ word: String) -> Bool { word.hasSuffix("ing") && !nounsInIng.contains(word) }

  private static let nounsInIng: Set<String> = [
    "trafficking", "stalking", "parenting", "housing", "standing", "hearing", "learning", "breastfeeding",
    "upbringing",
    "offspring", "schooling", "grooming",
  ]

  /// Conduct, which stands beside lists and in none.
  static let neverItems: Set<String> = [
    "retaliation", "discrimination", "harassment", "bullying", "intimidation", "hazing", "superintendent",
    "board",
    "policy",
  ]

  /// Words of a sentence that counts people by their characteristics and promises nothing.
  static func isCounting(_ word: String) -> Bool {
    countingStarts.contains { word.hasPrefix($0) }
  }

  private static let countingStarts = [
    "disaggregat", "data", "statistic", "survey", "census", "subgroup", "demographic", "percentage",
  ]

  /// Words that deny or promise alike, and so speak of treatment.
  static let treatment: Set<String> = [
    "no", "not", "never", "neither", "nor", "nobody", "whatever", "equal", "equally", "equality", "unequal",
    "fair",
    "fairly", "unfair", "unfairly", "same", "without", "unlawful", "unlawfully", "illegal", "none", "nothing",
    "eoe",
    "alike", "deny", "denied", "denies",
  ]

  /// Words of a chunk that show that it is a clause and no item of a list.
  static let verbs: Set<String> = [
    "is", "are", "was", "were", "shall", "may", "must", "will", "be", "been", "has", "have", "had", "to",
    "who",
    "that", "which", "does", "do", "not", "should", "can", "in", "retaliation", "discrimination",
    "harassment",
    "bullying", "intimidation", "i", "we", "you", "he", "she", "they", "it", "student", "students",
    "employee", "employees", "superintendent", "board", "district", "school", "policy", "program", "programs",
    "participation", "filing", "reporting", "opposing",
  ]

  /// Words in which a list says that it is not closed.
  static let catchAlls: Set<String> = [
    "protected", "law", "laws", "prohibited", "basis", "characteristic", "characteristics", "status", "class",
    "category", "categories", "classification", "classifications", "ground", "grounds", "reason", "factor",
    "consideration", "statute", "trait", "traits", "group", "groups", "bases", "protects", "protect",
  ]
}
