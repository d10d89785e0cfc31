/// The names under which laws are cited, as words without full stops in lower case.
enum LawNames {
  /// A name, the law it stands for, and whether a number of the title goes before it.
  struct Name: Sendable {
    let words: [String]
    let law: @Sendable (Int) -> LegalReference.Law
    let takesTitle: Bool
  }

  /// The names by their first word, the longest first.
  static let byFirstWord: [String: [Name]] = {
    var names: [Name] = []
    for (phrases, law) in titled {
      names += phrases.map { Name(words: split($0), law: law, takesTitle: true) }
    }
    for (phrases, code) in codes {
      names += phrases.flatMap { phrase in
        let isCalifornian = code.hasSuffix(" Code") && !hyphenated.contains(code) && !code.hasPrefix("Texas")
        let prefixes = isCalifornian ? ["", "california ", "calif ", "cal "] : [""]
        return prefixes.map { prefix in
          Name(words: split(prefix + phrase), law: { _ in .code(code) }, takesTitle: false)
        }
      }
    }
    return Dictionary(grouping: names) { $0.words.first ?? "" }.mapValues { group in
      group.sorted { ($1.words.count, $0.words.joined()) < ($0.words.count, $1.words.joined()) }
    }
  }()

  private static func split(_ phrase: String) -> [String] {
    phrase.split(separator: " ").map { String($0) }
  }

  private static let titled: [([String], @Sendable (Int) -> LegalReference.Law)] = [
    (["usc", "usca", "us code", "united states code"], { .unitedStatesCode(title: $0) }),
    (["cfr", "code of federal regulations"], { .federalRegulations(title: $0) }),
    (
      [
        "ccr", "cal code regs", "california code of regulations", "code of regulations",
        "calif code of regulations",
      ], { .californiaRegulations(title: $0) }
    ),
    (["ilcs"], { .code("\($0) ILCS") }),
  ]

  private static let codes: [([String], String)] = [
    (["ed code", "educ code", "education code", "ec"], "Ed. Code"),
    (["gov code", "govt code", "government code", "gc"], "Gov. Code"),
    (["penal code", "pen code", "pc"], "Penal Code"),
    (["civil code", "civ code"], "Civil Code"),
    (["labor code", "lab code"], "Labor Code"),
    (["family code", "fam code"], "Family Code"),
    (["vehicle code", "veh code"], "Vehicle Code"),
    (["elections code", "elec code"], "Elections Code"),
    (["public contract code", "pub cont code"], "Public Contract Code"),
    (["health and safety code", "health & safety code", "h&s code"], "Health and Safety Code"),
    (
      ["welfare and institutions code", "welfare & institutions code", "welf & inst code"],
      "Welfare and Institutions Code"
    ),
    (["business and professions code", "bus & prof code"], "Business and Professions Code"),
    (["military and veterans code"], "Military and Veterans Code"),
    (["code of civil procedure", "ccp"], "Code of Civil Procedure"),
    (["texas education code", "tex educ code"], "Texas Education Code"),
    (["texas government code"], "Texas Government Code"),
    (["idaho code", "code of idaho", "ic"], "Idaho Code"),
    (["idapa"], "IDAPA"),
    (["iowa code"], "Iowa Code"),
    (["indiana code"], "Indiana Code"),
    (["utah code"], "Utah Code"),
    (["ohio revised code", "orc"], "Ohio Revised Code"),
    (["rcw"], "RCW"),
    (["wac"], "WAC"),
    (["ors"], "ORS"),
    (["oar"], "OAR"),
  ]

  /// Codes whose sections have hyphens in their numbers.
  static let hyphenated: Set<String> = [
    "Idaho Code", "Indiana Code", "Utah Code", "WAC", "OAR",
  ]

  /// Names of two letters or that are words of their own, which are read only before a number at once.
  static let terse: Set<String> = ["ec", "gc", "pc", "ic", "ccp", "orc", "ors", "oar", "wac"]
}
