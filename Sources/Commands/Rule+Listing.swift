import Documents
import Meetings
import Policies
import Resolutions
import Syllabi

extension Rule {
  /// Every rule that a check may apply, each once, by the kind it belongs to.
  static let byKind: KeyValuePairs<String, [Rule]> = [
    "All documents": [
      .frontMatterSyntax, .frontMatterUnclosed, .frontMatterRepeated, .documentKind, .unfilledBlank,
    ],
    "Resolutions": resolutions + [.notesOrder],
    "Policies and amendments": policies,
    "Courses, calendars, bell schedules, standards": syllabi,
    "Meetings": meetings,
  ]

  /// The rules as `check --rules` lists them.
  static var listing: String {
    var seen: Set<String> = []
    var lines = ["The ids switch rules off in district.json: \"rulesOff\": [\"directive\"]."]
    for (kind, rules) in byKind {
      lines += ["", kind]
      for rule in rules where seen.insert(rule.id).inserted {
        let pad = String(repeating: " ", count: max(1, 24 - rule.id.count))
        let grade = rule.severity.rawValue + String(repeating: " ", count: 9 - rule.severity.rawValue.count)
        lines.append("  \(rule.id)\(pad)\(grade)\(rule.summary)")
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }
}

extension District {
  /// Refuses ids in `rulesOff` that are no rule's: a misspelled one would switch nothing off, in silence.
  func checkRules() throws(CommandError) {
    let known = Set(Rule.byKind.flatMap(\.value).map(\.id))
    guard let unknown = rulesOff.first(where: { !known.contains($0) }) else { return }
    throw .badData(
      "district.json", position: nil,
      message:
        "\"rulesOff\" names the rule \"\(unknown)\", which there is not. `whereas check --rules` lists them.")
  }
}
