import Documents

extension Resolution {
  /// "WHEREAS" in one case, with its comma.
  func recitalStyles(_ style: ResolutionStyle?) -> [Finding] {
    let expected = style?.recitalWord ?? usualOpening
    return recitals.flatMap { recital -> [Finding] in
      let marker = outline.provisions[recital.index].marker
      var findings: [Finding] = []
      if recital.opening != expected, !recital.opening.contains("*") {
        let words = marker.lowerBound + outline.source[marker].utf8.prefix { $0 <= 0x20 }.count
        let range = words..<words + recital.opening.utf8.count
        findings.append(
          Finding(
            .recitalStyle, at: range,
            "This recital begins with \"\(recital.opening)\"; \(style == nil ? "the others begin" : "the district's style is") with \"\(expected)\".",
            mends: outline.source[range] == recital.opening ? [Mend(range, with: expected)] : []))
      }
      if let second = outline.range(of: "and whereas", in: recital.index) {
        findings.append(
          Finding(
            .recitalStyle, at: second,
            "A second whereas stands inside this recital. Give it a recital of its own."))
      }
      return findings
    }
  }

  /// How most recitals begin; with a comma where as many have one as have none.
  private var usualOpening: String {
    let commas = recitals.count { $0.opening.hasSuffix(",") }
    let capitals = recitals.count { $0.opening.hasPrefix("WHEREAS") }
    let word = 2 * capitals >= recitals.count ? "WHEREAS" : "Whereas"
    return 2 * commas >= recitals.count ? word + "," : word
  }

  /// How recitals end.
  func recitalEndings(_ style: ResolutionStyle?) -> [Finding] {
    guard let last = recitals.last else { return [] }
    let others = recitals.dropLast().map { ($0.index, $0.lastEnding) }
    let usual = Majority(others.map(\.1.text))
    let findings = others.compactMap { index, ending -> Finding? in
      guard let expected = style?.recitalEnding ?? usual.value, ending.text != expected else { return nil }
      let reason = style == nil ? "\(usual.count) of \(usual.total) end" : "the district's recitals end"
      return finding(
        .recitalEnding, ending, of: index,
        "This recital ends \(ending.phrase); \(reason) with \"\(expected)\".",
        mend: style != nil || usual.isStrict ? expected : nil)
    }
    return findings + lastRecitalEnding(last, style, usual: usual.value ?? ";")
  }

  private func lastRecitalEnding(_ last: Recital, _ style: ResolutionStyle?, usual: String) -> [Finding] {
    let ending = last.lastEnding
    if let style {
      guard ending.text != style.lastRecitalEnding else { return [] }
      let message =
        "The last recital ends \(ending.phrase); the district's style is \"\(style.lastRecitalEnding)\"."
      return [finding(.lastRecitalEnding, ending, of: last.index, message, mend: style.lastRecitalEnding)]
    }
    if ending.endsWithAnd {
      let rest = ending.text.hasPrefix(",") && !usual.hasPrefix(";") ? "," : ";"
      return [
        finding(
          .lastRecitalEnding, ending, of: last.index,
          "The last recital ends \(ending.phrase), and no recital follows. End it with \"\(rest)\".",
          mend: rest)
      ]
    }
    guard ending.text.isEmpty || ending.text == ":" else { return [] }
    return [
      finding(
        .lastRecitalEnding, ending, of: last.index,
        "The last recital ends \(ending.phrase). End it with \";\" or with a period.", mend: nil)
    ]
  }

  /// A finding about an ending, with the mend that the style settles.
  func finding(_ rule: Rule, _ ending: Ending, of index: Int, _ message: String, mend: String?) -> Finding {
    let range = ending.range.isEmpty ? outline.lastWord(of: index) : ending.range
    guard let mend, !ending.isQuoted else { return Finding(rule, at: range, message) }
    return Finding(rule, at: range, message, mends: [Mend(ending.range, with: mend)])
  }
}

extension Recital {
  /// What the recital ends with as a whole: it, or the last of its parts.
  var lastEnding: Ending { parts.last?.ending ?? ending }
}

extension Ending {
  /// The ending in a sentence.
  var phrase: String { text.isEmpty ? "without punctuation" : "with \"\(text.trimmingBlanks)\"" }
}

/// The value that most of some texts have.
struct Majority {
  /// The value; the first of those that are equally frequent; nil where there are none.
  let value: String?

  /// How many have it.
  let count: Int

  /// How many there are.
  let total: Int

  /// Whether more than half have it.
  var isStrict: Bool { 2 * count > total }

  init(_ texts: [String]) {
    var counts: [String: Int] = [:]
    for text in texts { counts[text, default: 0] += 1 }
    let most = counts.values.max() ?? 0
    value = texts.first { counts[$0] == most }
    count = most
    total = texts.count
  }
}
