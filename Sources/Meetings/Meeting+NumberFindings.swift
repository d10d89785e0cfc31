public import Documents

extension Meeting {
  /// Numbers of resolutions that stand twice on this agenda or in the record, or leave some out.
  ///
  /// `known` are the numbers of the record; without any, the first of this agenda is where counting begins. Numbers are read by the
  /// district's pattern, NNN-YY/YY: N counts within the year that Y gives. A number of the record that comes back with the same title is
  /// the same resolution at its next reading.
  ///
  /// - Complexity: O(*n* log *n*) in the count of numbers.
  public func numberFindings(
    documents: [AgendaDocument], known: [DocumentIdentifier: String] = [:], in district: District = District()
  ) -> [Finding] {
    let pattern = district.resolutions.numberPattern
    let shelf = Dictionary(documents.map { ($0.reference, $0) }, uniquingKeysWith: { first, _ in first })
    var counted: [String: Set<Int>] = [:]
    for code in known.keys {
      if let number = ResolutionNumber(code, pattern: pattern) {
        counted[number.year, default: []].insert(number.count)
      }
    }
    var findings: [Finding] = []
    var placed: [String: [(count: Int, code: DocumentIdentifier, range: Range<Int>)]] = [:]
    var seen: [DocumentIdentifier: String] = [:]
    for named in items.flatMap(\.documents) {
      guard let document = shelf[named.reference], document.kind == "resolution",
        let code = document.identifier,
        let number = ResolutionNumber(code, pattern: pattern)
      else { continue }
      if let other = seen[code] ?? known[code], other.titleWords != document.title.titleWords {
        findings.append(
          Finding(
            .numberSequence, at: named.range,
            "\(code) is the number of another resolution already: \"\(other)\"."))
      }
      if seen.updateValue(document.title, forKey: code) == nil, known[code] == nil {
        placed[number.year, default: []].append((number.count, code, named.range))
      }
    }
    for (year, numbers) in placed {
      var last = counted[year]?.max()
      for number in numbers.sorted(by: { $0.count < $1.count }) {
        defer { last = max(last ?? 0, number.count) }
        guard let before = last, number.count > before + 1 else { continue }
        findings.append(
          Finding(
            .numberSequence, at: number.range,
            "\(number.code) follows on number \(before) of its year; \((number.count - before - 1).counting("number is", plural: "numbers are")) left out."
          ))
      }
    }
    return findings.inOrder
  }
}
