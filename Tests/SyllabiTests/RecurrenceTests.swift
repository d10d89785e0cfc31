import Documents
import Syllabi
import Testing

@Suite("A recurrence")
struct RecurrenceTests {
  @Test(
    "is read as a teacher writes it, and written in one form",
    arguments: [
      ("every Friday", Recurrence.weeks(every: 1, on: [.friday]), "every Friday"),
      ("Fridays", .weeks(every: 1, on: [.friday]), "every Friday"),
      (
        "Each Tuesday and Thursday", .weeks(every: 1, on: [.tuesday, .thursday]), "every Tuesday and Thursday"
      ),
      ("every 2 weeks on Wednesday", .weeks(every: 2, on: [.wednesday]), "every 2 weeks on Wednesday"),
      ("every other Monday", .weeks(every: 2, on: [.monday]), "every 2 weeks on Monday"),
      ("weekly", .weeks(every: 1, on: []), "every week"),
      ("week 3", .inWeeks([3], on: nil), "week 3"),
      ("weeks 12, 3 and 7 on Friday", .inWeeks([3, 7, 12], on: .friday), "weeks 3, 7, and 12 on Friday"),
      ("every 3rd meeting", .meetings(every: 3), "every 3rd meeting"),
      ("every twelfth meeting", nil, ""),
      ("every 12th meeting", .meetings(every: 12), "every 12th meeting"),
      ("daily", .meetings(every: 1), "every meeting"),
      ("every Friday except in May", nil, ""), ("now and then", nil, ""), ("", nil, ""), ("every", nil, ""),
      ("week 99", nil, ""), ("every 0 weeks", nil, ""), ("3", nil, ""),
    ])
  func reading(text: String, expected: Recurrence?, written: String) {
    let recurrence = Recurrence(text)
    #expect(recurrence == expected)
    #expect(recurrence?.description ?? "" == written)
    if let recurrence { #expect(Recurrence(recurrence.description) == recurrence) }
  }
}
