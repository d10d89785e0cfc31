import Documents

/// Which standards a course works on, and in which units.
public struct Coverage: Hashable, Sendable {
  /// One standard with the units that work on it.
  public struct Row: Hashable, Sendable {
    /// The code as the course writes it.
    public let code: String

    /// The standard; nil when no standards file has it.
    public let standard: Standard?

    /// The places of the units that do each of these with it.
    public let units: [Alignment.Role: [Int]]

    /// Whether none of its units has a period in the schedule.
    public let isUnscheduled: Bool

    /// What a reviewer should know, in a few words; empty when there is nothing.
    public var note: String {
      var notes: [String] = []
      if isUnscheduled { notes.append("aligned but never scheduled") }
      if units[.assess] == nil { notes.append("never assessed") }
      return notes.joined(separator: "; ")
    }
  }

  /// The standards that units name: in the order of the standards file, then of the course.
  public let rows: [Row]

  /// The standards of the file that no unit names.
  public let unaligned: [Standard]

  /// Takes account of a schedule's course.
  ///
  /// - Complexity: O(alignments + standards).
  public init(of schedule: Schedule, against standards: Standards? = nil) {
    var order: [String] = []
    var codes: [String: String] = [:]
    var units: [String: [Alignment.Role: [Int]]] = [:]
    var scheduled: Set<String> = []
    for (place, unit) in schedule.course.units.enumerated() {
      for alignment in unit.alignments where !alignment.code.isBlankToFill {
        let key = alignment.code.lowercased()
        if codes[key] == nil {
          codes[key] = alignment.code
          order.append(key)
        }
        if !schedule.units[place].isEmpty { scheduled.insert(key) }
        for role in alignment.roles where units[key]?[role]?.last != place {
          units[key, default: [:]][role, default: []].append(place)
        }
      }
    }
    let known = standards?.standards ?? []
    let listed = known.map { $0.code.lowercased() }.filter { codes[$0] != nil }
    let others = order.filter { standards?[$0] == nil }
    let isPlanned = !schedule.meetings.isEmpty
    rows = (listed + others).map { key in
      Row(
        code: codes[key] ?? key, standard: standards?[key], units: units[key] ?? [:],
        isUnscheduled: isPlanned && !scheduled.contains(key))
    }
    unaligned = known.filter { codes[$0.code.lowercased()] == nil }
  }
}
