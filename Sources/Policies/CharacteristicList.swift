public import Enumerations

/// One list of bases in a clause: its items as they stand, and what each of them names.
public struct CharacteristicList: Hashable, Sendable {
  /// An item of the list.
  public struct Item: Hashable, Sendable {
    /// The bytes of its words, with what stands in parentheses behind them.
    public let range: Range<Int>

    /// What it names, in order: of "marital or parental status" both.
    public let characteristics: [NondiscriminationClause.Named<ProtectedCharacteristic>]

    /// What in it the table of characteristics does not hold, in the policy's words.
    public let others: [NondiscriminationClause.Named<String>]

    /// Whether it stands for all others: "any other basis protected by law".
    public let isCatchAll: Bool
  }

  /// The list with the bytes of its items; items can be inserted and struck.
  public let enumeration: Enumeration

  /// The items, one for each of the enumeration's.
  public let items: [Item]

  /// What is said of the whole list before its first item: "actual or perceived".
  public let prefixes: [NondiscriminationClause.Named<ProtectedCharacteristic>]
}

extension CharacteristicList {
  /// What it names, with what is said of the whole list.
  public var characteristics: Set<ProtectedCharacteristic> {
    var all = Set(prefixes.lazy.map(\.value))
    for item in items { for named in item.characteristics { all.insert(named.value) } }
    return all
  }

  /// Whether a characteristic need not be real: "actual or perceived".
  public var isPerceived: Bool { characteristics.contains(.perception) }

  /// Whether those who associate with a person or group are protected.
  public var coversAssociation: Bool { characteristics.contains(.association) }

  /// Whether a combination of characteristics is named.
  public var coversCombination: Bool { characteristics.contains(.combination) }

  /// Whether it ends in words such as "or any other characteristic protected by law".
  public var hasCatchAll: Bool { items.contains(where: \.isCatchAll) }

  /// What more than one item names, each once, in order.
  public var duplicates: [ProtectedCharacteristic] {
    var counts: [ProtectedCharacteristic: Int] = [:]
    for item in items {
      for value in Set(item.characteristics.map(\.value)) where !value.isExtension {
        counts[value, default: 0] += 1
      }
    }
    return counts.filter { $0.value > 1 }.keys.sorted()
  }
}

extension ProtectedCharacteristic {
  /// Whether it widens what other items protect, and is no characteristic of its own: "actual or perceived", association,
  /// combination.
  public var isExtension: Bool {
    self == .perception || self == .association || self == .combination
  }
}
