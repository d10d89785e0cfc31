/// Which clauses make up a text, in their order, by their numbers in the archive.
///
/// It is kept as variable-length integers of seven bits a byte, least first: each the step from the number before it, less one,
/// with the sign in the lowest bit; clauses that follow one another take a byte each.
package struct Manifest: Hashable, Sendable {
  /// The clauses' numbers.
  package let clauses: [Int]

  package init(_ clauses: [Int]) {
    self.clauses = clauses
  }

  /// Reads what was kept; nil where the bytes are no manifest.
  package init?(bytes: [UInt8]) {
    var clauses: [Int] = []
    clauses.reserveCapacity(bytes.count)
    var (last, at) = (0, 0)
    while at < bytes.count {
      var (value, shift) = (UInt64(0), UInt64(0))
      while true {
        guard at < bytes.count, shift < 63 else { return nil }
        let byte = bytes[at]
        at += 1
        value |= UInt64(byte & 0x7F) << shift
        shift += 7
        if byte < 0x80 { break }
      }
      let step = Int(value >> 1) ^ -Int(value & 1)
      let (sum, isOver) = last.addingReportingOverflow(step)
      guard !isOver, sum < Int.max - 1, sum + 1 > 0 else { return nil }
      last = sum + 1
      clauses.append(last)
    }
    self.clauses = clauses
  }

  /// The bytes that are kept.
  package var bytes: [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(clauses.count + 8)
    var last = 0
    for clause in clauses {
      let step = clause &- last &- 1
      var value = UInt64(bitPattern: Int64((step &<< 1) ^ (step >> (Int.bitWidth - 1))))
      while value >= 0x80 {
        bytes.append(UInt8(truncatingIfNeeded: value) | 0x80)
        value >>= 7
      }
      bytes.append(UInt8(value))
      last = clause
    }
    return bytes
  }

  /// The runs of clauses that follow one another, as closed ranges of numbers.
  var runs: [ClosedRange<Int>] {
    var runs: [ClosedRange<Int>] = []
    for clause in clauses {
      if let last = runs.last, last.upperBound + 1 == clause {
        runs[runs.count - 1] = last.lowerBound...clause
      } else {
        runs.append(clause...clause)
      }
    }
    return runs
  }
}
