import Documents
import Redlines

extension HTMLRedline {
  /// Writes words with their marks; a label that was added or deleted stands inside the first mark.
  func write(_ segments: [Segment], of index: Int, label: String? = nil, to page: inout HTMLWriter) {
    var label = label
    var named: Set<Segment.Mark> = []
    var at = 0
    if segments.isEmpty, let label {
      let mark: Segment.Mark = passages.list[index].side == .old ? .deleted : .inserted
      writeMark([], mark, label: label, isLast: true, to: &page)
    }
    while at < segments.count {
      let mark = segments[at].mark
      if segments[at].content == .joint {
        page.words(" ")
        page.element("span", [("class", "was")], words: "[paragraph break deleted]")
        page.words(" ")
        at += 1
        continue
      }
      let end = segments[at...].firstIndex { $0.mark != mark || $0.content == .joint } ?? segments.count
      let run = Array(segments[at..<end])
      if mark == .kept {
        if let own = label { HTMLBlock.write(label: own, to: &page) }
        page.write(run)
      } else if run.contains(where: \.isMarked)
        || run.contains(where: { !$0.text.isBlank })
      {
        if at > 0, segments[at - 1].touches(run[0]) { page.words(" ") }
        if mark.pair != nil, named.insert(mark).inserted, !isOwn(mark, of: index) {
          writeTag(mark, of: index, to: &page)
        }
        writeMark(run, mark, label: label, isLast: end == segments.count, to: &page)
      } else if !mark.strikes {
        page.write(run)
      }
      label = nil
      at = end
    }
  }

  private func writeMark(
    _ segments: [Segment], _ mark: Segment.Mark, label: String?, isLast: Bool, to page: inout HTMLWriter
  ) {
    let (name, word) = HTMLRedline.words(for: mark)
    page.element(
      mark.strikes ? "del" : "ins",
      [("class", mark.pair != nil ? "moved" : mark.manner != nil ? "slight" : "")]
    ) { page in
      page.element("span", [("class", "spoken")], words: "[\(word): ")
      if let label { HTMLBlock.write(label: label, to: &page) }
      page.write(segments)
      let isLong = segments.reduce(0) { $0 + $1.text.utf8.count } > 48
      page.element("span", [("class", "spoken")], words: isLong && !isLast ? " end of \(name)]" : "]")
    }
  }

  /// Whether a passage moved whole with the move of a mark, and says so above.
  private func isOwn(_ mark: Segment.Mark, of index: Int) -> Bool {
    passages.list[index].isWhole && passages.list[index].pair == mark.pair
  }

  /// A small link to the other end of words that moved within a text that stayed.
  private func writeTag(_ mark: Segment.Mark, of index: Int, to page: inout HTMLWriter) {
    guard let pair = mark.pair else { return }
    let other = mark.strikes ? passages.targets[pair] : passages.sources[pair]
    guard let other, let route = passages.route(of: mark) else { return }
    page.element("a", [("class", "tag"), ("href", "#" + name(of: other))]) { page in
      page.words(route.words)
    }
    page.words(" ")
  }

  /// Writes the label of a passage that only one text has.
  func writeLabelMarks(of passage: Passage, to page: inout HTMLWriter) {
    for (label, mark) in [(passage.deletedLabel, Segment.Mark.deleted), (passage.addedLabel, .inserted)] {
      guard let label else { continue }
      let word = HTMLRedline.words(for: mark).participle
      page.element(mark.strikes ? "del" : "ins") { page in
        page.element("span", [("class", "spoken")], words: "[number \(word): ")
        page.element("span", [("class", "label")], words: label)
        page.element("span", [("class", "spoken")], words: "]")
      }
      page.words(" ")
    }
    if passage.addedLabel == nil, let label = passage.label { HTMLBlock.write(label: label, to: &page) }
  }

  private static func words(for mark: Segment.Mark) -> (noun: String, participle: String) {
    switch mark {
    case .kept: ("kept words", "kept")
    case .inserted: ("addition", "added")
    case .deleted: ("deletion", "deleted")
    case .former(let manner): ("former \(manner.rawValue)", "\(manner.rawValue) changed from")
    case .present(let manner): ("new \(manner.rawValue)", "to")
    case .movedAway: ("words moved away", "moved away")
    case .movedHere: ("words moved here", "moved here")
    }
  }
}
