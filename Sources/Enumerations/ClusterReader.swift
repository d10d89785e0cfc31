import Documents

/// Finds the lists among words that stand in no parenthesis, or in one and the same.
struct ClusterReader {
  /// Words between two commas or conjunctions.
  private struct Chunk {
    /// Places among the cluster's words, without the conjunctions before them.
    var words: Range<Int>
    /// Whether a comma, a semicolon or the sign of an item stands before it.
    let isParted: Bool
    /// Whether that is a semicolon, behind which an item may hold "and".
    let hasSemicolon: Bool
    let hasConjunction: Bool
  }

  private let places: [Int]
  /// Behind the last word that can belong to the last item.
  private let end: Int
  private let prose: Prose
  private let bytes: [UInt8]

  init(_ cluster: Clusters.Cluster, _ prose: Prose, _ bytes: [UInt8]) {
    places = cluster.places
    end = cluster.end
    self.prose = prose
    self.bytes = bytes
  }

  /// The lists in order, those within others too.
  func lists() -> [Enumeration] {
    var found: [Enumeration] = []
    for run in runs() {
      let chunks = chunks(of: run.words)
      var first = 0
      while first + 1 < chunks.count {
        let last = last(from: first, of: chunks)
        if let last { found += lists(chunks, first...last, isOpen: run.isOpen) }
        first = max(first + 1, last ?? 0)
      }
    }
    return found
  }

  private func word(_ place: Int) -> Prose.Word { prose[places[place]] }

  /// The stretches between colons, dashes and words that announce a list.
  private func runs() -> [(words: Range<Int>, isOpen: Bool)] {
    var runs: [(words: Range<Int>, isOpen: Bool)] = []
    var start = 0
    var isOpen = false
    var place = 0
    while place < places.count {
      if place > start, !word(place).gap.isDisjoint(with: [.colon, .dash]) {
        runs.append((start..<place, isOpen))
        (start, isOpen) = (place, false)
      }
      let opening = ListWords.openings.first { stands($0, at: place) }
      if let opening {
        if place > start { runs.append((start..<place, isOpen)) }
        place += opening.count
        (start, isOpen) = (place, true)
      } else {
        place += 1
      }
    }
    if start < places.count { runs.append((start..<places.count, isOpen)) }
    return runs
  }

  private func stands(_ words: [String], at place: Int) -> Bool {
    place + words.count <= places.count && words.indices.allSatisfy { word(place + $0).text == words[$0] }
  }

  private func chunks(of run: Range<Int>) -> [Chunk] {
    var chunks: [Chunk] = []
    var place = run.lowerBound
    while place < run.upperBound {
      let isParted = place > run.lowerBound && !word(place).gap.isDisjoint(with: [.comma, .semicolon, .item])
      let hasSemicolon = isParted && word(place).gap.contains(.semicolon)
      let start = place
      while place < run.upperBound, ListWords.conjunctions.contains(word(place).text) { place += 1 }
      let first = place
      while place < run.upperBound, !ListWords.conjunctions.contains(word(place).text),
        place == first || word(place).gap.isDisjoint(with: [.comma, .semicolon, .item])
      {
        place += 1
      }
      if first < place {
        chunks.append(
          Chunk(
            words: first..<place, isParted: isParted, hasSemicolon: hasSemicolon,
            hasConjunction: first > start))
      }
    }
    return chunks
  }

  /// Whether a chunk can be an item as it stands: it is short, and no clause.
  private func isWhole(_ chunk: Chunk) -> Bool {
    chunk.words.count <= 12 && !chunk.words.dropFirst().contains { ListWords.clauses.contains(word($0).text) }
      && !ListWords.subordinates.contains(word(chunk.words.lowerBound).text)
  }

  /// The last chunk of the list that begins with a chunk; nil where none does.
  private func last(from first: Int, of chunks: [Chunk]) -> Int? {
    var end = first + 1
    while end < chunks.count - 1, isWhole(chunks[end]) { end += 1 }
    let candidates = first + 1...end
    if ListWords.subordinates.contains(word(chunks[end].words.lowerBound).text), end == first + 1 {
      return nil
    }
    if let serial = candidates.first(where: { chunks[$0].isParted && chunks[$0].hasConjunction }) {
      guard serial > first + 1 || isPair(chunks[serial]) else { return nil }
      var last = serial
      while chunks[serial].hasSemicolon, last + 1 < chunks.count, !chunks[last + 1].isParted,
        isWhole(chunks[last + 1])
      {
        last += 1
      }
      return last
    }
    guard let joined = candidates.first(where: { chunks[$0].hasConjunction }) else {
      let isBare = candidates.count >= 2 && candidates.allSatisfy { chunks[$0].words.count <= 5 }
      return isBare && isWhole(chunks[end]) && end == chunks.count - 1 ? end : nil
    }
    var last = joined
    if joined == first + 1 {
      while last < end, chunks[last + 1].hasConjunction, !chunks[last + 1].isParted { last += 1 }
    }
    return last
  }

  /// Whether a chunk behind ", or" is an item, and not a clause of its own.
  private func isPair(_ chunk: Chunk) -> Bool { isWhole(chunk) && chunk.words.count <= 5 }

  /// The list of some chunks, and those that stand within its items: "identity or expression".
  private func lists(_ chunks: [Chunk], _ places: ClosedRange<Int>, isOpen: Bool) -> [Enumeration] {
    var groups: [[Chunk]] = []
    let isSerial = places.dropFirst().contains { chunks[$0].isParted && chunks[$0].hasConjunction }
    for place in places {
      let isInner = isSerial && !chunks[place].isParted && place > places.lowerBound
      if isInner { groups[groups.count - 1].append(chunks[place]) } else { groups.append([chunks[place]]) }
    }
    guard groups.count > 1 else { return [] }
    trimLast(of: &groups)
    trimFirst(of: &groups)
    let items = groups.map { Enumeration.Item(range(of: $0)) }
    let catchAll = groups.lastIndex { isCatchAll($0[0]) }
    var found: [Enumeration] = []
    if let list = Enumeration(items, in: bytes, isOpen: isOpen, catchAll: catchAll) { found.append(list) }
    for group in groups where group.count > 1 {
      if let list = Enumeration(group.map { .init(range(of: [$0])) }, in: bytes) { found.append(list) }
    }
    return found
  }

  /// Takes what leads to the list from its first item: all up to the last preposition or verb, and what is longer than any
  /// other item.
  private func trimFirst(of groups: inout [[Chunk]]) {
    let words = groups[0][0].words
    let others = groups.dropFirst().map { $0[0].words }
    let parallel = others.first.map { word($0.lowerBound).text } ?? ""
    var start = words.lowerBound
    let lead = words.dropLast().last { ListWords.leads.contains(word($0).text) }
    if ListWords.leads.contains(parallel), let same = words.last(where: { word($0).text == parallel }) {
      start = same
    } else if let lead {
      start = lead + 1
    } else if let same = words.last(where: { word($0).text == parallel }) {
      start = same
    }
    // A sentence's first words are more than its first item: "The rule covers pens, ink, and chalk".
    let longest = others.map(\.count).max() ?? 1
    let isSubject = start > 0 && ListWords.pronouns.contains(word(start - 1).text)
    if start == 0 || isSubject, word(0).gap.isDisjoint(with: [.opening, .item]),
      words.upperBound - start > longest, groups[0].count == 1
    {
      start = words.upperBound - longest
    }
    groups[0][0].words = start..<words.upperBound
  }

  /// Takes what follows the list from its last item.
  private func trimLast(of groups: inout [[Chunk]]) {
    let at = groups.count - 1
    let words = groups[at][groups[at].count - 1].words
    if isCatchAll(groups[at][0]) { return }
    guard let end = words.dropFirst().first(where: { ListWords.follows(word($0).text) }) else { return }
    groups[at][groups[at].count - 1].words = words.lowerBound..<end
  }

  private func isCatchAll(_ chunk: Chunk) -> Bool {
    let lead = chunk.words.prefix(2).map { word($0).text }
    return ["other", "others", "another", "etc", "otherwise"].contains(lead[0])
      || lead.count > 1 && ["any", "all", "every", "some", "the"].contains(lead[0])
        && ["other", "others"].contains(lead[1])
  }

  /// The bytes of an item, with the parenthesis behind it.
  private func range(of group: [Chunk]) -> Range<Int> {
    let first = word(group[0].words.lowerBound).range.lowerBound
    let last = group[group.count - 1].words.upperBound - 1
    // Words in parentheses behind it belong to it.
    let next = last + 1 < places.count ? places[last + 1] : end
    return first..<bytes.closing(first..<prose[next - 1].range.upperBound)
  }
}

extension [UInt8] {
  /// The end of a range, behind the closing parenthesis of what it opened.
  package func closing(_ range: Range<Int>) -> Int {
    var depth = 0
    for byte in self[range] {
      if byte == UInt8(ascii: "(") || byte == UInt8(ascii: "[") { depth += 1 }
      if byte == UInt8(ascii: ")") || byte == UInt8(ascii: "]") { depth -= 1 }
    }
    var end = range.upperBound
    while depth > 0, end < count, end < range.upperBound + 4 {
      if self[end] == UInt8(ascii: ")") || self[end] == UInt8(ascii: "]") { depth -= 1 }
      end += 1
    }
    return depth > 0 ? range.upperBound : end
  }
}
