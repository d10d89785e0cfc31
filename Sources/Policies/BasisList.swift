import Documents
import Enumerations

/// A list of characteristics as it was read from a sentence.
struct BasisList {
  typealias Named = NondiscriminationClause.Named

  /// An item as it was read: its words, and what of the list it names.
  struct Entry {
    let words: Range<Int>
    let items: Range<Int>
    let unknown: Range<Int>
    let isCatchAll: Bool
  }

  var items: [Named<ProtectedCharacteristic>] = []
  var unknown: [Named<String>] = []
  var parties: [Named<CoveredParty>] = []
  var entries: [Entry] = []

  /// Whether the list says that it is not closed: "including but not limited to".
  var isOpen = false

  /// The words it takes, from the announcing words to behind its last item and what that belongs to.
  var places: Range<Int> = 0..<0

  /// Whether an item stands for all others.
  var hasCatchAll: Bool { entries.contains(where: \.isCatchAll) }

  /// The characteristics that are named by themselves, without "actual or perceived" and its like.
  var ownItems: Int { items.count { !$0.value.isExtension } }
}

extension CharacteristicList {
  /// The list as others see it; nil where it has no item.
  init?(_ list: BasisList, in prose: Prose, of source: Source) {
    let entries = list.entries.filter { !$0.words.isEmpty }
    let items = entries.map { entry in
      let (first, last) = (prose[entry.words.lowerBound].range, prose[entry.words.upperBound - 1].range)
      let range = first.lowerBound..<source.bytes.closing(first.lowerBound..<last.upperBound)
      return Item(
        range: range, characteristics: Array(list.items[entry.items]),
        others: Array(list.unknown[entry.unknown]),
        isCatchAll: entry.isCatchAll)
    }
    let enumeration = Enumeration(
      items.map { item in
        let isSimple = item.characteristics.count + item.others.count < 2
        return .init(item.range, inner: isSimple ? [] : Enumeration.all(in: source, item.range))
      }, in: source.bytes, isOpen: list.isOpen, catchAll: items.lastIndex(where: \.isCatchAll))
    guard let enumeration else { return nil }
    self.enumeration = enumeration
    self.items = items
    prefixes = Array(list.items[..<(entries[0].items.lowerBound)])
  }
}
