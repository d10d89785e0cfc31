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
  private(set) var indices: ContiguousArray<Int32> = []

  /// What each unit says, as a number: its words without label, marks of a heading and white space.
  private(set) var contents: ContiguousArray<UInt32> = []

  /// The count of words of each unit, as blanks divide them.
  private(set) var words: ContiguousArray<Int32> = []

  /// What each unit can be compared with.
  private(set) var classes: ContiguousArray<UnitClass> = []

  /// The count of units.
  var count: Int { indices.count }

  /// The hashes of what the units say, until they are numbered.
  private var hashes: ContiguousArray<UInt64> = []

  /// Reads the units of two outlines, and numbers what they say: equal contents have equal numbers.
  static func both(_ old: Outline, _ new: Outline) -> (old: Units, new: Units, contents: Int) {
    let size = old.source.bytes.count + new.source.bytes.count
    var (units, newUnits) = Crew.both(old, new, sideBySide: size > 1 << 18) { Units($0) }
    var identities = Identities()
    units.number(&identities)
    newUnits.number(&identities)
    return (units, newUnits, identities.count)
  }

  private mutating func number(_ identities: inout Identities) {
    contents.reserveCapacity(hashes.count)
    for hash in hashes { contents.append(identities.number(hash)) }
    hashes = []
  }

  private init(_ outline: Outline) {
    bytes = outline.source.bytes
    provisions = outline.provisions
    indices.reserveCapacity(provisions.count)
    hashes.reserveCapacity(provisions.count)
    words.reserveCapacity(provisions.count)
    classes.reserveCapacity(provisions.count)
    var digester = Digester()
    bytes.withUnsafeBufferPointer { bytes in
      for index in provisions.indices {
        let role = provisions[index].role
        if role.isQuiet { continue }
        let unitClass = UnitClass(role)
        let body = provisions[index].body
        let isKeyed = unitClass == .field || body.isEmpty
        let range = isKeyed ? provisions[index].marker.lowerBound..<body.upperBound : body
        let (hash, count) = digester.digest(bytes, range)
        indices.append(Int32(truncatingIfNeeded: index))
        hashes.append(ByteHash.mix(hash ^ UInt64(unitClass.rawValue)))
        words.append(Int32(truncatingIfNeeded: count))
        classes.append(unitClass)
      }
    }
  }

  /// The index of a unit's provision.
  @inline(__always)
  func index(of unit: Int) -> Int { Int(indices[unit]) }

  /// The provision of a unit.
  func provision(_ unit: Int) -> Provision { provisions[Int(indices[unit])] }
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
