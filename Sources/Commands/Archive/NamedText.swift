import Archives
import Arguments
import Documents

/// A text that a word on the command line names: a file, or a document of the archive.
struct NamedText {
  /// The text: of a document of the archive as it was recorded, byte for byte.
  let source: Source

  /// Where it stands in the record; nil for a file.
  let record: Record?

  /// Where an archived text stands in the record.
  struct Record {
    /// The document and the version.
    let text: ArchivedText
    /// The day asked for.
    let day: CalendarDate
    /// The log of the document, as far as it was known.
    let log: [LoggedEntry]
    /// What is in force on the day asked for.
    let holding: Holding?
  }

  /// Finds the text of a word; its place in the record only where that is wanted.
  init(
    _ word: String, _ invocation: Invocation, withRecord: Bool = true, on console: Console
  ) throws(CommandError) {
    guard Reference.isMeant(by: word, on: console) else {
      source = try File(word, in: console).source()
      record = nil
      return
    }
    let file = ArchiveFile(invocation, on: console)
    guard
      file.exists || word.hasPrefix("code:") || word.contains("@") || invocation[ArchiveFile.option] != nil
    else { throw .noSuchFile(word) }
    let archive = try file.reading()
    let reference = Reference(word)
    var day = invocation[Clocks.asOf] ?? console.today
    if case .date(let date) = reference.point { day = date }
    let known = try file.run { () throws(ArchiveError) in
      try Clocks.knownEntry(invocation, in: archive, on: console)
    }
    let text = try file.text(of: reference, in: archive, on: day, knownTo: known)
    source = text.source
    guard withRecord else {
      record = nil
      return
    }
    record = try file.run { () throws(ArchiveError) in
      Record(
        text: text, day: day,
        log: try archive.log(of: text.document).filter { $0.entry.sequence <= known },
        holding: try archive.holding(of: text.document, on: day, knownTo: known))
    }
  }

  /// The parameters by which a text of the archive is chosen.
  static let parameters: [any Parameter] = [ArchiveFile.option, Clocks.asOf, Clocks.knownOn]
}

extension NamedText.Record {
  /// The entry that brought the version: the one that put it in force, else the first that names it.
  var arrival: LoggedEntry? {
    let entries = log.filter { $0.entry.version == text.version }
    return entries.first { $0.entry.begins != nil } ?? entries.first
  }

  /// The text as it goes out: its dates and its status are those of the log.
  ///
  /// A working copy names the version that it was made from, and gets no line that the text does not have, but for that and its status.
  func issued(asWorkingCopy isCopy: Bool) -> Source {
    var fields: [(key: String, value: String)] = []
    if isCopy { fields.append(("base", "\(text.document.code)@\(text.version)")) }
    fields.append(("status", status))
    let own = Outline(parsing: text.source).frontMatter
    if own["code"] != nil { fields.append(("code", text.document.code)) }
    let adoptions = log.filter { $0.entry.begins != nil && $0.entry.act != .rescinded }
    let arrived = log.beforeCorrections(of: arrival)?.entry
    if let authority = arrived?.authority,
      (own.texts("authority").first ?? "Res").lowercased().hasPrefix("res")
    {
      fields.append(("authority", authority))
    }
    if text.document.kind == "resolution" {
      if let day = arrived?.happened { fields.append(("date", day.description)) }
    } else {
      let stated = Outline(parsing: text.source).frontMatter["adopted"].flatMap { CalendarDate(iso: $0) }
      if let first = (adoptions.compactMap(\.entry.happened) + [stated].compactMap(\.self)).min() {
        fields.append(("adopted", first.description))
      }
      if let day = arrived?.happened, arrived?.begins != nil,
        day != adoptions.compactMap(\.entry.happened).min()
      {
        fields.append(("revised", day.description))
      }
      let reviews = log.filter { $0.entry.act == .reviewed }.compactMap(\.entry.happened)
      if let last = reviews.filter({ $0 <= day }).max() { fields.append(("reviewed", last.description)) }
    }
    if let effective = arrived?.effective { fields.append(("effective", effective.description)) }
    if let until = arrived?.until { fields.append(("until", until.description)) }
    return text.source.stating(
      isCopy ? fields.filter { ["base", "status"].contains($0.key) || own.entry($0.key) != nil } : fields)
  }

  /// Where the version stands, in a word or two.
  private var status: String {
    if holding?.version == text.version { return "in force" }
    guard let arrived = arrival?.entry else { return "unknown" }
    guard arrived.begins != nil else {
      return log.last { $0.entry.version == text.version }?.entry.act.words ?? "proposed"
    }
    return "not in force"
  }
}

extension [LoggedEntry] {
  /// The act behind an entry: of a correction the one that it corrects, so that day and vote are those of the board.
  func beforeCorrections(of entry: LoggedEntry?) -> LoggedEntry? {
    var entry = entry
    while let corrected = entry, corrected.entry.act == .corrected, let earlier = corrected.entry.supersedes,
      let found = first(where: { $0.entry.sequence == earlier })
    {
      entry = found
    }
    return entry
  }
}

extension Source {
  /// The text whose front matter says these things: a line that says another is replaced, one that is missing is added at the end.
  func stating(_ fields: [(key: String, value: String)]) -> Source {
    let outline = Outline(parsing: self)
    let matter = outline.frontMatter
    var mends: [Mend] = []
    var added = ""
    for (key, value) in fields {
      guard let entry = matter.entry(key) else {
        added += "\(key): \(value)\n"
        continue
      }
      if entry.value != .scalar(value), entry.value.texts.count <= 1 {
        mends.append(Mend(entry.range, with: "\(entry.key): \(value)"))
      }
    }
    guard !added.isEmpty else { return mended(by: mends) }
    let fences = outline.provisions.filter { $0.role == .fence }
    if fences.count == 2 {
      mends.append(Mend(fences[1].bytes.lowerBound..<fences[1].bytes.lowerBound, with: added))
    } else {
      mends.append(Mend(byteOrderMarkLength..<byteOrderMarkLength, with: "---\n\(added)---\n\n"))
    }
    return mended(by: mends)
  }
}

extension NamedText {
  /// The text as it is compared: a draft, where the other text is of the archive, without the line that names its base.
  func compared(with other: NamedText) -> Source {
    record == nil && other.record != nil ? Filing.recorded(Outline(parsing: source)) : source
  }
}
