import Documents

extension Policy {
  /// Code and title.
  var headFindings: [Finding] {
    codeFindings + titleFindings
  }

  private var codeFindings: [Finding] {
    switch codePlace {
    case .frontMatter:
      guard code == nil, let entry = frontMatter.entry("code"), let text = frontMatter["code"],
        !text.isBlankToFill
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

  /// Dates that are none, and dates in the wrong order.
  var dateFindings: [Finding] {
    var findings: [Finding] = []
    let dates = dates
    for date in dates where date.date == nil && !date.words.isBlankToFill {
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

  /// What waits to be filled in.
  var blankFindings: [Finding] {
    Blank.all(in: outline).findings(isFinal: isFinal)
  }

  /// Whether front matter says that the text is no draft.
  private var isFinal: Bool {
    FrontMatter.isFinal(status: frontMatter["status"] ?? "")
  }
}
