import Documents
import Meetings
import Testing

@Suite("The draft of a meeting")
struct DraftTests {
  @Test("has nothing wrong but its blanks, and every seat in its roll calls")
  func draft() {
    let draft = MeetingDraft(
      date: CalendarDate(iso: "2026-06-23"), start: LocalTime("6 PM"),
      items: [.init(title: "BP 0410, Fair Play", document: "p.md"), .init(title: "Calendar")], section: "F",
      district: Texts.district)
    let meeting = Texts.meeting(draft.text)
    #expect(
      meeting.findings(district: Texts.district).allSatisfy {
        $0.rule.id == "unfilled-blank" && $0.severity == .info
      })
    #expect(meeting.items.map(\.letter) == ["F.1", "F.2"])
    #expect(meeting.items[0].documents.map(\.reference) == ["p.md"])
    #expect(meeting.items[1].deciding?.rollCall?.unread.map(\.member) == Texts.seats + ["Jo Pell"])
    #expect(meeting.start?.value == LocalTime("18:00"))
  }

  @Test("of nothing is all blanks")
  func empty() {
    let meeting = Texts.meeting(MeetingDraft().text)
    #expect(meeting.findings().allSatisfy { $0.rule.id == "unfilled-blank" })
    #expect(meeting.isAgenda)
  }

  @Test("is an error in every line once it says that the meeting was held")
  func held() {
    let text = MeetingDraft(district: Texts.district).text.replacing("status: agenda\n", with: "")
    #expect(Texts.meeting(text).findings(district: Texts.district).contains { $0.severity == .error })
  }
}
