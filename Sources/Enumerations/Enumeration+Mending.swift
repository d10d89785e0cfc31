public import Documents

extension Enumeration {
  /// The replacements that put an item into the list, so that commas, conjunction and line signs come out as the list has them.
  ///
  ///     // "race, color or sex"
  ///     list.inserting("creed", at: 3, in: source)  // "race, color, sex or creed"
  ///
  /// - Parameters:
  ///   - words: The item's words.
  ///   - place: Before which item, from 0; nil for the end, before an item that stands for all others.
  ///   - source: The text that the list was read from.
  /// - Returns: The replacements, in the order of the text; none where the items bear numbers or letters of their own, which would
  ///   have to count on.
  /// - Complexity: O(*n*) in the length of the list.
  public func inserting(_ words: String, at place: Int? = nil, in source: Source) -> [Mend] {
    guard !isNumbered(in: source) else { return [] }
    let place = min(max(0, place ?? catchAll ?? items.count), items.count)
    let style = Style(self, in: source)
    let first = items[0].range
    let last = items[items.count - 1].range
    switch items.count {
    case 1:
      return place == 0
        ? [Mend(first.lowerBound..<first.lowerBound, with: words + style.pair)]
        : [Mend(first.upperBound..<first.upperBound, with: style.pair + words)]
    case 2 where style.isPlain:
      // Two items become three: what stood between them moves before the last.
      if place == 2 {
        return [
          Mend(gap(before: 1), with: style.plain),
          Mend(last.upperBound..<last.upperBound, with: style.last + words),
        ]
      }
      let mend = Mend(gap(before: 1), with: place == 1 ? style.plain + words + style.last : style.last)
      return place == 1
        ? [mend] : [Mend(first.lowerBound..<first.lowerBound, with: words + style.plain), mend]
    default:
      if place == items.count {
        return [
          Mend(gap(before: place - 1), with: style.plain),
          Mend(last.upperBound..<last.upperBound, with: style.last + words),
        ]
      }
      if place == items.count - 1 {
        let end = items[place - 1].range.upperBound
        return [Mend(end..<end, with: style.plain + words)]
      }
      let start = items[place].range.lowerBound
      return [Mend(start..<start, with: words + style.plain)]
    }
  }

  /// Whether its items stand on lines with numbers or letters, or have them within a sentence: "(1) race, (2) sex".
  public func isNumbered(in source: Source) -> Bool {
    items.indices.dropFirst().contains { place in
      let gap = source.bytes[gap(before: place)]
      return gap.contains { $0.isDigit || $0 == UInt8(ascii: "(") }
        || gap.contains(UInt8(ascii: "\n")) && Joint(gap).hasOtherWords
    }
  }

  /// The replacements that take an item out of the list; none where it is the only one or bears a number.
  ///
  /// - Complexity: O(*n*) in the length of the list.
  public func striking(_ place: Int, in source: Source) -> [Mend] {
    guard items.count > 1, items.indices.contains(place), !isNumbered(in: source) else { return [] }
    let style = Style(self, in: source)
    let (first, last) = (items[0].range, items[items.count - 1].range)
    switch items.count {
    case 2:
      let start = style.leadStart(of: self, in: source)
      let taken =
        place == 0 ? first.lowerBound..<items[1].range.lowerBound : first.upperBound..<last.upperBound
      return
        (start < first.lowerBound
        ? [Mend(start..<(place == 0 ? taken.lowerBound : first.lowerBound), with: "")] : [])
        + [Mend(taken, with: "")]
    case 3:
      let pair = style.pair
      switch place {
      case 0:
        return [
          Mend(first.lowerBound..<items[1].range.lowerBound, with: ""), Mend(gap(before: 2), with: pair),
        ]
      case 1: return [Mend(first.upperBound..<last.lowerBound, with: pair)]
      default:
        return [
          Mend(gap(before: 1), with: pair), Mend(items[1].range.upperBound..<last.upperBound, with: ""),
        ]
      }
    default:
      if place == items.count - 1 {
        return [
          Mend(gap(before: place - 1), with: source[gap(before: place)]),
          Mend(items[place - 1].range.upperBound..<last.upperBound, with: ""),
        ]
      }
      return place == items.count - 2
        ? [Mend(items[place - 1].range.upperBound..<items[place].range.upperBound, with: "")]
        : [Mend(items[place].range.lowerBound..<items[place + 1].range.lowerBound, with: "")]
    }
  }
}

/// What stands between the items of a list, as new items are to have it.
private struct Style {
  /// Between two items, the last excepted.
  let plain: String

  /// Before the last item of three or more.
  let last: String

  /// Between two items that are the whole list.
  let pair: String

  /// Whether two items are joined by a word alone, and not by signs as well.
  let isPlain: Bool

  init(_ list: Enumeration, in source: Source) {
    let gaps = (1..<max(1, list.items.count)).map { place in Style.unwrapped(source[list.gap(before: place)])
    }
    let word = " \(list.conjunction?.rawValue ?? "or") "
    guard let first = gaps.first, let last = gaps.last else {
      (plain, self.last, pair, isPlain) = (", ", ", or ", " or ", true)
      return
    }
    isPlain = gaps.count == 1 && !first.contains { $0 == "," || $0 == ";" || $0 == "/" || $0 == "\n" }
    guard gaps.count > 1 else {
      if isPlain {
        (plain, self.last, pair) = (", ", "," + word, first)
      } else {
        let isWordless = list.conjunction == nil
        plain =
          isWordless
          ? first : first.contains("\n") ? Style.withoutWord(first) : first.contains(";") ? "; " : ", "
        (self.last, pair) = (first, first)
      }
      return
    }
    plain = first
    self.last = last
    // Items with commas of their own keep the signs between them, as do lines.
    let isLined = last.contains("\n") || first == last
    let hasCommas = first.contains(";") && list.items.contains { source[$0.range].contains(",") }
    pair = isLined || hasCommas || list.conjunction == nil ? last : word
  }

  /// Where "either" or "both" before the first item begins, which one item cannot have.
  func leadStart(of list: Enumeration, in source: Source) -> Int {
    let start = list.range.lowerBound
    for word in ["either ", "both ", "neither "] {
      let from = start - word.utf8.count
      let isWhole = from == 0 || from > 0 && !source.bytes[from - 1].isLetter
      if from >= 0, isWhole, source.bytes[from..<start].elementsEqual(word.utf8) { return from }
    }
    return start
  }

  /// Signs between items on a wrapped line without its break; those of lines as they are.
  private static func unwrapped(_ gap: String) -> String {
    guard gap.contains("\n") else { return gap }
    let after = gap.split(separator: "\n", omittingEmptySubsequences: false).dropFirst().joined()
    let hasSign = after.contains { "-*+•(0123456789".contains($0) }
    return hasSign ? gap : gap.split(whereSeparator: \.isWhitespace).joined(separator: " ").padded(like: gap)
  }

  /// The gap of the last two lines without its word: "; or\n- " becomes ";\n- ".
  private static func withoutWord(_ gap: String) -> String {
    var lines = gap.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    for word in ["and/or", "and", "or", "nor"] where lines[0].trimmingBlanks.hasSuffix(word) {
      lines[0] = String(lines[0].trimmingBlanks.dropLast(word.count)).trimmingBlanks
      break
    }
    return lines.joined(separator: "\n")
  }
}

extension String {
  /// The text with a blank at either end where another text has white space there.
  fileprivate func padded(like text: String) -> String {
    (text.startsBlank ? " " : "") + self + (text.endsBlank ? " " : "")
  }
}
