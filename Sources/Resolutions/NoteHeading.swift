import Documents

/// A heading of notes, or a line that ends with a colon, and what it says of the paragraphs below.
struct NoteHeading {
  /// Where the paragraphs below belong; nil where it names neither facts nor wishes.
  let place: NoteParagraph.Place?

  /// Whether it says nothing else.
  let isBare: Bool

  init(_ text: String) {
    guard text.utf8.count <= 200 else {
      (place, isBare) = (nil, false)
      return
    }
    let words = text.lowercased().split { !$0.isLetter }.map(String.init)
    let isFact = words.contains { NoteHeading.facts.contains($0) }
    let isWish = words.contains { NoteHeading.wishes.contains($0) }
    place = isFact ? .recital : isWish ? .resolved : nil
    isBare =
      words.count <= 5
      && words.allSatisfy {
        NoteHeading.facts.contains($0) || NoteHeading.wishes.contains($0) || NoteHeading.others.contains($0)
      }
  }

  /// Whether a line begins as "Title: ..." or "Sponsor: ..." does.
  static func isLabelled(_ text: String) -> Bool {
    guard let colon = text.utf8.prefix(12).firstIndex(of: UInt8(ascii: ":")) else { return false }
    return labels.contains(text[..<colon].lowercased())
  }

  /// Up to three words before a first colon with other words behind it: "need: benches".
  static func label(of text: String) -> String? {
    guard let colon = text.utf8.prefix(60).firstIndex(of: UInt8(ascii: ":")) else { return nil }
    let label = text[..<colon]
    guard text[text.index(after: colon)...].first == " ", label.split(separator: " ").count <= 3,
      !label.isEmpty, label.allSatisfy({ $0.isLetter || $0 == " " })
    else { return nil }
    return String(label)
  }

  private static let facts: Set<String> = [
    "background", "facts", "why", "reasons", "findings", "recitals", "whereas",
  ]

  private static let wishes: Set<String> = [
    "requests", "request", "actions", "action", "wishes", "directions", "resolved", "resolves", "ask", "asks",
  ]

  private static let others: Set<String> = [
    "the", "our", "we", "of", "for", "and", "what", "key", "board", "requested", "proposed", "therefore",
  ]

  private static let labels: Set<String> = [
    "title", "sponsor", "sponsors", "by", "number", "body", "board", "date",
  ]
}
