public import Documents

extension Meeting {
  /// What the record has to say: codes that it does not hold, citations of what is gone or was adopted on another day.
  ///
  /// Documents of this meeting are taken as known.
  ///
  /// - Complexity: O(*n*) in the length of the meeting and of the citations, times one look into the record for each.
  public func findings(
    documents: [AgendaDocument], known: (DocumentIdentifier) -> KnownDocument?
  ) -> [Finding] {
    let shelf = Dictionary(documents.map { ($0.reference, $0) }, uniquingKeysWith: { first, _ in first })
    let here = Set(documents.compactMap(\.identifier))
    var cache: [DocumentIdentifier: KnownDocument?] = [:]
    func look(_ code: DocumentIdentifier) -> KnownDocument? {
      if let found = cache[code] { return found }
      let found = known(code)
      cache[code] = .some(found)
      return found
    }
    var findings: [Finding] = []
    for item in items {
      var authorities: Set<Int> = []
      for named in item.documents {
        if let by = named.by, let code = by.value, authorities.insert(by.range.lowerBound).inserted,
          !here.contains(code), look(code) == nil
        {
          findings.append(
            Finding(.citedDocument, at: by.range, "\(code) is neither in the record nor on this agenda."))
        }
        if let document = shelf[named.reference] {
          findings += citationFindings(named, document, here, look)
        } else if let code = named.identifier, look(code) == nil {
          findings.append(
            Finding(.agendaDocument, at: named.range, "\(code) is neither a file nor a code of the record."))
        }
      }
    }
    return findings.inOrder
  }

  private func citationFindings(
    _ named: AgendaItem.Document, _ document: AgendaDocument, _ here: Set<DocumentIdentifier>,
    _ look: (DocumentIdentifier) -> KnownDocument?
  ) -> [Finding] {
    var told: Set<DocumentIdentifier> = []
    return document.citations.flatMap { citation -> [Finding] in
      let code = citation.identifier
      guard code != document.identifier else { return [] }
      guard let found = look(code) else {
        guard !here.contains(code), told.insert(code).inserted else { return [] }
        return [
          Finding(
            .citedDocument, at: named.range, "\(document.name) cites \(code), which the record does not hold."
          )
        ]
      }
      if !found.isInForce, !here.contains(code), told.insert(code).inserted {
        return [
          Finding(
            .citedDocument, at: named.range,
            "\(document.name) cites \(code), \(found.title), which is no longer in force.")
        ]
      }
      guard let date = citation.date, !found.adopted.isEmpty, !found.adopted.contains(date) else { return [] }
      let days = Set(found.adopted).sorted().map(\.prose).listed()
      return [
        Finding(
          .citedDate, at: named.range,
          "\(document.name) says that \(code) was adopted on \(date.prose); the record says \(days).")
      ]
    }
  }
}
