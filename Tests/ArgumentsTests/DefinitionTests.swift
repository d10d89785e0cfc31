import Arguments
import Testing

@Suite struct DefinitionTests {
  @Test(
    arguments: [
      ("--format <format>", "[--format <format>]", ["-f", "--format"], Sample.layout.definition),
      ("--note <text>", "[--note <text> ...]", ["-n", "--note"], Sample.notes.definition),
      ("--title <text>", "--title <text>", ["--title"], Sample.title.definition),
      ("--stat", "[--stat]", ["-s", "--stat"], Sample.stat.definition),
      ("<old>", "<old>", [], Sample.old.definition), ("<new>", "[<new>]", [], Sample.new.definition),
      ("<files>", "<files> ...", [], Sample.files.definition),
      ("<codes>", "[<codes> ...]", [], Sample.codes.definition),
    ] as [(String, String, [String], Definition)])
  func `a parameter knows how it is written`(
    _ label: String, synopsis: String, spellings: [String], definition: Definition
  ) {
    #expect(definition.label == label)
    #expect(definition.synopsis == synopsis)
    #expect(definition.spellings == spellings)
  }

  @Test func `a number, a text and a choice are read back from how they are written`() {
    #expect([Int.min, -1, 0, 7, .max].allSatisfy { Int(argument: $0.argument) == $0 })
    #expect(["", "a b", "é"].allSatisfy { String(argument: $0.argument) == $0 })
    #expect(Layout.allCases.allSatisfy { Layout(argument: $0.argument) == $0 })
    #expect(Layout.expectation == .choice(["text", "marks", "json"]))
  }

  @Test func `a definition that contradicts itself stops the program`() async {
    await #expect(processExitsWith: .failure) { _ = Flag("no spaces", help: "") }
    await #expect(processExitsWith: .failure) {
      _ = Option("format", default: "x", expects: .choice(["y"]), help: "")
    }
    await #expect(processExitsWith: .failure) {
      let flag = Flag("quiet", help: "")
      _ = Verb("show", overview: "", parameters: [flag, flag], action: 0)
    }
    await #expect(processExitsWith: .failure) {
      _ = Verb("show", overview: "", parameters: [Flag("hush", short: "h", help: "")], action: 0)
    }
    await #expect(processExitsWith: .failure) {
      let files = Positional<[String]>("files", help: "")
      _ = Verb("show", overview: "", parameters: [files, Positional<String>("last", help: "")], action: 0)
    }
    await #expect(processExitsWith: .failure) {
      let verb = Verb("show", overview: "", action: 0)
      _ = Verb("group", overview: "", verbs: [verb, verb])
    }
    await #expect(processExitsWith: .failure) { _ = Sample.invocation("check", "a")?[Sample.output] }
  }
}
