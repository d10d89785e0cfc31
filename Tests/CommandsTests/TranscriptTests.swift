import Testing

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

@Suite("Commands do what their transcripts say")
struct TranscriptTests {
  static let folder = Session.root + "/Tests/CommandsTests/Transcripts"

  static var names: [String] {
    ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []).filter { $0.hasSuffix(".console") }
      .sorted()
  }

  /// With `WHEREAS_RECORD=1` in the environment a transcript is written anew, and the test fails once so that it is read.
  @Test("A transcript replays word for word", arguments: names)
  func replays(name: String) throws {
    let path = "\(Self.folder)/\(name)"
    let recorded = Transcript(reading: try String(contentsOfFile: path, encoding: .utf8))
    let session = try Session()
    var played = recorded
    for place in played.steps.indices {
      played.steps[place].output = session.run(played.steps[place].command)
    }
    #expect(!recorded.steps.isEmpty)
    if Self.isRecording, played != recorded {
      try played.text.write(toFile: path, atomically: true, encoding: .utf8)
      Issue.record("\(name) was recorded anew; read it, then run the test again")
      return
    }
    for (was, now) in zip(recorded.steps, played.steps) where was != now {
      Issue.record(
        "\(name):\(was.line): $ \(was.command)\n--- recorded\n\(was.output)\n--- now\n\(now.output)")
    }
  }

  /// The blocks of a file are one session: a later one sees the files that an earlier one wrote.
  @Test(
    "Every console block of the documentation replays",
    arguments: ["README.md", "Samples/README.md", "Schemas/README.md"])
  func documentation(name: String) throws {
    let path = "\(Session.root)/\(name)"
    let markdown = try String(contentsOfFile: path, encoding: .utf8)
    let session = try Session()
    var replayed = markdown
    for transcript in Transcript.inBlocks(of: markdown) {
      var played = transcript
      for place in played.steps.indices {
        played.steps[place].output = session.run(played.steps[place].command)
      }
      guard played != transcript else { continue }
      if Self.isRecording, let block = replayed.firstRange(of: transcript.block) {
        replayed.replaceSubrange(block, with: "```console\n\(played.text)```\n")
      } else {
        Issue.record("\(name):\n\(played.text)")
      }
    }
    if replayed != markdown {
      try replayed.write(toFile: path, atomically: true, encoding: .utf8)
      Issue.record("\(name) was recorded anew; read it, then run the test again")
    }
  }

  private static var isRecording: Bool { ProcessInfo.processInfo.environment["WHEREAS_RECORD"] == "1" }
}
