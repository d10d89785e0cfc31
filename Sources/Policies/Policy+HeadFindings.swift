import Documents

extension Policy {
  /// Code, title, and the kind of document.
  var headFindings: [Finding] {
    codeFindings + titleFindings + Policy.kindFindings(in: outline)
  }

  private var codeFindings: [Finding] {
    switch codePlace {
    case .frontMatter:
      guard code == nil, let entry = frontMatter.entry("code"), let text = frontMatter["code"],
        !text.isBracketed
      else { return [] }
      return [
        Finding(
          .policyCode, at: entry.range,
          "Found the code \"\(text)\"; expected the shape of a code, such as BP 0410, AR 5145.3, AC-R, 7:10 or 4218."
        )
      ]
    case .title:
      guard let code, let entry = frontMatter.entry("title") else { return [] }
      return [
        Finding(
          .policyCode, severity: .info, at: entry.range,
          "The code \(code) stands only in the title. Add a line \"code: \(quoted(code))\", which the archive files it under."
        )
      ]
    case .heading:
      guard let code, frontMatter.entries.isEmpty == false else { return [] }
      return [
        Finding(
          .policyCode, severity: .info, at: 0..<0,
          "The code \(code) stands only in the text. Add a line \"code: \(quoted(code))\" to the front matter."
        )
      ]
    case .none:
      return [
        Finding(
          .policyCode, at: 0..<0,
          "The policy has no code. Begin the file with front matter that has a line such as \"code: BP 0410\"."
        )
      ]
    }
  }

  /// A code as front matter needs it: one of digits alone would lose its zeros to other readers of YAML.
  private func quoted(_ code: DocumentIdentifier) -> String {
    code.description.utf8.allSatisfy { $0.isDigit || $0 == UInt8(ascii: ".") }
      ? "\"\(code)\"" : code.description
  }

  private var titleFindings: [Finding] {
    guard title.isEmpty else { return [] }
    let range = frontMatter.entry("title")?.range ?? 0..<0
    return [
      Finding(
        .policyTitle, at: range,
        "The policy has no title. Add a line \"title: ...\" to the front matter, or a heading \"# ...\" above the text."
      )
    ]
  }

  /// A kind of document that there is not.
  static func kindFindings(in outline: Outline) -> [Finding] {
    let known =
      DocumentKind.allCases.map(\.rawValue)
      + ["section", "meeting"].filter { DocumentKind(rawValue: $0) == nil }
    guard let entry = outline.frontMatter.entry("document"), let text = entry.value.texts.first,
      !known.contains(text.lowercased())
    else { return [] }
    return [
      Finding(
        .policyDocument, at: entry.range,
        "Found \"document: \(text)\"; expected \(known.listed(with: "or")).")
    ]
  }

  /// Dates that are none, and dates in the wrong order.
  var dateFindings: [Finding] {
    var findings: [Finding] = []
    let dates = dates
    for date in dates where date.date == nil && !date.words.isBracketed {
      let problem = DateMention.first(in: date.words)?.problem.map { ": \($0)" } ?? ""
      findings.append(
        Finding(
          .policyDate, at: date.range,
          "Found \"\(date.words)\"\(problem); expected a day such as 2026-06-09 or June 9, 2026."))
    }
    guard let adopted = dates.first(where: { $0.event == .adopted })?.date else { return findings }
    for date in dates where date.event == .revised || date.event == .reviewed {
      guard let day = date.date, day < adopted else { continue }
      findings.append(
        Finding(
          .policyDateOrder, at: date.range,
          "Found \(date.event.rawValue) \(day), before the policy was adopted on \(adopted). One of the two is wrong."
        ))
    }
    return findings
  }

  /// Blanks in brackets, "[what the Board requires]".
  var blankFindings: [Finding] {
    Policy.blanks(in: outline, isFinal: isFinal)
  }

  /// Whether front matter says that the text is no draft.
  private var isFinal: Bool {
    let status = frontMatter["status"]?.lowercased() ?? ""
    return ["adopted", "final", "in force", "approved"].contains(status)
  }

  static func blanks(in outline: Outline, isFinal: Bool) -> [Finding] {
    var findings: [Finding] = []
    let source = outline.source
    for provision in outline.provisions
    where provision.role.isText && provision.role != .verbatim || provision.role == .field {
      // Words in brackets within a quotation are the editor's.
      if source.bytes[provision.marker].contains(UInt8(ascii: ">")) { continue }
      for range in BracketScanner.blanks(in: source.bytes, provision.body) {
        let way = isFinal ? "The text says that it is final" : "Fill it before the text is adopted"
        findings.append(
          Finding(
            .policyBlank, severity: isFinal ? .error : nil, at: range,
            "Found the blank \"\(source[range])\". \(way)\(isFinal ? "; fill the blank." : ".")"))
      }
    }
    return findings
  }
}

extension StringProtocol {
  /// Whether a text is a blank to fill, "[date]".
  var isBracketed: Bool {
    hasPrefix("[") && hasSuffix("]")
  }
}

/// Finds words in brackets that are no link, list of codes or note.
private enum BracketScanner {
  static func blanks(in bytes: [UInt8], _ range: Range<Int>) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var open: Int?
    for at in range {
      switch bytes[at] {
      case UInt8(ascii: "["): open = at
      case UInt8(ascii: "]"):
        guard let start = open else { continue }
        open = nil
        let next = at + 1 < range.upperBound ? bytes[at + 1] : 0x20
        let before = start > range.lowerBound ? bytes[start - 1] : 0x20
        guard !"([:".utf8.contains(next), !next.isLetter, !before.isLetter, before != UInt8(ascii: "]") else {
          continue
        }
        let words = bytes[(start + 1)..<at]
        let letters = words.prefix(200).count { $0.isLetter }
        let isShort = words.count > 200 || letters < 4
        let isNote = words.count <= 3 || words.contains { $0.isDigit } && !words.contains(0x20)
        if isShort || isNote || words.starts(with: "deleted:".utf8) || words.starts(with: "added:".utf8) {
          continue
        }
        found.append(start..<(at + 1))
      default: break
      }
    }
    return found
  }
}
