public import Documents

extension Meeting {
  /// What the documents that the items name have to say: numbers, titles, days, readings, and the votes that they record.
  ///
  /// `documents` are those that could be opened; a path that is not among them is a finding.
  ///
  /// - Complexity: O(*n*) in the length of the meeting and of the citations.
  public func findings(documents: [AgendaDocument], in district: District = District()) -> [Finding] {
    let shelf = Dictionary(documents.map { ($0.reference, $0) }, uniquingKeysWith: { first, _ in first })
    let findings = items.indices.flatMap { place -> [Finding] in
      let item = items[place]
      var seen: Set<String> = []
      let opened = item.documents.filter { seen.insert($0.reference).inserted }.compactMap { named in
        shelf[named.reference].map { (named, $0) }
      }
      let missing = item.documents.filter { $0.isPath && shelf[$0.reference] == nil }.map { named in
        Finding(
          .agendaDocument, at: named.range,
          "\(named.reference) could not be opened. A path leads from the folder of this file.")
      }
      let pages = opened.flatMap { numberFindings($0, $1) + dayFindings($0, $1) + factFindings($0, $1) }
      let votes = opened.flatMap { voteFindings(place, $0, $1, district) }
      return missing + headingFindings(item, opened.map(\.1)) + pages + votes
        + readingFindings(item, opened, district)
    }
    return findings.inOrder
  }

  /// The first item that names a document, by its reference or by the code that the opened document has.
  ///
  /// - Complexity: O(*n*) in the number of items and documents.
  public func item(naming code: DocumentIdentifier, among documents: [AgendaDocument] = []) -> Int? {
    let references = Set(documents.filter { $0.identifier == code }.map(\.reference))
    return items.firstIndex { item in
      item.documents.contains { $0.identifier == code || references.contains($0.reference) }
    }
  }

  /// The number and the title in an item's heading.
  private func headingFindings(_ item: AgendaItem, _ documents: [AgendaDocument]) -> [Finding] {
    guard let code = TitleCode(item.title) else { return [] }
    let siblings = documents.filter { $0.identifier?.series == code.identifier.series }
    guard let document = siblings.first(where: { $0.identifier == code.identifier }) else {
      return siblings.prefix(1).map { other in
        Finding(
          .agendaNumber, at: item.range,
          "The agenda says \(code.identifier), and \(other.reference) is \(other.name). One of the two is wrong."
        )
      }
    }
    let (said, titled) = (code.rest.titleWords, document.title.titleWords)
    guard !said.isEmpty, !titled.isEmpty, said != titled, !said.hasPrefix(titled + " ") else { return [] }
    return [
      Finding(
        .agendaTitle, at: item.range,
        "The agenda calls it \"\(code.rest)\", and the title of \(document.name) is \"\(document.title)\".")
    ]
  }

  /// The number in the name of a file.
  private func numberFindings(_ named: AgendaItem.Document, _ document: AgendaDocument) -> [Finding] {
    guard named.isPath, let code = document.identifier,
      let other = FileNumber(path: named.reference).disagreement(with: code)
    else { return [] }
    return [
      Finding(
        .agendaNumber, at: named.range,
        "The file's name says \(other), and the document in it is \(document.name). One of the two is wrong.")
    ]
  }

  /// The day that a document bears, against that of the meeting.
  private func dayFindings(_ named: AgendaItem.Document, _ document: AgendaDocument) -> [Finding] {
    guard named.act?.value == .adopted, let day = date?.value, let own = document.date, own != day else {
      return []
    }
    return [
      Finding(
        .adoptedDate, at: named.range,
        "\(document.name) bears the day \(own.prose), and was adopted at the meeting of \(day.prose).")
    ]
  }

  /// What an item and its document say of the same thing.
  private func factFindings(_ named: AgendaItem.Document, _ document: AgendaDocument) -> [Finding] {
    var findings: [Finding] = []
    func compare<Value: Hashable & CustomStringConvertible>(
      _ key: String, _ stated: Stated<Value>?, _ own: Value?
    ) {
      guard let stated, let said = stated.value, let own, said != own else { return }
      findings.append(
        Finding(
          .agendaFacts, at: stated.range,
          "The item says \"\(key): \(said)\", and \(document.name) says \(own)."))
    }
    compare("Effective", named.effective, document.effective)
    compare("Until", named.until, document.until)
    if document.kind != "resolution" { compare("By", named.by, document.authority) }
    return findings
  }

  /// A policy that is adopted before its readings, and a text that was noticed too late.
  private func readingFindings(
    _ item: AgendaItem, _ opened: [(AgendaItem.Document, AgendaDocument)], _ district: District
  ) -> [Finding] {
    guard !isAgenda, let day = date?.value, item.reading == nil || item.reading?.value == .second else {
      return []
    }
    let adopted = opened.filter { $0.0.act?.value == .adopted }
    let late = adopted.filter { $0.1.noticed.map { $0 >= day } ?? false }.map { named, document in
      Finding(
        .policyReadings, at: named.range,
        "\(document.name) says that it was noticed on \(document.noticed?.prose ?? ""), which is not before this meeting. Say \"- Reading: waived\" with the reason, or mend the day."
      )
    }
    let isNoticed = opened.contains { $0.1.noticed.map { $0 < day } ?? false }
    guard item.reading == nil, !isNoticed, district.readings > 1 else { return late }
    return late
      + adopted.filter { $0.1.kind == "policy" }.prefix(1).map { named, document in
        Finding(
          .policyReadings, at: named.range,
          "\(document.name) was adopted, and the item does not say which reading it had; the district requires \(district.readings). Write \"- Reading: second\", or \"waived\" with the reason."
        )
      }
  }
}
