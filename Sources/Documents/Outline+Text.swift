extension Outline {
  /// The words of a provision as a reader takes them: one blank between words, wrapped lines joined, ligatures and soft
  /// hyphens resolved, and what follows a page break joined on.
  ///
  /// - Complexity: O(length of the provision and of what follows it up to the next text).
  public func text(of index: Int) -> String {
    var words = MendedText()
    for range in bodies(of: index) { words.append(source.bytes[range]) }
    return words.text
  }

  /// The words of some bytes, mended as those of a provision are.
  package func text(in ranges: [Range<Int>]) -> String {
    var words = MendedText()
    for range in ranges { words.append(source.bytes[range]) }
    return words.text
  }

  /// The bodies of a provision: its own, and those that a page break cut off.
  public func bodies(of index: Int) -> [Range<Int>] { joinedBodies(of: index).bodies }

  /// The bodies of a provision, and the index behind the last of them.
  func joinedBodies(of index: Int) -> (bodies: [Range<Int>], end: Int) {
    var bodies = [provisions[index].body]
    var end = index + 1
    var at = end
    while at < provisions.count {
      switch provisions[at].role {
      case .blank, .furniture: break
      case .continuation where provisions[at].parent == index || provisions[at - 1].role == .continuation:
        bodies.append(provisions[at].body)
        end = at + 1
      default: return (bodies, end)
      }
      at += 1
    }
    return (bodies, end)
  }
}

/// Joins the wrapped lines of a text taken from a page.
///
/// A hyphen at the end of a line stays, without a blank after it: whether it divides a word or joins two is not
/// in the text. A soft hyphen, by contrast, only ever divides, and goes.
struct MendedText {
  /// The bytes so far.
  private(set) var bytes: [UInt8] = []
  private var hasGap = false

  init() {}

  init(_ slice: ArraySlice<UInt8>) {
    append(slice)
  }

  /// The text so far.
  var text: String { String(decoding: bytes, as: UTF8.self) }

  mutating func append(_ slice: ArraySlice<UInt8>) {
    if !bytes.isEmpty { hasGap = true }
    var at = slice.startIndex
    while at < slice.endIndex {
      let byte = slice[at]
      if byte == UInt8(ascii: "\n") {
        breakLine()
      } else if Line.isBlank(byte) {
        addGap()
      } else if byte >= 0xC2, let (replacement, length) = Self.replacement(at, in: slice) {
        if replacement == " " { addGap() } else { word(replacement.utf8) }
        at += length
        continue
      } else {
        word(CollectionOfOne(byte))
      }
      at += 1
    }
  }

  /// A line ends: the next word follows after a blank, unless a hyphen joins it.
  private mutating func breakLine() {
    let isHyphenated =
      bytes.last == UInt8(ascii: "-") && bytes.count > 1 && bytes[bytes.count - 2].isLetter
    hasGap = !bytes.isEmpty && !(isHyphenated && !hasGap)
    if endsSoftly { (hasGap, endsSoftly) = (false, false) }
    isJoined = !hasGap
  }

  /// Notes a blank; the indent of a line that is joined to the one before is none.
  private mutating func addGap() {
    hasGap = hasGap || !bytes.isEmpty && !isJoined
  }

  private var endsSoftly = false

  /// Whether what comes next stands on a new line and follows the line before without a blank.
  private var isJoined = false

  private mutating func word(_ letters: some Sequence<UInt8>) {
    var isEmpty = true
    for letter in letters {
      if hasGap {
        bytes.append(UInt8(ascii: " "))
        hasGap = false
      }
      bytes.append(letter)
      (isEmpty, isJoined) = (false, false)
    }
    endsSoftly = isEmpty
  }

  /// What a ligature, no-break space or soft hyphen reads as, and its length in bytes.
  static func replacement(_ at: Int, in slice: ArraySlice<UInt8>) -> (String, Int)? {
    switch slice[at] {
    case 0xC2 where at + 1 < slice.endIndex:
      return slice[at + 1] == 0xA0 ? (" ", 2) : slice[at + 1] == 0xAD ? ("", 2) : nil
    case 0xEF where at + 2 < slice.endIndex && slice[at + 1] == 0xAC:
      let ligatures: [UInt8: String] = [
        0x80: "ff", 0x81: "fi", 0x82: "fl", 0x83: "ffi", 0x84: "ffl", 0x85: "st", 0x86: "st",
      ]
      return ligatures[slice[at + 2]].map { ($0, 3) }
    default:
      return nil
    }
  }

  /// A line with its ligatures and soft hyphens resolved, and its blanks as they are.
  static func resolved(_ slice: ArraySlice<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(slice.count)
    var at = slice.startIndex
    while at < slice.endIndex {
      if slice[at] >= 0xC2, let (letters, length) = replacement(at, in: slice) {
        result += letters.utf8
        at += length
      } else {
        result.append(slice[at])
        at += 1
      }
    }
    return result
  }
}
