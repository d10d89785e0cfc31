internal import SQLite

/// What follows from the record, summed up so that it can be compared with what is kept.
///
/// From the log follow the documents with their codes and titles, every code ever, the ties; from the versions the spans of clauses.
struct Derivation {
  private(set) var codes = RowSum()
  private(set) var relations = RowSum()
  private(set) var spans = RowSum()
  private var documents: [Int: (kind: String, code: String, title: String)] = [:]

  /// The open spans of the document at hand: the version from which on each clause stands.
  private var open: [Int: Int] = [:]
  private var version = 0
  private var document = 0

  /// The documents as they are called now.
  var documentSum: RowSum {
    var sum = RowSum()
    for (number, document) in documents {
      sum.add(.integer(number), .text(document.kind), .text(document.code), .text(document.title))
    }
    return sum
  }

  /// Takes the next entry of the log.
  mutating func take(_ entry: Entry, _ details: Details) {
    guard let subject = entry.subject else { return }
    let known = documents[subject.number]
    if known?.code != subject.code {
      codes.add(.text(subject.code), .integer(subject.number), .integer(entry.sequence))
    }
    documents[subject.number] = (subject.kind, subject.code, details[.title] ?? known?.title ?? "")
    for relation in Set(details.all(.relation).compactMap({ Relation(words: $0) })) {
      relations.add(
        .integer(entry.sequence), .integer(subject.number), .text(relation.kind.rawValue),
        .text(relation.target))
    }
  }

  /// Takes the next version of a document; versions come document by document in the order of their numbers.
  mutating func take(_ manifest: Manifest, version: Int, of document: Int) {
    if document != self.document { close() }
    self.document = document
    self.version = version
    let clauses = Set(manifest.clauses)
    for (clause, first) in open where !clauses.contains(clause) {
      spans.add(.integer(clause), .integer(document), .integer(first), .integer(version - 1))
      open[clause] = nil
    }
    for clause in clauses where open[clause] == nil { open[clause] = version }
  }

  /// Ends the last document.
  mutating func close() {
    for (clause, first) in open {
      spans.add(.integer(clause), .integer(document), .integer(first), .null)
    }
    open = [:]
  }
}
