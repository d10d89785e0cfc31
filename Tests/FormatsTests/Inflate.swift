/// Reads DEFLATE (RFC 1951) bit by bit, to check what was compressed by means that share nothing with it.
struct Inflate {
  private let bytes: [UInt8]
  private var bit = 0
  private var output: [UInt8] = []

  /// The bytes that were compressed; nil where they are no DEFLATE.
  static func inflated(_ bytes: [UInt8]) -> [UInt8]? {
    var inflate = Inflate(bytes)
    while true {
      let isLast = inflate.read(1) == 1
      guard inflate.read(2) == 2, inflate.readBlock() else { return nil }
      if isLast { return (inflate.bit + 7) / 8 == bytes.count ? inflate.output : nil }
    }
  }

  private init(_ bytes: [UInt8]) { self.bytes = bytes }

  private mutating func read(_ count: Int) -> Int {
    var value = 0
    for place in 0..<count {
      guard bit / 8 < bytes.count else { return 0 }
      value |= Int(bytes[bit / 8] >> (bit % 8) & 1) << place
      bit += 1
    }
    return value
  }

  /// A canonical code by length: how many codes have it, and the symbols in order.
  private struct Code {
    var counts = [Int](repeating: 0, count: 16)
    var symbols: [Int] = []

    init(_ lengths: [Int]) {
      for length in lengths { counts[length] += 1 }
      counts[0] = 0
      for length in 1..<16 where counts[length] > 0 {
        for symbol in 0..<lengths.count where lengths[symbol] == length { symbols.append(symbol) }
      }
    }
  }

  private mutating func decode(_ code: Code) -> Int? {
    var (value, first, index) = (0, 0, 0)
    for length in 1..<16 {
      value |= read(1)
      if value - first < code.counts[length] { return code.symbols[index + value - first] }
      index += code.counts[length]
      first = (first + code.counts[length]) << 1
      value <<= 1
    }
    return nil
  }

  private mutating func readLengths() -> (Code, Code)? {
    let (letters, distances, count) = (read(5) + 257, read(5) + 1, read(4) + 4)
    var lengths = [Int](repeating: 0, count: 19)
    for place in [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15].prefix(count) {
      lengths[place] = read(3)
    }
    let code = Code(lengths)
    var all: [Int] = []
    while all.count < letters + distances {
      guard let symbol = decode(code) else { return nil }
      switch symbol {
      case 16:
        guard let last = all.last else { return nil }
        all += Array(repeating: last, count: read(2) + 3)
      case 17: all += Array(repeating: 0, count: read(3) + 3)
      case 18: all += Array(repeating: 0, count: read(7) + 11)
      default: all.append(symbol)
      }
    }
    guard all.count == letters + distances else { return nil }
    return (Code(Array(all[..<letters])), Code(Array(all[letters...])))
  }

  private mutating func readBlock() -> Bool {
    guard let (letters, distances) = readLengths() else { return false }
    let lengthBases = [
      3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131, 163, 195,
      227, 258,
    ]
    let distanceBases = [
      1, 2, 3, 4, 5, 7, 9, 13, 17, 25, 33, 49, 65, 97, 129, 193, 257, 385, 513, 769, 1025, 1537, 2049, 3073,
      4097, 6145, 8193, 12289, 16385, 24577,
    ]
    while let symbol = decode(letters) {
      if symbol < 256 {
        output.append(UInt8(symbol))
      } else if symbol == 256 {
        return true
      } else {
        let place = symbol - 257
        guard place < lengthBases.count else { return false }
        let length = lengthBases[place] + read(place < 8 || place == 28 ? 0 : place / 4 - 1)
        guard let code = decode(distances), code < 30 else { return false }
        let distance = distanceBases[code] + read(code < 4 ? 0 : code / 2 - 1)
        guard distance <= output.count else { return false }
        for _ in 0..<length { output.append(output[output.count - distance]) }
      }
    }
    return false
  }
}
