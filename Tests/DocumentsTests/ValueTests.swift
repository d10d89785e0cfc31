import Documents
import Testing

@Suite("Dates, codes and tables")
struct ValueTests {
  @Test("Dates round-trip through their day number for three thousand years")
  func dates() throws {
    for year in stride(from: 1, through: 2999, by: 1) {
      for (month, day) in [(1, 1), (2, 28), (2, 29), (3, 1), (12, 31)] {
        guard let date = CalendarDate(year: year, month: month, day: day) else {
          #expect((month, day) == (2, 29))
          continue
        }
        #expect(date.components == (year, month, day))
        #expect(CalendarDate(iso: date.description) == date)
      }
    }
    let date = try #require(CalendarDate(iso: "2026-06-09"))
    #expect(date.weekday == .tuesday)
    #expect(date.prose == "June 9, 2026")
    #expect(CalendarDate(dayNumber: 0).weekday == .thursday)
    #expect(CalendarDate(iso: "1969-12-31")?.weekday == .wednesday)
  }

  @Test(
    "Dates in prose",
    arguments: [
      ("November 16, 2021", "2021-11-16"), ("this 9th day of June, 2026", "2026-06-09"),
      ("the 24th day of June in 2025", "2025-06-24"),
      ("this third day of August, 2021", "2021-08-03"), ("Tuesday, June 9, 2026", "2026-06-09"),
      ("twenty-first day of May 2024", "2024-05-21"),
      ("6/9/2026", "2026-06-09"), ("2026-06-09", "2026-06-09"), ("June 9 2026.", "2026-06-09"),
      ("Feb. 9, 2026", "2026-02-09"), ("9 June 2026", "2026-06-09"),
    ])
  func prose(text: String, iso: String) {
    #expect(CalendarDate(prose: text)?.description == iso)
  }

  @Test(
    "What looks like a date and is none has its problem",
    arguments: [
      "this 14h day of October 2025", "February 30, 2026", "June 31, 2026", "13/45/2026", "2026-02-30",
      "the 22th day of May, 2026", "08/14/1", "due 31 June 2025", "Feb. 29, 2025", "by Feb 29, 2025",
      "Sept. 31, 2025", "29 Feb. 2025",
    ])
  func problems(text: String) {
    #expect(DateMention.all(in: text).compactMap(\.problem).count == 1)
  }

  @Test(
    "Prose without dates mentions none",
    arguments: [
      "The March of 2019 pupils", "May 5 members speak", "by May 1", "and/or his/her", "section 5145.3",
      "2026-27", "1/2 cup",
    ])
  func noDates(text: String) {
    #expect(DateMention.all(in: text).filter { $0.problem == nil }.isEmpty)
  }

  @Test(
    "Codes of every shape",
    arguments: [
      ("BP 0410", "BP 0410"), ("bp0410", "BP 0410"), ("AR 5145.3", "AR 5145.3"), ("BB 9322", "BB 9322"),
      ("E 1312.3", "E 1312.3"),
      ("AC-R", "AC-R"), ("ACA", "ACA"), ("7:10", "7:10"), ("7:010", "7:010"), ("FFH(LOCAL)", "FFH(LOCAL)"),
      ("Res-021-24/25", "Res-021-24/25"),
      ("Res093-16/17", "Res-093-16/17"), ("21-14", "21-14"), ("4218", "4218"),
      ("Course SOC-410", "Course SOC-410"), ("0403.80-AR-01", "0403.80-AR-01"),
      ("P-7841", "P 7841"), ("Resolution No. 25-07", "Res-25-07"), ("CC-23-02", "CC-23-02"), ("8.17", "8.17"),
      ("031-25/26", "031-25/26"),
    ])
  func codes(text: String, canonical: String) throws {
    let code = try #require(DocumentIdentifier(text))
    #expect(code.description == canonical)
    #expect(DocumentIdentifier(code.description) == code)
  }

  @Test(
    "Words are no codes",
    arguments: ["the policy", "Nondiscrimination", "a", "", "BP", "hello world 3", "file.md!", "../x"])
  func noCodes(text: String) {
    #expect(DocumentIdentifier(text) == nil)
  }

  @Test("Comma-separated values as spreadsheets write them")
  func table() throws {
    let text =
      "\u{FEFF}Start,Kind , Title\r\n2026-08-12,closure,\"Labor Day, \"\"observed\"\"\"\r\n\r\n2026-09-01,x,\"two\nlines\"\r\n2026-10-01,y\r\n"
    let table = try CommaSeparated(reading: Source(name: "c.csv", text: text), columns: ["start", "title"])
    #expect(table.rows.map { $0["title"] } == ["Labor Day, \"observed\"", "two\nlines", ""])
    #expect(table.rows.map(\.line) == [2, 4, 6])
    #expect(table.rows[0]["kind"] == "closure")
  }

  @Test("A table without its columns, or with an open quotation, is refused")
  func refusedTables() {
    #expect(throws: CommaSeparated.Refusal.missingColumns(["end"], found: ["start"])) {
      try CommaSeparated(reading: Source(name: "c", text: "start\n1\n"), columns: ["start", "end"])
    }
    #expect(throws: CommaSeparated.Refusal.unclosedQuotation(Position(line: 2, column: 1))) {
      try CommaSeparated(reading: Source(name: "c", text: "start\n\"1\n"), columns: ["start"])
    }
    #expect(throws: CommaSeparated.Refusal.tooManyCells(line: 2, found: 2, expected: 1)) {
      try CommaSeparated(reading: Source(name: "c", text: "start\n1,2\n"), columns: ["start"])
    }
  }

  @Test("Cells that a spreadsheet would run are written as text")
  func cells() {
    #expect(
      CommaSeparated.line(["a,b", "=1+1", "say \"x\"", "-5", "plain"])
        == "\"a,b\",'=1+1,\"say \"\"x\"\"\",-5,plain")
  }

  @Test("district.json gives style and names; every key may be missing")
  func district() throws {
    let json =
      #"{"name": "Alder Bay", "resolutions": {"recitalEnding": ";"}, "rulesOff": ["directive"], "seats": [{"name": "A. Ruiz"}]}"#
    let district = try District(reading: Source(name: "district.json", text: json))
    #expect(district.name == "Alder Bay")
    #expect(district.resolutions.recitalEnding == ";")
    #expect(district.resolutions.recitalWord == "WHEREAS,")
    #expect(district.seats.map(\.name) == ["A. Ruiz"])
    #expect(throws: District.Refusal.self) { try District(reading: Source(name: "d", text: #"{"name": 3}"#)) }
    #expect(throws: District.Refusal.self) { try District(reading: Source(name: "d", text: "{")) }
    for misspelled in [#"{"nmae": "A"}"#, #"{"resolutions": {"recitalEndings": ";"}}"#] {
      let error = #expect(throws: District.Refusal.self) {
        try District(reading: Source(name: "d", text: misspelled))
      }
      #expect(error?.message.contains("is not known") == true)
    }
  }

  @Test("What is not text is refused with its reason")
  func notText() {
    #expect(throws: SourceError.isUTF16(name: "x")) { try Source(name: "x", bytes: [0xFF, 0xFE, 0x41, 0]) }
    #expect(throws: SourceError.isBinary(name: "x", offset: 2)) {
      try Source(name: "x", bytes: [0x50, 0x4B, 0])
    }
    let position = Position(line: 2, column: 2)
    #expect(throws: SourceError.isNotUTF8(name: "x", position: position, byte: 0xE9)) {
      try Source(name: "x", bytes: Array("a\nb".utf8) + [0xE9, 0x21])
    }
    #expect(throws: SourceError.self) { try Source(name: "x", bytes: [0xED, 0xA0, 0x80]) }
    #expect(throws: Never.self) { try Source(name: "x", bytes: Array("José 학교 🎓".utf8)) }
  }
}
