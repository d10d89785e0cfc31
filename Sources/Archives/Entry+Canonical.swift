internal import Documents

extension Entry {
  /// The first line of every entry: the name and the number of this form.
  static let heading = "whereas-entry 1"

  /// The canonical text: lines of a key, a blank and a value in a fixed order, each ended by a line feed.
  ///
  ///     whereas-entry 1
  ///     seq 41
  ///     act adopted
  ///     document 7 policy BP 0410
  ///     version 3
  ///     text 38 5f1b…
  ///     on 2026-06-09
  ///     recorded 2026-06-10T16:02:11Z
  public var canonical: String {
    var text = "\(Entry.heading)\nseq \(sequence)\nact \(act.rawValue)\n"
    func add(_ key: String, _ value: String?) {
      guard let value else { return }
      text += key
      text += " "
      text += Escaping.escaped(value)
      text += "\n"
    }
    add("document", subject.map { "\($0.number) \($0.kind) \($0.code)" })
    add("version", version.map { "\($0)" })
    add("text", self.text.map { "\($0.clauses) \($0.commitment)" })
    add("on", happened?.description)
    add("effective", effective?.description)
    add("until", until?.description)
    add("by", authority)
    add("set", changeSet.map { "\($0)" })
    add("supersedes", supersedes.map { "\($0)" })
    add("recorded", recorded.description)
    add("details", details?.description)
    for card in cards { add(card.key, card.value) }
    return text
  }

  /// Reads the canonical text of an entry; nil for a text that is not exactly one.
  public init?(canonical text: String) {
    self.init(kept: text)
    guard canonical.utf8.elementsEqual(text.utf8) else { return nil }
  }

  /// Reads the text of an entry that the log keeps; whether it is canonical is for a verification to say.
  init?(kept text: String) {
    var lines = Lines(text)
    guard lines.isWhole, lines.take("whereas-entry") == "1", let sequence = lines.number("seq"),
      let act = lines.take("act").flatMap({ Act(rawValue: $0) })
    else { return nil }
    let subject = lines.take("document").map { Entry.Subject(words: $0) }
    let version = lines.number("version")
    let mark = lines.take("text").map { Entry.TextMark(words: $0) }
    let happened = lines.date("on")
    let effective = lines.date("effective")
    let until = lines.date("until")
    let authority = lines.take("by")
    let changeSet = lines.number("set")
    let supersedes = lines.number("supersedes")
    guard let recorded = lines.take("recorded").flatMap({ Timestamp($0) }) else { return nil }
    let details = lines.take("details").flatMap { Commitment($0) }
    self.init(sequence: sequence, act: act, recorded: recorded)
    (self.subject, self.version, self.text) = (subject ?? nil, version, mark ?? nil)
    (self.happened, self.effective, self.until) = (happened, effective, until)
    (self.authority, self.changeSet, self.supersedes) = (authority, changeSet, supersedes)
    self.details = details
    cards = lines.rest()
  }

  init(sequence: Int, act: Act, recorded: Timestamp) {
    self.sequence = sequence
    self.act = act
    self.recorded = recorded
  }

  /// The lines of an entry, taken in order.
  private struct Lines {
    private let bytes: [UInt8]
    private var at = 0

    init(_ text: String) {
      bytes = Array(text.utf8)
    }

    /// Whether the last line is ended.
    var isWhole: Bool { bytes.last == 0x0A }

    /// The value of the next line, if it has the key.
    mutating func take(_ key: String) -> String? {
      let behind = at + key.utf8.count
      guard bytes[at...].starts(with: key.utf8), behind < bytes.count, bytes[behind] == 0x20 else {
        return nil
      }
      return value(from: behind + 1)
    }

    mutating func number(_ key: String) -> Int? { take(key).flatMap { Int($0) } }

    mutating func date(_ key: String) -> CalendarDate? { take(key).flatMap { CalendarDate(iso: $0) } }

    /// The lines that are left.
    mutating func rest() -> [Card] {
      var cards: [Card] = []
      while at < bytes.count {
        let key = bytes[at...].prefix { $0 != 0x20 && $0 != 0x0A }
        let start = min(key.endIndex + (bytes[key.endIndex] == 0x20 ? 1 : 0), bytes.count)
        cards.append(Card(key: String(decoding: key, as: UTF8.self), value: value(from: start)))
      }
      return cards
    }

    /// What stands from a place to the end of its line, behind which the next begins.
    private mutating func value(from start: Int) -> String {
      let end = bytes[start...].firstIndex(of: 0x0A) ?? bytes.count
      at = min(end + 1, bytes.count)
      return Escaping.unescaped(String(decoding: bytes[start..<end], as: UTF8.self))
    }
  }
}

extension Entry.Subject {
  /// Reads "7 policy BP 0410"; nil for any other text.
  init?(words: String) {
    let parts = words.split(separator: " ", maxSplits: 2, omittingEmptySubsequences: false)
    guard parts.count == 3, let number = Int(parts[0]), number > 0 else { return nil }
    self.init(number: number, kind: String(parts[1]), code: String(parts[2]))
  }
}

extension Entry.TextMark {
  /// Reads "38 5f1b…"; nil for any other text.
  init?(words: String) {
    let parts = words.split(separator: " ")
    guard parts.count == 2, let clauses = Int(parts[0]), let commitment = Commitment(parts[1]) else {
      return nil
    }
    self.init(clauses: clauses, commitment: commitment)
  }
}
