/// Compresses bytes as DEFLATE does (RFC 1951): repeated strings are named by distance and length, and symbols get short codes.
///
/// The C library for it stays out of `whereas`, so that the program's supply chain is the toolchain and SQLite. XML in which every
/// third tag is the same needs no deep search: the last place with the same four bytes is looked at, and no other.
package struct Deflate {
  private let bytes: [UInt8]
  private var writer: BitWriter
  /// Literals and lengths up to 511, distances above: `distance << 9 | symbol`.
  private var symbols: [UInt32] = []

  private static let blockLength = 1 << 16
  private static let reach = 1 << 15

  /// The compressed form of some bytes.
  ///
  /// - Complexity: O(*n*).
  package static func compressed(_ bytes: [UInt8]) -> [UInt8] {
    var deflate = Deflate(bytes)
    deflate.run()
    return deflate.writer.bytes
  }

  private init(_ bytes: [UInt8]) {
    self.bytes = bytes
    writer = BitWriter(capacity: bytes.count / 4 + 64)
    symbols.reserveCapacity(min(bytes.count, Self.blockLength) + 2)
  }

  private mutating func run() {
    var latest = [Int32](repeating: -1, count: 1 << 15)
    var at = 0
    while at < bytes.count {
      if symbols.count >= Self.blockLength { writeBlock(isLast: false) }
      guard at + 4 <= bytes.count else {
        symbols.append(UInt32(bytes[at]))
        at += 1
        continue
      }
      let place = hash(at)
      let candidate = Int(latest[place])
      latest[place] = Int32(truncatingIfNeeded: at)
      let length = candidate >= 0 && at - candidate <= Self.reach ? common(candidate, at) : 0
      if length < 4 {
        symbols.append(UInt32(bytes[at]))
        at += 1
      } else {
        symbols.append(UInt32(at - candidate) << 9 | UInt32(253 + length))
        note(at + 1..<min(at + length, bytes.count - 3), in: &latest)
        at += length
      }
    }
    writeBlock(isLast: true)
    writer.finish()
  }

  /// Notes every second place inside a repeated string, so that the next repetition is found from there too.
  private func note(_ places: Range<Int>, in latest: inout [Int32]) {
    for at in stride(from: places.lowerBound, to: places.upperBound, by: 2) {
      latest[hash(at)] = Int32(truncatingIfNeeded: at)
    }
  }

  private func hash(_ at: Int) -> Int {
    let four = bytes.withUnsafeBytes { $0.loadUnaligned(fromByteOffset: at, as: UInt32.self) }
    return Int((four &* 2_654_435_761) >> 17)
  }

  /// How many bytes two places have in common, at most 258.
  private func common(_ one: Int, _ other: Int) -> Int {
    let limit = min(258, bytes.count - other)
    var length = 0
    while length < limit, bytes[one + length] == bytes[other + length] { length += 1 }
    return length
  }

  private mutating func writeBlock(isLast: Bool) {
    var (literals, distances) = ([Int](repeating: 0, count: 286), [Int](repeating: 0, count: 30))
    literals[256] = 1
    for symbol in symbols {
      let low = Int(symbol & 511)
      if symbol >> 9 == 0 {
        literals[low] += 1
      } else {
        literals[Self.lengths[low - 253].code] += 1
        distances[Self.distanceCode(Int(symbol >> 9))] += 1
      }
    }
    let letterCode = HuffmanCode(counts: literals, limit: 15)
    let distanceCode = HuffmanCode(counts: distances, limit: 15)
    writer.write(isLast ? 1 : 0, bits: 1)
    writer.write(2, bits: 2)
    writeTrees(letterCode.lengths, distanceCode.lengths)
    for symbol in symbols { write(symbol, letterCode, distanceCode) }
    writer.write(letterCode.codes[256], bits: letterCode.lengths[256])
    symbols.removeAll(keepingCapacity: true)
  }

  private mutating func write(_ symbol: UInt32, _ letters: HuffmanCode, _ distances: HuffmanCode) {
    let low = Int(symbol & 511)
    guard symbol >> 9 > 0 else {
      writer.write(letters.codes[low], bits: letters.lengths[low])
      return
    }
    let length = Self.lengths[low - 253]
    writer.write(letters.codes[length.code], bits: letters.lengths[length.code])
    writer.write(UInt32(length.rest), bits: length.extra)
    let distance = Int(symbol >> 9)
    let code = Self.distanceCode(distance)
    writer.write(distances.codes[code], bits: distances.lengths[code])
    writer.write(
      UInt32(distance - Self.distanceBases[code]), bits: code < 4 ? 0 : UInt8(code / 2 - 1))
  }

  /// Writes the lengths of both codes, rows of equal ones shortened (RFC 1951 3.2.7).
  private mutating func writeTrees(_ letters: [UInt8], _ distances: [UInt8]) {
    let letterCount = max(257, (letters.lastIndex { $0 > 0 } ?? 0) + 1)
    let distanceCount = max(1, (distances.lastIndex { $0 > 0 } ?? 0) + 1)
    let rows = Self.rows(Array(letters[..<letterCount] + distances[..<distanceCount]))
    var counts = [Int](repeating: 0, count: 19)
    for row in rows { counts[row.symbol] += 1 }
    let code = HuffmanCode(counts: counts, limit: 7)
    let codeCount = max(4, (Self.order.lastIndex { code.lengths[$0] > 0 } ?? 0) + 1)
    writer.write(UInt32(letterCount - 257), bits: 5)
    writer.write(UInt32(distanceCount - 1), bits: 5)
    writer.write(UInt32(codeCount - 4), bits: 4)
    for symbol in Self.order[..<codeCount] { writer.write(UInt32(code.lengths[symbol]), bits: 3) }
    for row in rows {
      writer.write(code.codes[row.symbol], bits: code.lengths[row.symbol])
      writer.write(row.rest, bits: row.bits)
    }
  }

  private static func rows(_ lengths: [UInt8]) -> [(symbol: Int, rest: UInt32, bits: UInt8)] {
    var rows: [(symbol: Int, rest: UInt32, bits: UInt8)] = []
    var at = 0
    while at < lengths.count {
      let value = lengths[at]
      let same = lengths[at...].prefix { $0 == value }.count
      if value == 0, same >= 3 {
        let taken = min(same, 138)
        rows.append(taken > 10 ? (18, UInt32(taken - 11), 7) : (17, UInt32(taken - 3), 3))
        at += taken
      } else if same >= 4 {
        let taken = min(same - 1, 6)
        rows += [(Int(value), 0, 0), (16, UInt32(taken - 3), 2)]
        at += taken + 1
      } else {
        rows.append((Int(value), 0, 0))
        at += 1
      }
    }
    return rows
  }

  /// The order in which the lengths of the lengths' code stand.
  private static let order = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15]

  private static let distanceBases: [Int] = (0..<30).map { code in
    code < 4 ? code + 1 : (2 + code % 2) << (code / 2 - 1) + 1
  }

  private static func distanceCode(_ distance: Int) -> Int {
    guard distance > 4 else { return distance - 1 }
    let bits = Int.bitWidth - 1 - (distance - 1).leadingZeroBitCount
    return bits * 2 + (distance - 1) >> (bits - 1) & 1
  }

  /// For every length from 0 its symbol, and what of it stands behind the symbol (RFC 1951 3.2.5).
  private static let lengths: [(code: Int, rest: Int, extra: UInt8)] = (0...258).map { length in
    guard length >= 3 else { return (0, 0, 0) }
    guard length < 258 else { return (285, 0, 0) }
    guard length > 10 else { return (254 + length, 0, 0) }
    let bits = Int.bitWidth - 1 - (length - 3).leadingZeroBitCount
    let extra = bits - 2
    let step = (length - 3) >> extra & 3
    return (257 + bits * 4 - 4 + step, (length - 3) & (1 << extra - 1), UInt8(extra))
  }
}
