/// What stands around the clauses to record the board's act: words of adoption, motion, vote and signatures.
public struct Closing: Hashable, Sendable {
  /// One label of the vote block and what stands behind it.
  public struct Vote: Hashable, Sendable {
    /// The index of its provision.
    public let index: Int

    /// The label as printed, without colon: "AYES".
    public let label: String

    /// What stands behind the label: "6", "Ruiz, Lee"; empty where it is a blank.
    public let tally: String
  }

  /// The indices of the words of adoption: "PASSED AND ADOPTED ...", "IN WITNESS WHEREOF ...".
  public let adoption: [Int]

  /// Who moved; nil where nobody is named.
  public let movedBy: String?

  /// Who seconded or supported the motion; nil where nobody is named.
  public let secondedBy: String?

  /// The vote block.
  public let votes: [Vote]

  /// Those who sign, as named: "Ana Ruiz, President".
  public let signers: [String]

  /// Whether there are lines to sign on, or the word ATTEST.
  public let hasSignatures: Bool

  /// All of it after the last clause as it stands: paragraphs of lines.
  public let paragraphs: [[String]]

  /// Whether somebody voted: a tally stands in the block.
  public var hasTally: Bool { votes.contains { !$0.tally.isEmpty } }
}
