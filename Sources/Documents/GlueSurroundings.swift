/// The words around glued words, once with the first of the two in their place and once with the second.
struct GlueSurroundings {
  /// For each row of words what it was made for: the place times two, plus one for the second word.
  private var wanted: [String: [Int]] = [:]

  /// The words that stand in the middle of a row.
  private var middles: Set<String> = []
  private let count: Int
  private let reach: Int

  init(of places: [GluedPlace], in outline: Outline, reach: Int) {
    count = places.count * 2
    self.reach = reach
    var next = 0
    for (index, provision) in outline.provisions.enumerated() where provision.role.isText {
      let start = next
      while next < places.count, places[next].range.lowerBound < provision.bytes.upperBound { next += 1 }
      guard next > start else { continue }
      let words = PrintedWords(outline, index)
      var readings = words.texts.map { [$0] }
      var homes: [(place: Int, word: Int)] = []
      var word = 0
      for place in start..<next {
        while word < words.ranges.count, words.ranges[word].upperBound < places[place].range.upperBound {
          word += 1
        }
        guard word < words.ranges.count, words.ranges[word].lowerBound <= places[place].range.lowerBound
        else {
          continue
        }
        let isFirst = homes.last?.word != word
        readings[word] =
          isFirst
          ? Self.readings(of: places[place], within: words.ranges[word], outline.source) : [words.texts[word]]
        homes.append((place, word))
      }
      for home in homes where readings[home.word].count == 2 {
        add(home.place, at: home.word, readings, words)
      }
    }
  }

  private static func readings(of place: GluedPlace, within word: Range<Int>, _ source: Source) -> [String] {
    let head = source[word.lowerBound..<place.range.lowerBound]
    let tail = source[place.range.upperBound..<word.upperBound]
    return [head + place.first + tail, head + place.second + tail]
  }

  /// Adds the rows of a place; glued words beside it may read either way.
  private mutating func add(_ place: Int, at home: Int, _ readings: [[String]], _ words: PrintedWords) {
    let window = words.window(around: home, reach: reach)
    guard window.count >= 4, window.count(where: { readings[$0].count == 2 }) <= 3 else { return }
    for (half, middle) in readings[home].enumerated() {
      var rows = [words.opening(of: window)]
      for at in window {
        let options = at == home ? [middle] : readings[at]
        rows = options.flatMap { option in rows.map { $0 + " " + option } }
      }
      for row in rows { wanted[row + words.ending(of: window), default: []].append(place * 2 + half) }
      middles.insert(middle)
    }
  }

  /// For each place and each of its two words where a text has it in the same surroundings; nil where it has not.
  func proofs(in outline: Outline) -> [Int?] {
    var proofs = [Int?](repeating: nil, count: count)
    var open = wanted
    for (index, provision) in outline.provisions.enumerated() where provision.role.isText {
      guard provision.role != .continuation, provision.role != .verbatim else { continue }
      let words = PrintedWords(outline, index)
      for (at, text) in words.texts.enumerated() where middles.contains(text) {
        let window = words.window(around: at, reach: reach)
        let row = words.opening(of: window) + " " + words.texts[window].joined(separator: " ")
        for slot in open.removeValue(forKey: row + words.ending(of: window)) ?? [] where proofs[slot] == nil {
          proofs[slot] = words.ranges[at].lowerBound
        }
      }
    }
    return proofs
  }
}

/// The words of a provision as they are printed, with the signs at them.
private struct PrintedWords {
  let ranges: [Range<Int>]
  let texts: [String]

  /// A recital says what was: its words prove nothing for other provisions, nor theirs for it.
  private let role: Provision.Role

  init(_ outline: Outline, _ index: Int) {
    role = outline.provisions[index].role
    var ranges: [Range<Int>] = []
    for body in outline.bodies(of: index) {
      var at = body.lowerBound
      while at < body.upperBound {
        let start = at
        while at < body.upperBound, outline.source.bytes[at] > 0x20 { at += 1 }
        if at > start { ranges.append(start..<at) }
        at += 1
      }
    }
    self.ranges = ranges
    texts = ranges.map { range in
      let isPlain = outline.source.bytes[range].allSatisfy { $0 < 0x80 }
      return isPlain ? outline.source[range] : outline.text(in: [range])
    }
  }

  /// The words around one, as many on each side as there are, up to the reach.
  func window(around word: Int, reach: Int) -> Range<Int> {
    max(0, word - reach)..<min(ranges.count, word + reach + 1)
  }

  func opening(of window: Range<Int>) -> String {
    (role == .recital ? "recital" : "") + (window.lowerBound == 0 ? "^" : "")
  }

  func ending(of window: Range<Int>) -> String { window.upperBound == ranges.count ? "$" : "" }
}
