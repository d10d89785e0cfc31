import Documents
import Enumerations

/// A list of a policy with its place and what it names.
struct PlacedList {
  /// An item by what it names and its words.
  struct Item {
    let values: [ProtectedCharacteristic]
    let words: String
  }

  let address: String
  let items: [Item]
  let values: Set<ProtectedCharacteristic>

  init(_ list: CharacteristicList, at address: String, in source: Source) {
    self.address = address
    values = list.characteristics
    items = list.items.map { item in
      Item(
        values: Array(Set(item.characteristics.map(\.value).filter { !$0.isExtension })).sorted(),
        words: source[item.range].split(whereSeparator: \.isWhitespace).joined(separator: " "))
    }
  }

  /// How alike two lists are: what both name over what either names, from 0 to 1.
  func likeness(to other: PlacedList) -> Double {
    let common = values.intersection(other.values).count
    return Double(common) / Double(max(1, values.count + other.values.count - common))
  }
}

extension ListComparison {
  /// Compares the lists of two versions; each with the one that it is most alike, of equally alike ones the one at its place.
  ///
  /// - Complexity: O(*n* × *m*) in the numbers of lists.
  static func all(from old: [PlacedList], to new: [PlacedList]) -> [ListComparison] {
    var candidates: [(likeness: Double, distance: Int, old: Int, new: Int)] = []
    for (place, list) in old.enumerated() {
      for (other, candidate) in new.enumerated() {
        let likeness = list.likeness(to: candidate)
        if likeness >= 0.2 {
          candidates.append(
            (likeness + (list.address == candidate.address ? 0.1 : 0), abs(place - other), place, other))
        }
      }
    }
    candidates.sort {
      ($1.likeness, $0.distance, $0.old, $0.new) < ($0.likeness, $1.distance, $1.old, $1.new)
    }
    var partners: [Int: Int] = [:]
    var taken: Set<Int> = []
    for pair in candidates where partners[pair.old] == nil && !taken.contains(pair.new) {
      partners[pair.old] = pair.new
      taken.insert(pair.new)
    }
    let kept = old.indices.map { place in
      ListComparison(from: old[place], to: partners[place].map { new[$0] })
    }
    return kept + new.indices.filter { !taken.contains($0) }.map { ListComparison(from: nil, to: new[$0]) }
  }

  private init(from old: PlacedList?, to new: PlacedList?) {
    self.old = old?.address
    self.new = new?.address
    let (before, after) = (old?.items ?? [], new?.items ?? [])
    let (named, naming) = (old?.values ?? [], new?.values ?? [])
    removed = old.map { $0.entries(of: named.subtracting(naming)) } ?? []
    added = new.map { $0.entries(of: naming.subtracting(named)) } ?? []
    merged = Self.joined(before, in: after)
    split = Self.joined(after, in: before).map { Rewording(values: $0.values, old: $0.new, new: $0.old) }
    let settled = Set((merged + split).flatMap(\.values))
    reworded = Self.reworded(before, after).filter { settled.isDisjoint(with: $0.values) }
    let order = before.compactMap { item in
      item.values.first.flatMap { value in after.firstIndex { $0.values.first == value } }
    }
    isReordered = zip(order, order.dropFirst()).contains { $0 > $1 }
  }

  /// The items that several others became together.
  private static func joined(_ parts: [PlacedList.Item], in wholes: [PlacedList.Item]) -> [Rewording] {
    wholes.compactMap { whole in
      let key = EnumerationComparison.key(of: whole.words)
      let own = parts.filter { !$0.values.isEmpty && Set($0.values).isSubset(of: whole.values) }
      let words = own.map(\.words)
      guard Set(words.map { EnumerationComparison.key(of: $0) }).count > 1,
        !words.contains(where: { EnumerationComparison.key(of: $0) == key }),
        // What still stands by itself was not merged.
        !own.contains(where: { part in wholes.contains { $0.words != whole.words && $0.values == part.values }
        })
      else { return nil }
      return Rewording(values: Array(Set(own.flatMap(\.values))).sorted(), old: words, new: [whole.words])
    }
  }

  private static func reworded(_ before: [PlacedList.Item], _ after: [PlacedList.Item]) -> [Rewording] {
    before.compactMap { item in
      guard !item.values.isEmpty, before.count(where: { $0.values == item.values }) == 1 else { return nil }
      let others = after.filter { $0.values == item.values }
      guard others.count == 1, let other = others.first,
        EnumerationComparison.key(of: other.words) != EnumerationComparison.key(of: item.words)
      else { return nil }
      return Rewording(values: item.values, old: [item.words], new: [other.words])
    }
  }
}

extension PlacedList {
  fileprivate func entries(of wanted: Set<ProtectedCharacteristic>) -> [CharacteristicsComparison.Entry<
    ProtectedCharacteristic
  >] {
    wanted.sorted().map { value in
      let words = items.filter { $0.values.contains(value) }.map(\.words)
      return .init(
        value: value, words: words.isEmpty ? value.name : words.joined(separator: ", "), address: address)
    }
  }
}
