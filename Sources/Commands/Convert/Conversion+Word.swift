import Documents
import Redlines

extension Conversion {
  /// Converts a Word file that was read.
  ///
  /// One that Whereas wrote comes back as the text that was sent, with what others changed since: only the bytes they changed differ.
  init(of file: File, _ reading: WordReading, against former: Outline?) {
    let title = Self.title(of: file.name)
    let new = Outline(parsing: Source(name: title, text: reading.new))
    let sent = reading.sent.map { Outline(parsing: Source(name: $0.name, text: $0.text)) }
    let (outline, remark) = Self.draft(new, base: reading.base, sent: sent)
    self.init(of: file.name, from: .docx, as: outline)
    generator = reading.generator
    let before = Outline(parsing: Source(name: title, text: reading.old))
    let rejected = Self.draft(before, base: reading.base, sent: sent).0
    let first = reading.sources.first { $0.role == "old" }.map {
      Outline(parsing: Source(name: $0.name, text: $0.text))
    }
    old = (first.flatMap { $0.says(thatOf: rejected) ? $0 : nil } ?? rejected).source.text
    account = reading.sent == nil ? reading.account : reading.account.map(\.ofOurs)
    losses = reading.sent == nil ? reading.losses : reading.losses.map(\.ofOurs)
    authors = reading.revisions
    if let former {
      (self.former, formerName) = (former, former.source.name)
    } else if let sent {
      (self.former, formerName) = (sent, "\(sent.source.name), as it was sent")
    } else if reading.hasRevisions {
      self.former = before
      formerName = "\(file.name), all tracked changes rejected"
    }
    remarks = [remark, Self.untracked(reading)].compactMap(\.self)
  }

  /// What came back, as the text that was sent with other bytes only where they changed; and what is to be said of that.
  private static func draft(_ new: Outline, base: String?, sent: Outline?) -> (Outline, String?) {
    guard let sent else { return (new, nil) }
    let name = sent.source.name
    guard let base else { return (new, "The file holds \(name) as it was sent; the text was read anew.") }
    if base == new.source.text {
      return (sent, "The file comes back as it was sent: the text is \(name), byte for byte.")
    }
    let read = Outline(parsing: Source(name: name, text: base))
    let ended = sent.source.endingItsLine
    let draft = Outline(parsing: Redline(from: read, to: new).carried(into: ended))
    guard draft.says(thatOf: new) else {
      return (
        new, "The text was read anew: \(name), as it was sent, could not be kept where nothing changed."
      )
    }
    return (draft, "The text is \(name), as it was sent, with what was changed since.")
  }

  /// Says that the text differs from what was sent where no change is tracked.
  private static func untracked(_ reading: WordReading) -> String? {
    guard let base = reading.base, reading.sources.contains(where: { $0.role == "document" }),
      base != reading.old
    else { return nil }
    return reading.hasRevisions
      ? "Some changes are not tracked in the file. The redline shows them too."
      : "The changes are not tracked in the file. The redline shows them."
  }

  /// The name of a file, with the ending of Markdown.
  private static func title(of name: String) -> String {
    let last = name.split(separator: "/").last.map(String.init) ?? name
    let stem = last.lastIndex(of: ".").map { last[..<$0] } ?? last[...]
    return "\(stem).md"
  }
}

extension Conversion.Loss {
  /// The same of a file that Whereas wrote, whose headers and footers say what the text says.
  fileprivate var ofOurs: Self {
    guard thing == "header" || thing == "footer", severity == "lost" else { return self }
    return Self(
      thing: thing, count: count, place: place, words: words, fate: "written anew with each Word file",
      severity: "dropped")
  }
}

extension Conversion.Balance {
  /// The same of a file that Whereas wrote, whose headers and footers say what the text says.
  fileprivate var ofOurs: Self {
    guard thing == "headers" || thing == "footers" else { return self }
    return Self(thing: thing, found: found, kept: kept, changed: changed + lost, lost: 0)
  }
}

extension Source {
  /// The text as an outline, with a line end behind its last line.
  fileprivate var endingItsLine: Outline {
    guard let last = bytes.last, last != UInt8(ascii: "\n") else { return Outline(parsing: self) }
    return Outline(parsing: Source(name: name, text: text + "\n"))
  }
}

extension Outline {
  /// Whether the provisions of two texts have the same words, one by one.
  func says(thatOf other: Outline) -> Bool {
    statements.elementsEqual(other.statements)
      && frontMatter.entries.map(\.value.texts) == other.frontMatter.entries.map(\.value.texts)
  }

  /// The words of the provisions that are read.
  private var statements: some Sequence<String> {
    provisions.indices.lazy.filter { index in
      let role = provisions[index].role
      return role.isText && role != .continuation && !isRuler(index)
    }.map { index in
      let bodies = bodies(of: index)
      let start = provisions[index].marker.lowerBound..<provisions[index].body.upperBound
      return ([start] + bodies.dropFirst()).map { words(in: $0) }.joined(separator: " ")
    }
  }

  /// Whether a row of a table only draws the line under its head.
  private func isRuler(_ index: Int) -> Bool {
    provisions[index].role == .row
      && source.bytes[provisions[index].body].allSatisfy { "|-: \t".utf8.contains($0) }
  }
}
