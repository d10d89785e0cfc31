import Documents

extension Schedule {
  /// Spreads each unit's lessons, in order, over what slots leave of its meetings.
  ///
  /// Where there is a day for every lesson, each has days of its own, shared by their minutes as periods are among units.
  /// Else lessons shrink together until they fill the unit, and one begins with the next meeting rather than in the last quarter
  /// of a meeting.
  static func lessons(of course: Course, on units: [Range<Int>], free: [Int]) -> [LessonPlacement] {
    let usual = course.periodMinutes ?? 1
    var placements: [LessonPlacement] = []
    for (place, unit) in course.units.enumerated() where !units[place].isEmpty && !unit.lessons.isEmpty {
      let meetings = units[place]
      var room = Array(free[meetings])
      // A unit that slots fill to the last minute still shows its lessons, as if there were no slots.
      if room.allSatisfy({ $0 == 0 }) { room = room.map { _ in 1 } }
      let days = room.indices.filter { room[$0] * 4 >= usual || room[$0] * 4 >= (room.max() ?? 0) }
      let shares = unit.lessons.map { Allocation.Share(weight: $0.minutes ?? usual) }
      if shares.count <= days.count, let given = Allocation.periods(days.count, among: shares) {
        var next = 0
        for (lesson, count) in given.enumerated() {
          let span = meetings.lowerBound + days[next]...meetings.lowerBound + days[next + count - 1]
          placements.append(LessonPlacement(unit: place, lesson: lesson, meetings: span))
          next += count
        }
        continue
      }
      let starts = Self.starts(of: unit.lessons.map { $0.minutes ?? usual }, in: room)
      for lesson in unit.lessons.indices {
        let start = starts[lesson].meeting
        var end = start
        if lesson + 1 < starts.count {
          let next = starts[lesson + 1]
          end = max(start, next.isAtStart ? next.meeting - 1 : next.meeting)
        } else {
          end = room.lastIndex { $0 > 0 } ?? room.count - 1
        }
        while end > start, room[end] == 0 { end -= 1 }
        placements.append(
          LessonPlacement(
            unit: place, lesson: lesson,
            meetings: meetings.lowerBound + start...meetings.lowerBound + max(start, end)))
      }
    }
    return placements
  }

  /// The meeting in which each lesson begins, and whether it begins the meeting.
  private static func starts(of minutes: [Int], in room: [Int]) -> [(meeting: Int, isAtStart: Bool)] {
    let total = minutes.reduce(0, +)
    let free = room.reduce(0, +)
    var starts: [(meeting: Int, isAtStart: Bool)] = []
    var taught = 0
    var meeting = 0
    var before = 0
    for length in minutes {
      // In minutes times 4 × total, so that quarters stay whole.
      let offset = 4 * taught * free
      while meeting + 1 < room.count, room[meeting] == 0 || (4 * before + 3 * room[meeting]) * total <= offset
      {
        guard room[(meeting + 1)...].contains(where: { $0 > 0 }) else { break }
        before += room[meeting]
        meeting += 1
      }
      let isAtStart = offset <= (4 * before + room[meeting]) * total
      starts.append((meeting, isAtStart))
      taught += length
    }
    return starts
  }

  /// Units whose lessons take more minutes than there are.
  static func lessonFindings(_ course: Course, _ units: [Range<Int>], free: [Int]) -> [Finding] {
    zip(course.units, units).compactMap { unit, meetings in
      let minutes = unit.lessons.compactMap(\.minutes).reduce(0, +)
      let room = free[meetings].reduce(0, +)
      guard minutes > room, !meetings.isEmpty else { return nil }
      // A late start or two is no news to a teacher; a period that is missing is.
      let isSlight = minutes - room < room / max(1, meetings.count)
      return Finding(
        .scheduleLessons, severity: isSlight ? .info : nil, at: unit.range,
        "The lessons of unit \(unit.number) take \(minutes) minutes; its \(meetings.count.counting("period")) have \(room) beside the current-event slots: \(minutes - room) short. Give the unit more room, or shorten a lesson."
      )
    }
  }
}
