public import Documents

/// One line of the log: what was done with one document, when, and with which text.
///
/// An entry commits to its text and its details by salted hashes alone; its canonical form, `cards`, is what the log's tree of
/// hashes is made of.
public struct Entry: Hashable, Sendable {
  /// The document an entry is about.
  public struct Subject: Hashable, Sendable {
    /// Its number in the archive, from 1 in the order of first recording.
    public let number: Int
    /// The word for its kind, "policy"; a word without blanks.
    public let kind: String
    /// The code it has from this entry on, "BP 0410".
    public let code: String
  }

  /// The text an entry is about, as far as the log tells it.
  public struct TextMark: Hashable, Sendable {
    /// How many clauses it has.
    public let clauses: Int
    /// The hash over the clauses' commitments.
    public let commitment: Commitment
  }

  /// A further line of an entry, which only some acts have: `store`, `origin`, `from`, `clause`, `details-of`.
  public struct Card: Hashable, Sendable {
    /// Its first word.
    public let key: String
    /// What follows.
    public let value: String
  }

  /// The place in the log, from 0.
  public let sequence: Int
  /// What was done.
  public let act: Act
  /// The document; nil for what is about the archive itself.
  public var subject: Subject?
  /// The version of the document, from 1.
  public var version: Int?
  /// The version's text.
  public var text: TextMark?
  /// The day it was done; nil where the record does not say.
  public var happened: CalendarDate?
  /// The first day in force, where it was stated.
  public var effective: CalendarDate?
  /// The last day in force, where the text lapses.
  public var until: CalendarDate?
  /// The code of the resolution by which it was done.
  public var authority: String?
  /// The first entry of the set of documents that were acted on together.
  public var changeSet: Int?
  /// The earlier entry whose place this one takes.
  public var supersedes: Int?
  /// When it was recorded.
  public var recorded: Timestamp
  /// The hash of the details; nil where there are none.
  public var details: Commitment?
  /// Further lines.
  public var cards: [Card] = []

  /// From when on an entry decides which text is in force: its effective date, else the day of the act, else that of recording;
  /// nil for acts that decide nothing, and for a renumbering without a text, which leaves in force what is.
  public var begins: CalendarDate? {
    guard act.decidesForce, act != .renumbered || version != nil else { return nil }
    return effective ?? happened ?? recorded.date
  }

  /// The entry's hash in the log (RFC 9162, section 2.1.1).
  public var leaf: [UInt8] { MerkleTree.leaf(of: canonical.utf8) }
}
