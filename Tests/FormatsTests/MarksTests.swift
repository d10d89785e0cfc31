import Documents
import Formats
import Redlines
import Testing

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// Law: accepting and rejecting all gives both texts, read from the marks alone.
@Suite("Marks") struct MarksTests {
  private func failure(of redline: Redline) -> String? {
    let reading = MarksReading(Format.marks.render(redline) ?? [])
    if reading.old != redline.old.source.bytes { return "The old text does not come back." }
    if reading.new != redline.new.source.bytes { return "The new text does not come back." }
    return nil
  }

  private func marks(_ old: String, _ new: String) -> String {
    Texts.text(
      Format.marks.render(
        Redline(from: Source(name: "old", text: old), to: Source(name: "new", text: new))))
  }

  @Test("show what was deleted, inserted, moved, renumbered and respaced")
  func kinds() {
    let text = Texts.rendered(Texts.policy, .marks)
    #expect(text.contains("revised: [-2019-11-12-]{+2021-06-08+}\n"))
    #expect(text.contains("{+(b) It covers volunteers.\n\n+}[-(b)-]{+(c)+} It covers every employee."))
    #expect(text.contains("[<(c) It covers contractors.\n\n<]## 3. Notice"))
    #expect(text.contains("at each school.[- -]{+\n\n+}It is posted"))
    #expect(text.contains("{>(a) It covers contractors.\n>}{+\n+}Last words."))
  }

  @Test("put the text's own marks under a backslash")
  func escapes() {
    #expect(marks("a [-b-] c\n", "a [-b-] c\n") == "a [\\-b-\\] c\n")
    #expect(marks("{+ [\\- +\\}\n", "{+ [\\- +\\}\n") == "{\\+ [\\\\- +\\\\}\n")
    #expect(marks("a[-]b\n", "a[-]b\n") == "a[\\-\\]b\n")
    #expect(marks("[x] {y} -] \\[ z\n", "[x] {y} -] \\[ z\n") == "[x] {y} -\\] \\[ z\n")
    #expect(marks("{- [+ -} +]\n", "{- [+ -} +]\n") == "{- [+ -} +]\n")
  }

  @Test("show a paragraph break that comes or goes as a real line break")
  func breaks() {
    #expect(Texts.rendered("One two.[~|\n~]\nThree.\n", .marks) == "One two.{+\n+}\nThree.\n")
    #expect(Texts.rendered("One two.[~\n\n| ~]Three.\n", .marks) == "One two.[-\n\n-]{+ +}Three.\n")
  }

  @Test("of no change are the text", arguments: ["", "a\n", "# A\n\n(a) b\n", "\u{FEFF}é\r\n"])
  func identical(text: String) {
    #expect(marks(text, text) == text)
  }

  private static let pieces = [
    "[-", "-]", "{+", "+}", "[<", "<]", "{>", ">}", "[\\-", "-\\]", "+\\}", "{\\-", "[\\+", ">\\]", "[", "]",
    "{",
    "}", "\\", "\\\\", "-", "+", "<", ">", "\n", "\n\n", " ", "word", "other words", "é", "校", "\r\n", "(a) ",
    "## ",
  ]

  private static func text(_ dice: inout HostileTests.Dice) -> String {
    (0..<Int.random(in: 0...40, using: &dice)).compactMap { _ in pieces.randomElement(using: &dice) }.joined()
  }

  @Test("give both texts back where the texts are full of marks", arguments: 0..<300)
  func hostile(seed: UInt64) {
    var dice = HostileTests.Dice(state: seed)
    let (old, other) = (Self.text(&dice), Self.text(&dice))
    let new = Bool.random(using: &dice) ? other : old + other
    for redline in [
      HostileTests.redline(old, new, &dice),
      Redline(
        from: Outline(parsing: Source(name: "o", text: old)),
        to: Outline(parsing: Source(name: "n", text: new))),
      Redline(from: Source(name: "o", text: old), to: Source(name: "n", text: new)),
    ] {
      #expect(failure(of: redline) == nil, "seed \(seed)")
    }
  }

  @Test(
    "give both texts back at every edge of a run", arguments: ["-", "+", "<", ">", "[", "]", "{", "}", "\\"])
  func edges(sign: String) {
    for other in ["-", "+", "<", ">", "[", "]", "{", "}", "\\", "\\-", "a"] {
      for (kind, isOld) in [
        (Edit.Kind.deleted, true), (.inserted, false), (.moved(pair: 1), true), (.moved(pair: 1), false),
      ] {
        let parts = ["a" + sign, other + sign, other + "b"].map { $0.utf8.count }
        let (first, last) = (parts[0], parts[0] + parts[1])
        let edits = [
          Edit(.kept, old: 0..<first, new: 0..<first),
          Edit(kind, old: first..<(isOld ? last : first), new: first..<(isOld ? first : last)),
          Edit(
            .kept, old: (isOld ? last : first)..<(isOld ? last : first) + parts[2],
            new: (isOld ? first : last)..<(isOld ? first : last) + parts[2]),
        ]
        let (with, without) = ("a\(sign)\(other)\(sign)\(other)b", "a\(sign)\(other)b")
        let redline = Redline(
          from: Outline(plain: Source(name: "o", text: isOld ? with : without)),
          to: Outline(plain: Source(name: "n", text: isOld ? without : with)), edits: edits, changes: [])
        #expect(failure(of: redline) == nil, "\(kind) \(with)")
      }
    }
  }

  @Test("give both texts of neighboring samples back")
  func samples() throws {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "Samples")
    let paths = try FileManager.default.subpathsOfDirectory(atPath: folder.path)
    let texts = try paths.filter { $0.hasSuffix(".md") || $0.hasSuffix(".txt") }.sorted().map {
      try Source(name: $0, bytes: [UInt8](Data(contentsOf: folder.appending(path: $0))))
    }
    for (old, new) in zip(texts, texts.dropFirst()) {
      #expect(
        failure(of: Redline(from: Outline(parsing: old), to: Outline(parsing: new))) == nil,
        "\(old.name) to \(new.name)")
      #expect(failure(of: Redline(from: old, to: new)) == nil, "\(old.name) to \(new.name), plain")
    }
  }
}
