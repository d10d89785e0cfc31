/// Programs that take seconds to minutes: each runs once, and is ended after a limit.
struct SlowPeers {
  let whereas: String
  let limit: Double

  static let columns = ["texts", "`whereas --plain`", "wdiff", "dwdiff", "Python difflib", "Python redlines"]

  /// The row of one pair: seconds, and how many times ours.
  func row(_ name: String, _ old: String, _ new: String) {
    guard let race = Race([[whereas, "diff", "--plain", "--format", "marks", old, new]], seconds: 1),
      let ours = race.median(0)
    else { return }
    let peers = [
      ["wdiff", old, new], ["dwdiff", old, new], ["python3", "-c", SlowPeers.difflib, old, new],
      ["python3", "-c", SlowPeers.redlines, old, new],
    ]
    show([name, milliseconds(ours)] + peers.map { Self.cell($0, ours, limit: limit) })
  }

  /// The time of a program that runs once, and how many times ours; it is ended after a limit in seconds.
  static func cell(_ words: [String], _ ours: Double, limit: Double) -> String {
    guard let run = Spawned(words, limit: limit), run.status != 3 else { return "not installed" }
    if run.isEnded { return "> \(fixed(limit, 0)) s (> \(fixed(limit / ours, 0)) ×)" }
    return "\(fixed(run.seconds, 2)) s (\(fixed(run.seconds / ours, 0)) ×)"
  }

  private static let difflib = """
    import difflib, sys
    old, new = (open(name, encoding="utf-8").read().split() for name in sys.argv[1:])
    difflib.SequenceMatcher(None, old, new).get_opcodes()
    """

  private static let redlines = """
    import sys
    try:
        from redlines import Redlines
    except ImportError:
        sys.exit(3)
    old, new = (open(name, encoding="utf-8").read() for name in sys.argv[1:])
    Redlines(old, new).output_markdown
    """
}
