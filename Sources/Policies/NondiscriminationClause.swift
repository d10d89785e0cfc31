/// A provision that forbids discrimination or harassment on the basis of listed characteristics, as values.
public struct NondiscriminationClause: Hashable, Sendable {
  /// A value with the bytes of the words that name it.
  public struct Named<Value: Hashable & Sendable>: Hashable, Sendable {
    /// What the words name.
    public let value: Value

    /// The bytes of the words.
    public let range: Range<Int>

    /// Makes a named value.
    public init(_ value: Value, range: Range<Int>) {
      self.value = value
      self.range = range
    }
  }

  /// The index of the provision in the outline.
  public let provision: Int

  /// Its lists with the bytes of every item, in order.
  public let lists: [CharacteristicList]

  /// The characteristics as they are named, in order, repeated ones included.
  public let characteristicMentions: [Named<ProtectedCharacteristic>]

  /// The parties as they are named, in order.
  public let partyMentions: [Named<CoveredParty>]

  /// What it reaches as it is named, in order: "programs", "employment".
  public let scopeMentions: [Named<Scope>]

  /// Items of the list that the table of characteristics does not hold, in the policy's own words.
  public let unknownItems: [Named<String>]

  /// Whether the list ends in words such as "or any other characteristic protected by law".
  public let hasCatchAll: Bool

  /// The characteristics as a set.
  public var characteristics: Set<ProtectedCharacteristic> {
    Set(characteristicMentions.map(\.value))
  }

  /// The parties as a set.
  public var parties: Set<CoveredParty> {
    Set(partyMentions.map(\.value))
  }

  /// What it reaches, as a set.
  public var scopes: Set<Scope> {
    Set(scopeMentions.map(\.value))
  }
}
