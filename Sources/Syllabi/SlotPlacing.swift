import Documents

/// Places current-event slots on meetings, and keeps account of the minutes they leave.
struct SlotPlacing {
  private let weeks: [Schedule.Week]
  private let meetings: [Schedule.Meeting]

  /// The placements, by week and meeting.
  private(set) var placements: [Schedule.SlotPlacement] = []

  /// The minutes that slots leave of each meeting; 1 for a whole meeting where nobody says how long it is.
  private(set) var free: [Int]

  /// Slots that are not held.
  private(set) var findings: [Finding] = []

  init(_ course: Course, _ weeks: [Schedule.Week], _ meetings: [Schedule.Meeting]) {
    self.weeks = weeks
    self.meetings = meetings
    free = meetings.map { $0.minutes ?? 1 }
    // Slots with a day of their own come first; the others take what is left.
    let slots = course.slots.prefix(CurrentEventSlot.limit).enumerated().sorted {
      ($0.element.isFlexible ? 1 : 0, $0.offset) < ($1.element.isFlexible ? 1 : 0, $1.offset)
    }
    for (place, slot) in slots {
      let first = placements.count
      switch slot.recurrence {
      case .weeks(let interval, let days): placeWeekly(place, slot, interval, days)
      case .inWeeks(let numbers, let day): placeInWeeks(place, slot, numbers, day)
      case .meetings(let interval):
        for meeting in stride(from: interval - 1, to: meetings.count, by: interval) {
          hold(place, slot, meeting, nil)
        }
      case nil: break
      }
      report(slot, placements[first...])
    }
    placements.sort {
      ($0.week, $0.meeting ?? .max, $0.slot) < ($1.week, $1.meeting ?? .max, $1.slot)
    }
  }

  private mutating func placeWeekly(
    _ place: Int, _ slot: CurrentEventSlot, _ interval: Int, _ days: [CalendarDate.Weekday]
  ) {
    for (week, value) in weeks.enumerated() {
      guard let number = value.number, (number - 1) % interval == 0 else { continue }
      if days.isEmpty {
        holdInWeek(place, slot, week)
      } else {
        for day in days { placeOn(day, place, slot, week) }
      }
    }
  }

  private mutating func placeInWeeks(
    _ place: Int, _ slot: CurrentEventSlot, _ numbers: [Int], _ day: CalendarDate.Weekday?
  ) {
    for number in numbers {
      guard let week = weeks.firstIndex(where: { $0.number == number }) else {
        if !weeks.isEmpty {
          findings.append(
            Finding(
              .scheduleSlot, severity: .warning, at: slot.dayRange,
              "\"\(slot.name)\" belongs to week \(number), and the schedule ends with week \(weeks.last?.number ?? 0). It is not held."
            ))
        }
        continue
      }
      if let day { placeOn(day, place, slot, week) } else { holdInWeek(place, slot, week) }
    }
  }

  /// Places a slot on a weekday, or on the nearest meeting of the week, the earlier of two.
  private mutating func placeOn(
    _ day: CalendarDate.Weekday, _ place: Int, _ slot: CurrentEventSlot, _ week: Int
  ) {
    let all = weeks[week].meetings
    if let meeting = all.first(where: { meetings[$0].weekday == day }) {
      hold(place, slot, meeting, nil)
      return
    }
    guard isInside(day, week) else { return }
    let taken = Set(placements.suffix(7).filter { $0.slot == place && $0.week == week }.compactMap(\.meeting))
    let nearest = all.filter { !taken.contains($0) }.min { left, right in
      (distance(left, day), left) < (distance(right, day), right)
    }
    if let nearest {
      hold(place, slot, nearest, day)
    } else {
      placements.append(.init(slot: place, week: week, meeting: nil, movedFrom: day))
    }
  }

  /// How far a meeting is from a weekday; one that follows that day's schedule is next to it.
  private func distance(_ meeting: Int, _ day: CalendarDate.Weekday) -> Int {
    meetings[meeting].follows == day ? 0 : abs(meetings[meeting].weekday.rawValue - day.rawValue)
  }

  /// Whether a weekday of a week belongs to the term, so that a slot on it is missed when students are away.
  private func isInside(_ day: CalendarDate.Weekday, _ week: Int) -> Bool {
    weeks[week].monday == nil || weeks[week].days.contains { $0.date.weekday == day }
  }

  /// Holds a slot on the meeting of a week that has the most minutes left, the latest of equals.
  private mutating func holdInWeek(_ place: Int, _ slot: CurrentEventSlot, _ week: Int) {
    if let meeting = weeks[week].meetings.max(by: { (free[$0], $0) < (free[$1], $1) }) {
      hold(place, slot, meeting, nil)
    } else {
      placements.append(.init(slot: place, week: week, meeting: nil, movedFrom: nil))
    }
  }

  private mutating func hold(
    _ place: Int, _ slot: CurrentEventSlot, _ meeting: Int, _ movedFrom: CalendarDate.Weekday?
  ) {
    placements.append(
      .init(slot: place, week: meetings[meeting].week, meeting: meeting, movedFrom: movedFrom))
    guard meetings[meeting].minutes != nil else { return }
    free[meeting] = max(0, free[meeting] - (slot.minutes ?? free[meeting]))
  }

  private mutating func report(_ slot: CurrentEventSlot, _ placed: some Collection<Schedule.SlotPlacement>) {
    let moved = placed.count { $0.meeting != nil && $0.movedFrom != nil }
    let dropped = placed.count { $0.meeting == nil }
    guard moved + dropped > 0 else { return }
    let held = placed.count - dropped
    findings.append(
      Finding(
        .scheduleSlot, at: slot.dayRange,
        "\"\(slot.name)\" is held \(held.counting("time")), \(moved) of them moved to the nearest student day of the week\(dropped > 0 ? ", and \(dropped) not at all" : "")."
      ))
  }
}

extension CurrentEventSlot {
  /// Whether the slot names a week and no day.
  fileprivate var isFlexible: Bool {
    switch recurrence {
    case .weeks(_, let days): days.isEmpty
    case .inWeeks(_, let day): day == nil
    case .meetings, nil: false
    }
  }
}
