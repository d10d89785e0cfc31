import Enumerations

/// Finds the parties that a sentence with a list of bases covers.
struct PartyReader {
  let words: Prose
  let sentence: Range<Int>

  /// The words of the lists, which cover no one, in order.
  let lists: [Range<Int>]

  func parties() -> [NondiscriminationClause.Named<CoveredParty>] {
    var found: [NondiscriminationClause.Named<CoveredParty>] = []
    var at = actorEnd
    var passed = 0
    while at < sentence.upperBound {
      while passed < lists.count, lists[passed].upperBound <= at { passed += 1 }
      if passed < lists.count, lists[passed].contains(at) {
        at = lists[passed].upperBound
        continue
      }
      let phrase = CoveredParty.wordings.phrases(at: at, in: words, end: sentence.upperBound).first {
        isParty(at, count: $0.words.count)
      }
      guard let phrase, let party = phrase.values.first else {
        at += 1
        continue
      }
      let last = words[at + phrase.words.count - 1]
      found.append(.init(party, range: words[at].range.lowerBound..<last.range.upperBound))
      at += phrase.words.count
    }
    return found
  }

  /// Whether words name people, and not what is called after them: "the student handbook" covers no one.
  private func isParty(_ place: Int, count: Int) -> Bool {
    let last = place + count - 1
    guard !words[last].isPossessive else { return false }
    let next = last + 1
    guard next < sentence.upperBound, words[next].gap.isDisjoint(with: Prose.Gap.ends) else {
      return true
    }
    let text = words[next].text
    if PartyReader.duties.contains(text), PartyReader.staff.contains(words[last].text) {
      return next + 1 < sentence.upperBound && PartyReader.benefits.contains(words[next + 1].text)
    }
    return BasisLanguage.closers.contains(text) || text == "whether" || text == "who" || text == "alike"
      || PartyReader.plural.contains(words[last].text) && !PartyReader.things.contains(text)
  }

  private static let plural: Set<String> = [
    "students", "pupils", "learners", "employees", "teachers", "administrators", "applicants", "parents",
    "guardians", "families", "members", "caregivers", "volunteers", "interns", "contractors", "vendors",
    "consultants", "visitors", "guests", "persons", "individuals", "people", "everyone", "anyone", "one",
    "person", "individual", "parties", "child",
  ]

  /// What an employee "shall" do binds the employee, unless it is to be, have or receive something.
  private static let duties: Set<String> = ["shall", "must", "will", "may"]
  private static let staff: Set<String> = [
    "employee", "employees", "staff", "teacher", "teachers", "personnel", "administrators", "member",
    "members",
  ]
  private static let benefits: Set<String> = ["be", "not", "have", "receive", "enjoy"]

  private static let things: Set<String> = ["association", "council", "organization", "handbook", "rights"]

  /// Where those end who are forbidden to act: "No employee shall discriminate against a student".
  private var actorEnd: Int {
    for place in sentence {
      let verb = words[place].text
      guard ["discriminate", "harass", "bully", "intimidate", "retaliate"].contains(verb) else { continue }
      let before = words[max(sentence.lowerBound, place - 5)..<place]
      if before.contains(where: { ["shall", "may", "must", "will", "does", "do", "to"].contains($0.text) }),
        !before.contains(where: { $0.text == "be" || $0.text == "basis" })
      {
        return place
      }
    }
    return sentence.lowerBound
  }
}
