import Documents
import Redlines

extension Account {
  /// The whole account in a sentence.
  ///
  ///     Provisions: 3 changed, 1 added, 1 moved; 25 unchanged.
  var sentence: String {
    if isEmpty {
      let words = hasChanges ? "No words differ, only blanks or line breaks." : "No words differ."
      return "\(words) \(unchanged.counting("provision")) unchanged."
    }
    var kinds: [Change.Kind] = []
    var (renumbered, reset, restated, fields) = (0, 0, 0, 0)
    for entry in entries {
      if entry.isField {
        fields += 1
      } else if entry.isReset {
        reset += 1
      } else if !entry.manners.isEmpty {
        restated += 1
      } else if entry.isChangeOfWords {
        kinds.append(entry.kind)
      }
      if entry.labels != nil { renumbered += 1 }
    }
    let names: [(Change.Kind, String)] = [
      (.edited, "changed"), (.inserted, "added"), (.deleted, "deleted"), (.movedHere, "moved"),
      (.movedAway, "moved away"), (.split, "divided"), (.merged, "joined"),
    ]
    var parts = ""
    func add(_ count: Int, _ name: String) {
      if count > 0 { parts += parts.isEmpty ? "\(count) \(name)" : ", \(count) \(name)" }
    }
    for (kind, name) in names { add(kinds.count { $0 == kind }, name) }
    add(renumbered, "renumbered")
    add(restated, "changed in capitals or signs only")
    add(reset, "changed in formatting or spacing only")
    let front = fields > 0 ? "Front matter: \(fields.counting("line")) changed." : ""
    if parts.isEmpty { return "\(front) \(unchanged.counting("provision")) unchanged." }
    return "Provisions: \(parts); \(unchanged) unchanged."
      + (front.isEmpty ? "" : " " + front)
  }

  /// The words in a sentence: "41 words added, 12 deleted, 30 moved."; empty where no word changed.
  var words: String {
    let words = tally.words
    return words.isEmpty ? "" : words + "."
  }
}

extension Account.Tally {
  /// "41 words added, 12 deleted, 30 moved, 2 in other capitals, 1 with other signs"; what is none is left out.
  var words: String {
    var parts = ""
    let counts = [
      (added, "added"), (deleted, "deleted"), (moved, "moved"), (recased, "in other capitals"),
      (retyped, "with other signs"),
    ]
    for (count, name) in counts where count > 0 {
      parts += parts.isEmpty ? "\(count.counting("word")) \(name)" : ", \(count) \(name)"
    }
    return parts
  }
}

extension Account.Section {
  /// The title, and that the section is gone where only the old text has it.
  var name: String { isFormer ? "\(title) (old text)" : title }
}

extension Account.Entry {
  /// Whether more than its label changed.
  var isChangeOfWords: Bool { kind != .kept }

  /// What happened, as it stands behind the place.
  ///
  ///     changed (3 words added, 1 deleted), renumbered 3. to 4.
  var words: String {
    var parts: [String] = []
    if isReset { parts.append("formatting or spacing only") }
    switch kind {
    case .kept: break
    case .edited where !manners.isEmpty:
      parts.append("\(manners.map(\.rawValue).listed()) only" + mannered)
    case .edited: if !isReset, !hasMarkedLabel || !tally.words.isEmpty { parts.append("changed" + counts) }
    case .inserted: parts.append("added" + whole(tally.added))
    case .deleted: parts.append("deleted" + whole(tally.deleted))
    case .movedHere:
      let edits = Account.Tally(added: tally.added, deleted: tally.deleted).words
      parts.append(
        (route?.words ?? "moved from elsewhere") + (edits.isEmpty ? "" : ", with \(edits) on the way"))
    case .movedAway: parts.append("moved away")
    case .split: parts.append(isDivided ? "divided from the provision before" + counts : "divided" + counts)
    case .merged: parts.append("joined with the provision behind it" + counts)
    }
    if let labels { parts.append("renumbered \(labels.former) to \(labels.now)") }
    if let deletedLabel { parts.append("number \(deletedLabel) deleted") }
    if let addedLabel { parts.append("number \(addedLabel) added") }
    if let distantFormerPlace, kind != .movedHere { parts.append("was \(distantFormerPlace)") }
    return parts.isEmpty ? "unchanged" : parts.joined(separator: ", ")
  }

  private var mannered: String {
    let count = tally.recased + tally.retyped
    return count == 0 ? "" : " (\(count.counting("word")))"
  }

  private var hasMarkedLabel: Bool { deletedLabel != nil || addedLabel != nil }

  private var counts: String { tally.words.isEmpty ? "" : " (\(tally.words))" }

  private func whole(_ count: Int) -> String { count == 0 ? "" : " (\(count.counting("word")))" }
}
