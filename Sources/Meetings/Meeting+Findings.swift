public import Documents

extension Meeting {
  /// What a careful clerk would raise about the meeting by itself, in the order of the text; the outline's own findings are among them.
  ///
  /// What the documents and the record have to say is in `findings(documents:in:)` and `findings(documents:known:)`.
  ///
  /// - Complexity: O(*n* log *n*) in the number of bytes.
  public func findings(district: District = District()) -> [Finding] {
    let votes = VoteReader(self, district)
    let head = factFindings + titleFindings + noticeFindings(votes)
    let text = dateFindings + Blank.all(in: outline).findings(isFinal: !isAgenda)
    let lines = strays.map { Finding(.meetingLine, at: $0.range, $0.message) }
    let all = items.indices.flatMap { place in
      items[place].motions.flatMap { votes.findings(on: $0) } + actFindings(place, votes)
    }
    return (outline.findings + head + text + lines + letterFindings + all).inOrder
  }

  /// Those findings that concern one item: its own, those of the item that it stands under, and those of the meeting's head.
  ///
  /// - Complexity: O(*n*) in the number of findings.
  public func findings(_ findings: [Finding], concerning item: Int) -> [Finding] {
    let start = items.first?.range.lowerBound ?? Int.max
    var spans = [0..<start]
    var place: Int? = item
    while let at = place {
      let end = at + 1 < items.count ? items[at + 1].range.lowerBound : outline.source.bytes.count
      spans.append(items[at].range.lowerBound..<max(end, items[at].range.lowerBound + 1))
      place = items[at].parent
    }
    return findings.filter { finding in spans.contains { $0.contains(finding.range.lowerBound) } }
  }

  /// Date, kind and start.
  private var factFindings: [Finding] {
    missing("date", date, "date: 2026-06-09") + missing("kind", kind, "kind: regular")
      + missing("start", start, "start: 6:00 PM") + misread("date", date, "a day such as 2026-06-09")
      + misread("kind", kind, Kind.allCases.map(\.rawValue).listed(with: "or"))
      + misread("start", start, "a time such as 6:00 PM")
      + misread("posted", posted, "a day and a time such as 2026-06-05 4:30 PM")
  }

  private func missing<Value>(_ key: String, _ fact: Stated<Value>?, _ example: String) -> [Finding] {
    guard fact == nil, frontMatter.entry(key) == nil || !isAgenda else { return [] }
    return [
      Finding(
        .meetingFacts, severity: isAgenda ? .info : nil, at: 0..<0,
        "The meeting does not say its \(key). Write a line \"\(example)\" in the front matter.")
    ]
  }

  private func misread<Value>(_ key: String, _ fact: Stated<Value>?, _ expected: String) -> [Finding] {
    guard let fact, fact.value == nil, !fact.words.isBlankToFill else { return [] }
    return [
      Finding(.meetingFacts, at: fact.range, "Found \"\(key): \(fact.words)\"; expected \(expected).")
    ]
  }

  /// The day and the kind that the title names.
  private var titleFindings: [Finding] {
    var titles = [(title, titleRange)]
    if let entry = frontMatter.entry("title"), let words = frontMatter["title"], entry.range != titleRange {
      titles.append((words, entry.range))
    }
    return titles.flatMap { words, range -> [Finding] in
      var findings: [Finding] = []
      if let day = date?.value, let named = DateMention.first(in: words)?.date, named != day {
        findings.append(
          Finding(
            .meetingDate, at: range,
            "The title names \(named.prose), and the front matter says \(day.prose). One of the two is wrong."
          ))
      }
      let lowered = words.lowercased()
      let named = Kind.allCases.first { lowered.firstIndex(ofText: "\($0.rawValue) meeting") != nil }
      if let named, let kind = kind?.value, named != kind {
        findings.append(
          Finding(
            .meetingDate, at: range,
            "The title speaks of a \(named) meeting, and the front matter of a \(kind) one. One of the two is wrong."
          ))
      }
      return findings
    }
  }

  /// Dates in the text that no calendar has, or with a wrong weekday.
  private var dateFindings: [Finding] {
    var findings: [Finding] = []
    let bytes = outline.source.bytes
    for provision in outline.provisions where provision.role.isText && provision.role != .verbatim {
      guard bytes[provision.body].contains(where: { $0.isDigit }) else { continue }
      for mention in DateMention.all(in: outline.source[provision.body]) {
        let start = provision.body.lowerBound + mention.range.lowerBound
        let range = start..<(provision.body.lowerBound + mention.range.upperBound)
        guard start == 0 || !"/.-=#?&_".utf8.contains(bytes[start - 1]) else { continue }
        if let problem = mention.problem {
          findings.append(
            Finding(.meetingDateInText, at: range, "\"\(outline.source[range])\" is no date: \(problem)."))
        } else if let weekday = mention.weekday, let date = mention.date, date.weekday != weekday {
          findings.append(
            Finding(.meetingDateInText, at: range, "\(date.prose) is a \(date.weekday), not a \(weekday)."))
        }
      }
    }
    return findings
  }
}
