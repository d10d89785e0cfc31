import Documents

extension Meeting {
  /// Where the closing of a document records another mover, seconder or vote than the item.
  func voteFindings(
    _ place: Int, _ named: AgendaItem.Document, _ document: AgendaDocument, _ district: District
  ) -> [Finding] {
    guard !isAgenda, named.act?.value == .adopted, let motion = motion(deciding: place) else { return [] }
    let membership = district.membership(on: date?.value)
    let name = { (written: String) in membership.member(named: written)?.name ?? written }
    var findings: [Finding] = []
    let lines = [("mover", motion.mover, document.mover), ("seconder", motion.seconder, document.seconder)]
    for (word, stated, own) in lines {
      guard let stated, let said = stated.value, let own, !own.isBlankToFill, !said.isBlankToFill,
        name(said).lowercased() != name(own).lowercased()
      else { continue }
      findings.append(
        Finding(
          .moverAndSeconder, at: stated.range,
          "The \(word) is \(name(said)) here and \(name(own)) in \(document.name). One of the two is wrong."))
    }
    guard let said = motion.rollCall?.named(as: membership),
      let own = document.rollCall?.named(as: membership)
    else { return findings }
    findings += differences(said.votes, own.votes).map { entry, other in
      finding(entry.member, entry, other, document, fallback: said.range)
    }
    if !own.student.isEmpty {
      findings += differences(said.student, own.student).map { entry, other in
        finding("student member \(entry.member)", entry, other, document, fallback: said.range)
      }
    }
    return findings
  }

  /// The members whose votes differ, with the vote of either side; nil where a side has none.
  private func differences(
    _ said: [RollCall.Entry], _ own: [RollCall.Entry]
  ) -> [(entry: RollCall.Entry, other: (said: Vote?, own: Vote?))] {
    let votes = Dictionary(own.map { ($0.member.lowercased(), $0) }, uniquingKeysWith: { first, _ in first })
    let names = Set(said.map { $0.member.lowercased() })
    let changed = said.compactMap { entry -> (RollCall.Entry, (Vote?, Vote?))? in
      let other = votes[entry.member.lowercased()]?.vote
      return other == entry.vote ? nil : (entry, (entry.vote, other))
    }
    let absent = own.filter { !names.contains($0.member.lowercased()) }.map {
      ($0, (Vote?.none, Vote?.some($0.vote)))
    }
    return changed + absent
  }

  private func finding(
    _ name: String, _ entry: RollCall.Entry, _ votes: (said: Vote?, own: Vote?), _ document: AgendaDocument,
    fallback: Range<Int>
  ) -> Finding {
    let words = { (vote: Vote?) in vote.map { "\"\($0.word)\"" } ?? "not named" }
    return Finding(
      .agendaFacts, severity: .error, at: votes.said == nil ? fallback : entry.range,
      "The vote of \(name) is \(words(votes.said)) here and \(words(votes.own)) in \(document.name).")
  }
}
