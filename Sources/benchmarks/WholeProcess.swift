/// The rows that run `whereas` as its users do, beside other programs.
struct WholeProcess {
  let whereas: String
  let folder: Folder
  static let git = ["git", "diff", "--no-index", "--word-diff", "--diff-algorithm=histogram"]
  static let count = ["env", "LC_ALL=C.UTF-8", "wc", "-w"]

  static let columns = [
    "texts", "both", "`--plain`", "git", "ratio", "`wc -w`", "ratio", "as Markdown", "peak",
    "8 MB + n × both", "claim",
  ]

  /// What a start costs, and a small policy above it.
  func policyRows() {
    let policy = GeneratedPolicy(size: 20_000)
    let (old, new) = (folder.write("policy-old.md", policy.old), folder.write("policy-new.md", policy.new))
    guard
      let race = Race([
        [whereas, "--version"], [whereas, "diff", old, new],
        [whereas, "diff", "--plain", "--format", "marks", old, new], WholeProcess.git + [old, new], ["true"],
      ])
    else { return print("\n`\(whereas)` could not be started.") }
    head("A policy of 20 KB", ["program", "time", "above `--version`", "peak", "claim"])
    let names = [
      "`whereas --version`", "`whereas diff OLD.md NEW.md`", "`whereas diff --plain --format marks`",
      "`git diff --word-diff`", "`true`",
    ]
    for (at, name) in names.enumerated() {
      let difference = race.difference(at, 0)
      let claim = at == 1 ? WholeProcess.verdict("at most 1 ms above", difference <= 0.001) : ""
      show([
        name, race.median(at).map(milliseconds) ?? "not installed",
        at == 0 || at == 4 ? "" : "\(fixed(difference * 1000, 2)) ms", "\(fixed(race.peaks[at] / 1e6, 1)) MB",
        claim,
      ])
    }
    folder.remove([old, new])
  }

  /// The row of one pair.
  func row(_ name: String, _ old: String, _ new: String, claim: Claim, isProse: Bool) {
    let size = Folder.size([old, new])
    let plain = [whereas, "diff", "--plain", "--format", "marks", old, new]
    let parsed = [whereas, "diff", "--format", "marks", old, new]
    let programs = [plain, WholeProcess.git + [old, new], WholeProcess.count + [old, new]]
    guard let race = Race(programs + (isProse ? [parsed] : [])) else { return }
    let (ofGit, ofCount) = (race.ratio(0, 1), race.ratio(0, 2))
    let peak = max(race.peaks[0], isProse ? race.peaks[3] : 0)
    let share = max(0, peak - 8e6) / Double(size)
    var verdicts: [String] = []
    if let most = claim.ofGit, let ofGit {
      verdicts.append(WholeProcess.verdict("git × \(fixed(most, 1))", ofGit <= most))
    }
    if let most = claim.ofCount, let ofCount {
      verdicts.append(WholeProcess.verdict("wc × \(fixed(most, 0))", ofCount <= most))
    }
    verdicts.append(WholeProcess.verdict("n \(fixed(claim.ofSize, 0))", share <= claim.ofSize))
    show([
      name, "\(fixed(Double(size) / 1e6, 2)) MB", race.median(0).map(milliseconds) ?? "",
      race.median(1).map(milliseconds) ?? "not installed", ofGit.map { fixed($0, 2) } ?? "",
      race.median(2).map(milliseconds) ?? "not installed", ofCount.map { fixed($0, 2) } ?? "",
      isProse ? race.median(3).map(milliseconds) ?? "" : "", "\(fixed(peak / 1e6, 1)) MB",
      "n = \(fixed(share, 1))",
      verdicts.joined(separator: ", "),
    ])
  }

  /// Whether a claim holds, in words.
  static func verdict(_ claim: String, _ holds: Bool) -> String {
    holds ? "\(claim): holds" : "**\(claim): fails**"
  }
}
