import Documents

extension WordFlow {
  /// Lets words that were inserted at the end of a paragraph and the new paragraphs behind it be one insertion, as in Word when somebody
  /// types on: the paragraph's end is the new one, and the last new paragraph keeps the end that was there.
  ///
  /// So with deletions. LibreOffice takes neighboring insertions of one author for one, across an end that both texts have, and
  /// would take that along when they are rejected.
  mutating func settleBreaks() {
    var at = 0
    while at + 1 < pieces.count {
      defer { at += 1 }
      guard case .paragraph(let content, .kept, let old?, let new?) = pieces[at], let revision = content.last,
        revision == .inserted || revision == .deleted
      else { continue }
      var last = at
      while last + 1 < pieces.count, case .paragraph(let next, revision, _, _) = pieces[last + 1],
        next.sides == (old: revision.isOfOld, new: revision.isOfNew) || next.isEmpty
      {
        last += 1
      }
      guard last > at, case .paragraph(let end, _, let endOld, let endNew) = pieces[last] else { continue }
      if revision == .inserted {
        pieces[at] = .paragraph(content, revision.withoutMove, old: nil, new: new)
        pieces[last] = .paragraph(end, .kept, old: old, new: endNew)
      } else {
        pieces[at] = .paragraph(content, revision.withoutMove, old: old, new: nil)
        pieces[last] = .paragraph(end, .kept, old: endOld, new: new)
      }
      at = last - 1
    }
  }
}

extension WordFlow {
  /// Makes the last paragraph's end one of both texts: Word cannot insert, delete or move the end of a document.
  ///
  /// Where the last paragraphs are new, the end of the paragraph before them is the one that was inserted, and the last
  /// keeps the end that was there; and so where they are deleted. Where some are new and some deleted, the last of both share
  /// a paragraph.
  mutating func settleEnd() {
    settleTable()
    guard let last = lastParagraph(before: pieces.count) else { return }
    var old: Int?
    var new: Int?
    var at: Int? = last
    while let place = at, case .paragraph(_, let revision, _, _) = pieces[place], revision != .kept {
      if revision.isOfOld { old = old ?? place } else { new = new ?? place }
      at = lastParagraph(before: place)
    }
    switch (old, new) {
    case (nil, nil): return
    case (let old?, let new?): share(min(old, new), last)
    case (nil, .some), (.some, nil): shift(from: at, to: last)
    }
  }

  /// Lets a last paragraph of one text stand behind a last table of the other, in the place of the empty paragraph that Word asks for there.
  private mutating func settleTable() {
    var table: WordRevision?
    for at in pieces.indices.reversed() {
      switch pieces[at] {
      case .markup: return
      case .row(_, let revision, _, _):
        guard revision != .kept, table == nil || table == revision else { return }
        table = revision
      case .paragraph(let content, let revision, let old, let new):
        guard let table, revision != .kept, revision.isOfNew != table.isOfNew,
          content.sides == (old: revision.isOfOld, new: revision.isOfNew)
        else { return }
        let gap = WordBlock.Setting(.gap)
        pieces.append(.paragraph(content, .kept, old: old ?? gap, new: new ?? gap))
        pieces.remove(at: at)
        return
      }
    }
  }

  /// The paragraph before a place, with no row between.
  private func lastParagraph(before place: Int) -> Int? {
    for at in pieces.indices[..<place].reversed() {
      switch pieces[at] {
      case .paragraph: return at
      case .row: return nil
      case .markup: continue
      }
    }
    return nil
  }

  /// Joins the paragraph at one place to those of the other text behind it.
  private mutating func share(_ first: Int, _ last: Int) {
    guard case .paragraph(var content, _, let old, let new) = pieces[first],
      case .paragraph(let end, _, let lastOld, let lastNew) = pieces[last]
    else { return }
    let setting = (old: old ?? lastOld, new: new ?? lastNew)
    var next = first + 1
    while next < last, case .markup(let markup) = pieces[next] {
      content.write(markup: markup)
      next += 1
    }
    if next == last {
      content.append(end)
      pieces[last] = .paragraph(content, .kept, old: setting.old, new: setting.new)
    } else if case .paragraph(let following, let revision, let followingOld, let followingNew) = pieces[next]
    {
      content.append(following)
      pieces[next] = .paragraph(content, revision, old: followingOld, new: followingNew)
      pieces[last] = .paragraph(end, .kept, old: setting.old, new: setting.new)
    }
    pieces.removeSubrange(first..<next)
  }

  /// Gives the last paragraph the end of one that both texts have, and that one the end of the last.
  private mutating func shift(from kept: Int?, to last: Int) {
    guard case .paragraph(let end, let revision, let lastOld, let lastNew) = pieces[last] else { return }
    guard let kept, case .paragraph(let content, _, let old, let new) = pieces[kept] else {
      let gap = WordBlock.Setting(.gap)
      pieces[last] = .paragraph(end, .kept, old: lastOld ?? gap, new: lastNew ?? gap)
      return
    }
    if revision.isOfNew {
      pieces[kept] = .paragraph(content, revision.withoutMove, old: nil, new: new)
      pieces[last] = .paragraph(end, .kept, old: old, new: lastNew)
    } else {
      pieces[kept] = .paragraph(content, revision.withoutMove, old: old, new: nil)
      pieces[last] = .paragraph(end, .kept, old: lastOld, new: new)
    }
  }
}
