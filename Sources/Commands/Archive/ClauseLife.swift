import Archives
import Documents
import Formats
import Redlines

/// The life of one clause: where it stood in each version, under which number, and what became of its words.
///
/// From version to version the clause is followed by the redline's alignment, through renumbering and moves, unless the record states
/// that it is another.
struct ClauseLife {
  let report: Report

  /// Follows a clause back from a version.
  ///
  /// - Throws: `CommandError` where the version has no clause of that name.
  init(
    of name: String, _ text: ArchivedText, _ chronicle: Chronicle, in archive: borrowing Archive,
    _ file: ArchiveFile
  ) throws(CommandError) {
    var outline = Outline(parsing: text.source)
    var version = text.version
    var index = try outline.provision(named: name, in: "\(text.document.code)@\(version)")
    let title = Citations(outline)[index]
    var rows: [[String]] = []
    while true {
      let step = try file.run { () throws(ArchiveError) in
        try Step(back: index, outline, version, chronicle, in: archive)
      }
      rows.append(
        chronicle.cells(of: version) + [Citations(outline)[index], step.words, outline.firstWords(of: index)])
      guard let before = step.before else { break }
      (outline, version, index) = (before.outline, before.version, before.index)
    }
    let shown = rows.reversed().filter { $0[Chronicle.columns.count + 1] != Step.unchanged }
    report = Report(
      title: "The life of \(title) of \(text.document.code)@\(text.version)",
      subtitle: text.document.title.isEmpty ? [] : [text.document.title],
      blocks: [
        .table(
          Report.Table(
            caption: "Versions that changed it",
            columns: Chronicle.columns + [
              Report.Column("Where"), Report.Column("What"), Report.Column("First words"),
            ],
            rows: Array(shown)))
      ])
  }

  /// What a version did with a clause, and where it stood in the version before.
  private struct Step {
    static let unchanged = "unchanged"

    let words: String
    let before: (outline: Outline, version: Int, index: Int)?

    init(
      back index: Int, _ outline: Outline, _ version: Int, _ chronicle: Chronicle,
      in archive: borrowing Archive
    ) throws(ArchiveError) {
      if let stated = chronicle.statement(on: Citations(outline)[index], in: version),
        stated.version < version
      {
        let earlier = Outline(parsing: try archive.source(of: chronicle.document, version: stated.version))
        if let place = earlier.provisionIfAny(named: stated.clause) {
          words = "by the clerk's word the one of version \(stated.version)"
          before = (earlier, stated.version, place)
          return
        }
      }
      guard let previous = try archive.predecessor(of: version, chronicle.document) else {
        (words, before) = ("first version", nil)
        return
      }
      let old = Outline(parsing: try archive.source(of: chronicle.document, version: previous))
      let redline = Redline(from: old, to: outline)
      guard let change = redline.origin(ofProvision: index) else {
        (words, before) = ("inserted", nil)
        return
      }
      let parts = change.kinds.map(\.words) + (change.isRenumbered ? ["renumbered"] : [])
      words = parts.isEmpty ? Step.unchanged : parts.joined(separator: ", ")
      before = (old, previous, change.old)
    }
  }
}

extension Redline {
  /// What a provision of the new text was in the old: its index there and what became of it; nil where it is new.
  fileprivate func origin(
    ofProvision index: Int
  ) -> (old: Int, kinds: [Change.Kind], isRenumbered: Bool)? {
    guard let change = changes.first(where: { $0.new.contains(index) }) else { return nil }
    if change.kind == .movedHere, let pair = change.pair {
      guard let away = changes.first(where: { $0.kind == .movedAway && $0.pair == pair }) else { return nil }
      let offset = min(index - change.new.lowerBound, away.old.count - 1)
      let isEdited = edits[change.edits].contains { $0.kind == .inserted || $0.kind == .deleted }
      return (
        away.old.lowerBound + max(0, offset), isEdited ? [.movedHere, .edited] : [.movedHere],
        change.isRenumbered
      )
    }
    guard !change.old.isEmpty else { return nil }
    let offset = min(index - change.new.lowerBound, change.old.count - 1)
    return (
      change.old.lowerBound + offset, change.kind == .kept ? [] : [change.kind], change.isRenumbered
    )
  }
}

extension Change.Kind {
  /// What became of a clause, in a word or two.
  fileprivate var words: String {
    switch self {
    case .kept: "unchanged"
    case .edited: "edited"
    case .inserted: "inserted"
    case .deleted: "deleted"
    case .movedAway, .movedHere: "moved"
    case .split: "divided"
    case .merged: "joined"
    }
  }
}

extension Outline {
  /// The provision of a citation, as "Section 4(e)" or "4(e)"; nil where there is none.
  func provisionIfAny(named name: String) -> Int? {
    let citations = Citations(self)
    let wanted = Self.folded(name)
    let texts = provisions.indices.filter { provisions[$0].role.isText }
    return texts.first { Self.folded(citations[$0]) == wanted }
  }

  /// The provision of a citation.
  ///
  /// - Throws: `CommandError.refused` with some of the names that there are.
  fileprivate func provision(named name: String, in document: String) throws(CommandError) -> Int {
    if let index = provisionIfAny(named: name) { return index }
    let citations = Citations(self)
    let names = provisions.indices.filter { provisions[$0].role.isText }.map { citations[$0] }
    throw .refused(
      document,
      message:
        "It has no clause \"\(name)\". It has \(names.prefix(6).map { "\"\($0)\"" }.listed())\(names.count > 6 ? " and others" : ""); `whereas origin '\(document)'` names all."
    )
  }

  /// The first words of a provision.
  fileprivate func firstWords(of index: Int) -> String {
    let words = source[provisions[index].body].split(whereSeparator: \.isWhitespace)
    return words.prefix(8).joined(separator: " ") + (words.count > 8 ? " …" : "")
  }

  private static func folded(_ name: String) -> String {
    let words = name.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return words.hasPrefix("section ") ? String(words.dropFirst(8)) : words
  }
}

extension Chronicle {
  /// What the clerk stated of a clause of a version: which clause of which earlier version it is.
  func statement(on clause: String, in version: Int) -> (version: Int, clause: String)? {
    for logged in log.reversed() where logged.entry.act == .identified && logged.entry.version == version {
      for line in logged.details.all(.identity) {
        let parts = line.split(separator: "=", maxSplits: 1).map(\.trimmingBlanks)
        guard parts.count == 2, parts[0] == clause else { continue }
        let words = parts[1].split(separator: " ", maxSplits: 1)
        if words.count == 2, let number = Int(words[0]) { return (number, String(words[1])) }
      }
    }
    return nil
  }
}
