import Documents
import Enumerations
import Policies
import Testing

@Suite("Lists generated from the table")
struct GeneratedListTests {
  private struct Dice {
    var state: UInt64
    mutating func roll(_ count: Int) -> Int {
      state ^= state << 13
      state ^= state >> 7
      state ^= state << 17
      return Int(state % UInt64(count))
    }
    mutating func pick<Element>(_ list: [Element]) -> Element { list[roll(list.count)] }
  }

  private static let leads = [
    "The district shall not discriminate on the basis of ", "No student shall be harassed because of ",
    "Equal opportunity is given to all employees without regard to actual or perceived ",
    "All persons are welcome regardless of ", "Discrimination against any applicant based on ",
    "It is unlawful to turn anyone away on account of ", "The following are protected characteristics: ",
  ]

  private static let others = [
    "shoe size", "zodiac sign", "level of experience", "favorite team", "handwriting",
  ]

  private struct Made {
    var text: String
    var values: Set<ProtectedCharacteristic> = []
    var others: [String] = []
  }

  private static func make(_ seed: Int) -> Made {
    var dice = Dice(state: UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 | 1)
    let phrases = ProtectedCharacteristic.wordings.all
    var made = Made(text: "")
    var items: [String] = []
    for _ in 0..<(3 + dice.roll(9)) {
      let phrase = dice.pick(phrases)
      items.append(phrase.text)
      made.values.formUnion(phrase.values)
    }
    if dice.roll(3) == 0 {
      let other = dice.pick(others)
      items.insert(other, at: 1 + dice.roll(items.count - 1))
      made.others.append(other)
    }
    let lead = dice.pick(leads)
    let word = dice.pick(["or", "and"])
    let last = dice.roll(4) == 0 ? "any other characteristic protected by law" : items.removeLast()
    let isStill = lead.hasPrefix("Discrimination")
    switch dice.roll(4) {
    case 0: made.text = lead + items.joined(separator: ", ") + ", \(word) " + last
    case 1: made.text = lead + items.joined(separator: ", ") + " \(word) " + last
    case 2: made.text = lead + items.joined(separator: "; ") + "; \(word) " + last
    default: made.text = lead + items.joined(separator: ",\n") + ",\n\(word) " + last
    }
    made.text += isStill ? " is prohibited.\n" : ".\n"
    return made
  }

  @Test("are read with recall and precision above 0.99")
  func measured() {
    var (wanted, found, named, right) = (0, 0, 0, 0)
    for seed in 1...2000 {
      let made = Self.make(seed)
      let policy = Policy(reading: Outline(parsing: Source(name: "s.md", text: made.text)))
      let values = policy.characteristics.filter { !$0.isExtension }
      let others = policy.nondiscriminationClauses.flatMap(\.unknownItems).map(\.value)
      wanted += made.values.count + made.others.count
      named += values.count + others.count
      found += values.intersection(made.values).count + made.others.count { others.contains($0) }
      right += values.intersection(made.values).count + others.count { made.others.contains($0) }
      if values != made.values || others != made.others {
        let missed = made.values.subtracting(values).sorted().map(\.rawValue)
        let wrong = values.subtracting(made.values).sorted().map(\.rawValue)
        print("seed \(seed): missed \(missed), wrong \(wrong), others \(others): \(made.text)")
      }
    }
    print("recall \(found)/\(wanted), precision \(right)/\(named)")
    #expect(Double(found) / Double(wanted) > 0.99)
    #expect(Double(right) / Double(named) > 0.99)
  }
}
