import Documents
import Formats
import Redlines
import Testing

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// Texts that try to break out of every format.
@Suite struct HostileTests {
  /// A generator whose numbers follow from its seed.
  struct Dice: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var value = state
      value = (value ^ value >> 30) &* 0xBF58_476D_1CE4_E5B9
      value = (value ^ value >> 27) &* 0x94D0_49BB_1331_11EB
      return value ^ value >> 31
    }
  }

  static let pieces = [
    "</ins><script>alert(1)</script>", "]]>", "\u{1B}[31m", "\u{1B}]0;x\u{07}", "\u{202E}", "\u{2066}",
    "\u{9B}31m",
    "\" onclick=\"x", "' style='x", "<!--", "-->", "<style>", "&lt;", "&#60;", "[x](javascript:a)",
    "[x](https://a.b)",
    "**", "*", "_", "`", "``", "|", "\\", "\\|", "[", "](", "<https://x>", "\r", "\r\n", "\n", "\n\n", "\n# ",
    "\n(a) ",
    "\n- ", "\n| a | b |\n|---|---|\n", "\n---\n", "WHEREAS, ", "\nRESOLVED, That ", "\nAYES: ", "\n```\n",
    "=cmd()",
    "---\nkey: \"", " word", " other words", " é\u{301}", " 校", " שלום", "\u{AD}", "\u{FEFF}", "\u{7F}", "\t",
    "[deleted: ",
    "{+", "\u{2028}", "  \n",
  ]

  static func texts(_ dice: inout Dice) -> (String, String) {
    let first = (0..<Int.random(in: 0...40, using: &dice)).compactMap { _ in
      pieces.randomElement(using: &dice)
    }
    var second = first
    for _ in 0..<Int.random(in: 0...8, using: &dice) {
      let place = Int.random(in: 0...second.count, using: &dice)
      if Bool.random(using: &dice), place < second.count {
        second.remove(at: place)
      } else {
        second.insert(pieces.randomElement(using: &dice) ?? "", at: place)
      }
    }
    return (first.joined(), second.joined())
  }

  /// Edits that fit both texts and nothing else: kept where they are alike, at random elsewhere, without changes by provision.
  static func redline(_ old: String, _ new: String, _ dice: inout Dice) -> Redline {
    let (before, after) = (Source(name: "o", text: old), Source(name: "n", text: new))
    let (a, b) = (Array(old.unicodeScalars), Array(new.unicodeScalars))
    var edits: [Edit] = []
    var (i, j, from, to) = (0, 0, 0, 0)
    while i < a.count || j < b.count {
      let isKept = i < a.count && j < b.count && a[i] == b[j] && Int.random(in: 0..<8, using: &dice) > 0
      let takesOld = i < a.count && (j == b.count || Bool.random(using: &dice))
      let width = isKept || takesOld ? String(a[i]).utf8.count : String(b[j]).utf8.count
      let pair = Int.random(in: 0..<12, using: &dice)
      let alike: [Edit.Kind] = [.kept, .kept, .kept, .recased, .retyped]
      let kind: Edit.Kind =
        isKept ? alike[pair % alike.count] : pair < 3 ? .moved(pair: pair) : takesOld ? .deleted : .inserted
      let (nextFrom, nextTo) = (
        isKept || takesOld ? from + width : from, isKept || !takesOld ? to + width : to
      )
      edits.append(Edit(kind, old: from..<nextFrom, new: to..<nextTo))
      if isKept || takesOld { i += 1 }
      if isKept || !takesOld { j += 1 }
      (from, to) = (nextFrom, nextTo)
    }
    return Redline(
      from: Outline(parsing: before), to: Outline(parsing: after), edits: edits, changes: [])
  }

  @Test(arguments: 0..<12) func `no text gets out of any format`(seed: UInt64) throws {
    var dice = Dice(state: seed)
    let (old, new) = Self.texts(&dice)
    let own = Redline(
      from: Outline(parsing: Source(name: "o", text: old)), to: Outline(parsing: Source(name: "n", text: new))
    )
    let report = Report(
      title: old, subtitle: [new],
      blocks: [
        .heading(level: 9, text: new), .paragraph(old), .list([new, old]), .markdown(new),
        .table(
          Report.Table(caption: old, columns: [.init(new), .init(old)], rows: [[old], [new, old, new]])),
      ])
    for redline in [own, Self.redline(old, new, &dice)] {
      for format in Format.allCases {
        for detail in Rendering.Detail.allCases where format != .docx || detail == .texts {
          var rendering = Rendering()
          rendering.detail = detail
          rendering.context = seed % 2 == 0 ? nil : 0
          rendering.old.name = old
          let bytes = format.render(redline, preface: seed % 3 == 0 ? report : nil, as: rendering)
          #expect(bytes == format.render(redline, preface: seed % 3 == 0 ? report : nil, as: rendering))
          try Self.check(bytes, format)
        }
        try Self.check(format.render(redline.new), format)
        try Self.check(format.render(report), format)
      }
    }
  }

  /// Of marks, which keep the text's bytes, MarksTests has the law.
  static func check(_ bytes: [UInt8]?, _ format: Format) throws {
    guard format != .marks else { return }
    if format == .docx {
      let file = WordFile(bytes ?? [])
      #expect(file.faults == [])
      for name in file.names where name != "word/styles.xml" { expectNoControls(Texts.text(file.part(name))) }
      return
    }
    let text = Texts.text(bytes)
    #expect(text.hasSuffix("\n"))
    expectNoControls(text)
    switch format {
    case .html: #expect(TagCheck(text).faults == [])
    case .json: _ = try JSONDecoder().decode(Anything.self, from: Data(bytes ?? []))
    case .markdown:
      let tags = outsideFences(text).split(separator: "<", omittingEmptySubsequences: false).dropFirst()
      let ours = ["del>", "/del>", "ins>", "/ins>", "br>", "code>", "/code>", "http", "mailto:"]
      #expect(tags.allSatisfy { tag in ours.contains { tag.utf8.starts(with: $0.utf8) } })
    case .terminal, .text: #expect(!text.contains("\r"))
    case .csv, .marks, .docx: break
    }
  }

  private static func expectNoControls(_ text: String) {
    let controls = text.unicodeScalars.filter {
      $0.value < 0x20 && $0 != "\n" && $0 != "\t" && $0 != "\r" || (0x7F...0x9F).contains($0.value)
        || (0x202A...0x202E).contains($0.value) || (0x2066...0x2069).contains($0.value)
    }
    #expect(controls.isEmpty)
  }

  /// Markdown without what stands between code fences, where nothing acts.
  static func outsideFences(_ text: String) -> String {
    var fence: Substring?
    var lines: [Substring] = []
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      let isFence = line.hasPrefix("```") && line.allSatisfy { $0 == "`" }
      if let open = fence {
        if isFence, line.count >= open.count { fence = nil }
      } else if isFence {
        fence = line
      } else {
        lines.append(line)
      }
    }
    return lines.joined(separator: "\n")
  }

  /// Any JSON at all.
  struct Anything: Decodable {
    init(from decoder: any Decoder) throws { _ = try decoder.singleValueContainer() }
  }

  @Test(arguments: ["*", "_", "`", "[", "](", "[a](", "**a", "|", "<", "\\", "- ", "  \n", "((", "[x](a \""])
  func `a large text of nothing but signs is written`(sign: String) {
    let text = String(repeating: sign, count: 5_000)
    let outline = Outline(parsing: Source(name: "x", text: text))
    let redline = Redline(from: outline, to: Outline(parsing: Source(name: "y", text: text + "end")))
    for format in [Format.html, .markdown, .json] { #expect(format.render(redline) != nil) }
  }
}
