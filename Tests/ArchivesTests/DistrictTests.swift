import Archives
import Documents
import Testing

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

@Suite("Of the sample district's policies")
struct DistrictTests {
  /// A file of the samples: a policy as adopted on the day that names the file.
  private struct Version {
    let code: String
    let day: CalendarDate
    let text: Source
    /// When the clerk recorded it: weeks after the meeting, and once years after.
    let recorded: CalendarDate
  }

  @Test("the text in force is the right one on every day of their history, by both clocks")
  func everyDay() throws {
    let versions = try samples().sorted { ($0.recorded, $0.code, $0.day) < ($1.recorded, $1.code, $1.day) }
    try #require(versions.count > 10)
    let scratch = try Scratch()
    let archive = try Archive(
      creating: scratch.path(), origin: "Alder Bay Unified School District",
      identity: (0..<16).map { UInt8($0) }, at: Self.noon(of: Self.first))
    for version in versions {
      var recording = Recording(.adopted, of: version.code, kind: "policy", text: version.text)
      recording.happened = version.day
      try archive.record([recording], at: Self.noon(of: version.recorded), salts: &scratch.salts)
    }
    let (first, last) = (Self.first.dayNumber, Self.first.dayNumber + 4_017)
    var looked = 0
    for document in try archive.documents() {
      let own = versions.filter { $0.code == document.code }
      // What the record knew every second year, and what it knows now.
      for known in Array(stride(from: first, through: last, by: 730)) + [Int.max] {
        let entry =
          known == .max ? known : try archive.lastEntry(recordedBy: CalendarDate(dayNumber: known)) ?? -1
        let told = own.filter { $0.recorded.dayNumber <= known }
        for day in first...last {
          let holding = try archive.holding(
            of: document, on: CalendarDate(dayNumber: day), knownTo: entry)
          let due = told.filter { $0.day.dayNumber <= day }.max { $0.day < $1.day }
          if holding?.begins != due?.day {
            Issue.record(
              "\(document.code) on \(CalendarDate(dayNumber: day)), known to \(entry): \(String(describing: holding)); due since \(String(describing: due?.day))"
            )
            return
          }
          looked += 1
        }
      }
      for version in own {
        let holding = try #require(try archive.holding(of: document, on: version.day))
        let number = try #require(holding.version)
        #expect(try archive.bytes(of: document, version: number) == version.text.bytes)
      }
    }
    #expect(looked > 100_000)
  }

  /// Every version of every policy; the second of each was forgotten, and recorded three years later.
  private func samples() throws -> [Version] {
    let root = #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(3).joined(
      separator: "/")
    let folder = "\(root)/Samples/policies"
    var versions: [Version] = []
    for policy in try FileManager.default.contentsOfDirectory(atPath: folder) {
      let files = try FileManager.default.contentsOfDirectory(atPath: "\(folder)/\(policy)").sorted()
      for (place, file) in files.enumerated() {
        let day = try #require(CalendarDate(iso: String(file.dropLast(3))))
        let bytes = try Scratch.bytes(of: "\(folder)/\(policy)/\(file)")
        versions.append(
          Version(
            code: policy.replacing("-", with: " "), day: day, text: try Source(name: file, bytes: bytes),
            recorded: CalendarDate(dayNumber: day.dayNumber + (place == 1 ? 1_095 : 20))))
      }
    }
    return versions
  }

  /// The first day that is asked for.
  private static let first = CalendarDate(dayNumber: 16_801)

  private static func noon(of day: CalendarDate) -> Timestamp {
    Timestamp(seconds: day.dayNumber * 86_400 + 43_200)
  }
}
