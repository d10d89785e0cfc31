import Documents

extension Conversion {
  /// Converts a Word file that was read.
  ///
  /// One that Whereas wrote comes back as the text that was sent, with what others changed since: only the bytes they changed differ.
  init(of file: File, _ reading: WordReading, against former: Outline?) {
    let title = Self.title(of: file.name)
    let (sent, sentBefore) = (reading.sent, reading.sentBefore)
    let new = Outline(parsing: Source(name: title, text: reading.new))
    let (outline, remark) = Self.draft(of: new, sent, before: sentBefore)
    self.init(of: file.name, from: .docx, as: outline)
    generator = reading.generator
    let before = Outline(parsing: Source(name: title, text: reading.old))
    let sents = [sentBefore, sent].compactMap(\.self)
    if let unchanged = sents.first(where: { $0.isUnchanged(in: before) }) {
      old = unchanged.outline.source.text
    } else {
      old = reading.hasRevisions ? (sentBefore?.draft(of: before) ?? before).source.text : outline.source.text
    }
    account = sent == nil ? reading.account : reading.account.map(\.ofOurs)
    losses = sent == nil ? reading.losses : reading.losses.map(\.ofOurs)
    authors = reading.revisions
    if let former {
      (self.former, formerName) = (former, former.source.name)
    } else if let sent {
      (self.former, formerName) = (sent.outline, "\(sent.name), as it was sent")
    } else if reading.hasRevisions {
      self.former = before
      formerName = "\(file.name), all tracked changes rejected"
    }
    hasUntracked = Self.hasUntracked(reading)
    remarks = [remark, Self.untracked(reading)].compactMap(\.self)
  }

  /// What came back, as the text that was sent with other bytes only where they changed; and what is to be said of that.
  private static func draft(
    of new: Outline, _ sent: SentText?, before: SentText?
  ) -> (Outline, remark: String?) {
    guard let sent else { return (new, nil) }
    guard sent.read != nil else {
      return (new, "The file holds \(sent.name) as it was sent; the text was read anew.")
    }
    if sent.isUnchanged(in: new) {
      return (
        sent.outline, "The file comes back as it was sent: the text is \(sent.name), byte for byte."
      )
    }
    if let before, before.isUnchanged(in: new) {
      return (before.outline, "All changes were rejected: the text is \(before.name), byte for byte.")
    }
    guard let draft = sent.draft(of: new) else {
      return (
        new, "The text was read anew: \(sent.name), as it was sent, could not be kept where nothing changed."
      )
    }
    return (draft, "The text is \(sent.name), as it was sent, with what was changed since.")
  }

  /// Whether the text differs from what was sent where no change is tracked: with all changes rejected it should be that.
  private static func hasUntracked(_ reading: WordReading) -> Bool {
    if reading.sources.contains(where: { $0.role == "document" }) {
      return reading.base.map { $0 != reading.old } ?? false
    }
    return reading.hasRevisions && reading.oldBase.map { $0 != reading.old } ?? false
  }

  private static func untracked(_ reading: WordReading) -> String? {
    guard hasUntracked(reading) else { return nil }
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
