/// Someone whom a policy names to answer for its non-discrimination duties, with what it says of how to reach that person.
///
/// A notice gives the name or title, office address, telephone number and electronic mail address of the Title IX Coordinator
/// (34 CFR 106.8(a), as in force since August 14, 2020).
public struct Coordinator: Hashable, Sendable {
  /// What a policy says of a coordinator.
  public enum Field: String, Hashable, Sendable, CaseIterable, Codable {
    /// The name or the title.
    case name
    /// The office address.
    case address
    /// The telephone number.
    case telephone
    /// The electronic mail address.
    case email
  }

  /// The provision that names the coordinator.
  public let provision: Int

  /// The words of the fields that the policy states.
  public let fields: [Field: NondiscriminationClause.Named<String>]

  /// The laws for which the coordinator answers, as the policy names them: "Title IX", "Section 504".
  public let laws: [NondiscriminationClause.Named<String>]

  /// The fields that the policy does not state, in order.
  public var missing: [Field] { Field.allCases.filter { fields[$0] == nil } }
}
