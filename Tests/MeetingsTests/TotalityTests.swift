import Documents
import Meetings
import Testing

@Suite("Any text is a meeting")
struct TotalityTests {
  static let pieces = [
    "---\n", "document: meeting\n", "date: 2026-06-09\n", "date: [\n", "kind: regular\n", "posted: x\n",
    "start: 6 PM\n", "# T\n",
    "## F.1 Resolution 112-25/26, T\n", "## E. C\n", "### E.1\n", "##\n", "###### 9.9.9 x\n",
    "- Document: a.md\n",
    "- Document:\n", "- Document: [a](b.md)\n", "- Act: adopted\n", "- Act:\n", "- Effective: 2026-02-30\n",
    "- Until: 1\n",
    "- By: Res-1\n", "- Reading: waived ()\n", "- Reading: )\n", "- Motion: as amended\n", "- Motion:\n",
    "- Need to act: x\n",
    "- Mover: Ana Ruiz\n", "- Seconder: Ana Ruiz\n", "- Threshold: 99999999999999999999 votes\n",
    "- Outcome: carried\n",
    "- Outcome: é\n", "- **Mover:** x\n", "- **:**\n", "- :\n", "| Member | Vote |\n", "|---|---|\n",
    "| Ana Ruiz | Aye |\n", "| | |\n",
    "| Student: | No |\n", "|\n", "| Member | Vote | Student |\n", "| x | Aye | x |\n", "\n", "\n\n",
    "text\n", "Motion: x\n",
    "  - nested\n", "```\n", "é😀\n", "\u{FEFF}", "WHEREAS, a;\n", "AYES: x\n", "\r\n", "June 31, 2026\n",
    "[blank]\n",
  ]

  private struct Dice: RandomNumberGenerator {
    var state: UInt64
    mutating func next() -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return state ^ (state >> 29)
    }
  }

  @Test("however it is put together", arguments: 1...300 as ClosedRange<UInt64>)
  func garbage(seed: UInt64) {
    var dice = Dice(state: seed)
    let count = Int.random(in: 0...40, using: &dice)
    let text = (0..<count).map { _ in Self.pieces.randomElement(using: &dice) ?? "" }.joined()
    let meeting = Texts.meeting(text)
    let bytes = meeting.outline.source.bytes.count
    let document = AgendaDocument(
      reference: "a.md", kind: "resolution", identifier: DocumentIdentifier("Res-112-25/26"), title: "T")
    let findings =
      meeting.findings(district: Texts.district) + meeting.findings()
      + meeting.findings(documents: [document])
      + meeting.findings(documents: [document]) { _ in nil } + meeting.numberFindings(documents: [document])
    for finding in findings {
      #expect(finding.range.lowerBound >= 0 && finding.range.upperBound <= bytes)
      #expect(finding.message.last == "." && !finding.message.isEmpty)
    }
    for place in meeting.items.indices { _ = meeting.findings(findings, concerning: place) }
    #expect(MeetingSummary(of: meeting).items.count == meeting.items.count)
  }

  @Test(
    "and twice the text takes twice the time, not four times",
    arguments: [
      "- Document: a.md\n", "- Act: adopted\n", "- Motion: as amended\n- Act: amended\n", "## B.\n",
      "### B. x ) ) )\n- Act: x\n",
      "| Member | Vote |\n| Ana Ruiz | Aye |\n", "- Need to act: x\n- Mover: y\n", "- Mover: y\n", "( ) ",
      "## X\n\n- Outcome: no\n\n",
    ])
  func growth(piece: String) {
    func time(_ count: Int) -> Duration {
      let text = Texts.head + "## A. B\n\n" + String(repeating: piece, count: count)
      let document = AgendaDocument(
        reference: "a.md", kind: "resolution", identifier: DocumentIdentifier("Res-112-25/26"), title: "T")
      return ContinuousClock().measure {
        let meeting = Texts.meeting(text)
        _ = meeting.findings(district: Texts.district)
        _ = meeting.findings(documents: [document], in: Texts.district)
        _ = meeting.findings(documents: [document]) { _ in nil }
      }
    }
    let small = min(time(1_500), time(1_500))
    let large = time(12_000)
    // Eight times the text: a quadratic step would take 64 times as long.
    #expect(large < small * 30 + .milliseconds(500))
  }
}
