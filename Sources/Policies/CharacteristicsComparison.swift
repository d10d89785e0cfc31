import Documents

/// What two versions of a policy's non-discrimination clauses name, compared as sets.
///
///     let comparison = CharacteristicsComparison(from: adopted, to: proposed)
///     comparison.removed  // [.military]
///
/// A list that is reordered or reworded names the same characteristics and is no change.
public struct CharacteristicsComparison: Hashable, Sendable {
  /// A value that one version names, with its words and the first place where they stand.
  public struct Entry<Value: Hashable & Sendable>: Hashable, Sendable {
    /// What is named.
    public let value: Value

    /// The words as the version has them.
    public let words: String

    /// The place of the clause, as it is cited.
    public let address: String
  }

  /// Characteristics that only the old version names.
  public let removed: [Entry<ProtectedCharacteristic>]

  /// Characteristics that only the new version names.
  public let added: [Entry<ProtectedCharacteristic>]

  /// Characteristics that both name.
  public let kept: [ProtectedCharacteristic]

  /// Parties that only the old version names.
  public let removedParties: [Entry<CoveredParty>]

  /// Parties that only the new version names.
  public let addedParties: [Entry<CoveredParty>]

  /// Parties that both name.
  public let keptParties: [CoveredParty]

  /// Items of the lists that the tool does not know, which only the old version has.
  public let removedItems: [Entry<String>]

  /// Items of the lists that the tool does not know, which only the new version has.
  public let addedItems: [Entry<String>]

  /// Unknown items that both have.
  public let keptItems: [String]

  /// Compares two policies.
  ///
  /// - Complexity: O(*n*) in the length of both.
  public init(from old: Policy, to new: Policy) {
    let (before, after) = (NamedSets(old), NamedSets(new))
    removed = before.characteristics.entries(missingFrom: after.characteristics)
    added = after.characteristics.entries(missingFrom: before.characteristics)
    kept = before.characteristics.values(in: after.characteristics)
    removedParties = before.parties.entries(missingFrom: after.parties)
    addedParties = after.parties.entries(missingFrom: before.parties)
    keptParties = before.parties.values(in: after.parties)
    removedItems = before.items.entries(missingFrom: after.items)
    addedItems = after.items.entries(missingFrom: before.items)
    keptItems = before.items.values(in: after.items)
  }

  /// Whether both versions name the same characteristics, parties and other items.
  public var isEmpty: Bool {
    removed.isEmpty && added.isEmpty && removedParties.isEmpty && addedParties.isEmpty && removedItems.isEmpty
      && addedItems.isEmpty
  }
}

/// What the clauses of one policy name, each with the first place where it stands.
private struct NamedSets {
  typealias Entry = CharacteristicsComparison.Entry

  var characteristics: [ProtectedCharacteristic: Entry<ProtectedCharacteristic>] = [:]
  var parties: [CoveredParty: Entry<CoveredParty>] = [:]
  var items: [String: Entry<String>] = [:]

  init(_ policy: Policy) {
    let addresses = Addresses(policy.outline)
    for clause in policy.nondiscriminationClauses {
      let address = addresses[clause.provision]
      let words: (Range<Int>) -> String = { range in
        policy.outline.source[range].split(whereSeparator: \.isWhitespace).joined(separator: " ")
      }
      for named in clause.characteristicMentions where characteristics[named.value] == nil {
        characteristics[named.value] = Entry(value: named.value, words: words(named.range), address: address)
      }
      for named in clause.partyMentions where parties[named.value] == nil {
        parties[named.value] = Entry(value: named.value, words: words(named.range), address: address)
      }
      for named in clause.unknownItems where items[named.value] == nil {
        items[named.value] = Entry(value: named.value, words: words(named.range), address: address)
      }
    }
  }
}

extension Dictionary where Key: Comparable {
  /// The values whose keys another dictionary lacks, in the order of the keys.
  fileprivate func entries(missingFrom other: Self) -> [Value] {
    filter { other[$0.key] == nil }.sorted { $0.key < $1.key }.map(\.value)
  }

  /// The keys that another dictionary has too, in order.
  fileprivate func values(in other: Self) -> [Key] {
    keys.filter { other[$0] != nil }.sorted()
  }
}
