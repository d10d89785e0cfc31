import Documents

extension Properties {
  /// The keys that are taken from the properties of files of other programs.
  private static let known: Set<String> = [
    "document", "code", "number", "title", "date", "adopted", "revised", "reviewed", "effective", "status",
    "legal",
    "cross", "sponsor", "cosponsors", "type", "kind", "department", "section", "amends", "rescinds",
    "reaffirms",
  ]

  /// The keys whose values are lists.
  private static let lists: Set<String> = ["legal", "cross", "cosponsors", "reaffirms", "amends", "rescinds"]

  /// The lines of front matter with the fences around them and an empty line behind; none where nothing is known.
  func frontMatter(title printed: String?, facts: [Facts.Row]?, in version: Presence) -> [String] {
    var entries: [(key: String, value: FrontMatter.Value)] = []
    let shown = Self.values(of: facts ?? [])
    for (name, value) in custom where isKey(name) {
      let folded = Facts.folded(name)
      if let texts = shown[folded] {
        entries.append((name, self.value(texts, of: name, sent: value)))
      } else if !factKeys.contains(folded) {
        entries.append((name, self.value([value], of: name, sent: value)))
      }
    }
    for row in facts ?? [] where !row.key.isBlank {
      let folded = Facts.folded(row.key)
      guard !entries.contains(where: { Facts.folded($0.key) == folded }), let texts = shown[folded] else {
        continue
      }
      let sent = heads.flatMap(\.frontMatter.entries).first { Facts.folded($0.key) == folded }?.key
      let key = sent ?? folded.split(separator: " ").joined(separator: "_")
      if Self.isName(key) { entries.append((key, self.value(texts, of: key, sent: nil))) }
    }
    let title = printed ?? (entries.contains { $0.key.lowercased() == "title" } ? nil : sensibleTitle)
    if let title {
      if let place = entries.firstIndex(where: { $0.key.lowercased() == "title" }) {
        entries[place].value = .scalar(title)
      } else {
        entries.insert(("title", .scalar(title)), at: 0)
      }
    }
    guard !entries.isEmpty else { return [] }
    sort(&entries, in: version)
    return ["---"] + entries.flatMap(sentLines) + ["---", ""]
  }

  private func isKey(_ name: String) -> Bool {
    Self.isName(name) && (isOwn || Self.known.contains(name.lowercased()))
  }

  private static func isName(_ text: String) -> Bool {
    !text.isEmpty && text.allSatisfy { $0.isLetter || $0.isNumber || $0 == "_" || $0 == "-" }
  }

  /// The values of the table of facts by their keys.
  private static func values(of rows: [Facts.Row]) -> [String: [String]] {
    var values: [String: [String]] = [:]
    var key: String?
    for row in rows {
      if !row.key.isBlank { key = Facts.folded(row.key) }
      guard let key else { continue }
      let value = row.value.trimmingBlanks
      values[key, default: []] += value.isEmpty ? [] : [value]
    }
    return values
  }

  /// A value as the table shows it, else as it was sent; a list where the text that was sent has one.
  private func value(_ texts: [String], of key: String, sent: String?) -> FrontMatter.Value {
    if texts.count > 1 { return .list(texts) }
    let text = texts.first ?? ""
    guard isOwn, isList(key) else { return .scalar(text) }
    let inner = text.hasPrefix("[") && text.hasSuffix("]") ? String(text.dropFirst().dropLast()) : text
    let separator: Character = inner.contains("; ") || inner == sent ? ";" : ","
    let items = inner.split(separator: separator).map(\.trimmingBlanks).filter { !$0.isEmpty }
    return .list(items)
  }

  private func isList(_ key: String) -> Bool {
    for head in heads.reversed() {
      guard let entry = head.frontMatter.entry(key) else { continue }
      if case .list = entry.value { return true }
      return false
    }
    return Self.lists.contains(key.lowercased())
  }

  /// Puts entries in the order of the text that was sent.
  private func sort(_ entries: inout [(key: String, value: FrontMatter.Value)], in version: Presence) {
    guard let head = version == .old ? heads.first : heads.last else { return }
    let keys = head.frontMatter.entries.map { $0.key.lowercased() }
    let places = entries.enumerated().map { place, entry in
      (keys.firstIndex(of: entry.key.lowercased()) ?? keys.count, place)
    }
    entries = places.sorted { $0 < $1 }.map { entries[$0.1] }
  }

  /// The lines of an entry as the text that was sent has them, where it says the same.
  private func sentLines(_ key: String, _ value: FrontMatter.Value) -> [String] {
    for head in heads.reversed() {
      guard let entry = head.frontMatter.entry(key), entry.value == value, entry.key == key else { continue }
      let line = head.source[entry.range]
      if case .list(let texts) = value, !line.contains("[") {
        return [line] + texts.map { "  - \(FrontMatter.scalar($0))" }
      }
      return [line]
    }
    return Self.lines(key, value)
  }

  private static func lines(_ key: String, _ value: FrontMatter.Value) -> [String] {
    guard case .list(let texts) = value, texts.count > 1 || key.lowercased() == "legal" else {
      return [FrontMatter.line(key, value)]
    }
    return ["\(key):"] + texts.map { "  - \(FrontMatter.scalar($0))" }
  }

  /// The title among the properties, where it is one and not what a program or template put there.
  private var sensibleTitle: String? {
    guard !isOwn, let title, !title.isEmpty, title.utf8.count <= 200 else { return nil }
    let small = title.lowercased()
    let isMade =
      small == "word document" || small == "untitled" || small == "title" || small.hasPrefix("microsoft word")
      || small.contains("template") || small.hasPrefix("document") && small.count < 12
      || [".doc", ".docx", ".dotx", ".dot", ".rtf", ".pdf"].contains { small.hasSuffix($0) }
    return isMade ? nil : Words(title).joined
  }
}
