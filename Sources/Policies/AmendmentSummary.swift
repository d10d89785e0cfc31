import Documents

/// What `show --format json` prints of an amendment; see Schemas/amendment.schema.json.
public struct AmendmentSummary: Hashable, Sendable, Codable {
  /// Always "amendment".
  public let kind: String
  /// The code of what is amended.
  public let amends: String?
  /// The resolution by which it is amended; empty where none is named.
  public let by: String
  /// The day on which it takes effect, `2026-07-01`.
  public let effective: String?
  /// The words of the instructions, in order.
  public let instructions: [String]
}

extension AmendmentSummary {
  /// Sums up an amendment.
  ///
  /// - Complexity: O(*n*).
  public init(of amendment: Amendment) {
    kind = "amendment"
    amends = amendment.amends?.description
    by = amendment.authority
    effective = amendment.effective?.description
    instructions = amendment.instructions.map { amendment.outline.text(of: $0) }
  }
}
