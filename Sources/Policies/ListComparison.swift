/// What became of one list of characteristics between two versions of a policy.
public struct ListComparison: Hashable, Sendable {
  /// Characteristics whose words changed while what they name did not, or whose items became one or several.
  public struct Rewording: Hashable, Sendable {
    /// What the words name, in order.
    public let values: [ProtectedCharacteristic]

    /// The old words; of items that were merged, several.
    public let old: [String]

    /// The new words; of an item that was split, several.
    public let new: [String]
  }

  /// The place of the list in the old version; nil where it is new.
  public let old: String?

  /// The place of the list in the new version; nil where it is gone.
  public let new: String?

  /// What the new list no longer names, be it named elsewhere.
  public let removed: [CharacteristicsComparison.Entry<ProtectedCharacteristic>]

  /// What the new list names for the first time.
  public let added: [CharacteristicsComparison.Entry<ProtectedCharacteristic>]

  /// The same characteristic in other words.
  public let reworded: [Rewording]

  /// Several items that became one.
  public let merged: [Rewording]

  /// One item that became several.
  public let split: [Rewording]

  /// Whether what both name stands in another order, which is no change.
  public let isReordered: Bool

  /// The place of the list, in the new version where it is there.
  public var place: String { new ?? old ?? "" }

  /// Whether the list names the same in the same words, in whatever order.
  public var isEmpty: Bool {
    removed.isEmpty && added.isEmpty && reworded.isEmpty && merged.isEmpty && split.isEmpty
  }
}
