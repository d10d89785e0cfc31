/// How a district writes its resolutions: words, endings and numbers.
public struct ResolutionStyle: Hashable, Sendable {
  /// The shape of numbers, N a digit of the running number, Y of the year: "NNN-YY/YY", "YY-NN", "NNNN".
  public var numberPattern = "NN-YY"

  /// The word a recital begins with, with its comma: "WHEREAS,".
  public var recitalWord = "WHEREAS,"

  /// What a recital ends with: "; and", ";" or ", and".
  public var recitalEnding = "; and"

  /// What the last recital ends with: ";" or "; now, therefore, be it".
  public var lastRecitalEnding = ";"

  /// The words before the first resolve, where they stand on a line of their own; empty where the recital or the
  /// resolve has them.
  public var formula = ""

  /// What the first resolved clause begins with: "NOW, THEREFORE, BE IT RESOLVED, That" or "RESOLVED, That".
  public var firstResolvedWord = "NOW, THEREFORE, BE IT RESOLVED, That"

  /// What the others begin with: "BE IT FURTHER RESOLVED, That".
  public var resolvedWord = "BE IT FURTHER RESOLVED, That"

  /// What a resolved clause ends with: ";" or "; and be it further".
  public var resolvedEnding = "; and"

  /// What the last resolved clause ends with.
  public var lastResolvedEnding = "."

  /// The labels of the vote block in their order.
  public var voteLabels = ["AYES", "NOES", "ABSENT", "ABSTAIN"]

  /// A county board's style, used without a district.json.
  public init() {}
}
