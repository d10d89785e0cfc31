/// Redlines written as Word files, beside git, which compares alone, and pandoc, which writes the new text alone as a Word file.
struct WordFiles {
  let whereas: String
  let folder: Folder
  let limit: Double

  static let columns = [
    "texts", "both", "`-o redline.docx`", "git", "ratio", "pandoc, no changes", "peak", "claim",
  ]

  /// The row of one pair; pandoc runs once and is ended after the limit.
  func row(_ name: String, _ old: String, _ new: String) {
    let (redline, plain) = ("\(folder.path)/redline.docx", "\(folder.path)/plain.docx")
    guard let race = Race([[whereas, "diff", old, new, "-o", redline], WholeProcess.git + [old, new]]),
      let ours = race.median(0)
    else { return }
    let pandoc = SlowPeers.cell(
      ["pandoc", "-f", "markdown", "-t", "docx", new, "-o", plain], ours, limit: limit)
    show([
      name, "\(fixed(Double(Folder.size([old, new])) / 1e6, 2)) MB", milliseconds(ours),
      race.median(1).map(milliseconds) ?? "not installed", race.ratio(0, 1).map { fixed($0, 1) } ?? "",
      pandoc,
      "\(fixed(race.peaks[0] / 1e6, 1)) MB", WholeProcess.verdict("under a second", ours < 1),
    ])
    folder.remove([redline, plain])
  }
}
