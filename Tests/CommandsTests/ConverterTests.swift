import Commands
import Testing

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

@Suite("The program that reads Word files")
struct ConverterTests {
  /// Runs a script in the place of the program and returns what it wrote, or the words of the error.
  static func answer(of script: String, seconds: Int = 20, limit: Int = 1 << 20) throws -> String {
    let files = FileManager.default
    let folder = files.temporaryDirectory.path() + "/whereas-\(UUID().uuidString)"
    try files.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? files.removeItem(atPath: folder) }
    let path = "\(folder)/converter"
    try Data("#!/bin/sh\n\(script)\n".utf8).write(to: URL(filePath: path))
    try files.setAttributes([.posixPermissions: 0o755], ofItemAtPath: path)
    // A test beside this one may start a program while the script is open for writing, which then stays so for a moment.
    for _ in 0..<100 {
      let words = try run(path, seconds, limit)
      if !words.hasSuffix(Self.busy) { return words }
    }
    return "the script stayed busy"
  }

  private static let busy = String(cString: strerror(ETXTBSY)).lowercased()

  private static func run(_ path: String, _ seconds: Int, _ limit: Int) throws -> String {
    do {
      let answer = try Converter(path: path, seconds: seconds, limit: limit).answer(
        on: "-draft.docx", named: "draft")
      return String(decoding: answer.output, as: UTF8.self) + "[\(answer.status)]"
    } catch {
      guard case .cannotConvert(let name, let reason) = error else { throw error }
      return "\(name): \(reason)"
    }
  }

  @Test("gets the file, no input, and nothing of the environment but where programs are and the language")
  func surroundings() throws {
    setenv("SECRET_OF_THE_CLERK", "1", 1)
    #expect(try Self.answer(of: "echo $1; cat") == "./-draft.docx\n[0]")
    #expect(try !Self.answer(of: "env").contains("SECRET_OF_THE_CLERK"))
    #expect(try Self.answer(of: "env").contains("PATH="))
  }

  @Test("gets no open file")
  func files() throws {
    let kept = open(#filePath, O_RDONLY)
    defer { close(kept) }
    let names = try Self.answer(of: "for f in /proc/$$/fd/*; do readlink $f; done")
    #expect(!names.contains("ConverterTests.swift"))
  }

  @Test(
    "is ended when it takes too long, writes too much or crashes",
    arguments: [
      ("exec sleep 30", "draft: it took more than 1 seconds"),
      ("exec >&-; exec sleep 30", "draft: it took more than 1 seconds"),
      ("exec yes", "draft: it wrote more than 1 MB"),
      (
        "kill -SEGV $$",
        "draft: the system ended it, signal 11: the file may be larger than its memory allows"
      ),
      ("echo no; exit 65", "no\n[65]"),
    ])
  func limits(script: String, expected: String) throws {
    #expect(try Self.answer(of: script, seconds: script.contains("sleep") ? 1 : 20) == expected)
  }

  @Test("is named with what is wrong when it is not there")
  func absent() {
    #expect(throws: CommandError.self) { try Converter(path: "/no/such/program").answer(on: "a", named: "a") }
  }
}
