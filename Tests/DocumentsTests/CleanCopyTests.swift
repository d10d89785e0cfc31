import Documents
import Testing

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

@Suite("A clean copy")
struct CleanCopyTests {
  static func copy(_ text: String, _ signs: CleanCopy.Signs = .words) -> CleanCopy {
    CleanCopy(of: Outline(parsing: Source(name: "page.txt", text: text)), signs: signs)
  }

  @Test(
    "is the text without what its page did to it",
    arguments: [
      ("WHEREAS, the of\u{FB01}ce\nis open; and\n\n     - 2 -\n", "WHEREAS, the office is open; and\n"),
      (
        "NOW, THEREFORE, BE IT\nRESOLVED, that\nall is well.\n",
        "NOW, THEREFORE, BE IT RESOLVED, that all is well.\n"
      ),
      (
        "  We keep the poli\u{AD}\n   cies of the six-\n   county region.\n",
        "We keep the policies of the six-county region.\n"
      ),
      ("    1. One\n       and more.\n    2. Two.\n", "1. One and more.\n\n2. Two.\n"),
      ("\u{2022} one\n\u{2022} two\n    \u{2022} three\n", "- one\n- two\n    - three\n"),
      ("Costs *5* and\n_all_ of it.\n", "Costs \\*5\\* and \\_all\\_ of it.\n"),
      ("Room ____ is 5 * 3 [large].\n", "Room ____ is 5 * 3 [large].\n"),
      ("          # of pupils: 5\n", "\\# of pupils: 5\n"),
      ("It is [there](https://example.org) now.\n", "It is \\[there\\](https://example.org) now.\n"),
      ("> one\n> two\n", "> one two\n"),
      (
        "WHEREAS, it\n\n                    7\n\nis so; and\n\nRESOLVED, That it is.\n",
        "WHEREAS, it is so; and\n\nRESOLVED, That it is.\n"
      ),
      ("\u{FEFF}One.\r\n\r\n\r\nTwo.\r\n", "One.\n\nTwo.\n"),
      ("| a | *b* |\n|---|---|\n| c | d |\n", "| a | \\*b\\* |\n|---|---|\n| c | d |\n"),
      ("", ""),
    ])
  func text(page: String, expected: String) {
    let copy = Self.copy(page)
    #expect(copy.outline.source.text == expected)
    #expect(!copy.remarks.contains { $0.kind == .reading })
  }

  @Test("keeps lines of the vote and the columns of signatures")
  func closing() {
    let page = """
      RESOLVED, That it is.

      PASSED AND ADOPTED on
      June 9, 2026:

              AYES:        6
              NOES         ____      ______

          ______________      ____________________
          Ana Ruiz            Lee Park
                              Secretary

      """
    #expect(
      Self.copy(page).outline.source.text == """
        RESOLVED, That it is.

        PASSED AND ADOPTED on June 9, 2026:

        AYES: 6

        NOES         ____      ______

        ______________      ____________________
        Ana Ruiz            Lee Park
                            Secretary

        """)
  }

  @Test("of Markdown keeps its marks and its line breaks")
  func marks() {
    let copy = Self.copy("# *Title*\nOne **two**  \nthree\nfour\\\nfive.\n", .marks)
    #expect(copy.outline.source.text == "# *Title*\n\nOne **two**\\\nthree four\\\nfive.\n")
  }

  @Test("says what was changed, and where")
  func remarks() {
    let copy = Self.copy(
      "WHEREAS, the of\u{FB01}ce and the six-\ncounty\nregion\n\n     - 2 -\n\n agree; and\n")
    #expect(
      copy.remarks.map(\.kind) == [.joinedLines, .ligature, .hyphen, .pageCut, .furniture].sorted(in: copy))
    #expect(copy.remarks.filter { $0.kind == .joinedLines }.map(\.count) == [2])
  }

  static let root = #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(3).joined(
    separator: "/")

  static var samples: [String] {
    let folder = root + "/Samples"
    return ((try? FileManager.default.subpathsOfDirectory(atPath: folder)) ?? []).filter {
      $0.hasSuffix(".md") || $0.hasSuffix(".txt")
    }.sorted().map { "\(folder)/\($0)" }
  }

  @Test("of a sample in Markdown is the sample, and of its own copy the copy", arguments: samples)
  func canonical(path: String) throws {
    let text = try String(contentsOfFile: path, encoding: .utf8)
    let copy = Self.copy(text, path.hasSuffix(".md") ? .marks : .words)
    #expect(!copy.remarks.contains { $0.kind == .reading })
    if path.hasSuffix(".md") { #expect(copy.outline.source.text == text) }
    #expect(Self.copy(copy.outline.source.text, .marks).outline == copy.outline)
  }

  static let pieces = [
    "# ", "## 1. ", "(a) ", "1. ", "2. ", "- ", "\u{2022} ", "    ", "\n", "\n", "\n\n", "\n\n", " word",
    " words",
    "*", "**", "_", "___", "`", "```", "~~~", "<!--", "-->", "[", "](x)", "|", "| a | b |", "---", "\\",
    "WHEREAS, ",
    "RESOLVED, That ", "NOW, THEREFORE, BE IT", "AYES: 3", "PASSED AND ADOPTED ", "Page 2 of 3", "- 7 -",
    "> ",
    "x\u{AD}y", "\u{FB01}", "\u{A0}", "\r\n", "\u{FEFF}", "title: x", "\t", "          DRAFT", "Section 3. ",
    "-", "i) ",
  ]

  @Test("of any text keeps its words, and reads as the text did", arguments: [CleanCopy.Signs.words, .marks])
  func anything(signs: CleanCopy.Signs) {
    var dice = Dice(state: 20_260_609)
    var odd = 0
    for _ in 0..<4000 {
      let text = (0..<Int.random(in: 1...24, using: &dice)).map { _ in
        Self.pieces[Int.random(in: 0..<Self.pieces.count, using: &dice)]
      }.joined()
      let copy = Self.copy(text, signs)
      let letters = { (outline: Outline) in
        outline.provisions.filter { ![.furniture, .blank, .comment, .verbatim].contains($0.role) }.flatMap {
          outline.source[$0.bytes].unicodeScalars.filter(\.properties.isAlphabetic)
        }
      }
      let resolved = letters(copy.original).flatMap { $0 == "\u{FB01}" ? ["f", "i"] : [$0] }
      #expect(letters(copy.outline) + furniture(copy.outline) == resolved, "\(text.debugDescription)")
      if copy.remarks.contains(where: { $0.kind == .reading }) { odd += 1 }
    }
    #expect(odd < 60)
  }

  private func furniture(_ outline: Outline) -> [Unicode.Scalar] {
    outline.provisions.filter { $0.role == .furniture }.flatMap {
      outline.source[$0.bytes].unicodeScalars.filter(\.properties.isAlphabetic)
    }
  }
}

/// A generator whose numbers follow from its seed.
private struct Dice: RandomNumberGenerator {
  var state: UInt64
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ value >> 30) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ value >> 27) &* 0x94D0_49BB_1331_11EB
    return value ^ value >> 31
  }
}

extension [CleanCopy.Remark.Kind] {
  /// The kinds in the order in which a copy has them.
  fileprivate func sorted(in copy: CleanCopy) -> [CleanCopy.Remark.Kind] {
    copy.remarks.map(\.kind).filter(contains)
  }
}
