/// A clean copy in one layout, read again and held against the document.
struct CleanDraft {
  let outline: Outline
  let remarks: [CleanCopy.Remark]

  /// The first provision, counted without blank lines and furniture, that reads in another way; nil where there is none.
  let difference: Int?

  init(_ original: Outline, _ signs: CleanCopy.Signs, _ layout: CleanLayout) {
    var writer = CleanWriter(original, signs, layout)
    writer.run()
    outline = Outline(
      parsing: Source(name: original.source.name, text: String(decoding: writer.bytes, as: UTF8.self)))
    let before = CleanReading(original, signs)
    let after = CleanReading(outline, .marks)
    difference = before.firstDifference(from: after)
    let odd = difference.map { place in
      let index = before.homes.isEmpty ? nil : before.homes[min(place, before.homes.count - 1)]
      return CleanCopy.Remark(
        kind: .reading, range: index.map { original.provisions[$0].body } ?? 0..<0, count: 1)
    }
    remarks = (writer.remarks + [odd].compactMap(\.self)).inOrder
  }
}

/// What a document reads as, without regard to how it is laid out.
private struct CleanReading {
  let outline: Outline
  let signs: CleanCopy.Signs

  /// The provisions that are read, without blank lines, furniture, and what a page cut off.
  let homes: [Int]

  /// For each provision its place in `homes`; that of what it belongs to where it is not read itself.
  private let places: [Int]

  init(_ outline: Outline, _ signs: CleanCopy.Signs) {
    self.outline = outline
    self.signs = signs
    var homes: [Int] = []
    var places = [Int](repeating: -1, count: outline.provisions.count)
    var index = 0
    while index < outline.provisions.count {
      let role = outline.provisions[index].role
      let end = role == .blank || role == .furniture ? index + 1 : outline.joinedBodies(of: index).end
      for at in index..<end { places[at] = homes.count }
      if role != .blank, role != .furniture { homes.append(index) }
      index = end
    }
    (self.homes, self.places) = (homes, places)
  }

  func firstDifference(from other: CleanReading) -> Int? {
    for place in 0..<min(homes.count, other.homes.count) where !reads(place, as: other) { return place }
    return homes.count == other.homes.count ? nil : min(homes.count, other.homes.count)
  }

  private func reads(_ place: Int, as other: CleanReading) -> Bool {
    let (own, copied) = (outline.provisions[homes[place]], other.outline.provisions[other.homes[place]])
    guard own.role == copied.role, parent(of: own) == other.parent(of: copied) else { return false }
    let isBullet = outline.isBulleted(homes[place])
    let isSameLabel = isBullet ? other.outline.isBulleted(other.homes[place]) : own.hasLabel(of: copied)
    return isSameLabel && words(place) == other.words(place)
  }

  private func parent(of provision: Provision) -> Int? {
    guard provision.role.isText, provision.role != .verbatim else { return nil }
    return provision.parent.map { places[$0] }
  }

  private func words(_ place: Int) -> [UInt8] {
    let provision = outline.provisions[homes[place]]
    switch provision.role {
    case .rule, .fence, .blank, .furniture: return []
    case .vote, .signature, .field, .comment, .verbatim:
      return MendedText(
        outline.source.bytes[provision.marker.lowerBound..<provision.body.upperBound]
      ).bytes
    case .heading, .paragraph, .item, .row, .recital, .formula, .resolved, .closing, .continuation:
      var text = MendedText()
      let bodies = outline.joinedBodies(of: homes[place]).bodies
      if outline.isQuoted(homes[place]) {
        let words = outline.quotedWords(in: bodies)
        return signs == .words ? words : CleanWords.visible(words)
      }
      for body in bodies {
        switch signs {
        case .words: text.append(outline.source.bytes[body])
        case .marks: text.append(CleanWords.visible(outline.source.bytes, in: body)[...])
        }
      }
      return text.bytes
    }
  }
}

extension [CleanCopy.Remark] {
  /// In the order of the document; those of one place as they were noted.
  fileprivate var inOrder: [CleanCopy.Remark] {
    enumerated().sorted {
      ($0.element.range.lowerBound, $0.offset) < ($1.element.range.lowerBound, $1.offset)
    }.map(\.element)
  }
}
