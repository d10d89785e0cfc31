import Documents

/// Matches units whose words are similar, where they stand.
extension Alignment {
  /// Matches candidates that lie in one gap, the heaviest that keep the order.
  mutating func matchSimilar(_ candidates: [Candidate]) {
    guard !candidates.isEmpty else { return }
    _ = gaps()
    var placed: [(stretch: Int, candidate: Candidate)] = []
    for candidate in candidates where candidate.share >= 0.6 && isFree(candidate.old, candidate.new) {
      if let stretch = stretch(with: candidate.old, candidate.new) { placed.append((stretch, candidate)) }
    }
    placed.sort {
      ($0.stretch, $0.candidate.old, $1.candidate.new) < ($1.stretch, $1.candidate.old, $0.candidate.new)
    }
    var start = 0
    while start < placed.count {
      let end = placed[start...].firstIndex { $0.stretch != placed[start].stretch } ?? placed.count
      let found = placed[start..<end].map(\.candidate)
      for place in IncreasingSubsequence.heaviest(found.map(\.new), weights: found.map(\.value)) {
        if isFree(found[place].old, found[place].new) { link(found[place].old, found[place].new) }
      }
      start = end
    }
  }

  /// Gaps of so many pairs are matched before anything is looked for in the whole text.
  static let smallLimit = 256

  /// Matches the units of each gap that are at least so alike, in order, by a table of all pairs; gaps of more pairs than a
  /// limit are left alone.
  mutating func matchNeighbors(atLeast share: Double, upTo limit: Int = .max) {
    var tables: [Gap] = []
    for gap in gaps() where gap.old.count * gap.new.count <= limit {
      if gap.old.count * gap.new.count <= Self.tableLimit || isAffordable(gap) {
        tables.append(gap)
      } else {
        isExhausted = true
        tables += gap.windows(of: 32)
      }
    }
    let parts = Crew.parts(of: tables.map { $0.old.count * $0.new.count }, atLeast: 256)
    let gaps = tables
    let links = workSideBySide(parts) { worker, part in gaps[part].flatMap { worker.heaviest($0, share) } }
    for (unit, newUnit) in links.joined() { link(unit, newUnit) }
  }

  /// Whether the budget allows to compare all pairs of a large gap.
  private func isAffordable(_ gap: Gap) -> Bool {
    guard gap.old.count * gap.new.count <= 1 << 18 else { return false }
    let words = gap.old.reduce(0) { $0 + Int(old.words[$1]) }
    let newWords = gap.new.reduce(0) { $0 + Int(new.words[$1]) }
    return words * gap.new.count + newWords * gap.old.count <= budget / 2
  }

  /// The pairs of a gap that keep the most words, in order.
  private mutating func heaviest(_ gap: Gap, _ share: Double) -> [(Int, Int)] {
    guard budget > 0 else {
      isExhausted = true
      return []
    }
    let width = gap.new.count + 1
    var gains = ContiguousArray<Int32>(repeating: 0, count: (gap.old.count + 1) * width)
    let newBags = gap.new.map { bag(new: $0) }
    for (row, unit) in gap.old.enumerated() {
      let laidOut = bag(old: unit)
      bags.layOut(laidOut, vocabulary.lexicon)
      for (column, newUnit) in gap.new.enumerated() {
        let gain = gain(unit, newUnit, laidOut, newBags[column], share)
        gains[row * width + column] = Int32(clamping: min(gain, 1 << 20))
      }
    }
    return Self.path(gains, gap)
  }

  /// The pairs that gain the most together, in order.
  private static func path(_ gains: ContiguousArray<Int32>, _ gap: Gap) -> [(Int, Int)] {
    let width = gap.new.count + 1
    var totals = ContiguousArray<Int32>(repeating: 0, count: gains.count)
    for row in (0..<gap.old.count).reversed() {
      for column in (0..<gap.new.count).reversed() {
        let cell = row * width + column
        let matched = gains[cell] > 0 ? gains[cell] + totals[cell + width + 1] : 0
        totals[cell] = max(matched, totals[cell + 1], totals[cell + width])
      }
    }
    var pairs: [(Int, Int)] = []
    var (row, column) = (0, 0)
    while row < gap.old.count, column < gap.new.count {
      let cell = row * width + column
      if gains[cell] > 0, totals[cell] == gains[cell] + totals[cell + width + 1] {
        pairs.append((gap.old[row], gap.new[column]))
        (row, column) = (row + 1, column + 1)
      } else if totals[cell] == totals[cell + width] {
        row += 1
      } else {
        column += 1
      }
    }
    return pairs
  }

  /// What it is worth to match two units, the old one's bag being laid out; 0 when they are not alike enough.
  private mutating func gain(
    _ unit: Int, _ newUnit: Int, _ laidOut: Bags.Bag, _ bag: Bags.Bag, _ share: Double
  ) -> Int {
    guard old.classes[unit] == new.classes[newUnit] else { return 0 }
    if old.contents[unit] == new.contents[newUnit] {
      return 40 * (Int(old.words[unit]) + 1) + (hasSameLabel(unit, newUnit) ? 12 : 0)
    }
    switch old.classes[unit] {
    case .fence: return 1
    case .field:
      guard hasSameKey(unit, newUnit) else { return 0 }
      return 160 + 4 * likeness(unit, newUnit, laidOut: laidOut, other: bag, atLeast: 0).weight
    case .text: break
    }
    let (found, weight) = likeness(unit, newUnit, laidOut: laidOut, other: bag, atLeast: share - 0.1)
    guard found >= share - 0.1, weight > 3 else { return 0 }
    let isLabeled = hasSameLabel(unit, newUnit)
    guard found >= share || isLabeled else { return 0 }
    return Candidate(old: unit, new: newUnit, share: found, weight: weight).value + (isLabeled ? 24 : 0)
  }

  /// Whether both units have the same number; a bullet is none.
  func hasSameLabel(_ unit: Int, _ newUnit: Int) -> Bool {
    guard let label = old.provisions[old.index(of: unit)].label,
      let newLabel = new.provisions[new.index(of: newUnit)].label
    else {
      return false
    }
    return label.numbering != .bullet && label == newLabel
  }

  /// Whether two lines of front matter have the same key.
  private func hasSameKey(_ unit: Int, _ newUnit: Int) -> Bool {
    let (field, newField) = (old.provision(unit), new.provision(newUnit))
    guard field.parent == nil, newField.parent == nil else { return false }
    return old.bytes[field.marker].elementsEqual(new.bytes[newField.marker])
  }

  /// Matches a heading with the one heading that stands in its place, whatever its words.
  mutating func matchHeadings() {
    for gap in gaps() {
      let headings = gap.old.filter { old.provision($0).role == .heading }
      let newHeadings = gap.new.filter { new.provision($0).role == .heading }
      guard headings.count == 1, newHeadings.count == 1 else { continue }
      let (heading, newHeading) = (headings[0], newHeadings[0])
      if old.provision(heading).depth == new.provision(newHeading).depth, followsOn(heading, newHeading) {
        link(heading, newHeading)
      }
    }
  }

  /// Whether what stands right behind two units is the same provision.
  private func followsOn(_ unit: Int, _ newUnit: Int) -> Bool {
    unit + 1 < old.count && newUnit + 1 < new.count && self.newUnit(of: unit + 1) == newUnit + 1
  }
}

extension Alignment.Gap {
  /// The gap in parts of so many units of the longer side, each side divided in proportion.
  fileprivate func windows(of size: Int) -> [Alignment.Gap] {
    let steps = max(old.count, new.count) / size + 1
    return (0..<steps).map { step in
      let range = old.count * step / steps..<old.count * (step + 1) / steps
      let newRange = new.count * step / steps..<new.count * (step + 1) / steps
      return Alignment.Gap(old: Array(old[range]), new: Array(new[newRange]))
    }
  }
}
