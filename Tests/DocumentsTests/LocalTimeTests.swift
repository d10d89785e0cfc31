import Documents
import Testing

@Suite("A time of day")
struct LocalTimeTests {
  @Test(
    "is read from the forms that schools write",
    arguments: [
      ("08:30", "08:30", "8:30 a.m."), ("8:30", "08:30", "8:30 a.m."), ("3:05 PM", "15:05", "3:05 p.m."),
      ("12:00 a.m.", "00:00", "12:00 a.m."), ("12:10pm", "12:10", "12:10 p.m."),
      ("23:59", "23:59", "11:59 p.m."),
    ])
  func reading(text: String, iso: String, prose: String) {
    #expect(LocalTime(text)?.description == iso)
    #expect(LocalTime(text)?.prose == prose)
  }

  @Test(
    "is nothing else",
    arguments: ["", "8", "24:00", "08:60", "8:5", "13:00 PM", "0:30 am", "-1:30", "8:30:00", "é:30"])
  func refusals(text: String) {
    #expect(LocalTime(text) == nil)
  }

  @Test("moves by minutes within its day") func adding() {
    #expect(LocalTime("08:30")?.adding(minutes: 55) == LocalTime("09:25"))
    #expect(LocalTime("23:30")?.adding(minutes: 30) == nil)
    #expect(LocalTime("00:10")?.adding(minutes: Int.min) == nil)
  }
}
