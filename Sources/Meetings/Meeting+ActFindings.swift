import Documents

extension Meeting {
  /// What the board did with the documents of an item, against its motions and its reading.
  func actFindings(_ place: Int, _ votes: VoteReader) -> [Finding] {
    let item = items[place]
    var findings = misreadFindings(item)
    if isAgenda { return findings }
    for document in item.documents where document.act == nil {
      findings.append(
        Finding(
          .agendaAct, at: document.range,
          "The item does not say what the board did with \(document.reference). Write a line \"- Act: adopted\" below it."
        ))
    }
    var seen: Set<Int> = []
    for act in item.documents.compactMap(\.act) + [item.act].compactMap({ $0 })
    where act.value != nil && seen.insert(act.range.lowerBound).inserted {
      if let finding = outcomeFinding(act, place, votes) { findings.append(finding) }
    }
    return findings + readingFindings(item, votes.district) + amendedFindings(item, votes)
  }

  /// Acts, days, codes and readings that cannot be read.
  private func misreadFindings(_ item: AgendaItem) -> [Finding] {
    var findings: [Finding] = []
    var seen: Set<Int> = []
    func check<Value>(_ key: String, _ fact: Stated<Value>?, _ expected: String) {
      guard let fact, fact.value == nil, !fact.words.isBlankToFill,
        DateMention.first(in: fact.words)?.problem == nil,
        seen.insert(fact.range.lowerBound).inserted
      else { return }
      findings.append(
        Finding(.agendaAct, at: fact.range, "Found \"\(key): \(fact.words.excerpt)\"; expected \(expected)."))
    }
    let acts = AgendaItem.Act.allCases.map(\.words).listed(with: "or")
    for document in item.documents {
      check("Act", document.act, acts)
      check("Effective", document.effective, "a day such as 2026-07-01")
      check("Until", document.until, "a day such as 2030-06-30")
      check("By", document.by, "the number of a resolution, such as Res-112-25/26")
      if let from = document.effective?.value, let until = document.until, let last = until.value,
        last < from,
        seen.insert(until.range.lowerBound).inserted
      {
        findings.append(
          Finding(.agendaAct, at: until.range, "Until \(last) lies before \(from), when it takes effect."))
      }
    }
    check("Act", item.act, acts)
    check("Effective", item.effective, "a day such as 2026-07-01")
    check("Until", item.until, "a day such as 2030-06-30")
    check("By", item.by, "the number of a resolution, such as Res-112-25/26")
    check("Reading", item.reading, "first, second, or waived with a reason")
    return findings
  }

  /// An act that the item's motions do not bear out.
  private func outcomeFinding(_ act: Stated<AgendaItem.Act>, _ place: Int, _ votes: VoteReader) -> Finding? {
    guard let value = act.value else { return nil }
    let deciding = motion(deciding: place)
    let outcome = deciding.flatMap { votes.outcome(of: $0) }
    if value == .failed, outcome == .carried {
      return Finding(.agendaAct, at: act.range, "The item says failed, and its last motion carried.")
    }
    guard value.needsMotion else { return nil }
    guard deciding != nil else {
      return Finding(
        .agendaAct, at: act.range,
        "\(items[place].name) says \(value.words), and no motion stands in it or in the item that it stands under."
      )
    }
    // What was amended on the way may fail in the end.
    return outcome == .failed && value != .amended
      ? Finding(.agendaAct, at: act.range, "The item says \(value.words), and its last motion failed.")
      : nil
  }

  private func readingFindings(_ item: AgendaItem, _ district: District) -> [Finding] {
    guard let reading = item.reading, let stage = reading.value else { return [] }
    let act = item.act?.value
    let message: String? =
      switch stage {
      case .first where act == .adopted && district.readings > 1:
        "The item was adopted at its first reading, and the district requires \(district.readings). Say \"second\", or \"waived\" with the reason."
      case .waived("") where act == .adopted:
        "The readings were waived, and no reason is given. Write \"- Reading: waived (the reason)\"."
      case .first where act == .secondReading, .second where act == .firstReading:
        "The act is \(act?.words ?? ""), and the reading says \(stage)."
      case .first, .second, .waived: nil
      }
    return message.map { [Finding(.policyReadings, at: reading.range, $0)] } ?? []
  }

  /// A text adopted "as amended" without a motion that carried and gives the words.
  private func amendedFindings(_ item: AgendaItem, _ votes: VoteReader) -> [Finding] {
    guard item.act?.value == .adopted, let deciding = item.deciding else { return [] }
    let words = deciding.words.lowercased()
    guard let phrase = Self.amendedPhrases.first(where: { words.firstIndex(ofText: $0) != nil }) else {
      return []
    }
    let quotes = { (motion: Motion) in motion.words.contains { "\"“”".contains($0) } }
    let isGiven =
      quotes(deciding)
      || item.motions.dropLast().contains { quotes($0) && votes.outcome(of: $0) == .carried }
    return isGiven
      ? []
      : [
        Finding(
          .amendedWords, at: deciding.range,
          "The motion says \"\(phrase)\", and no motion that carried gives the old and the new words in quotation marks. Without them nobody can tell later what was adopted."
        )
      ]
  }

  private static let amendedPhrases = [
    "as amended", "as revised", "as modified", "with the proposed edits", "with proposed edits",
    "with the edits",
    "with edits", "with the proposed changes", "with the changes", "with changes", "with the amendments",
    "with amendments", "with modifications",
  ]
}
