/// Counts the numbers of lists as Word does while it goes through a text.
struct ListCounter {
  /// What stands before a paragraph of a list.
  enum Printed: Hashable {
    case bullet
    case number(String)
    /// The paragraph belongs to the list without a sign of its own.
    case nothing
  }

  private let numbering: Numbering
  private var counts: [Int: [Int?]] = [:]
  private var begun: Set<Int> = []

  init(_ numbering: Numbering) { self.numbering = numbering }

  /// The sign of the next paragraph at a level of a list.
  mutating func next(_ id: Int, level: Int) -> Printed {
    guard let list = numbering[id] else { return .nothing }
    let level = min(max(level, 0), 8)
    var counts = self.counts[list.counter] ?? Array(repeating: nil, count: 9)
    if begun.insert(id).inserted {
      for (place, start) in list.starts where counts.indices.contains(place) {
        counts[place] = nil
        starts[Key(counter: list.counter, level: place)] = start
      }
    }
    let start = starts[Key(counter: list.counter, level: level)] ?? list.levels[level].start
    counts[level] = counts[level].map { $0 + 1 } ?? start
    for above in 0..<level where counts[above] == nil {
      counts[above] = starts[Key(counter: list.counter, level: above)] ?? list.levels[above].start
    }
    for below in level + 1..<max(level + 1, 9) {
      if let restart = list.levels[below].restart, restart == 0 || level + 1 > restart { continue }
      counts[below] = nil
    }
    self.counts[list.counter] = counts
    return printed(list, level, counts)
  }

  private struct Key: Hashable {
    let counter: Int
    let level: Int
  }

  /// The numbers that levels begin with where a list was told to begin anew.
  private var starts: [Key: Int] = [:]

  private func printed(_ list: Numbering.List, _ level: Int, _ counts: [Int?]) -> Printed {
    let own = list.levels[level]
    if own.format == .bullet { return own.text.allSatisfy(\.isWhitespace) ? .nothing : .bullet }
    var text = ""
    var letters = own.text[...]
    while let letter = letters.popFirst() {
      if letter == "%", let digit = letters.first?.wholeNumberValue, (1...9).contains(digit) {
        letters.removeFirst()
        let format = list.levels[digit - 1].format
        text += counts[digit - 1].map { (own.isLegal ? format.inDigits : format).text($0) } ?? ""
      } else {
        text.append(letter)
      }
    }
    return text.allSatisfy(\.isWhitespace) ? .nothing : .number(text)
  }
}
