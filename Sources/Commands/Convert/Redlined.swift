import Arguments
import Documents
import Formats
import Redlines

/// The redline of a conversion: from what was sent, or what the tracked changes began with, to the text.
struct Redlined {
  /// The redline; nil where there is nothing to compare with.
  let redline: Redline?

  /// How it is written.
  let rendering: Rendering

  /// The redline in the format of the file that was named for it; nil where none was.
  let bytes: [UInt8]?

  init(_ conversion: Conversion, _ invocation: Invocation, _ console: Console) throws(CommandError) {
    let name = invocation[Convert.redline]
    var rendering = Output.rendering(on: console, for: try District.nearest(to: console))
    redline = conversion.former.map { Redline(from: $0, to: conversion.outline) }
    rendering.old.name = conversion.formerName
    rendering.new.name = conversion.name
    if conversion.hasUntracked {
      rendering.author = "Changed since it was sent (not all tracked)"
    } else if conversion.authors.count == 1, let author = conversion.authors.first {
      if !author.author.isBlank { rendering.author = author.author }
      rendering.date = author.lastDate.flatMap { CalendarDate(iso: String($0.prefix(10))) }
    }
    self.rendering = rendering
    guard let name else {
      bytes = nil
      return
    }
    guard let redline else {
      throw .usage(
        .refused(
          because:
            "There is nothing to compare \(conversion.name) with: it has no tracked changes and was not sent by Whereas. Name the text before with --against."
        ))
    }
    let format = Output.chosen(nil, file: name, among: Format.ofRedlines, on: console)
    bytes = format.render(redline, as: rendering)
  }
}

extension Conversion {
  /// The report, and below it the redline where there is one and no file was named for it.
  func report(_ shown: Redlined, on console: Console) -> String {
    let format: Format = shown.rendering.hasColor ? .terminal : .text
    var bytes = format.render(report, as: shown.rendering) ?? []
    if let redline = shown.redline, origin == .docx, shown.bytes == nil, redline.hasChanges {
      bytes += [UInt8(ascii: "\n")] + (format.render(redline, as: shown.rendering) ?? [])
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
