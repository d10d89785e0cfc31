internal import Documents
internal import SQLite

/// A row of the log with everything that is kept of it.
struct LogRow {
  static let statement = """
    SELECT seq, document, act, version, happened, begins, ends, supersedes, recorded, cards, details, salt, redaction
    FROM entry ORDER BY seq
    """

  let cards: String
  let details: String?
  private let sequence: Int
  private let columns: [Int?]
  private let act: String
  private let salt: [UInt8]?
  private let redaction: Int?

  init(row: borrowing Row) throws(DatabaseError) {
    sequence = try row.integer(0)
    act = try row.text(2)
    columns = [
      try row.integerIfAny(1), try row.integerIfAny(3), try row.integerIfAny(4), try row.integerIfAny(5),
      try row.integerIfAny(6), try row.integerIfAny(7), try row.integer(8),
    ]
    cards = try row.text(9)
    details = try row.textIfAny(10)
    salt = row.bytesIfAny(11)
    redaction = try row.integerIfAny(12)
  }

  /// What is wrong with the row at a place of the log, in sentences.
  func objections(at place: Int, _ substitutes: [Int: [Commitment: Commitment]]) -> [String] {
    guard sequence == place else { return ["The log has \(sequence) where entry \(place) is due."] }
    guard let entry = Entry(canonical: cards) else { return ["Entry \(sequence) cannot be read."] }
    var objections: [String] = []
    let expected = [
      entry.subject?.number, entry.version, entry.happened?.dayNumber, entry.begins?.dayNumber,
      entry.begins == nil ? nil : entry.until?.dayNumber, entry.supersedes, entry.recorded.seconds,
    ]
    if entry.sequence != sequence || entry.act.rawValue != act || expected != columns {
      objections.append("The columns of entry \(sequence) are not what the entry says.")
    }
    var bound = entry.details
    if let redaction {
      bound = bound.flatMap { substitutes[redaction]?[$0] }
      if bound == nil { objections.append("Entry \(sequence) names a redaction that does not tell of it.") }
    }
    switch (details, salt) {
    case (let details?, let salt?):
      if bound != Commitment(to: details.utf8, salt: salt) || Details(text: details) == nil {
        objections.append("The details of entry \(sequence) are not those that were recorded.")
      }
    case (nil, nil):
      if entry.details != nil { objections.append("The details of entry \(sequence) are missing.") }
    case (nil, _?), (_?, nil):
      objections.append("The details of entry \(sequence) are not whole.")
    }
    return objections
  }
}

extension Entry {
  /// Of an entry that redacts: which commitment took the place of which.
  var substitutes: [Commitment: Commitment] {
    var pairs: [Commitment: Commitment] = [:]
    for card in cards where card.key == "clause" || card.key == "words" {
      let words = card.value.split(separator: " ").compactMap { Commitment($0) }
      if words.count == 2 { pairs[words[0]] = words[1] }
    }
    return pairs
  }
}
