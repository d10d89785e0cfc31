import Documents

extension Meeting {
  /// Whether the agenda was posted in time, or the need to act was found by vote.
  func noticeFindings(_ votes: VoteReader) -> [Finding] {
    lateFindings(votes.district) + needFindings(votes)
  }

  private func lateFindings(_ district: District) -> [Finding] {
    guard let kind = kind?.value, let hours = district.noticeHours[kind.rawValue] else { return [] }
    guard let posted else {
      let isBlank = frontMatter.entry("posted") != nil && isAgenda
      return isBlank
        ? []
        : [
          Finding(
            .meetingNotice, severity: isAgenda ? .info : nil, at: 0..<0,
            "The meeting does not say when its agenda was posted. Write a line \"posted: 2026-06-05 4:30 PM\"; the notice of a \(kind) meeting is \(hours) hours."
          )
        ]
    }
    guard let from = posted.value, let day = date?.value, let time = start?.value else { return [] }
    let minutes = from.minutes(until: LocalDateTime(day, time))
    guard minutes < hours * 60 else { return [] }
    let open = items.indices.filter { place in
      (!items[place].documents.isEmpty || !items[place].motions.isEmpty)
        && self.place(deciding: place).flatMap { items[$0].needToAct } == nil
    }
    guard !open.isEmpty || items.isEmpty else { return [] }
    let lead =
      minutes < 0 ? "after the meeting began" : "\(Self.words(minutes: minutes)) before the meeting"
    let names = open.prefix(6).map { items[$0].name } + (open.count > 6 ? ["\(open.count - 6) more"] : [])
    let which = open.isEmpty ? "" : " \(names.listed()) \(open.count == 1 ? "has" : "have") no such vote."
    return [
      Finding(
        .meetingNotice, at: posted.range,
        "The agenda was posted \(lead), on \(from.prose); the notice of a \(kind) meeting is \(hours) hours. Without it the board first finds by vote that there is a need to act: \"- Need to act: ...\" and its roll call.\(which)"
      )
    ]
  }

  /// Items that were taken up although the need to act was not found.
  private func needFindings(_ votes: VoteReader) -> [Finding] {
    items.flatMap { item -> [Finding] in
      guard let need = item.needToAct, item.deciding != nil, votes.outcome(of: need) == .failed else {
        return []
      }
      return [
        Finding(
          .meetingNotice, at: need.range,
          "\(item.name) was not on the posted agenda, the need to act was not found, and a motion followed.")
      ]
    }
  }

  private static func words(minutes: Int) -> String {
    let (hours, rest) = (minutes / 60, minutes % 60)
    let parts = [hours.counting("hour")] + (rest > 0 ? [rest.counting("minute")] : [])
    return parts.listed()
  }
}
