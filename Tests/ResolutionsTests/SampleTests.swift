import Documents
import Resolutions
import Testing

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// The samples, and a corpus folder where WHEREAS_CORPUS names one.
struct SampleTests {
  private static let root = #filePath.split(separator: "/").dropLast(3).map { "/\($0)" }.joined()

  private static func sources(in folder: String) -> [Source] {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    return names.sorted().compactMap { name in
      guard let data = FileManager.default.contents(atPath: "\(folder)/\(name)") else { return nil }
      return try? Source(name: name, bytes: Array(data))
    }
  }

  private static let district: District? = {
    sources(in: "\(root)/Samples").first { $0.name == "district.json" }.flatMap { try? District(reading: $0) }
  }()

  @Test(
    "A sample checks clean, and is written again as it stands",
    arguments: sources(in: "\(root)/Samples/resolutions"))
  func sample(source: Source) throws {
    let district = try #require(Self.district)
    let read = Resolution(reading: Outline(parsing: source))
    #expect(read.findings(for: district).map(\.message) == [])
    #expect(read.written(for: district) == source.text)
  }

  @Test(
    "Text out of a packet has no finding but its blanks", arguments: sources(in: "\(root)/Samples/packet"))
  func packet(source: Source) throws {
    let findings = Resolution(reading: Outline(parsing: source)).findings(for: try #require(Self.district))
    #expect(findings.allSatisfy { $0.rule == .unfilledBlank && $0.severity == .info })
  }

  @Test(
    "Every mend of a corpus text settles its finding",
    arguments: sources(in: ProcessInfo.processInfo.environment["WHEREAS_CORPUS"] ?? "/nowhere"))
  func corpus(source: Source) {
    let read = Resolution(reading: Outline(parsing: source))
    let mends = read.findings().flatMap(\.mends)
    let again = Resolution(reading: Outline(parsing: source.mended(by: mends)))
    #expect(again.findings().flatMap(\.mends) == [])
    #expect(again.recitals.count == read.recitals.count)
    #expect(again.resolved.count == read.resolved.count)
  }

  @Test("Any text at all is read, checked, written and summed up")
  func totality() {
    let pieces = [
      "WHEREAS", ", ", "and ", "RESOLVED", ", That ", "NOW, THEREFORE, BE IT ", "\n", "\n\n", "AYES: ",
      "____", "[", "]", "$1,00", "”", "é",
      "June 31, 2026", "within 30 days", "1. ", "(a) ", "> ", "# ", "---\n", "MOVED BY", ";", ".", "ATTEST:",
      "said ", "the above ", "\r\n", "\u{FEFF}",
      "TBD", "XX", ", 2020", "directs ", "shall be presented", "Resolution No. ", "JOINT RESOLUTION ",
      "(Res-1) ", "status: final\n", "   ", "\t",
    ]
    for seed in 1...150 {
      var generator = SeededGenerator(seed: UInt64(seed))
      let text = (0..<Int.random(in: 0...60, using: &generator)).map { _ in
        pieces.randomElement(using: &generator) ?? ""
      }.joined()
      let read = resolution(text)
      let bytes = read.outline.source.bytes.count
      #expect(
        read.findings().allSatisfy {
          $0.range.upperBound <= bytes && $0.mends.allSatisfy { $0.range.upperBound <= bytes }
        }, "seed \(seed)")
      #expect(read.written().hasSuffix("\n"), "seed \(seed)")
      #expect(ResolutionSummary(of: read).counts.recitals == read.recitals.count, "seed \(seed)")
      _ = OrderedNotes(reading: read.outline).draft.text()
    }
  }
}
