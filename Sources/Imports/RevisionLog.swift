/// Who changed what, as the marks of tracked changes say.
struct RevisionLog: Sendable {
  private(set) var authors: [Import.Author] = []
  private var places: [String: Int] = [:]

  enum Kind {
    case insertion, deletion, move, formatting
  }

  /// Whether there is a change of words.
  var isEmpty: Bool { authors.allSatisfy { $0.insertions + $0.deletions + $0.moves + $0.formatting == 0 } }

  /// Takes down a mark.
  mutating func add(_ kind: Kind, _ mark: XMLElement) {
    let name = mark[.author] ?? ""
    let place =
      places[name]
      ?? {
        authors.append(Import.Author(name: name))
        places[name] = authors.count - 1
        return authors.count - 1
      }()
    switch kind {
    case .insertion: authors[place].insertions += 1
    case .deletion: authors[place].deletions += 1
    case .move: authors[place].moves += 1
    case .formatting: authors[place].formatting += 1
    }
    guard let date = mark[.date], !date.isEmpty else { return }
    authors[place].firstDate = min(authors[place].firstDate ?? date, date)
    authors[place].lastDate = max(authors[place].lastDate ?? date, date)
  }
}
