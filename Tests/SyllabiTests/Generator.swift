/// A small seeded generator (SplitMix64), so that a failing case can be run again.
struct Generator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

extension Generator {
  /// A course of random units; `weeks` is its length.
  mutating func course(weeks: Int) -> String {
    var text = "---\ncode: X-1\ntitle: T\ngrades: [11]\nweeks: \(weeks)\n---\n"
    for number in 1...Int.random(in: 1...9, using: &self) {
      let length =
        switch Int.random(in: 0...3, using: &self) {
        case 0: "days: \(Int.random(in: 1...4, using: &self))"
        case 1: "weeks: \(Int.random(in: 1...2, using: &self))"
        default: "weight: \(Int.random(in: 1...6, using: &self))"
        }
      text += "\n## Unit \(number): U\(number)\n\n\(length)\n\n### Lessons\n\n"
      for lesson in 1...Int.random(in: 1...8, using: &self) {
        text += "- L\(lesson) (\(Int.random(in: 1...6, using: &self) * 20) min)\n"
      }
    }
    return text
      + "\n## Current-event slots\n\n| Slot | Day | Minutes |\n|---|---|---|\n| A | every Friday | 20 |\n| B | every 2 weeks on Monday | 15 |\n| C | week 2 | 55 |\n| D | every 3rd meeting | 5 |\n"
  }
}
