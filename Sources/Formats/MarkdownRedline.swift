import Documents
import Redlines

/// Writes a redline in Markdown: the list of changes, then the passages with `<del>` and `<ins>`.
struct MarkdownRedline {
  let passages: Passages
  let account: Account
  let rendering: Rendering
  private var blocks: [String] = []

  init(_ redline: Redline, _ rendering: Rendering) {
    passages = Passages(redline, changesOnly: !rendering.showsUnchanged)
    account = Account(passages)
    self.rendering = rendering
  }

  mutating func text(preface: Report?) -> String {
    if let preface {
      blocks.append(String(MarkdownRenderer().text(of: preface, rendering).dropLast()))
    }
    let heading = Heading(passages.redline, rendering)
    blocks.append("# Redline of \(Markdown.escaped(heading.title))")
    blocks.append("From **\(Markdown.escaped(heading.old))** to **\(Markdown.escaped(heading.new))**.")
    blocks.append("\(account.sentence) \(account.words)".trimmingBlanks)
    if passages.redline.isExhausted { blocks.append("*\(Heading.exhausted)*") }
    if !account.isEmpty {
      switch rendering.detail {
      case .texts:
        writeSummary()
        writePassages()
      case .summary: writeSummary()
      case .statistics: blocks.append(Markdown.table(account.table))
      }
    }
    return blocks.joined(separator: "\n\n") + "\n"
  }

  private mutating func writeSummary() {
    blocks.append("## Changes")
    for section in account.sections where !section.entries.isEmpty {
      let lines = section.entries.map {
        "- " + Markdown.escaped($0.place.isEmpty ? $0.words : "\($0.place): \($0.words)")
      }
      blocks.append("**\(Markdown.escaped(section.name))**\n\n" + lines.joined(separator: "\n"))
    }
  }

  private mutating func writePassages() {
    blocks.append("## Text")
    for stretch in passages.stretches(context: rendering.context ?? 0) {
      switch stretch {
      case .unchanged(let count): blocks.append("*(\(count.counting("provision")) unchanged)*")
      case .passage(let index):
        let passage = passages.list[index]
        if !passage.isDrawn, !passages.isSilent(index) {
          blocks.append(
            "**\(Markdown.escaped(passage.citedPlace))**" + note(passage) + "<br>\n" + words(of: passage))
        }
      }
    }
  }

  private func note(_ passage: Passage) -> String {
    if let former = passage.formerLabel, let label = passage.label {
      let distant = passage.distantFormerPlace.map { ", was \($0)" } ?? ""
      return " *(\(Markdown.escaped("renumbered \(former) to \(label)\(distant)")))*"
    }
    if passage.isDivided { return " *(divided from the paragraph before)*" }
    if passage.isReset { return " *(formatting or spacing only)*" }
    if !passage.manners.isEmpty { return " *(\(passage.manners.map(\.rawValue).listed()) only)*" }
    guard passage.isWhole, let pair = passage.pair else { return "" }
    let mark: Segment.Mark = passage.side == .old ? .movedAway(pair) : .movedHere(pair)
    return " *(\(Markdown.escaped(passages.route(of: mark)?.words ?? "moved")))*"
  }

  private func words(of passage: Passage) -> String {
    var text = ""
    if passage.hasMarkedLabel {
      text += labelMarks(of: passage)
    } else if let label = passage.label {
      let tag = passage.side == .old ? "del" : passage.kind == .inserted ? "ins" : nil
      let word = Markdown.escaped(label, atStart: true)
      text += tag.map { "<\($0)>\(word)</\($0)> " } ?? word + " "
    }
    var cell = passage.segments.first?.cell ?? 0
    var known: Set<Segment.Mark> = []
    for (at, segment) in passage.segments.enumerated() {
      if segment.cell > cell { text += " \\| " }
      if at > 0, passage.segments[at - 1].touches(segment) { text += " " }
      cell = segment.cell
      let isOwn = passage.isWhole && segment.mark.pair != nil && segment.mark.pair == passage.pair
      let isFirst = segment.isMarked && known.insert(segment.mark).inserted
      text += words(of: segment, isNamed: !isOwn, isFirst: isFirst, atStart: text.isEmpty)
    }
    return text.trimmingBlanks
  }

  /// The label of a passage that only one text has.
  private func labelMarks(of passage: Passage) -> String {
    let escaped: (String) -> String = { Markdown.escaped($0, atStart: true) }
    let deleted = passage.deletedLabel.map { "<del>\(escaped($0))</del> " } ?? ""
    let added = passage.addedLabel.map { "<ins>\(escaped($0))</ins> " }
    return deleted + (added ?? passage.label.map { escaped($0) + " " } ?? "")
  }

  private func words(of segment: Segment, isNamed: Bool, isFirst: Bool, atStart: Bool) -> String {
    switch segment.content {
    case .lineBreak: return "<br>"
    case .joint: return " *(paragraph break deleted)* "
    case .text(let text):
      guard segment.isMarked || segment.mark != .kept && !text.contains(where: \.isWhitespace) else {
        return segment.mark.strikes ? "" : Markdown.set(text, segment, atStart: atStart)
      }
      let words = Markdown.set(Visible.marked(text), segment, atStart: atStart)
      let isOwn = !isNamed && !segment.mark.strikes
      let tag = segment.mark == .kept || isOwn ? nil : segment.mark.strikes ? "del" : "ins"
      let route = isNamed && isFirst ? passages.route(of: segment.mark) : nil
      let note = route.map { "*(\(Markdown.escaped($0.words)))* " } ?? ""
      return tag.map { "\(note)<\($0)>\(words)</\($0)>" } ?? words
    }
  }
}
