/// A policy of a wanted size and its revision, the same on every machine.
struct GeneratedPolicy {
  private(set) var old = "---\ndocument: policy\ncode: BP 9000\ntitle: Generated for measuring\n---\n"
  private(set) var new = "---\ndocument: policy\ncode: BP 9000\ntitle: Generated for measuring\n---\n"

  /// Writes provisions until the old text has `size` bytes; one word in fifty changes, and every tenth section is new.
  init(size: Int) {
    var state: UInt64 = 42
    func draw(_ count: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((state >> 33) % UInt64(count))
    }
    var section = 0
    while old.utf8.count < size {
      section += 1
      let heading =
        "\n## \(section). \(Self.words[draw(Self.words.count)]) \(Self.words[draw(Self.words.count)])\n"
      old += heading
      new += heading
      for letter in ["a", "b", "c"] {
        var (before, after) = ("\n(\(letter))", "\n(\(letter))")
        for _ in 0..<(30 + draw(60)) {
          let word = Self.words[draw(Self.words.count)]
          before += " \(word)"
          after += draw(50) == 0 ? " \(Self.words[draw(Self.words.count)])" : " \(word)"
        }
        old += before + ".\n"
        new += after + ".\n"
      }
    }
  }

  private static let words = [
    "board", "district", "student", "family", "employee", "shall", "notice", "complaint", "school", "office",
    "the", "of", "and", "to", "a", "in",
    "program", "activity", "record", "policy", "superintendent", "principal", "within", "days", "written",
    "report", "meeting", "public", "equal", "access",
    "language", "translation", "coordinator", "procedure", "appeal", "decision", "hearing", "evidence",
    "training", "calendar",
  ]
}
