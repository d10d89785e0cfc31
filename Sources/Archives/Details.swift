/// What else the record tells of an act: the title, the motion, who moved and seconded, who voted how, why, from where.
///
/// Lines of a key, a blank and a value; a key may stand several times. Details can hold names, and so the log commits to them by
/// a salted hash alone.
public struct Details: Hashable, Sendable {
  /// One line.
  public struct Line: Hashable, Sendable {
    /// What it tells.
    public let key: Key
    /// The value.
    public let value: String

    /// Makes a line.
    public init(_ key: Key, _ value: String) {
      self.key = key
      self.value = value
    }

    /// What kind of a vote or a tie the line tells of, which is never struck out; and the rest of the value.
    var parts: (kind: String, rest: String) {
      switch key {
      case .vote, .student, .relation:
        let kind = value.prefix { $0 != " " }
        return (String(kind), String(value.dropFirst(kind.count)))
      case .title, .meeting, .posted, .item, .motion, .mover, .seconder, .threshold, .outcome, .reading,
        .need,
        .author, .message, .source, .reason, .override, .identity, .note:
        return ("", value)
      }
    }
  }

  /// What a line tells.
  public enum Key: String, Hashable, Sendable, CaseIterable {
    /// The document's title.
    case title
    /// The meeting: its day and kind.
    case meeting
    /// When the agenda was posted.
    case posted
    /// The item's place on the agenda, "F.3".
    case item
    /// The motion's words.
    case motion
    /// Who moved.
    case mover
    /// Who seconded.
    case seconder
    /// A vote of a seat: the vote's word, a blank, the name.
    case vote
    /// A preferential vote of a student member: the vote's word, a blank, the name.
    case student
    /// The threshold that held, in words.
    case threshold
    /// What came of it: "carried", "failed".
    case outcome
    /// Which reading it was, or why it was waived.
    case reading
    /// The vote that an item not on the posted agenda needs (Gov. Code 54954.2).
    case need = "need-to-act"
    /// A tie to another document: its kind, a blank, the code.
    case relation
    /// Who wrote it, in a source with authors.
    case author
    /// A message of the source.
    case message
    /// Where an imported text came from.
    case source
    /// What an order or a clerk says as the reason.
    case reason
    /// A rule whose finding was set aside, and why.
    case override
    /// A clerk's statement: a clause, " = ", the number of an earlier version, a blank, its clause there.
    case identity
    /// Anything else.
    case note
  }

  /// The lines in their order.
  public var lines: [Line]

  /// Makes details.
  public init(_ lines: [Line] = []) {
    self.lines = lines
  }

  /// The first value of a key.
  public subscript(key: Key) -> String? { lines.first { $0.key == key }?.value }

  /// All values of a key.
  public func all(_ key: Key) -> [String] { lines.filter { $0.key == key }.map(\.value) }

  /// Adds a line where there is a value.
  public mutating func add(_ key: Key, _ value: String?) {
    if let value, !value.isEmpty { lines.append(Line(key, value)) }
  }

  /// The text that is kept.
  public var text: String {
    lines.map { "\($0.key.rawValue) \(Escaping.escaped($0.value))\n" }.joined()
  }

  /// Reads a text that was kept; nil where it is none.
  public init?(text: String) {
    var lines: [Line] = []
    guard text.isEmpty || text.utf8.last == 0x0A else { return nil }
    for line in text.utf8.split(separator: 0x0A) {
      let word = line.prefix { $0 != 0x20 }
      guard let key = Key(rawValue: String(decoding: word, as: UTF8.self)) else { return nil }
      lines.append(
        Line(key, Escaping.unescaped(String(decoding: line.dropFirst(word.count + 1), as: UTF8.self))))
    }
    self.lines = lines
  }

  /// The details with words struck out of their values, byte for byte; what kind of a vote or a tie it was stays.
  func redacting(_ words: String) -> Details {
    let sought = Array(words.utf8)
    return Details(
      lines.map { line in
        let (kind, rest) = line.parts
        let struck = Array(rest.utf8).replacing(sought, with: Archive.redactionMark.utf8)
        return Line(line.key, kind + String(decoding: struck, as: UTF8.self))
      })
  }
}
