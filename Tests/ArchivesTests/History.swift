import Archives
import Documents

/// Makes archives of histories at random: documents with codes of every sort, edits, proposals, rescissions, renumberings, redactions.
struct History {
  private var random: Seeded
  private var texts: [String: [String]] = [:]

  /// The codes that documents have now.
  private(set) var codes: [String] = []

  init(seed: UInt64) {
    random = Seeded(seed)
  }

  /// Codes that are hard on file systems, beside plain ones.
  private static let names = [
    "BP 0410", "bp 0410", "Res-021-24/25", "../../etc/passwd", "FFH(LOCAL)", "7:10", "AC-R", "con", ".hidden",
    "/",
    "Política 5", "policies/complaints and appeals", "A\nB",
  ]

  private static let sentences = [
    "No one is turned away.", "Every school posts this notice in each language.",
    "The coordinator answers within ten days.",
    "—", "A student named Ana Cole asked.", "The board reviews it each year.\r", "    indented",
    "# A heading",
    "| a | b |", "Ünïcödé und mehr", "1. First", "(a) Second",
  ]

  /// Records acts, one at a time or some together.
  mutating func record(_ count: Int, in archive: borrowing Archive, from hour: Int = 1) throws {
    for step in 0..<count {
      let time = Timestamp(seconds: Scratch.time(hour + step).seconds)
      if step > 0, random.next() % 17 == 0 {
        _ = try archive.redact("Ana Cole", order: "Superior Court, No. \(step)", at: time, salts: &random)
        continue
      }
      let recordings = (0..<(1 + Int(random.next() % 3))).map { _ in recording() }
      var seen: Set<String> = []
      try archive.record(recordings.filter { seen.insert($0.code).inserted }, at: time, salts: &random)
    }
  }

  private mutating func pick<T>(_ values: [T]) -> T { values[Int(random.next() % UInt64(values.count))] }

  private mutating func recording() -> Recording {
    let isNew = codes.isEmpty || random.next() % 4 == 0
    let code = isNew ? pick(Self.names) : pick(codes)
    let day = CalendarDate(dayNumber: Int(random.next() % 30_000) - 8_000)
    if codes.contains(code), random.next() % 8 == 0 {
      var recording = Recording(.rescinded, of: code, kind: "policy")
      recording.happened = day
      return recording
    }
    var recording = Recording(
      random.next() % 5 == 0 ? .proposed : .adopted, of: code, kind: "policy", text: text(of: code))
    if !codes.contains(code) { codes.append(code) }
    if random.next() % 2 == 0 { recording.happened = day }
    if random.next() % 3 == 0 { recording.effective = day.adding(days: 30) }
    if random.next() % 3 == 0 { recording.authority = "Res-1" }
    if random.next() % 2 == 0 { recording.details.add(.title, "Title of \(code)\nand more\\") }
    if random.next() % 3 == 0 { recording.details.add(.vote, "aye Ana Cole") }
    if random.next() % 4 == 0 { recording.details.add(.relation, "amends BP 9") }
    return recording
  }

  private mutating func text(of code: String) -> Source {
    var lines = texts[code] ?? []
    for _ in 0..<(1 + Int(random.next() % 4)) {
      let at = Int(random.next() % UInt64(lines.count + 1))
      if at < lines.count, random.next() % 3 == 0 {
        lines.remove(at: at)
      } else {
        lines.insert(pick(Self.sentences), at: at)
      }
    }
    texts[code] = lines
    return Source(name: "text", text: lines.joined(separator: random.next() % 2 == 0 ? "\n\n" : "\n"))
  }
}
