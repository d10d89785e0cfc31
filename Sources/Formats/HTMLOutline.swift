import Documents

/// Writes a document: headings, labelled provisions, tables, clauses with their lead words, the vote block as it stands.
struct HTMLOutline {
  let outline: Outline

  /// The title, in the front matter or at the head of the text.
  let title: String?

  /// The provision that prints the title; nil where only the front matter has it.
  let titleAt: Int?

  /// Whether it is a resolution, set in the middle down to its first clause.
  let firstClause: Int?

  private let roots: [Int]

  init(_ outline: Outline) {
    self.outline = outline
    roots = outline.roots()
    firstClause = outline.provisions.firstIndex { $0.role == .recital || $0.role == .resolved }
    let named = Heading.frontMatterTitle(of: outline)
    if let firstClause {
      let lines = outline.provisions[..<firstClause].indices.filter {
        outline.provisions[$0].role == .paragraph || outline.provisions[$0].role == .heading
      }
      let words = lines.map { outline.words(in: outline.provisions[$0].body) }
      let same = words.firstIndex { $0.lowercased() == named?.lowercased() }
      let longest = words.indices.max { words[$0].utf8.count < words[$1].utf8.count }
      let place = same ?? (named == nil ? longest : nil)
      titleAt = place.map { lines[$0] }
      title = named ?? place.map { words[$0] }
    } else {
      let heading = Heading.headingTitle(of: outline).flatMap { outline.level(of: $0) == 1 ? $0 : nil }
      titleAt = heading
      title = heading.map { outline.words(in: outline.provisions[$0].body) } ?? named
    }
  }

  /// Writes the document as a page's body.
  func writePage(_ rendering: Rendering, to page: inout HTMLWriter) {
    let isClause = firstClause != nil
    let segments = isClause && titleAt != nil ? [] : titleAt.map { Segment.reading(outline, $0) }
    let eyebrow = [isClause ? "" : rendering.district, rendering.new.name ?? "", rendering.new.note ?? ""]
    let head = segments ?? [Segment(mark: .kept, content: .text(title ?? outline.source.name))]
    if !head.isEmpty || eyebrow.contains(where: { !$0.isEmpty }) {
      HTMLPage.header(eyebrow, title: head, lines: [], &page)
    }
    page.element("main", [("class", isClause ? "document resolution" : "document")]) { page in
      page.breakLine()
      if !isClause { writeFacts(to: &page) }
      write(deeper: headingShift, skipping: isClause ? nil : titleAt, to: &page)
      if isClause { writeFacts(to: &page) }
    }
    page.breakLine()
  }

  /// How far headings go down so that the highest one below the title is of the second level.
  private var headingShift: Int {
    let levels = outline.provisions.indices.filter {
      outline.provisions[$0].role == .heading && $0 != titleAt
    }.map { outline.level(of: $0) }
    return 2 - (levels.min() ?? 2)
  }

  /// Writes the front matter as a small table.
  func writeFacts(to page: inout HTMLWriter) {
    let fields = outline.provisions.indices.filter { outline.provisions[$0].role == .field }
    guard !fields.isEmpty else { return }
    page.element("table", [("class", "facts")]) { page in
      page.element("caption", [("class", "spoken")], words: "About this document")
      page.element("tbody") { page in
        var at = 0
        while at < fields.count {
          let values = fields[at...].dropFirst().prefix { outline.provisions[$0].parent != nil }
          write(field: fields[at], values, to: &page)
          at += 1 + values.count
        }
      }
    }
    page.breakLine()
  }

  private func write(field: Int, _ values: ArraySlice<Int>, to page: inout HTMLWriter) {
    let key = outline.fieldName(of: field)
    let words = ([field] + values).map { Segment.reading(outline, $0).words }.filter { !$0.isEmpty }
    guard !["title", "document"].contains(key.lowercased()), !words.isEmpty else { return }
    page.element("tr") { page in
      page.element("th", [("scope", "row")], words: key)
      page.element("td", words: words.joined(separator: "; "))
    }
  }

  /// Writes the text of the document, without its front matter.
  func write(deeper: Int, skipping skipped: Int? = nil, to page: inout HTMLWriter) {
    var index = 0
    while index < outline.provisions.count {
      let provision = outline.provisions[index]
      switch provision.role {
      case .fence, .field, .blank, .furniture, .comment, .continuation: index += 1
      case .row: index = writeTable(from: index, to: &page)
      case .vote, .signature, .verbatim: index = writeLines(from: index, to: &page)
      case .rule:
        page.void("hr")
        page.breakLine()
        index += 1
      case .heading, .paragraph, .item, .recital, .formula, .resolved, .closing:
        if index != skipped { writeText(index, deeper: deeper, to: &page) }
        index += 1
      }
    }
  }

  private func writeText(_ index: Int, deeper: Int, to page: inout HTMLWriter) {
    var segments = Segment.reading(outline, index)
    for next in outline.continuations(of: index, roots) {
      segments += [Segment(mark: .kept, content: .text(" "))] + Segment.reading(outline, next)
    }
    let isTitle = index == titleAt
    let name = isTitle ? "h1" : HTMLBlock.element(of: outline, index, deeper: deeper)
    var classes = HTMLBlock.classes(of: outline, index)
    if let firstClause, index < firstClause { classes.append("preamble") }
    page.element(name, HTMLBlock.attributes(classes, segments)) { page in
      if let label = outline.printedLabel(of: index) { HTMLBlock.write(label: label, to: &page) }
      page.write(segments)
    }
    page.breakLine()
  }

  private func writeTable(from start: Int, to page: inout HTMLWriter) -> Int {
    var end = start
    while end < outline.provisions.count, outline.provisions[end].role == .row { end += 1 }
    page.element("div", [("class", "scroll"), ("tabindex", "0")]) { page in
      page.element("table") { page in
        for row in start..<end where !outline.isDelimiter(row) {
          let isHead = row == start && row + 1 < end && outline.isDelimiter(row + 1)
          page.element("tr") { page in
            for cell in HTMLBlock.cells(of: Segment.reading(outline, row)) {
              page.element(isHead ? "th" : "td", [("scope", isHead ? "col" : "")]) { $0.write(cell) }
            }
          }
        }
      }
    }
    page.breakLine()
    return end
  }

  private func writeLines(from start: Int, to page: inout HTMLWriter) -> Int {
    let isVerbatim = outline.provisions[start].role == .verbatim
    var end = start + 1
    while !isVerbatim, end < outline.provisions.count, outline.provisions[end].isLineOrGap { end += 1 }
    while end > start + 1, !outline.provisions[end - 1].role.isRead { end -= 1 }
    let lines = (start..<end).filter { outline.provisions[$0].role.isRead }.map { outline.text(ofLine: $0) }
    let attributes = [("class", isVerbatim ? "" : HTMLBlock.lineClasses(lines)), ("tabindex", "0")]
    page.element("pre", attributes) { page in
      for line in lines {
        page.words(line)
        page.breakLine()
      }
    }
    page.breakLine()
    return end
  }
}

extension Provision {
  /// Whether it is a line of the closing block, or stands between such lines.
  var isLineOrGap: Bool { role == .vote || role == .signature || role == .blank || role == .furniture }
}

extension Outline {
  /// The name of a field of the front matter, its first letter a capital.
  func fieldName(of index: Int) -> String {
    let marker = source[provisions[index].marker].trimmingBlanks
    let name = marker.last == ":" ? String(marker.dropLast()) : marker
    guard name != "-" else { return "" }
    return name.prefix(1).uppercased() + name.dropFirst().map { $0 == "_" ? " " : String($0) }.joined()
  }

  /// The text of a line that keeps its blanks; of code what stands between its fences.
  func text(ofLine index: Int) -> String {
    let provision = provisions[index]
    guard provision.role == .verbatim else {
      return source[provision.marker.lowerBound..<provision.body.upperBound]
    }
    let lines = source[provision.body].split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    return lines.dropFirst().dropLast().joined(separator: "\n")
  }
}
