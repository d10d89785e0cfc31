import Documents
import Policies

/// The rows that read and compare policies of a thousand words inside this process, on one core.
enum PolicyRows {
  /// What is claimed: so many policies a minute.
  private static let claimed = 10_000.0

  /// Reading all that a policy says of discrimination, and comparing it with another version.
  static func rows(count: Int = 1_000) {
    let texts = (0..<count).map { Source(name: "policy-\($0).md", text: text($0)) }
    head("In process: policies of 1,000 words", ["work", "a minute", "claimed", "verdict"])
    var policies: [Policy] = []
    row("parsed", count) { policies = texts.map { Policy(reading: Outline(parsing: $0)) } }
    var sets: [Set<ProtectedCharacteristic>] = []
    row("lists read", count) {
      sets = policies.flatMap { $0.nondiscriminationClauses.flatMap(\.lists).map(\.characteristics) }
    }
    row("coordinators and parts read", count) {
      for policy in policies {
        precondition(!policy.elements.isEmpty && policy.coordinators.count == 1, "it has both")
      }
    }
    row("compared with another version", count) {
      for (old, new) in zip(policies, policies.dropFirst()) {
        _ = CharacteristicsComparison(from: old, to: new).digest
      }
    }
    let manual = Array(sets.prefix(1_000))
    let start = now()
    var differences = 0
    for set in manual {
      for other in manual where set != other { differences += set.symmetricDifference(other).count }
    }
    show([
      "\(manual.count) lists, each with each", "", "seconds",
      "\(fixed(now() - start, 2)) s, \(differences) differences",
    ])
  }

  private static func row(_ name: String, _ count: Int, _ work: () -> Void) {
    let start = now()
    work()
    let rate = Double(count) / (now() - start) * 60
    show([name, fixed(rate, 0), fixed(claimed, 0), rate >= claimed ? "holds" : "MISSED"])
  }

  private static let grounds = [
    "race (including hair texture)", "color", "national origin", "ancestry", "religion", "sex",
    "gender identity",
    "sexual orientation", "marital or parental status", "age", "physical or mental disability",
    "genetic information",
    "veteran or military status", "immigration status",
  ]

  /// A policy of about a thousand words: three lists, a coordinator, and prose.
  private static func text(_ number: Int) -> String {
    var prose = Prose(seed: UInt64(number + 7))
    var text = "---\ndocument: policy\ncode: BP \(1000 + number)\ntitle: Generated\n---\n"
    for section in 1...3 {
      var own = grounds
      for _ in 0..<(1 + (number + section) % 4) { own.remove(at: (number * 7 + section) % own.count) }
      let last = own.removeLast()
      text +=
        "\n## \(section). Part\n\n(a) No student, employee, or applicant shall be subjected to discrimination in any"
        + " program or activity on the basis of actual or perceived \(own.joined(separator: ", ")), or \(last).\n"
      for _ in 0..<4 { text += "\n" + prose.paragraph(words: 65).joined(separator: " ") + "\n" }
    }
    return text + """

      ## 4. Complaints

      Retaliation is prohibited. A complaint is investigated within 60 days under AR 1312.3. The Director of Schools is \
      designated as Coordinator, 12 Wharf Street, Alder Bay, (707) 555-0100, fair@district.example.

      """
  }
}
