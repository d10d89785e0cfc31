/// Who changed what, as the marks of tracked changes say.
struct RevisionLog: Sendable {
  private(set) var authors: [Import.Author] = []
  private var places: [String: Int] = [:]

  /// The mark before, where nothing that both texts have stood since: marks that follow one another are one change.
  private var last: (kind: Kind, place: Int)?

  enum Kind {
    case insertion, deletion, move, formatting
  }

  /// Whether there is a change of words.
  var isEmpty: Bool { authors.allSatisfy { $0.insertions + $0.deletions + $0.moves + $0.formatting == 0 } }

  /// Words that both texts have end a change.
  mutating func rest() { last = nil }

  /// Takes down a mark; false where it goes on with the change before.
  @discardableResult
  mutating func add(_ kind: Kind, _ mark: XMLElement) -> Bool {
    let name = mark[.author] ?? ""
    let place =
      places[name]
      ?? {
        authors.append(Import.Author(name: name))
        places[name] = authors.count - 1
        return authors.count - 1
      }()
    defer { readDate(of: mark, place) }
    if let last, last.kind == kind, last.place == place, kind != .formatting { return false }
    last = (kind, place)
    switch kind {
    case .insertion: authors[place].insertions += 1
    case .deletion: authors[place].deletions += 1
    case .move: authors[place].moves += 1
    case .formatting: authors[place].formatting += 1
    }
    return true
  }

  private mutating func readDate(of mark: XMLElement, _ place: Int) {
    guard let date = mark[.date], !date.isEmpty else { return }
    authors[place].firstDate = min(authors[place].firstDate ?? date, date)
    authors[place].lastDate = max(authors[place].lastDate ?? date, date)
  }
}
