import Documents

/// What two versions of a policy's non-discrimination clauses name, compared as sets.
///
///     let comparison = CharacteristicsComparison(from: adopted, to: proposed)
///     comparison.removed  // [.military]
///
/// A list that is reordered or reworded names the same characteristics and is no change of the sets; what became of each list is
/// told beside them.
public struct CharacteristicsComparison: Hashable, Sendable {
  /// A value that one version names, with its words in the first clause where they stand.
  public struct Entry<Value: Hashable & Sendable>: Hashable, Sendable {
    /// What is named.
    public let value: Value

    /// The words as the clause has them, different ones after commas: "parent, guardian".
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

  /// What only the old version says that it reaches.
  public let removedScopes: [Entry<Scope>]

  /// What only the new version says that it reaches.
  public let addedScopes: [Entry<Scope>]

  /// What both say that they reach.
  public let keptScopes: [Scope]

  /// What became of each list: those of the old version in reading order, then those that are new.
  public let lists: [ListComparison]

  /// Characteristics that one list no longer names and another list of the policy now does.
  public let moved: [Move]

  /// A characteristic that went from one list to another.
  public struct Move: Hashable, Sendable {
    /// What moved.
    public let value: ProtectedCharacteristic
    /// The place of the list that named it.
    public let old: String
    /// The place of the list that names it.
    public let new: String
  }

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
    removedScopes = before.scopes.entries(missingFrom: after.scopes)
    addedScopes = after.scopes.entries(missingFrom: before.scopes)
    keptScopes = before.scopes.values(in: after.scopes)
    let lists = ListComparison.all(from: before.lists, to: after.lists)
    self.lists = lists
    moved = lists.flatMap { list in
      list.removed.compactMap { entry in
        lists.first { $0 != list && $0.added.contains { $0.value == entry.value } }.map {
          Move(value: entry.value, old: entry.address, new: $0.place)
        }
      }
    }
  }

  /// Whether both versions name the same characteristics, parties and other items.
  public var isEmpty: Bool {
    removed.isEmpty && added.isEmpty && removedParties.isEmpty && addedParties.isEmpty && removedItems.isEmpty
      && addedItems.isEmpty && removedScopes.isEmpty && addedScopes.isEmpty && narrowed.isEmpty
      && moved.isEmpty
  }

  /// Characteristics that a list no longer names, while other lists of the policy do and did.
  public var narrowed: [Entry<ProtectedCharacteristic>] {
    let elsewhere = Set(kept).subtracting(moved.map(\.value))
    return lists.filter { $0.new != nil }.flatMap(\.removed).filter { elsewhere.contains($0.value) }
  }

  /// Characteristics that a list names for the first time, while other lists of the policy do and did.
  public var widened: [Entry<ProtectedCharacteristic>] {
    let elsewhere = Set(kept).subtracting(moved.map(\.value))
    return lists.filter { $0.old != nil }.flatMap(\.added).filter { elsewhere.contains($0.value) }
  }
}

/// What the clauses of one policy name, each with the first place where it stands.
private struct NamedSets {
  typealias Entry = CharacteristicsComparison.Entry

  var characteristics: [ProtectedCharacteristic: Entry<ProtectedCharacteristic>] = [:]
  var parties: [CoveredParty: Entry<CoveredParty>] = [:]
  var items: [String: Entry<String>] = [:]
  var scopes: [Scope: Entry<Scope>] = [:]
  var lists: [PlacedList] = []

  init(_ policy: Policy) {
    let addresses = Addresses(policy.outline)
    for clause in policy.nondiscriminationClauses {
      let address = addresses[clause.provision]
      let source = policy.outline.source
      NamedSets.add(clause.characteristicMentions, at: address, in: source, to: &characteristics)
      NamedSets.add(clause.partyMentions, at: address, in: source, to: &parties)
      NamedSets.add(clause.unknownItems, at: address, in: source, to: &items)
      NamedSets.add(clause.scopeMentions, at: address, in: source, to: &scopes)
      lists += clause.lists.map { PlacedList($0, at: address, in: source) }
    }
  }

  /// Adds what a clause names for the first time, with all the words that it has for it.
  private static func add<Value>(
    _ mentions: [NondiscriminationClause.Named<Value>], at address: String, in source: Source,
    to entries: inout [Value: Entry<Value>]
  ) {
    var words: [Value: [String]] = [:]
    for named in mentions where entries[named.value] == nil {
      let text = source[named.range].split(whereSeparator: \.isWhitespace).joined(separator: " ")
      let isNew = words[named.value]?.allSatisfy { $0.lowercased() != text.lowercased() } ?? true
      if isNew { words[named.value, default: []].append(text) }
    }
    for (value, words) in words {
      entries[value] = Entry(value: value, words: words.joined(separator: ", "), address: address)
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
