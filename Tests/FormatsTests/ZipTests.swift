import Documents
import Formats
import Testing

struct ZipTests {
  @Test("What is compressed comes back, from nothing to far repetitions", arguments: 0..<60)
  func roundTrip(seed: Int) {
    var dice = HostileTests.Dice(state: UInt64(seed))
    var bytes: [UInt8] = []
    let length =
      seed == 0 ? 0 : seed < 8 ? seed : Int.random(in: 0..<(seed % 7 == 0 ? 300_000 : 20_000), using: &dice)
    let letters = UInt8([1, 2, 3, 20, 255][seed % 5])
    while bytes.count < length {
      if bytes.count > 10, Bool.random(using: &dice) {
        let start = Int.random(in: 0..<bytes.count, using: &dice)
        bytes += bytes[start..<min(bytes.count, start + Int.random(in: 1..<600, using: &dice))]
      } else {
        bytes.append(UInt8.random(in: 0...letters, using: &dice))
      }
    }
    #expect(Inflate.inflated(Deflate.compressed(bytes)) == bytes, "seed \(seed)")
  }

  @Test("Symbols that occur by Fibonacci numbers get no code longer than the format allows")
  func longCodes() {
    var bytes: [UInt8] = []
    var (one, two) = (1, 1)
    for letter in 0..<24 {
      bytes += Array(repeating: UInt8(letter * 7), count: one)
      (one, two) = (two, one + two)
    }
    var dice = HostileTests.Dice(state: 5)
    bytes.shuffle(using: &dice)
    #expect(Inflate.inflated(Deflate.compressed(bytes)) == bytes)
  }

  @Test("The checksum is the one of the standard")
  func checksum() {
    #expect(CRC32.of(Array("123456789".utf8)) == 0xCBF4_3926)
  }
}
