public import Documents

/// When a course is taught: its units, lessons, current-event slots and assessments on the days on which the class meets.
///
/// A pure function of course, calendar and bell schedules. Without a calendar the weeks have numbers and no dates, and every
/// week has five meetings.
///
/// - The class meets once on every student day of the term, Monday to Friday, for as many weeks as the course has.
/// - Weeks begin on Monday and are numbered from 1; a week of recess has no number.
/// - Periods are shared among the units by bounded Webster; see `Allocation`.
/// - Lessons keep their order and are spread over what slots leave of their unit's periods: each begins a day of its own
///   where there are days enough.
/// - A slot whose day is no student day moves to the day of its week that follows that day's schedule, else to the nearest
///   student day, the earlier of two; in a week without a student day it is not held.
/// - A unit's assessments fall on its last meeting.
public struct Schedule: Hashable, Sendable {
  /// One meeting of the class.
  public struct Meeting: Hashable, Sendable {
    /// The place of its week in `weeks`.
    public let week: Int
    /// The day of the week.
    public let weekday: CalendarDate.Weekday
    /// The date; nil without a calendar.
    public let date: CalendarDate?
    /// The weekday whose schedule it follows, where the calendar swaps days.
    public let follows: CalendarDate.Weekday?
    /// How long the period is; nil when neither bells nor the course say.
    public let minutes: Int?
  }

  /// A calendar week.
  public struct Week: Hashable, Sendable {
    /// Its number among the weeks of school, from 1; nil for a week of recess.
    public let number: Int?
    /// Its Monday; nil without a calendar.
    public let monday: CalendarDate?
    /// The days of the term in it, with students or without; none without a calendar.
    public let days: [SchoolDay]
    /// The meetings in it, as places in `meetings`.
    public let meetings: Range<Int>
  }

  /// A lesson on its meetings.
  public struct LessonPlacement: Hashable, Sendable {
    /// The place of its unit.
    public let unit: Int
    /// Its place among the lessons of the unit.
    public let lesson: Int
    /// Its meetings, as places in `meetings`.
    public let meetings: ClosedRange<Int>
  }

  /// A current-event slot that is held, or is not.
  public struct SlotPlacement: Hashable, Sendable {
    /// The place of the slot in the course's slots.
    public let slot: Int
    /// The place of the week in `weeks`.
    public let week: Int
    /// The meeting, as a place in `meetings`; nil when it is not held.
    public let meeting: Int?
    /// The weekday on which it would have been held; nil when it is held on its own day.
    public let movedFrom: CalendarDate.Weekday?
  }

  /// The course.
  public let course: Course

  /// The terms it runs in; none without a calendar.
  public let terms: [SchoolEvent]

  /// The weeks, those of recess included.
  public let weeks: [Week]

  /// The meetings in order.
  public let meetings: [Meeting]

  /// The meetings of each unit, as places in `meetings`; empty for a unit that finds no room.
  public let units: [Range<Int>]

  /// The lessons in order; those of units without room are left out.
  public let lessons: [LessonPlacement]

  /// The current-event slots in the order of their weeks.
  public let slots: [SlotPlacement]

  /// What does not fit.
  public let findings: [Finding]

  /// The meetings that no unit takes, after the last one.
  public var spare: Range<Int> { (units.last?.upperBound ?? 0)..<meetings.count }

  /// Whether the weeks have dates.
  public var isDated: Bool { !terms.isEmpty }
}
