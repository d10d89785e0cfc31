public import Documents

extension Enumeration {
  /// The lists in a range of a source, such as the body of a provision, in the order of their first items.
  ///
  /// Lists within an item stand in that item. Where the first item begins and the last one ends is read from the words around
  /// them: a preposition, a verb, the sentence's end.
  ///
  /// - Complexity: O(length of the range).
  public static func all(in source: Source, _ range: Range<Int>) -> [Enumeration] {
    all(in: Prose(source.bytes, in: [range]), of: source.bytes)
  }

  /// The lists of a document in reading order: those in its sentences, and those whose items stand on lines of their own.
  ///
  /// - Complexity: O(*n*).
  public static func all(in outline: Outline) -> [Enumeration] {
    var found: [Enumeration] = []
    for (index, provision) in outline.provisions.enumerated()
    where provision.role.isText && provision.role != .continuation {
      found += all(in: Prose(outline.source.bytes, in: outline.bodies(of: index)), of: outline.source.bytes)
    }
    found += lines(of: outline)
    return found.sorted {
      ($0.range.lowerBound, $1.range.upperBound) < ($1.range.lowerBound, $0.range.upperBound)
    }
  }

  package static func all(in prose: Prose, of bytes: [UInt8]) -> [Enumeration] {
    let found = prose.sentences.flatMap { sentence in
      Clusters(prose, sentence).list.flatMap { ClusterReader($0, prose, bytes).lists() }
    }
    return nested(found, in: bytes)
  }

  /// Puts lists into the items in which they stand.
  private static func nested(_ lists: [Enumeration], in bytes: [UInt8]) -> [Enumeration] {
    let ordered = lists.sorted {
      ($0.range.lowerBound, $1.range.upperBound) < ($1.range.lowerBound, $0.range.upperBound)
    }
    var outer: [Enumeration] = []
    var inner: [[Enumeration]] = []
    for list in ordered {
      if let last = outer.last, last.range.upperBound >= list.range.upperBound {
        inner[inner.count - 1].append(list)
      } else if list.range.lowerBound >= outer.last?.range.upperBound ?? 0 {
        outer.append(list)
        inner.append([])
      }
    }
    return zip(outer, inner).compactMap { list, inner in inner.isEmpty ? list : list.holding(inner, in: bytes)
    }
  }

  private func holding(_ lists: [Enumeration], in bytes: [UInt8]) -> Enumeration? {
    let items = self.items.map { item in
      Item(
        item.range,
        inner: item.inner
          + lists.filter {
            item.range.contains($0.range.lowerBound) && $0.range.upperBound <= item.range.upperBound
          }
      )
    }
    return Enumeration(items, in: bytes, isOpen: isOpen, catchAll: catchAll)
  }

  /// The lists whose items are provisions: two or more neighbors of one parent that are short or follow a colon.
  private static func lines(of outline: Outline) -> [Enumeration] {
    var open: [Int?: [Int]] = [:]
    var found: [Enumeration] = []
    let close = { (members: [Int]) in
      if let list = list(of: members, in: outline) { found.append(list) }
    }
    for (index, provision) in outline.provisions.enumerated() {
      switch provision.role {
      case .item: open[provision.parent, default: []].append(index)
      case .blank, .furniture, .continuation: continue
      default:
        if let members = open.removeValue(forKey: provision.parent) { close(members) }
      }
    }
    for members in open.values { close(members) }
    return found
  }

  private static func list(of members: [Int], in outline: Outline) -> Enumeration? {
    let bytes = outline.source.bytes
    guard members.count > 1 else { return nil }
    var before = members[0] - 1
    while before >= 0, !outline.provisions[before].role.isText { before -= 1 }
    let body = before >= 0 ? outline.provisions[before].body : 0..<0
    let isAnnounced = !body.isEmpty && bytes[body.upperBound - 1] == UInt8(ascii: ":")
    guard isAnnounced || members.allSatisfy({ outline.provisions[$0].body.count <= 120 }) else { return nil }
    let items = members.map { Item(trimmed(outline.provisions[$0].body, in: bytes)) }.filter {
      !$0.range.isEmpty
    }
    return Enumeration(items, in: bytes)
  }

  /// The words of a line that is an item, without the signs and the "or" that lead to the next.
  package static func trimmed(_ body: Range<Int>, in bytes: [UInt8]) -> Range<Int> {
    var end = body.upperBound
    trimming: while end > body.lowerBound {
      switch bytes[end - 1] {
      case UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "."), UInt8(ascii: " "), UInt8(ascii: "\n"):
        end -= 1
      default:
        for word in ["and/or", "and", "or", "nor"] {
          let start = end - word.utf8.count
          guard start > body.lowerBound, bytes[start..<end].elementsEqual(word.utf8),
            !bytes[start - 1].isLetter
          else { continue }
          end = start
          continue trimming
        }
        break trimming
      }
    }
    return body.lowerBound..<end
  }
}

/// The words of a sentence by the parentheses in which they stand: those outside all of them first.
struct Clusters {
  /// Words within the same parentheses.
  struct Cluster {
    /// Their places in the text.
    var places: [Int]
    /// Behind the last word that can belong to them, be it in parentheses of its own.
    var end: Int
  }

  private(set) var list: [Cluster]

  init(_ prose: Prose, _ sentence: Range<Int>) {
    var open = [0]
    list = [Cluster(places: [], end: sentence.upperBound)]
    for place in sentence {
      let gap = prose[place].gap
      if gap.contains(.closing), open.count > 1, place > sentence.lowerBound { open.removeLast() }
      if gap.contains(.opening) {
        open.append(list.count)
        list.append(Cluster(places: [], end: 0))
      }
      let current = open[open.count - 1]
      list[current].places.append(place)
      if current > 0 { list[current].end = place + 1 }
    }
    list.removeAll { $0.places.count < 2 }
  }
}

extension Prose {
  /// The places of the words of each sentence.
  package var sentences: [Range<Int>] {
    var result: [Range<Int>] = []
    var start = 0
    for place in words.indices.dropFirst() where words[place].gap.contains(.stop) {
      result.append(start..<place)
      start = place
    }
    if start < words.count { result.append(start..<words.count) }
    return result
  }
}
