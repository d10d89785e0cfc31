import Documents

extension Conversion {
  /// What became of everything, for people.
  var report: Report {
    var blocks = remarks.map { Report.Block.paragraph($0.inert) }
    if !authors.isEmpty { blocks += [.heading(level: 2, text: "Tracked changes"), .table(revisions)] }
    if !glued.isEmpty {
      blocks += [.heading(level: 2, text: "Glued words of a lost redline"), .table(gluedWords)]
    }
    if losses.isEmpty {
      blocks.append(.paragraph("Nothing was dropped or changed."))
    } else {
      blocks += [.heading(level: 2, text: "What was dropped, changed or left open"), .table(changes)]
    }
    if !account.isEmpty { blocks += [.heading(level: 2, text: "What was found"), .table(balance)] }
    return Report(title: "Conversion of \(name.inert)", subtitle: subtitle, blocks: blocks)
  }

  private var subtitle: [String] {
    generator.map { ["Written by \($0.inert)"] } ?? []
  }

  private var changes: Report.Table {
    Report.Table(
      caption: "",
      columns: [
        .init("What"), .init("Count", isNumeric: true), .init("Where"), .init("What became of it"),
        .init("Words"),
      ],
      rows: losses.map { [$0.thing.inert, "\($0.count)", $0.place.inert, $0.sentence.inert, $0.words.inert] })
  }

  private var balance: Report.Table {
    Report.Table(
      caption: "",
      columns: [.init("What")] + ["Found", "Kept", "Changed", "Lost"].map { .init($0, isNumeric: true) },
      rows: account.map { [$0.thing.inert] + [$0.found, $0.kept, $0.changed, $0.lost].map { "\($0)" } })
  }

  private var revisions: Report.Table {
    Report.Table(
      caption: "",
      columns: [.init("Author"), .init("From"), .init("To")]
        + ["Inserted", "Deleted", "Moved", "Formatting"].map { .init($0, isNumeric: true) },
      rows: authors.map { author in
        [
          author.author.isBlank ? "not named" : author.author.inert, author.firstDate?.day ?? "",
          author.lastDate?.day ?? "",
        ]
          + [author.insertions, author.deletions, author.moves, author.formatting].map { "\($0)" }
      })
  }

  private var gluedWords: Report.Table {
    Report.Table(
      caption: "",
      columns: [.init("Place"), .init("It stood"), .init("It reads"), .init("Why")],
      rows: glued.map { place in
        [
          "\(place.line):\(place.column)", place.before.inert, (place.after ?? place.before).inert,
          place.reason.inert,
        ]
      })
  }
}

extension Conversion.Loss {
  /// What became of it, and whether that is a loss.
  fileprivate var sentence: String { severity == "lost" ? "\(fate) (lost)" : fate }
}

extension Conversion.Glued {
  /// Why it reads so.
  fileprivate var reason: String {
    guard after != nil, let proof else { return "left as it stands: \(first) or \(second)?" }
    return "by \(proof)"
  }
}

extension String {
  /// The day of a date and time.
  fileprivate var day: String { String(prefix(10)).inert }

  /// The text with its signs escaped, so that a report prints it as it is.
  fileprivate var inert: String {
    var text = ""
    for scalar in unicodeScalars {
      if "\\`*_[]<|".unicodeScalars.contains(scalar) { text.append("\\") }
      text.unicodeScalars.append(scalar == "\n" ? " " : scalar)
    }
    return text
  }
}
