import Documents
import Redlines

extension PlainRedline {
  /// Writes a passage under its place: its words with their marks, long stretches of kept ones shortened.
  mutating func write(_ index: Int) {
    let passage = passages.list[index]
    paper.skip()
    var head = [Paper.Span(text: passage.citedPlace, ink: .strong)]
    let former = passage.isRenumbered ? passage.distantFormerPlace : passage.formerPlace
    if let former, passage.hasMarks || passage.isRenumbered, !passage.isWhole, !passage.isDivided {
      head.append(.init(text: " (was \(former))", ink: .quiet))
    }
    paper.write(head, hanging: 2)
    paper.write(spans(of: passage, index), indent: 2 + min(passages.provision(of: passage).depth, 6))
  }

  private func spans(of passage: Passage, _ index: Int) -> [Paper.Span] {
    var spans: [Paper.Span] = []
    if let former = passage.formerLabel, let label = passage.label {
      spans.append(.init(text: "[renumbered \(former) to \(label)] ", ink: .quiet))
    } else if passage.hasMarkedLabel {
      spans += self.spans(ofLabel: passage)
    } else if let label = passage.label, !passage.isWhole {
      spans.append(.init(text: label + " "))
    }
    if passage.isDivided { spans.append(.init(text: "[divided from the paragraph before] ", ink: .quiet)) }
    if passage.isReset { spans.append(.init(text: "[formatting or spacing only] ", ink: .quiet)) }
    guard passage.hasMarkedWords || passage.isWhole else {
      return spans + [.init(text: Excerpt.words(passage.segments.words, first: 24))]
    }
    let hasDeletions = passage.segments.contains { $0.mark == .deleted && $0.isMarked }
    if passage.kind == .movedAway, let pair = passage.pair, !hasDeletions {
      return self.spans(ofSource: passage, pair)
    }
    var groups = Group.groups(of: passage.segments)
    if passage.isWhole, let label = passage.label {
      if groups.isEmpty { groups = [Group(mark: passage.side == .old ? .deleted : .inserted, text: "")] }
      groups[0].text = label + " " + groups[0].text
    }
    var named: Set<Segment.Mark> = []
    for (at, group) in groups.enumerated() {
      if at > 0, let manner = group.mark.manner, groups[at - 1].mark == .former(manner) { continue }
      if at > 0, group.mark != .kept, groups[at - 1].mark != .kept { spans.append(.init(text: " ")) }
      let isOwn = passage.isWhole && group.mark.pair == passage.pair && (at > 0 || passages.isFollower(index))
      let isNamed = group.mark.pair == nil || !isOwn && named.insert(group.mark).inserted
      if let manner = group.mark.manner, at + 1 < groups.count, groups[at + 1].mark == .present(manner) {
        spans += self.spans(of: manner, from: group.text, to: groups[at + 1].text)
      } else {
        spans += self.spans(of: group, isNamed: isNamed, isFirst: at == 0, isLast: at == groups.count - 1)
      }
    }
    return spans
  }

  /// The label of a passage that only one text has: what was deleted, what was added.
  private func spans(ofLabel passage: Passage) -> [Paper.Span] {
    var spans: [Paper.Span] = []
    for (label, mark) in [(passage.deletedLabel, Segment.Mark.deleted), (passage.addedLabel, .inserted)] {
      guard let label else { continue }
      let (name, ink) = name(of: mark, isNamed: true)
      spans +=
        hasColor ? [.init(text: label, ink: ink)] : [.init(text: "[number \(label) \(name)]", ink: ink)]
      spans.append(.init(text: " "))
    }
    if passage.addedLabel == nil, let label = passage.label { spans.append(.init(text: label + " ")) }
    return spans
  }

  /// A passage that went elsewhere: where to, its first words, and how many went with it.
  private func spans(ofSource passage: Passage, _ pair: Int) -> [Paper.Span] {
    let place = passages.route(of: .movedAway(pair))?.words ?? "moved away"
    let words = Excerpt.words(passage.segments.words, first: 12)
    let text = [passage.label, words].compactMap { $0 }.joined(separator: " ")
    let others = passages.sizes[pair, default: 1] - 1
    let rest = others > 0 ? ", with \(others.counting("provision"))" : ""
    return hasColor
      ? [.init(text: "\(place)\(rest): ", ink: .quiet), .init(text: text, ink: [.deleted, .moved])]
      : [.init(text: "[\(place)\(rest): \(text)]")]
  }

  /// The spans of words that are marked alike; blanks at their ends stand outside the mark.
  private func spans(of group: Group, isNamed: Bool, isFirst: Bool, isLast: Bool) -> [Paper.Span] {
    if group.isJoint { return [.init(text: " [paragraph break deleted] ", ink: .quiet)] }
    if group.mark == .kept {
      return [.init(text: Excerpt.kept(group.text, isFirst: isFirst, isLast: isLast))]
    }
    let text = group.text
    let words = Visible.marked(text.trimmingBlanks)
    guard !words.isEmpty else { return group.mark.strikes ? [] : [.init(text: " ")] }
    let before = text.startsBlank ? " " : ""
    let after = text.endsBlank ? " " : ""
    let (name, ink) = name(of: group.mark, isNamed: isNamed)
    if hasColor {
      let note = group.mark.pair == nil || !isNamed ? [] : [Paper.Span(text: "(\(name)) ", ink: .quiet)]
      return [.init(text: before)] + note + [.init(text: words, ink: ink), .init(text: after)]
    }
    return [.init(text: "\(before)[\(name): \(words)]\(after)", ink: ink)]
  }

  /// The same words in another manner: as they were and as they are, in one quiet mark.
  private func spans(of manner: Segment.Manner, from former: String, to present: String) -> [Paper.Span] {
    let (was, isNow) = (Visible.marked(former.trimmingBlanks), Visible.marked(present.trimmingBlanks))
    return hasColor
      ? [
        .init(text: was, ink: [.quiet, .deleted]), .init(text: " "),
        .init(text: isNow, ink: [.quiet, .inserted]),
      ] : [.init(text: "[\(manner.rawValue): \(was) to \(isNow)]")]
  }

  private func name(of mark: Segment.Mark, isNamed: Bool) -> (String, Paper.Ink) {
    if !isNamed { return ("moved", [mark.strikes ? .deleted : .inserted, .moved]) }
    let route = passages.route(of: mark)?.words
    return switch mark {
    case .kept: ("kept", [])
    case .inserted: ("added", .inserted)
    case .deleted: ("deleted", .deleted)
    case .former(let manner): ("\(manner.rawValue) changed from", [.quiet, .deleted])
    case .present(let manner): ("\(manner.rawValue) changed to", [.quiet, .inserted])
    case .movedAway: (route ?? "moved away", [.deleted, .moved])
    case .movedHere: (route ?? "moved here", [.inserted, .moved])
    }
  }
}

/// Words of a passage that are marked alike.
struct Group: Hashable, Sendable {
  let mark: Segment.Mark
  var text: String
  var isJoint = false

  /// The groups of some segments.
  static func groups(of segments: [Segment]) -> [Group] {
    var groups: [Group] = []
    var cell = segments.first?.cell ?? 0
    for segment in segments {
      if segment.cell > cell {
        groups.append(Group(mark: .kept, text: " | "))
        cell = segment.cell
      }
      if segment.content == .joint {
        groups.append(Group(mark: .deleted, text: "", isJoint: true))
      } else if let last = groups.last, last.mark == segment.mark, !last.isJoint {
        groups[groups.count - 1].text += segment.text
      } else {
        groups.append(Group(mark: segment.mark, text: segment.text))
      }
    }
    return groups
  }
}

/// Shortens words that a reader does not need in full.
enum Excerpt {
  /// The first words of a text, and three dots where there are more.
  static func words(_ text: String, first count: Int) -> String {
    let words = Words(text)
    return words[0..<min(count, words.count)] + (words.count > count ? " ..." : "")
  }

  /// Kept words between marks: all of a short stretch, the ends of a long one.
  static func kept(_ text: String, isFirst: Bool, isLast: Bool, around count: Int = 14) -> String {
    let most = isFirst || isLast ? count + 10 : 2 * count + 10
    guard text.utf8.count > 2 * most else { return text }
    let words = Words(text)
    guard words.count > most else { return text }
    let before = isFirst ? "" : words[0..<count] + " "
    let after = isLast ? "" : " " + words[words.count - count..<words.count]
    let head = text.startsBlank && !isFirst ? " " : ""
    let tail = text.endsBlank && !isLast ? " " : ""
    return head + before + "..." + after + tail
  }
}
