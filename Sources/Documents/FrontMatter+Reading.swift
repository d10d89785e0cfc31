extension Outline {
  /// The front matter; empty where the document has none.
  public var frontMatter: FrontMatter {
    FrontMatter.read(source, fields: provisions.prefix { $0.role != .heading }.filter { $0.role == .field }).0
  }
}

extension FrontMatter {
  /// Reads the lines of front matter, and finds what is outside the subset.
  static func read(_ source: Source, fields: [Provision]) -> (FrontMatter, [Finding]) {
    var reader = FrontMatterReader(source: source)
    for field in fields { reader.read(field) }
    reader.finish()
    return (FrontMatter(entries: reader.entries), reader.findings)
  }
}

/// Reads front matter line by line.
private struct FrontMatterReader {
  let source: Source
  var entries: [FrontMatter.Entry] = []
  var findings: [Finding] = []
  private var seen = SeenKeys()
  private var open: (key: String, items: [String], range: Range<Int>)?

  init(source: Source) {
    self.source = source
  }

  mutating func read(_ field: Provision) {
    let range = field.marker.lowerBound..<field.body.upperBound
    let line = source[range]
    let text = line.trimmingBlanks
    if text.isEmpty || text.hasPrefix("#") { return }
    if text == "-" || text.hasPrefix("- ") {
      item(text.dropFirst().trimmingBlanks, at: range)
    } else if line.first == " " || line.first == "\t" {
      refuse(range, "an indented line that is not part of a dashed list")
    } else {
      finish()
      entry(text, at: range)
    }
  }

  mutating func finish() {
    guard let (key, items, range) = open else { return }
    entries.append(.init(key: key, value: items.isEmpty ? .scalar("") : .list(items), range: range))
    open = nil
  }

  private mutating func item(_ text: String, at range: Range<Int>) {
    guard open != nil else {
      return refuse(range, "a dashed line without a key above it")
    }
    if let value = scalar(text, at: range) { open?.items.append(value) }
  }

  private mutating func entry(_ text: String, at range: Range<Int>) {
    guard let colon = text.firstIndex(of: ":"), colon != text.startIndex,
      FrontMatterReader.isName(text[..<colon])
    else {
      return refuse(range, "\"\(text.prefix(40))\", which is not \"key: value\"")
    }
    let key = String(text[..<colon])
    let rest = text[text.index(after: colon)...]
    guard rest.isEmpty || rest.first == " " || rest.first == "\t" else {
      return refuse(range, "no blank after the colon of \"\(key):\"")
    }
    if !seen.insert(key.lowercased()) {
      findings.append(
        Finding(.frontMatterRepeated, at: range, "The key \"\(key)\" stands twice; only the first is read."))
    }
    let value = rest.trimmingBlanks
    if value.isEmpty || value.hasPrefix("#") {
      open = (key, [], range)
    } else if value.hasPrefix("[") {
      guard let items = list(value, at: range) else { return }
      entries.append(.init(key: key, value: .list(items), range: range))
    } else if let scalar = scalar(value, at: range) {
      entries.append(.init(key: key, value: .scalar(scalar), range: range))
    }
  }

  /// Whether a text is a key, of letters, digits, underscores and hyphens; of ASCII the bytes tell.
  private static func isName(_ text: Substring) -> Bool {
    let isPlain = text.utf8.allSatisfy { byte in
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "_"), UInt8(ascii: "-"): true
      default: false
      }
    }
    return isPlain || text.allSatisfy { $0.isLetter || $0.isNumber || $0 == "_" || $0 == "-" }
  }

  private mutating func refuse(_ range: Range<Int>, _ what: String) {
    findings.append(
      Finding(
        .frontMatterSyntax, at: range,
        "Found \(what); expected \"key: value\", \"key: [a, b]\" or a dashed list. The line is kept but not read."
      ))
  }

  /// A plain or quoted scalar; nil, with a finding, for what the subset does not hold.
  private mutating func scalar(_ text: String, at range: Range<Int>) -> String? {
    guard let first = text.first else { return "" }
    if first == "\"" || first == "'" {
      guard let (value, rest) = text[...].quoted else {
        refuse(range, "a quotation that does not close")
        return nil
      }
      guard rest.trimmingBlanks.isEmpty || rest.trimmingBlanks.hasPrefix("#") else {
        refuse(range, "words after the closing quotation mark")
        return nil
      }
      return value
    }
    let needsQuotes = "|>&*!%@`{"
    if needsQuotes.contains(first) {
      refuse(
        range, "\"\(first)\" at the start of a value, which YAML reserves; put the value in quotation marks")
      return nil
    }
    guard let comment = text.firstIndex(ofText: " #") else { return text }
    return text[..<comment].trimmingBlanks
  }

  /// The items of an inline list.
  private mutating func list(_ text: String, at range: Range<Int>) -> [String]? {
    var items: [String] = []
    var rest = text.dropFirst()
    while true {
      rest = rest.drop { $0 == " " || $0 == "\t" }
      if rest.first == "]", items.isEmpty || !rest.isEmpty { break }
      let item: String
      if rest.first == "\"" || rest.first == "'" {
        guard let (value, after) = rest.quoted else { break }
        (item, rest) = (value, after.drop { $0 == " " })
      } else {
        let plain = rest.prefix { $0 != "," && $0 != "]" }
        (item, rest) = (plain.trimmingBlanks, rest.dropFirst(plain.count))
      }
      items.append(item)
      guard rest.first == "," else { break }
      rest = rest.dropFirst()
    }
    let tail = rest.dropFirst().trimmingBlanks
    guard rest.first == "]", tail.isEmpty || tail.hasPrefix("#") else {
      refuse(range, "a list that does not close with ] on its line")
      return nil
    }
    return items.filter { !$0.isEmpty }
  }
}

/// The keys that were read.
///
/// The first ones, which are all there are in most documents, are looked through one by one: a set costs more than a small
/// document's whole reading when it is first used.
private struct SeenKeys {
  private var first: [String] = []
  private var others: Set<String> = []

  /// Takes a key, and says whether it is new.
  mutating func insert(_ key: String) -> Bool {
    if first.contains(key) { return false }
    if first.count == 16 { return others.insert(key).inserted }
    first.append(key)
    return true
  }
}

extension Substring {
  /// A quoted text at the start, and what follows it; nil when it does not close.
  fileprivate var quoted: (String, Substring)? {
    guard let quote = first else { return nil }
    var value = ""
    var rest = dropFirst()
    while let next = rest.popFirst() {
      if next == quote {
        guard quote == "'", rest.first == "'" else { return (value, rest) }
        value.append(rest.removeFirst())
      } else if next == "\\", quote == "\"", let escaped = rest.popFirst() {
        value.append(escaped == "n" ? "\n" : escaped == "t" ? "\t" : escaped)
      } else {
        value.append(next)
      }
    }
    return nil
  }
}
