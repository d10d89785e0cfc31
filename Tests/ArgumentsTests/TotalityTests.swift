import Arguments
import Testing

@Suite struct TotalityTests {
  private static let pieces = [
    "draft", "resolution", "diff", "check", "help", "list", "--", "-", "--help", "-h", "--format", "json",
    "-o", "=",
    "--output=", "-q", "--week", "7", "-5", "--\u{301}", "-\u{301}a", "\u{0}", "\r\n", "—format", "é", "𝄞",
    "", " ",
    "--title", "--generate-completion-script", "zsh", "--version", "'", "\"", "\\", "$(x)", "\u{202E}", "1.2",
  ]

  @Test func `any words give an outcome, and every failure a report`() {
    for seed in UInt64(1)...20_000 {
      var random = Seeded(seed)
      let words = (0..<Int.random(in: 0...7, using: &random)).map { _ in
        (0..<Int.random(in: 1...3, using: &random) / 2 + 1).map { _ in
          Self.pieces.randomElement(using: &random) ?? ""
        }.joined()
      }
      switch Sample.program.parse(words, width: Int.random(in: -10...100, using: &random)) {
      case .run(_, let invocation): #expect(!invocation.path.isEmpty, "seed \(seed)")
      case .show(let text): #expect(text.hasSuffix("\n"), "seed \(seed)")
      case .failure(let error, let path):
        let report = Sample.program.report(error, at: path)
        #expect(report.hasPrefix("Error: \(error.message)\nUsage: sample"), "seed \(seed)")
        #expect(report.utf8.filter { $0 == UInt8(ascii: "\n") }.count < 6, "seed \(seed)")
      }
    }
  }

  @Test func `a command line of a hundred thousand words is read at once`() throws {
    let files = (0..<100_000).map { "file-\($0).md" }
    #expect(try #require(Sample.invocation(["check"] + files))[Sample.files] == files)
    let notes = files.flatMap { ["--note", $0] }
    #expect(try #require(Sample.invocation(["diff", "a"] + notes))[Sample.notes] == files)
    #expect(Sample.complaint(["diff", "a"] + files) != nil)
    #expect(Sample.complaint(["check"] + files.map { "--\($0)" }) == "Unknown option '--file-0.md'.")
    #expect(Sample.invocation(["check", "a", "-" + String(repeating: "q", count: 100_000)]) != nil)
  }
}
