import Documents

extension Policy {
  /// Cross references that lead nowhere among some documents, or to the policy itself.
  func referenceFindings(among codes: [DocumentIdentifier]) -> [Finding] {
    let shelf = Shelf(codes + [code].compactMap { $0 })
    var reported: Set<DocumentIdentifier> = []
    var findings: [Finding] = []
    for reference in crossReferences {
      guard let identifier = reference.identifier else { continue }
      if let code, reference.isListed, identifier.isSame(as: code) {
        findings.append(
          Finding(
            .selfReference, at: reference.range,
            "The list of cross references of \(code) names \(code) itself. Take the line out."))
      } else if !codes.isEmpty, !shelf.holds(identifier), reported.insert(identifier).inserted {
        let near = shelf.nearest(to: identifier).map { " \($0) is; perhaps it is meant." } ?? ""
        findings.append(
          Finding(
            .danglingCrossReference, at: reference.range,
            "\(identifier) is not among the \(codes.count.counting("document")) checked together.\(near)"))
      }
    }
    return findings
  }
}

/// The codes of the documents that references may lead to.
private struct Shelf {
  private let byNumber: [Substring: [DocumentIdentifier]]
  private let byStem: [String: [DocumentIdentifier]]

  init(_ codes: [DocumentIdentifier]) {
    byNumber = Dictionary(grouping: codes) { $0.bareNumber }
    byStem = Dictionary(grouping: codes) { $0.stem }
  }

  func holds(_ identifier: DocumentIdentifier) -> Bool {
    byNumber[identifier.bareNumber]?.contains { identifier.isSame(as: $0) } ?? false
  }

  /// A document whose number differs only in zeros at its end: 403.8 and 0403.80.
  func nearest(to identifier: DocumentIdentifier) -> DocumentIdentifier? {
    byStem[identifier.stem]?.min()
  }
}

extension DocumentIdentifier {
  /// Whether two codes name one document, as districts cite them: with or without the series and the zeros before
  /// the number.
  func isSame(as other: DocumentIdentifier) -> Bool {
    bareNumber == other.bareNumber && (series == other.series || series.isEmpty || other.series.isEmpty)
  }

  /// The number without zeros before it.
  fileprivate var bareNumber: Substring {
    let bare = number.drop { $0 == "0" }
    return bare.first?.isNumber == true ? bare : number[...]
  }

  /// The number without zeros behind its point: 403.8 of 0403.80, 1201-AR-02 of 1201.00-AR-02.
  fileprivate var stem: String {
    let parts = bareNumber.split(separator: "-", maxSplits: 1, omittingEmptySubsequences: false)
    guard var head = parts.first else { return "" }
    if head.contains(".") {
      while head.last == "0" { head.removeLast() }
      if head.last == "." { head.removeLast() }
    }
    return parts.count > 1 ? "\(head)-\(parts[1])" : String(head)
  }
}
