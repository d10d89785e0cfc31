import Documents
import Resolutions
import Testing

struct DraftJSONTests {
  private func draft(_ json: String) throws(ResolutionDraft.Refusal) -> ResolutionDraft {
    try ResolutionDraft(reading: Source(name: "draft.json", text: json))
  }

  @Test("All keys are read")
  func keys() throws {
    let read = try draft(
      """
      {"title": "T", "number": "26-14", "date": "2026-06-09", "sponsors": ["A", "B"], "body": "Board", "recitals": ["r"],
       "resolved": ["s", {"text": "t", "items": ["u", "v"]}]}
      """)
    #expect(read.title == "T")
    #expect(read.number == "26-14")
    #expect(read.date?.description == "2026-06-09")
    #expect(read.sponsors == ["A", "B"])
    #expect(read.body == "Board")
    #expect(read.recitals == ["r"])
    #expect(read.resolved == [.init("s"), .init("t", items: ["u", "v"])])
    #expect(try draft("{\"sponsor\": \"A\"}").sponsors == ["A"])
  }

  @Test(
    "What does not fit is refused with the path of its key",
    arguments: [
      ("{\"tilte\": \"T\"}", "The key \"tilte\" is not known."), ("{\"title\": 3}", "\"title\" is not text."),
      ("{\"recitals\": [\"a\", 3]}", "\"recitals.[1]\" is not text."),
      ("{\"recitals\": \"a\"}", "\"recitals\" is not a list."),
      ("{\"resolved\": [{\"items\": []}]}", "\"resolved.[0]\" lacks the key \"text\"."),
      ("{\"resolved\": [{\"text\": \"a\", \"item\": []}]}", "The key \"resolved.[0].item\" is not known."),
      ("{\"date\": \"June 9\"}", "\"date\" is \"June 9\", which is no day of the calendar."),
      ("[]", "The draft is not an object."),
      ("{", "The file is not valid JSON."),
    ])
  func refusal(json: String, message: String) {
    #expect {
      try draft(json)
    } throws: { error in
      (error as? ResolutionDraft.Refusal)?.message.hasPrefix(message) ?? false
    }
  }
}
