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
      "Other items of the lists", removed: removedItems.map { ($0.value, $0.words, $0.address) },
      added: addedItems.map { ($0.value, $0.words, $0.address) }, kept: keptItems)
    return Report(title: "Non-discrimination clauses compared", blocks: blocks)
  }

  /// What changed, in one sentence, such as "1 characteristic removed, 2 added; 3 parties added".
  public var summary: String {
    let parts = [
      phrase(removed.count + removedItems.count, added.count + addedItems.count, "characteristic"),
      phrase(removedParties.count, addedParties.count, "party", plural: "parties"),
    ].compactMap { $0 }
    return parts.isEmpty
      ? "No characteristic or party added or removed." : parts.joined(separator: "; ") + "."
  }

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
          Report.Table(
            caption: "\(title) removed and added",
            columns: [
              Report.Column("Change"), Report.Column("Name"), Report.Column("Words"), Report.Column("Place"),
            ],
            rows: rows)))
    }
    if !kept.isEmpty { blocks.append(.paragraph("Kept: \(kept.joined(separator: ", ")).")) }
    return blocks
  }
}
