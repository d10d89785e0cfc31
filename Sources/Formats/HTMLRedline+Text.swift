import Documents
import Redlines

extension HTMLRedline {
  /// Writes the text with its marks; rows become tables, front matter a small table of its own.
  func writeText(to page: inout HTMLWriter) {
    page.element("section", [("class", "document"), ("aria-labelledby", "text")]) { page in
      page.element("h2", [("id", "text")], words: rendering.context == nil ? "The text" : "The passages")
      writeLegend(to: &page)
      let stretches = passages.stretches(context: rendering.context)
      var at = 0
      while at < stretches.count {
        guard case .passage(let index) = stretches[at] else {
          if case .unchanged(let count) = stretches[at] {
            page.element("p", [("class", "skipped")], words: "\(count.counting("provision")) unchanged")
            page.breakLine()
          }
          at += 1
          continue
        }
        let group = self.group(passages.list[index])
        let end = stretches[at...].firstIndex { stretch in
          guard case .passage(let next) = stretch else { return true }
          return group == .block || self.group(passages.list[next]) != group
        }
        let members = stretches[at..<max(end ?? stretches.count, at + 1)].compactMap { stretch in
          if case .passage(let index) = stretch { index } else { nil }
        }
        write(members, as: group, to: &page)
        page.breakLine()
        at += members.count
      }
    }
    page.breakLine()
  }

  /// What passages are set together.
  private enum Group {
    case fields, rows, lines, block
  }

  private func group(_ passage: Passage) -> Group {
    switch passage.role {
    case .field: .fields
    case .row: .rows
    case .vote, .signature: .lines
    case .heading, .paragraph, .item, .recital, .formula, .resolved, .closing, .continuation, .verbatim,
      .comment, .rule, .fence, .furniture, .blank:
      .block
    }
  }

  private func write(_ members: [Int], as group: Group, to page: inout HTMLWriter) {
    switch group {
    case .fields: writeFields(members, to: &page)
    case .rows: writeRows(members, to: &page)
    case .lines:
      let classes = HTMLBlock.lineClasses(members.map { passages.list[$0].segments.map(\.text).joined() })
      page.element("pre", [("class", classes), ("tabindex", "0")]) { page in
        for index in members {
          page.element("span", [("id", name(of: index)), ("class", bar(passages.list[index]))]) { page in
            write(passages.list[index].segments, of: index, to: &page)
          }
          page.breakLine()
        }
      }
    case .block: for index in members { writeBlock(index, to: &page) }
    }
  }

  private func writeLegend(to page: inout HTMLWriter) {
    guard !account.isEmpty else { return }
    page.element("p", [("class", "legend")]) { page in
      page.words("Deleted words are ")
      page.element("del", words: "struck")
      page.words(", added words ")
      page.element("ins", words: "underlined")
      if !passages.sources.isEmpty || !passages.targets.isEmpty {
        page.words("; words that moved are ")
        page.element("del", [("class", "moved")], words: "struck in green")
        page.words(" where they were and ")
        page.element("ins", [("class", "moved")], words: "doubly underlined")
        page.words(" where they are")
      }
      if passages.list.contains(where: { $0.segments.contains { $0.mark.manner != nil } }) {
        page.words("; the same words in other capitals or signs are ")
        page.element("del", [("class", "slight")], words: "struck")
        page.words(" and ")
        page.element("ins", [("class", "slight")], words: "underlined")
        page.words(" without color")
      }
      page.words(".")
    }
    page.breakLine()
  }

  private func bar(_ passage: Passage) -> String {
    passage.isMarked ? "changed" : ""
  }

  private func writeFields(_ members: [Int], to page: inout HTMLWriter) {
    page.element("table", [("class", "facts")]) { page in
      page.element("caption", [("class", "spoken")], words: "About this document")
      page.element("tbody") { page in
        var at = 0
        while at < members.count {
          let values = members[at...].dropFirst().prefix { isListed($0) }
          writeField(members[at], values, to: &page)
          page.breakLine()
          at += 1 + values.count
        }
      }
    }
  }

  /// Whether a line of front matter is an item of the list above it.
  private func isListed(_ index: Int) -> Bool {
    passages.provision(of: passages.list[index]).parent != nil
  }

  private func writeField(_ index: Int, _ values: ArraySlice<Int>, to page: inout HTMLWriter) {
    let passage = passages.list[index]
    let name = passages.outline(of: passage).fieldName(of: passage.provision)
    let isMarked = ([index] + values).contains { passages.list[$0].isMarked }
    page.element("tr", [("id", self.name(of: index)), ("class", isMarked ? "changed" : "")]) { page in
      page.element(name.isEmpty ? "td" : "th", [("scope", name.isEmpty ? "" : "row")], words: name)
      page.element("td") { page in
        write(passage.segments, of: index, to: &page)
        for (place, value) in values.enumerated() {
          if place > 0 || !passage.segments.words.isEmpty { page.words("; ") }
          page.element("span", [("id", self.name(of: value))]) {
            write(passages.list[value].segments, of: value, to: &$0)
          }
        }
      }
    }
  }

  private func writeRows(_ members: [Int], to page: inout HTMLWriter) {
    page.element("div", [("class", "scroll"), ("tabindex", "0")]) { page in
      page.element("table") { page in
        for (place, index) in members.enumerated() where !passages.list[index].isDrawn {
          let isHead = place + 1 < members.count && place == 0 && passages.list[members[1]].isDrawn
          page.element("tr", [("id", name(of: index)), ("class", bar(passages.list[index]))]) { page in
            for cell in HTMLBlock.cells(of: passages.list[index].segments) {
              page.element(isHead ? "th" : "td", [("scope", isHead ? "col" : "")]) {
                write(cell, of: index, to: &$0)
              }
            }
          }
          page.breakLine()
        }
      }
    }
  }

  private func writeBlock(_ index: Int, to page: inout HTMLWriter) {
    let passage = passages.list[index]
    guard passage.role != .rule else { return page.void("hr") }
    guard passage.role != .comment || passage.isMarked else { return }
    let outline = passages.outline(of: passage)
    writeNote(index, to: &page)
    let name = HTMLBlock.element(of: outline, passage.provision, deeper: deeper)
    let classes = HTMLBlock.classes(of: outline, passage.provision) + [bar(passage)].filter { !$0.isEmpty }
    let attributes = HTMLBlock.attributes(classes, passage.segments)
    page.element(passage.role == .verbatim ? "pre" : name, [("id", self.name(of: index))] + attributes) {
      page in
      var label = passage.label
      if let former = passage.formerLabel, let own = label {
        HTMLBlock.write(label: own, to: &page)
        page.element("span", [("class", "was")], words: "[was \(passage.distantFormerPlace ?? former)]")
        page.words(" ")
        label = nil
      } else if passage.hasMarkedLabel {
        writeLabelMarks(of: passage, to: &page)
        label = nil
      } else if let own = label, !passage.isWhole {
        HTMLBlock.write(label: own, to: &page)
        label = nil
      }
      write(passage.segments, of: index, label: label, to: &page)
    }
  }

  /// Says above a passage that it moved, was divided, or changed in nothing that is read.
  private func writeNote(_ index: Int, to page: inout HTMLWriter) {
    let passage = passages.list[index]
    let manners = passage.manners.map(\.rawValue).listed()
    if passage.isDivided || passage.isReset || !manners.isEmpty {
      let words =
        passage.isDivided
        ? "Paragraph divided here" : "Changed in \(manners.isEmpty ? "formatting or spacing" : manners) only"
      page.element("p", [("class", "note")], words: words)
      page.breakLine()
      return
    }
    guard passage.kind == .movedAway || passage.kind == .movedHere, let pair = passage.pair,
      !passages.isFollower(index)
    else { return }
    let isSource = passage.side == .old
    let other = isSource ? passages.targets[pair] : passages.sources[pair]
    page.element("p", [("class", "note moved")]) { page in
      let route = passages.route(of: isSource ? .movedAway(pair) : .movedHere(pair))
      let way = route.flatMap { $0.isCitedAlike ? "Moved" + $0.way.dropFirst("moved".count) + ": " : nil }
      page.words(way ?? (isSource ? "Moved from here to " : "Moved here from "))
      if let other {
        let place = passages.list[other].place
        page.element("a", [("href", "#" + name(of: other))], words: place.isEmpty ? "another place" : place)
      } else {
        page.words("another place")
      }
    }
    page.breakLine()
  }
}
