import Archives
import Arguments
import Documents
import Formats
import Redlines

/// How the verbs of the archive write what they found: as a report, in every format that reports have.
enum ArchiveReport {
  static let format = Output.format(of: Format.ofReports)

  /// The parameters that every verb with a report takes.
  static let parameters: [any Parameter] = [ArchiveFile.option, format, Output.file]

  /// Writes a report as the command line asks, with a redline behind it where there is one and the format has redlines.
  static func write(
    _ report: Report, before redline: Redline? = nil, _ invocation: Invocation, on console: Console
  ) throws(CommandError) {
    let chosen = Output.chosen(
      invocation[format], file: invocation[Output.file], among: Format.ofReports, on: console)
    try Output.check(chosen, file: invocation[Output.file], on: console)
    let rendering = Output.rendering(on: console, for: try District.nearest(to: console))
    if let redline, [.terminal, .text, .markdown, .html].contains(chosen) {
      let whole = chosen.render(redline, preface: report, as: rendering)
      return try console.write(whole, to: invocation[Output.file])
    }
    try console.write(chosen.render(report, as: rendering), to: invocation[Output.file])
  }
}

/// The dates by which the archive is asked: in force on a day, as known on a day.
enum Clocks {
  static let asOf = Option<CalendarDate?>(
    "as-of", value: "date", help: "The texts in force on that day. Default: today.")
  static let knownOn = Option<CalendarDate?>(
    "known-on", value: "date", help: "As far as the record knew at the end of that day.")

  /// The last entry that the record is taken to know by the command line: all of them where it names no day, -1 where it had none yet.
  static func knownEntry(
    _ invocation: Invocation, in archive: borrowing Archive, on console: Console
  ) throws(ArchiveError) -> Int {
    guard let day = invocation[knownOn] else { return .max }
    return try archive.lastEntry(recordedBy: day, clockAhead: console.clockOffset()) ?? -1
  }
}
