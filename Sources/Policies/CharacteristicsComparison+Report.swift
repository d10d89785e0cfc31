public import Documents

extension CharacteristicsComparison {
  /// The comparison as a report, removals first.
  public var report: Report {
    var blocks: [Report.Block] = []
    if isEmpty {
      blocks.append(
        .paragraph(
          kept.isEmpty && keptItems.isEmpty && keptParties.isEmpty
            ? "Neither version has a list of protected characteristics."
            : "Both versions name the same characteristics and the same parties."))
    }
    blocks += section(
      "Characteristics", removed: removed.map { ($0.value.name, $0.words, $0.address) },
      added: added.map { ($0.value.name, $0.words, $0.address) }, kept: kept.map(\.name))
    blocks += section(
      "Covered parties", removed: removedParties.map { ($0.value.name, $0.words, $0.address) },
      added: addedParties.map { ($0.value.name, $0.words, $0.address) }, kept: keptParties.map(\.name))
    blocks += section(
      "Scope", removed: removedScopes.map { ($0.value.name, $0.words, $0.address) },
      added: addedScopes.map { ($0.value.name, $0.words, $0.address) }, kept: keptScopes.map(\.name))
    blocks += section(
      "Other items of the lists", removed: removedItems.map { ($0.value, $0.words, $0.address) },
      added: addedItems.map { ($0.value, $0.words, $0.address) }, kept: keptItems)
    blocks += listBlocks
    return Report(title: "Non-discrimination clauses compared", blocks: blocks)
  }

  /// What changed in few words and a table of all that is gone or new, to stand before a redline; nil where nothing changed.
  public var digest: Report? {
    let rows = changes
    guard !rows.isEmpty else { return nil }
    return Report(
      title: "Non-discrimination clauses",
      blocks: [.paragraph(summary), .table(Self.table("What changed, removals first", rows))])
  }

  /// Whether the lists say anything in other words, other items or another place.
  public var hasChanges: Bool { !changes.isEmpty }

  /// All changes as rows, removals first: what became of it, of what, its words, its place.
  public var changes: [[String]] {
    let sets: [(String, [Row])] = [
      ("removed", removed.map { ($0.value.name, $0.words, $0.address) }),
      ("removed", removedItems.map { ($0.value, $0.words, $0.address) }),
      ("party removed", removedParties.map { ($0.value.name, $0.words, $0.address) }),
      ("scope removed", removedScopes.map { ($0.value.name, $0.words, $0.address) }),
      ("added", added.map { ($0.value.name, $0.words, $0.address) }),
      ("added", addedItems.map { ($0.value, $0.words, $0.address) }),
      ("party added", addedParties.map { ($0.value.name, $0.words, $0.address) }),
      ("scope added", addedScopes.map { ($0.value.name, $0.words, $0.address) }),
    ]
    let rows = sets.map { kind, rows in rows.map { [kind, $0.name, $0.words, $0.address] } }
    // What one list lost while another keeps it stands among the removals.
    return rows[..<4].flatMap { $0 } + listRows(narrowed, "removed here") + rows[4...].flatMap { $0 }
      + listRows(widened, "added here") + rewordings
  }

  private func listRows(_ entries: [Entry<ProtectedCharacteristic>], _ kind: String) -> [[String]] {
    entries.map { [kind, $0.value.name, $0.words, $0.address] }
  }

  /// What moved, and what is the same in other words or items.
  private var rewordings: [[String]] {
    let moves = moved.map { ["moved", $0.value.name, "", "\($0.old) to \($0.new)"] }
    let kinds: [(String, KeyPath<ListComparison, [ListComparison.Rewording]>)] = [
      ("merged", \.merged), ("split", \.split), ("reworded", \.reworded),
    ]
    return moves
      + kinds.flatMap { kind, path in
        lists.flatMap { list in
          list[keyPath: path].map { rewording in
            [
              kind, rewording.values.map(\.name).joined(separator: ", "),
              "\(rewording.old.joined(separator: ", ")) → \(rewording.new.joined(separator: ", "))",
              list.place,
            ]
          }
        }
      }
  }

  /// What became of single lists, beside the sets.
  private var listBlocks: [Report.Block] {
    let rows = listRows(narrowed, "removed here") + listRows(widened, "added here") + rewordings
    let reordered = lists.filter(\.isReordered).map(\.place)
    guard !rows.isEmpty || !reordered.isEmpty else { return [] }
    var blocks: [Report.Block] = [.heading(level: 2, text: "Lists")]
    if !rows.isEmpty { blocks.append(.table(Self.table("What became of single lists", rows))) }
    if !reordered.isEmpty {
      blocks.append(.paragraph("In another order, which is no change: \(reordered.joined(separator: "; "))."))
    }
    return blocks
  }

  private static func table(_ caption: String, _ rows: [[String]]) -> Report.Table {
    Report.Table(
      caption: caption,
      columns: [
        Report.Column("Change"), Report.Column("Name"), Report.Column("Words"), Report.Column("Place"),
      ], rows: rows)
  }

  /// What changed, in one sentence, such as "1 characteristic removed, 2 added; 3 parties added".
  public var summary: String {
    let parts = [
      phrase(removed.count + removedItems.count, added.count + addedItems.count, "characteristic"),
      phrase(removedParties.count, addedParties.count, "party", plural: "parties"),
      phrase(removedScopes.count, addedScopes.count, "scope"),
      counted("removed from one list only", narrowed.count), counted("moved between lists", moved.count),
      counted("merged", lists.reduce(0) { $0 + $1.merged.count }),
      counted("split", lists.reduce(0) { $0 + $1.split.count }),
      counted("reworded", lists.reduce(0) { $0 + $1.reworded.count }),
    ].compactMap { $0 }
    return parts.isEmpty
      ? "No characteristic or party added or removed." : parts.joined(separator: "; ") + "."
  }

  private func counted(_ words: String, _ count: Int) -> String? { count == 0 ? nil : "\(count) \(words)" }

  private func phrase(_ removed: Int, _ added: Int, _ noun: String, plural: String? = nil) -> String? {
    switch (removed, added) {
    case (0, 0): nil
    case (0, _): "\(added.counting(noun, plural: plural)) added"
    case (_, 0): "\(removed.counting(noun, plural: plural)) removed"
    default: "\(removed.counting(noun, plural: plural)) removed, \(added) added"
    }
  }

  private typealias Row = (name: String, words: String, address: String)

  private func section(_ title: String, removed: [Row], added: [Row], kept: [String]) -> [Report.Block] {
    guard !removed.isEmpty || !added.isEmpty || !kept.isEmpty else { return [] }
    var blocks: [Report.Block] = [.heading(level: 2, text: title)]
    if !removed.isEmpty || !added.isEmpty {
      let rows =
        removed.map { ["removed", $0.name, $0.words, $0.address] }
        + added.map { ["added", $0.name, $0.words, $0.address] }
      blocks.append(
        .table(
          Self.table("\(title) removed and added", rows)))
    }
    if !kept.isEmpty { blocks.append(.paragraph("Kept: \(kept.joined(separator: ", ")).")) }
    return blocks
  }
}
