import Documents

/// The provisions of one text that carry words, as arrays for the alignment.
///
/// Blank lines, page numbers and running headers are no units: they go with their neighbors once the words are
/// aligned.
struct Units {
  /// The bytes of the text.
  let bytes: [UInt8]

  /// All provisions of the text, blank ones too.
  let provisions: [Provision]

  /// The index of each unit's provision.
  private(set) var indices: ContiguousArray<Int> = []

  /// A hash of each unit's words, without label, marks of a heading and white space.
  private(set) var hashes: ContiguousArray<UInt64> = []

  /// The count of words of each unit, as blanks divide them.
  private(set) var words: ContiguousArray<Int> = []

  /// What each unit can be compared with.
  private(set) var classes: ContiguousArray<UnitClass> = []

  /// The count of units.
  var count: Int { indices.count }

  /// Reads the units of an outline.
  init(_ outline: Outline) {
    bytes = outline.source.bytes
    provisions = outline.provisions
    indices.reserveCapacity(provisions.count)
    hashes.reserveCapacity(provisions.count)
    words.reserveCapacity(provisions.count)
    classes.reserveCapacity(provisions.count)
    bytes.withUnsafeBufferPointer { bytes in
      for (index, provision) in provisions.enumerated() where !provision.role.isQuiet {
        let unitClass = UnitClass(provision.role)
        let isKeyed = unitClass == .field || provision.body.isEmpty
        let range = isKeyed ? provision.marker.lowerBound..<provision.body.upperBound : provision.body
        let (hash, count) = Self.digest(bytes, range)
        indices.append(index)
        hashes.append(ByteHash.mix(hash ^ UInt64(unitClass.rawValue)))
        words.append(count)
        classes.append(unitClass)
      }
    }
  }

  /// The provision of a unit.
  func provision(_ unit: Int) -> Provision { provisions[indices[unit]] }

  /// The hash of what stands between blanks, and how much that is.
  private static func digest(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) -> (UInt64, Int) {
    var hash: UInt64 = 0
    var count = 0
    var at = range.lowerBound
    while at < range.upperBound {
      let start = at
      while at < range.upperBound {
        let byte = bytes[at]
        if byte <= 0x20 { break }
        if byte >= 0xC2 {
          let (glyph, length) = Glyph.read(bytes, at, range.upperBound)
          if glyph == .blank { break }
          at += length
        } else {
          at += 1
        }
      }
      if at > start {
        hash = ByteHash.mix(hash &+ ByteHash.hash(bytes, start, at))
        count += 1
      } else {
        at += Glyph.read(bytes, at, range.upperBound).length
      }
    }
    return (hash, count)
  }
}

/// What a unit can be compared with: a paragraph is never a line of front matter.
enum UnitClass: UInt8 {
  /// Words of the document.
  case text
  /// A line that opens or closes the front matter.
  case fence
  /// A line of front matter.
  case field

  init(_ role: Provision.Role) {
    switch role {
    case .fence: self = .fence
    case .field: self = .field
    case .heading, .paragraph, .item, .row, .recital, .formula, .resolved, .closing, .vote, .signature,
      .continuation, .verbatim, .comment, .rule, .furniture, .blank:
      self = .text
    }
  }
}

extension Provision.Role {
  /// Whether provisions of this role only go with their neighbors: blank lines and what a page prints around a text.
  var isQuiet: Bool { self == .blank || self == .furniture }
}
