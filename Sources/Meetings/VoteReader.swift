import Documents

/// Looks at motions and their roll calls with the seats of the board at hand.
struct VoteReader {
  private let meeting: Meeting
  let district: District
  private let membership: District.Membership

  init(_ meeting: Meeting, _ district: District) {
    self.meeting = meeting
    self.district = district
    membership = district.membership(on: meeting.date?.value)
  }

  /// How a motion went: as the file says, else by its roll call; nil where neither tells.
  func outcome(of motion: Motion) -> RollCall.Outcome? {
    motion.outcome?.value ?? motion.counted(seats: membership.count, in: district)
  }

  /// What is wrong with a motion, its roll call and its outcome.
  func findings(on motion: Motion) -> [Finding] {
    missingParts(motion) + misread(motion) + seats(motion) + students(motion) + quorum(motion)
      + outcome(motion) + movers(motion)
  }

  private func missingParts(_ motion: Motion) -> [Finding] {
    guard !meeting.isAgenda else { return [] }
    // A motion that nobody seconds dies without a vote.
    let isDead =
      motion.outcome?.value == .failed && motion.rollCall == nil && motion.seconder?.value == nil
    var missing: [String] = []
    if motion.words.isEmpty { missing.append("its words, in a line \"- Motion: That ...\"") }
    if motion.mover?.value == nil { missing.append("its mover") }
    if motion.seconder?.value == nil, !isDead { missing.append("its seconder") }
    if motion.rollCall == nil, !isDead {
      missing.append("its roll call, a table with the columns Member and Vote")
    }
    if motion.outcome == nil { missing.append("its outcome, in a line \"- Outcome: carried\" or \"failed\"") }
    guard !missing.isEmpty else { return [] }
    return [Finding(.motionParts, at: motion.range, "The motion lacks \(missing.listed()).")]
  }

  /// Outcomes, thresholds and votes that cannot be read.
  private func misread(_ motion: Motion) -> [Finding] {
    var findings: [Finding] = []
    if let outcome = motion.outcome, outcome.value == nil, !outcome.words.isBlankToFill {
      findings.append(
        Finding(
          .motionParts, at: outcome.range,
          "Found \"Outcome: \(outcome.words.excerpt)\"; expected carried or failed."
        ))
    }
    if let threshold = motion.threshold, threshold.value == nil, !threshold.words.isBlankToFill {
      findings.append(
        Finding(
          .motionParts, at: threshold.range,
          "Found \"Threshold: \(threshold.words.excerpt)\"; expected majority, two-thirds, four-fifths, or a count such as 5 votes."
        ))
    }
    for row in motion.rollCall?.unread ?? []
    where !row.words.isBlankToFill && !(meeting.isAgenda && row.words.isEmpty) {
      let expected = Vote.allCases.map(\.word).listed(with: "or")
      findings.append(
        Finding(
          .rollCall, at: row.range,
          row.member.isEmpty
            ? "The line has no name."
            : "Found \"\(row.words.excerpt)\" for \(row.member); expected \(expected)."))
    }
    return findings
  }

  /// Seats that are missing, stand twice, or are none.
  private func seats(_ motion: Motion) -> [Finding] {
    guard let rollCall = motion.rollCall else { return [] }
    var findings: [Finding] = []
    var seen: Set<String> = []
    for entry in rollCall.votes where !isStudent(entry.member) {
      let member = membership.member(named: entry.member)?.name
      if member == nil, !membership.people.isEmpty {
        let day = meeting.date?.value.map { " on \($0)" } ?? ""
        findings.append(
          Finding(
            .rollCall, at: entry.range,
            "\(entry.member) holds no seat\(day) by district.json. Mark a student member with \"(student)\"; else mend the name, or the terms in district.json."
          ))
      }
      if !seen.insert(member ?? entry.member.lowercased()).inserted {
        findings.append(
          Finding(.rollCall, at: entry.range, "\(member ?? entry.member) stands twice in this roll call."))
      }
    }
    for row in rollCall.unread { seen.insert(membership.member(named: row.member)?.name ?? row.member) }
    let missing = membership.staying.map(\.name).filter { !seen.contains($0) }
    let changed = Set(membership.changing.map(\.name)).count { seen.contains($0) }
    let places = membership.count - membership.staying.count
    if !missing.isEmpty {
      findings.append(
        Finding(
          .rollCall, at: rollCall.range,
          "The roll call has no line for \(missing.listed()). Every seat is recorded, as Absent or Not present where the member did not vote."
        ))
    }
    if changed != places, !membership.changing.isEmpty {
      findings.append(
        Finding(
          .rollCall, at: rollCall.range,
          "Of \(membership.changing.map(\.name).listed()), whose terms end or begin on this day, \(places) vote; the roll call has \(changed)."
        ))
    }
    return findings
  }

  private func students(_ motion: Motion) -> [Finding] {
    (motion.rollCall?.votes ?? []).filter { isStudent($0.member) }.map { entry in
      Finding(
        .studentVote, at: entry.range,
        "The vote of \(entry.member) is preferential and is not counted. Mark the line: \"\(entry.member) (student)\"."
      )
    }
  }

  private func isStudent(_ name: String) -> Bool {
    guard let student = district.studentMember else { return false }
    return name.lowercased() == student.lowercased()
  }

  /// Fewer members than a quorum, a majority of the seats, may adjourn and do nothing else.
  ///
  /// Who recuses himself is in the room and counts here.
  private func quorum(_ motion: Motion) -> [Finding] {
    guard let rollCall = counted(motion.rollCall), rollCall.unread.isEmpty, membership.count > 0,
      !motion.words.lowercased().contains("adjourn")
    else { return [] }
    let there = rollCall.votes.count { ![.absent, .notPresent].contains($0.vote) }
    let needed = membership.count / 2 + 1
    guard there < needed else { return [] }
    return [
      Finding(
        .quorum, at: rollCall.range,
        "\(there) of \(membership.count) members were there, and a quorum is \(needed): the board could not act, but adjourn."
      )
    ]
  }

  private func outcome(_ motion: Motion) -> [Finding] {
    guard let stated = motion.outcome, let said = stated.value, let rollCall = counted(motion.rollCall) else {
      return []
    }
    if RollCall.Outcome.isUnanimous(words: stated.words), rollCall.tally[.no] > 0 {
      return [
        Finding(
          .motionOutcome, at: stated.range,
          "The motion is said to be unanimous, and by its roll call it was not: \(rollCall.tally).")
      ]
    }
    var motion = motion
    motion.rollCall = rollCall
    guard let counted = motion.counted(seats: membership.count, in: district), counted != said else {
      return []
    }
    let seats = membership.count > 0 ? membership.count : rollCall.votes.count
    let needed = motion.neededThreshold.ayes(of: rollCall, seats: seats, base: motion.base(in: district))
    let whole =
      switch (motion.neededThreshold, motion.base(in: district)) {
      case (.needToAct, _):
        "two thirds of the members present, or all of them where fewer are there, is \(needed)"
      case (.votes, _): "\(needed) are required"
      case (let threshold, .allSeats): "\(threshold.phrase) of all \(seats) seats is \(needed)"
      case (let threshold, .present): "\(threshold.phrase) of the members present is \(needed)"
      case (let threshold, .voting): "\(threshold.phrase) of the members voting is \(needed)"
      }
    return [
      Finding(
        .motionOutcome, at: stated.range,
        "The motion is said to have \(said), and by its roll call it \(counted): \(rollCall.tally); \(whole)."
      )
    ]
  }

  /// The roll call without the votes of students that were not marked.
  private func counted(_ rollCall: RollCall?) -> RollCall? {
    rollCall.map {
      RollCall(
        votes: $0.votes.filter { !isStudent($0.member) }, student: $0.student, unread: $0.unread, at: $0.range
      )
    }
  }

  private func movers(_ motion: Motion) -> [Finding] {
    let lines: [(verb: String, line: Stated<String>)] = [
      motion.mover.map { ("moved", $0) }, motion.seconder.map { ("seconded", $0) },
    ].compactMap { $0 }
    var findings: [Finding] = []
    for (verb, line) in lines {
      guard let name = line.value, !name.isBlankToFill else { continue }
      let member = membership.member(named: name)
      if member == nil, !membership.people.isEmpty {
        let who =
          isStudent(name) ? "is the student member and holds no seat" : "holds no seat by district.json"
        findings.append(Finding(.moverAndSeconder, at: line.range, "\(name) \(verb), and \(who)."))
      } else if let vote = vote(of: member?.name ?? name, in: motion.rollCall), !vote.isPresent {
        findings.append(
          Finding(
            .moverAndSeconder, at: line.range,
            "\(member?.name ?? name) \(verb), and is recorded as \(vote.rawValue)."))
      }
    }
    if let mover = motion.mover?.value, let seconder = motion.seconder, let second = seconder.value,
      !second.isBlankToFill, same(mover, second)
    {
      findings.append(
        Finding(.moverAndSeconder, at: seconder.range, "\(second) moved the motion and cannot second it."))
    }
    return findings
  }

  /// The name as the district writes it, by which two names are compared.
  private func name(_ written: String) -> String {
    membership.member(named: written)?.name ?? written.lowercased()
  }

  private func same(_ left: String, _ right: String) -> Bool { name(left) == name(right) }

  private func vote(of member: String, in rollCall: RollCall?) -> Vote? {
    let wanted = name(member)
    return rollCall?.votes.first { name($0.member) == wanted }?.vote
  }
}

extension Threshold {
  /// The threshold before "of all seats".
  fileprivate var phrase: String {
    switch self {
    case .majority: "a majority"
    case .twoThirds: "two thirds"
    case .fourFifths: "four fifths"
    case .votes, .needToAct: description
    }
  }
}
