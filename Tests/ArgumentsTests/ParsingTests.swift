import Arguments
import Testing

@Suite struct ParsingTests {
  @Test(
    arguments: [
      ["--output", "x", "a"], ["--output=x", "a"], ["-o", "x", "a"], ["-ox", "a"], ["-o=x", "a"],
      ["a", "--output", "x"], ["a", "-ox"],
      ["--output", "y", "-o", "x", "a"],
      ["-o", "x", "--", "a"], ["-ox", "--", "a"],
    ])
  func `an option with a value can be written in every customary way`(_ words: [String]) throws {
    let invocation = try #require(Sample.invocation(["diff"] + words))
    #expect(invocation[Sample.output] == "x")
    #expect(invocation[Sample.old] == "a")
    #expect(invocation[Sample.new] == nil)
  }

  @Test(
    arguments: [
      ["-s", "-q", "-o", "x"], ["-sq", "-ox"], ["-qsox"], ["-qs", "--output=x"],
      ["--stat", "--quiet", "-o=x"],
      ["-sqo", "x"], ["-sqs", "-o", "x"],
    ])
  func `short flags can be joined, the last with its value`(_ words: [String]) throws {
    let invocation = try #require(Sample.invocation(["diff", "a"] + words))
    #expect(invocation[Sample.stat])
    #expect(invocation[Sample.quiet])
    #expect(invocation[Sample.output] == "x")
  }

  @Test func `what is not given has its default, is nil, empty or false`() throws {
    let invocation = try #require(Sample.invocation("diff", "a"))
    #expect(invocation[Sample.layout] == .text)
    #expect(invocation[Sample.context] == 3)
    #expect(invocation[Sample.output] == nil)
    #expect(invocation[Sample.since] == nil)
    #expect(invocation[Sample.notes].isEmpty)
    #expect(!invocation[Sample.stat])
  }

  @Test func `values arrive with their types`() throws {
    let diff = try #require(
      Sample.invocation("diff", "a", "b", "-f", "json", "--context=0", "--since", "2.10"))
    #expect(diff[Sample.new] == "b")
    #expect(diff[Sample.layout] == .json)
    #expect(diff[Sample.context] == 0)
    #expect(diff[Sample.since] == Version(argument: "2.10"))
    let draft = try #require(
      Sample.invocation("draft", "resolution", "--week", "7", "--title", "", "--week=12"))
    #expect(draft[Sample.weeks] == [7, 12])
    #expect(draft[Sample.title] == "")
  }

  @Test func `a repeatable option keeps its values in their order, any other its last`() throws {
    let invocation = try #require(
      Sample.invocation("diff", "--note", "b", "a", "-n", "a", "-nc", "--context", "1", "--context=2"))
    #expect(invocation[Sample.notes] == ["b", "a", "c"])
    #expect(invocation[Sample.context] == 2)
  }

  @Test(arguments: [
    "-", "-5", "- text", "--- text", "", "a=b", "---", "\u{2014} text", "-\u{301}", "--\u{301}a",
  ])
  func `a word that cannot be an option is a value or an operand`(_ word: String) throws {
    let invocation = try #require(Sample.invocation("diff", word, "--note", word, "-n\(word)."))
    #expect(invocation[Sample.old] == word)
    #expect(invocation[Sample.notes].first == word)
  }

  @Test func `two hyphens end the options`() throws {
    #expect(
      try #require(Sample.invocation("check", "--", "--quiet", "-", "--"))[Sample.files] == [
        "--quiet", "-", "--",
      ])
    #expect(try #require(Sample.invocation("diff", "a", "--", "-q"))[Sample.new] == "-q")
  }

  @Test func `the last positional can take every word left`() throws {
    #expect(try #require(Sample.invocation("check", "a", "-q", "b", "c"))[Sample.files] == ["a", "b", "c"])
    #expect(try #require(Sample.invocation("list"))[Sample.codes].isEmpty)
    #expect(
      try #require(Sample.invocation("list", "1.2", "3.4"))[Sample.codes].map(\.argument) == ["1.2", "3.4"])
  }

  @Test(
    arguments: [
      (["check", "a"], "check", ["check"]), (["compare", "a"], "diff", ["diff"]),
      (["draft", "reso", "--title=t"], "draft a resolution", ["draft", "resolution"]),
      (["draft", "policy", "--title=t"], "draft a policy", ["draft", "policy"]),
    ])
  func `a verb is found by its name or alias and brings its action`(
    _ words: [String], action: String, path: [String]
  ) throws {
    let invocation = try #require(Sample.invocation(words))
    #expect(Sample.program.parse(words) == .run(action, invocation))
    #expect(invocation.path == path)
  }

  @Test func `an action can be a closure that reads its own parameters`() throws {
    typealias Command = Verb<@Sendable (Invocation) -> String>
    let name = Positional<String>("name", help: "Whom to greet.")
    let greet = Command("greet", overview: "Greet.", parameters: [name]) { "Hello \($0[name])" }
    let program = Program("polite", version: "1", overview: "Be polite.", verbs: ["Say": [greet]])
    guard case .run(let action, let invocation) = program.parse(["greet", "Ada"]) else {
      Issue.record("not understood")
      return
    }
    #expect(action(invocation) == "Hello Ada")
  }

  @Test func `the version is shown on request`() {
    #expect(Sample.text("--version") == "1.2.3\n")
  }

  @Test func `how and in which order options are written makes no difference`() throws {
    for seed in UInt64(1)...300 {
      var random = Seeded(seed)
      let values = ["x", "a b", "-", "=", "--", "-q", "=x"]
      let output = values.randomElement(using: &random) ?? ""
      let context = Int.random(in: 0...99, using: &random)
      let plain = ["diff", "--output=\(output)", "--context=\(context)", "--quiet", "--", "a", "-b"]
      let spelled = [
        [
          ["--output=\(output)"], ["-o=\(output)"],
          output.hasPrefix("=") ? ["-o=\(output)"] : ["-o\(output)"],
        ],
        [["--context=\(context)"], ["--context", "\(context)"]],
        [["-q"], ["--quiet"], ["-qq"]],
      ]
      let options = spelled.shuffled(using: &random).flatMap { $0.randomElement(using: &random) ?? [] }
      let expected = try #require(Sample.invocation(plain))
      let written = try #require(
        Sample.invocation(["compare"] + options + ["--", "a", "-b"]), "seed \(seed)")
      #expect(written[Sample.output] == expected[Sample.output], "seed \(seed)")
      #expect(written[Sample.context] == expected[Sample.context], "seed \(seed)")
      #expect(written[Sample.quiet] && written[Sample.new] == "-b", "seed \(seed)")
    }
  }
}
