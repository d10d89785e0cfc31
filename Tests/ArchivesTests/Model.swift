import Archives
import Documents

/// What an archive must tell, kept in plain arrays and found by looking at all of them.
struct Model {
  /// An act that decides which text is in force.
  private struct Decision {
    let entry: Int
    let document: String
    let version: Int?
    let begins: Int
    let ends: Int?
    let supersedes: Int?
  }

  /// By document (its first code), the texts of its versions.
  private(set) var texts: [String: [[UInt8]]] = [:]

  /// By document, the code that it has now.
  private(set) var codes: [String: String] = [:]

  /// When each entry was recorded, in seconds; the first made the archive.
  private(set) var recorded: [Int]

  private var decisions: [Decision] = []

  init(madeAt time: Timestamp) {
    recorded = [time.seconds]
  }

  /// The days on which something begins, ends, or is about to.
  var days: Set<Int> {
    var days: Set<Int> = []
    for decision in decisions {
      for day in [decision.begins, decision.ends ?? decision.begins] {
        days.formUnion([day - 1, day, day + 1])
      }
    }
    return days
  }

  /// Takes what was recorded of a document as the next entry; gives the number of its version.
  mutating func take(_ recording: Recording, of document: String, at time: Timestamp) -> Int? {
    let entry = recorded.count
    recorded.append(max(time.seconds, recorded.last ?? 0))
    codes[document] = recording.newCode ?? recording.code
    var version = recording.version
    if let text = recording.text {
      let known = texts[document] ?? []
      let wasInForce = Set(decisions.filter { $0.document == document }.compactMap(\.version))
      version = known.indices.reversed().first { index in
        known[index] == text.bytes && (index == known.count - 1 || !wasInForce.contains(index + 1))
      }.map { $0 + 1 }
      if version == nil {
        texts[document, default: []].append(text.bytes)
        version = known.count + 1
      }
    }
    if [Act.adopted, .rescinded, .corrected, .renumbered].contains(recording.act),
      recording.act != .renumbered || version != nil
    {
      let day = recording.effective ?? recording.happened
      decisions.append(
        Decision(
          entry: entry, document: document, version: version,
          begins: day?.dayNumber ?? Self.floor(recorded[entry], by: 86_400),
          ends: recording.until?.dayNumber, supersedes: recording.supersedes))
      if recording.act == .rescinded { rescissions.insert(entry) }
    }
    return version
  }

  private var rescissions: Set<Int> = []

  /// The entries that put a text of a document in force.
  func entries(of document: String) -> [Int] {
    decisions.filter { $0.document == document }.map(\.entry)
  }

  /// The entry that decides on a day, and the version that is in force by it.
  func holding(of document: String, on day: Int, knownTo entry: Int) -> (entry: Int, version: Int?)? {
    let known = decisions.filter { $0.entry <= entry }
    let superseded = Set(known.compactMap(\.supersedes))
    let candidates = known.filter {
      $0.document == document && $0.begins <= day && $0.ends ?? day >= day && !superseded.contains($0.entry)
    }
    return candidates.max { ($0.begins, $0.entry) < ($1.begins, $1.entry) }.map {
      ($0.entry, rescissions.contains($0.entry) ? nil : $0.version)
    }
  }

  /// The last entry that was recorded by the end of a day.
  func lastEntry(by day: Int) -> Int? {
    recorded.lastIndex { Self.floor($0, by: 86_400) <= day }
  }

  private static func floor(_ number: Int, by divisor: Int) -> Int {
    number >= 0 ? number / divisor : -((divisor - 1 - number) / divisor)
  }
}

/// A history that is made up, by a seed, and recorded in an archive and in the model at once.
struct Fiction {
  private(set) var model: Model
  private var chance: Seeded
  private var salts: Seeded
  private var time = Scratch.time(0)
  private let documents = ["BP 0100", "BP 0410", "BP 1312.3", "AR 5145.3", "Res-11-2026"]

  init(seed: UInt64, madeAt start: Timestamp) {
    model = Model(madeAt: start)
    (chance, salts) = (Seeded(seed), Seeded(seed &+ 1))
  }

  /// Records one to three acts as one set.
  mutating func step(in archive: borrowing Archive) throws {
    // Now and then the clock was set back.
    time = Timestamp(seconds: time.seconds + Int.random(in: -40_000...200_000, using: &chance))
    var recordings: [Recording] = []
    var subjects: [String] = []
    let chosen = documents.shuffled(using: &chance).prefix(Int.random(in: 1...3, using: &chance))
    for document in chosen {
      guard let recording = recording(of: document) else { continue }
      recordings.append(recording)
      subjects.append(document)
    }
    guard !recordings.isEmpty else { return }
    let entries = try archive.record(recordings, at: time, salts: &salts)
    for ((recording, subject), entry) in zip(zip(recordings, subjects), entries) {
      let version = model.take(recording, of: subject, at: time)
      guard version == entry.version, model.recorded.last == entry.recorded.seconds,
        model.recorded.count == entry.sequence + 1
      else {
        throw Mismatch(words: "entry \(entry.sequence): \(entry.canonical), the model says \(version ?? 0)")
      }
    }
  }

  /// The archive and the model disagree.
  struct Mismatch: Error {
    let words: String
  }

  private mutating func recording(of document: String) -> Recording? {
    let code = model.codes[document] ?? document
    let versions = model.texts[document] ?? []
    let acts: [Act] =
      versions.isEmpty
      ? [.adopted, .proposed]
      : [
        .adopted, .adopted, .adopted, .proposed, .amended, .rescinded, .corrected, .renumbered, .reviewed,
        .failed, .firstReading,
      ]
    guard let act = acts.randomElement(using: &chance) else { return nil }
    var recording = Recording(act, of: code, kind: "policy")
    switch act {
    case .adopted, .proposed, .amended: recording.text = text(of: document)
    case .corrected:
      recording.text = text(of: document)
      recording.supersedes = model.entries(of: document).randomElement(using: &chance)
    case .rescinded: break
    case .renumbered:
      recording.version = Int.random(in: 1...versions.count, using: &chance)
      recording.newCode = "\(document)-\(Int.random(in: 1...9, using: &chance))"
    default: recording.version = versions.count
    }
    recording.happened = day()
    recording.effective = day(after: recording.happened)
    if Int.random(in: 0..<4, using: &chance) == 0 {
      recording.until = (recording.effective ?? recording.happened).map {
        CalendarDate(dayNumber: $0.dayNumber + Int.random(in: -3...900, using: &chance))
      }
    }
    recording.details.add(.title, "A title of \(document)")
    if Bool.random(using: &chance) { recording.details.add(.relation, "implements BP 0100") }
    if Bool.random(using: &chance) { recording.details.add(.note, "Line one\nline \\two\r\n") }
    return recording
  }

  /// Mostly a day from 1950 to 2040, often the same; now and then none.
  private mutating func day() -> CalendarDate? {
    switch Int.random(in: 0..<8, using: &chance) {
    case 0: nil
    case 1...3: CalendarDate(dayNumber: 100 * Int.random(in: -20...200, using: &chance))
    default: CalendarDate(dayNumber: Int.random(in: -7300...25_500, using: &chance))
    }
  }

  private mutating func day(after day: CalendarDate?) -> CalendarDate? {
    guard Int.random(in: 0..<3, using: &chance) == 0 else { return nil }
    return day.map { CalendarDate(dayNumber: $0.dayNumber + Int.random(in: 0...400, using: &chance)) }
  }

  /// One of a few texts of a document, so that texts come back.
  private mutating func text(of document: String) -> Source {
    let paragraphs = (1...6).filter { _ in Int.random(in: 0..<5, using: &chance) > 0 }.map {
      "Every school posts notice \($0) of \(document), and so does zanzibar\($0)."
    }
    return Scratch.policy(paragraphs.isEmpty ? ["Nothing."] : paragraphs, title: document)
  }
}
