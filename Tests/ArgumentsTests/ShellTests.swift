import Arguments
import Testing

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// The completion scripts in the shells themselves, as far as the machine has them.
@Suite struct ShellTests {
  @Test(
    .enabled(if: has("bash")),
    arguments: [
      (["sample", ""], ["draft", "check", "diff", "list", "help"]),
      (["sample", "d"], ["draft", "diff"]),
      (["sample", "-"], ["--version", "--generate-completion-script", "-h", "--help"]),
      (["sample", "--generate-completion-script", ""], ["bash", "zsh", "fish"]),
      (["sample", "draft", ""], ["resolution", "policy"]),
      (["sample", "draft", "reso", "--t"], ["--title"]),
      (["sample", "help", "d"], ["draft", "diff"]),
      (["sample", "compare", "--st"], ["--stat"]),
      (["sample", "diff", "-f", ""], ["text", "marks", "json"]),
      (["sample", "diff", "--format", "=", "j"], ["json"]),
      (["sample", "diff", "--format", "="], ["text", "marks", "json"]),
      (["sample", "diff", "--format", "=", "json", ""], ["folder", "old.md", "two words.md", "notes.txt"]),
      (["sample", "diff", "old.md", ""], ["folder", "old.md", "two words.md"]),
      (["sample", "diff", "old.md", "new.md", ""], []),
      (["sample", "diff", "-q", "--note", "diff", "o"], ["old.md"]),
      (["sample", "diff", "--output", "p"], ["picture.png"]),
      (["sample", "check", "a", "b", "c", "t"], ["two words.md"]),
      (["sample", "check", "--", "-"], []),
      (["sample", "draft", "resolution", "--folder", ""], ["folder"]),
    ])
  func `bash offers what can come next`(_ words: [String], offers: [String]) throws {
    let quoted = words.map { "'\($0)'" }.joined(separator: " ")
    let output = try run(
      "bash",
      """
      set -u
      folder=$(mktemp -d) && cd "$folder" && mkdir folder && touch old.md 'two words.md' notes.txt picture.png
      \(Sample.program.completionScript(for: .bash))
      COMP_WORDS=(\(quoted)) COMP_CWORD=\(words.count - 1)
      _sample
      if [ ${#COMPREPLY[@]} -gt 0 ]; then printf '%s\\n' "${COMPREPLY[@]}"; fi
      rm -r "$folder"
      """)
    #expect(Set(output) == Set(offers))
    #expect(output.count == offers.count, "nothing is offered twice")
  }

  @Test(.enabled(if: has("fish")))
  func `fish offers what can come next`() throws {
    let script = Sample.program.completionScript(for: .fish)
    let offers = { (line: String) in try run("fish", "\(script)\ncomplete -C '\(line)'") }
    #expect(
      try offers("sample d") == ["diff\tShow what changed between two texts", "draft\tWrite something new"])
    #expect(try offers("sample draft reso --t") == ["--title\tWhat it is about"])
    #expect(try offers("sample compare --format=j") == ["--format=json\tHow it is written"])
    #expect(try offers("sample diff --st") == ["--stat\tCount the changes [by section]; don't show them"])
  }

  @Test(.enabled(if: has("zsh")))
  func `zsh accepts its script`() throws {
    let script = Sample.program.completionScript(for: .zsh)
    #expect(try run("zsh", "compdef() { print \"$@\" }\n\(script)") == ["_sample sample"])
  }
}

/// Whether the machine has the shell.
private func has(_ shell: String) -> Bool { system("command -v \(shell) >/dev/null 2>&1") == 0 }

/// The lines that the shell writes when it runs the script.
private func run(_ shell: String, _ script: String) throws -> [String] {
  let quoted =
    "'" + script.split(separator: "'", omittingEmptySubsequences: false).joined(separator: #"'\''"#) + "'"
  let pipe = try #require(popen("\(shell) -c \(quoted) 2>&1", "r"))
  var bytes: [UInt8] = []
  var buffer = [UInt8](repeating: 0, count: 4096)
  while case let count = fread(&buffer, 1, buffer.count, pipe), count > 0 { bytes += buffer[..<count] }
  #expect(pclose(pipe) >= 0)
  return String(decoding: bytes, as: UTF8.self).split(separator: "\n").map(String.init)
}
