import Documents

/// A list in prose: "race, color, or national origin", with the bytes of every item.
///
///     let source = Source(name: "rule.md", text: "All students, parents, and staff may speak.\n")
///     let list = Enumeration.all(in: source, 0..<source.bytes.count)[0]
///     list.items.map { source[$0.range] }  // ["students", "parents", "staff"]
///     source.mended(by: list.striking(1, in: source)).text  // "All students and staff may speak.\n"
///
/// Between two items stand only commas, semicolons, slashes, the signs of list items, and "and" or "or".
public struct Enumeration: Hashable, Sendable {
  /// One item.
  public struct Item: Hashable, Sendable {
    /// Its bytes, with what stands in parentheses behind it.
    public let range: Range<Int>

    /// The lists within it: "pregnancy, childbirth" of "sex (including pregnancy, childbirth)", "identity or expression".
    public let inner: [Enumeration]

    /// Makes an item.
    public init(_ range: Range<Int>, inner: [Enumeration] = []) {
      self.range = range
      self.inner = inner
    }
  }

  /// The word before the last item.
  public enum Conjunction: String, Hashable, Sendable, CaseIterable {
    /// "and"
    case and
    /// "or"
    case or
    /// "nor"
    case nor
    /// "and/or"
    case andOr = "and/or"
  }

  /// The items in order; at least one.
  public let items: [Item]

  /// The word before the last item; nil where there is none.
  public let conjunction: Conjunction?

  /// Whether a comma or semicolon stands before that word, as the Oxford comma does; nil in a list of fewer than three items or
  /// without such a word.
  public let isSerial: Bool?

  /// Whether the words before it say that it is not closed: "including but not limited to", "such as".
  public let isOpen: Bool

  /// The place of the item that stands for all others: "or any other basis protected by law"; nil where there is none.
  public let catchAll: Int?

  /// The bytes from its first item to its last.
  public let range: Range<Int>

  /// Makes a list of items whose bytes follow one another in a text.
  package init?(_ items: [Item], in bytes: [UInt8], isOpen: Bool = false, catchAll: Int? = nil) {
    guard let first = items.first, let last = items.last else { return nil }
    self.items = items
    self.isOpen = isOpen
    self.catchAll = catchAll
    range = first.range.lowerBound..<last.range.upperBound
    guard items.count > 1 else {
      (conjunction, isSerial) = (nil, nil)
      return
    }
    let joint = Joint(bytes[items[items.count - 2].range.upperBound..<last.range.lowerBound])
    conjunction = joint.conjunction
    isSerial = items.count > 2 && joint.conjunction != nil ? joint.isParted : nil
  }
}

extension Enumeration {
  /// The bytes between an item and the one before it.
  func gap(before place: Int) -> Range<Int> {
    items[place - 1].range.upperBound..<items[place].range.lowerBound
  }
}

/// What stands between two items.
struct Joint {
  /// The word that joins them.
  let conjunction: Enumeration.Conjunction?

  /// Whether a comma, a semicolon or a line of its own parts them.
  let isParted: Bool

  /// Whether letters stand there that are no such word.
  let hasOtherWords: Bool

  /// Reads what stands between two items.
  init(_ bytes: ArraySlice<UInt8>) {
    var words: [String] = []
    var word: [UInt8] = []
    var hasSlash = false
    for byte in bytes {
      if byte.isLetter {
        word.append(byte.lowercased)
        continue
      }
      if !word.isEmpty { words.append(String(decoding: word, as: UTF8.self)) }
      word = []
      hasSlash = hasSlash || byte == UInt8(ascii: "/")
    }
    if !word.isEmpty { words.append(String(decoding: word, as: UTF8.self)) }
    let known = Set(words)
    conjunction =
      known.isSuperset(of: ["and", "or"])
      ? .andOr
      : known.contains("or") ? .or : known.contains("nor") ? .nor : known.contains("and") ? .and : nil
    hasOtherWords = !known.isSubset(of: ["and", "or", "nor"])
    isParted = bytes.contains { [UInt8(ascii: ","), UInt8(ascii: ";")].contains($0) }
  }
}
