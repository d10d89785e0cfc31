import Documents
import Redlines

/// Word: documents with styles, numbering and tables; redlines as tracked changes that accept to the new text and reject to the old.
struct WordRenderer: RedlineRenderer, OutlineRenderer, ReportRenderer {
  func bytes(of redline: Redline, preface: Report?, _ rendering: Rendering) -> [UInt8] {
    let title = HTMLOutline(redline.new).title ?? HTMLOutline(redline.old).title
    var package = WordPackage(
      title: "Redline of \(title ?? redline.new.source.name.withoutFolder)", rendering)
    package.isRedline = true
    package.headline = Self.headline(of: redline, rendering)
    package.warning = redline.isExhausted ? Heading.exhausted : nil
    if rendering.carriesSource {
      package.sources = [("old", redline.old.source), ("new", redline.new.source)]
    }
    package.properties = redline.new.frontMatter.entries
    var links = WordLinks()
    let texts = (old: WordText(redline.old, links: &links), new: WordText(redline.new, links: &links))
    var layout = WordRedline(
      redline, old: texts.old, new: texts.new, showsMoves: rendering.showsMoves,
      revisions: WordRevisions(author: rendering.author, date: rendering.date))
    if let preface {
      var flow = WordFlow()
      flow.write(preface, &links, &layout.revisions)
      flow.breakPage()
      package.write(flow, isLast: false, &layout.revisions)
    }
    package.write(layout.flows, &layout.revisions)
    package.links = links
    return package.finished()
  }

  func bytes(of outline: Outline, _ rendering: Rendering) -> [UInt8] {
    let document = HTMLOutline(outline)
    var package = WordPackage(
      title: document.title ?? rendering.new.name ?? outline.source.name.withoutFolder, rendering)
    package.headline = rendering.new.name ?? Self.code(of: outline)
    if rendering.carriesSource { package.sources = [("document", outline.source)] }
    package.properties = outline.frontMatter.entries
    var links = WordLinks()
    var text = WordText(outline, links: &links)
    text.number(with: &package.numbering)
    var revisions = WordRevisions(author: rendering.author, date: rendering.date)
    var flows = WordFlow.places
    for block in text.blocks.indices { flows[text.blocks[block].place]?.write(block, of: text, &revisions) }
    package.write(flows, &revisions)
    package.links = links
    return package.finished()
  }

  func bytes(of report: Report, _ rendering: Rendering) -> [UInt8] {
    var package = WordPackage(title: report.title.plainWords, rendering)
    package.language = report.language
    var links = WordLinks()
    var revisions = WordRevisions(author: rendering.author, date: rendering.date)
    var flow = WordFlow()
    flow.write(report, &links, &revisions)
    package.write(flow, isLast: true, &revisions)
    package.links = links
    return package.finished()
  }

  /// What a redline is of: the code and the days of both versions, or what their files are called.
  private static func headline(of redline: Redline, _ rendering: Rendering) -> String {
    let fronts = [redline.old.frontMatter, redline.new.frontMatter]
    let days = fronts.compactMap { $0.actionDate?.description }
    let paths = [redline.old, redline.new].map(\.source.name)
    let names = paths.map(\.withoutFolder)
    let files = names[0] == names[1] ? paths.map(\.withOneFolder) : names
    let editions = days.count == 2 && days[0] != days[1] ? days : files
    let (old, new) = (rendering.old.name ?? editions[0], rendering.new.name ?? editions[1])
    return "\(code(of: redline.new)) Redline: \(old) → \(new)".trimmingBlanks
  }

  /// What the document is called in the district's list: its code or number.
  private static func code(of outline: Outline) -> String {
    let front = outline.frontMatter
    return front["code"] ?? front["number"].map { "Resolution \($0)" } ?? ""
  }
}

extension String {
  /// A file's name without the folders before it, which are nobody's business but the writer's.
  var withoutFolder: String { split(separator: "/").last.map(String.init) ?? self }

  /// A file's name with the one folder that tells it from another of its name.
  fileprivate var withOneFolder: String { split(separator: "/").suffix(2).joined(separator: "/") }
}
