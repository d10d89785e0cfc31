internal import Documents

/// Which version of a document brought each byte of its text.
///
/// It is a fold over redlines: what was kept, or moved, or only set in other capitals or with another number, keeps the version that
/// brought it; what was inserted is of the version that inserted it.
///
///     var origin = Origin(version: 1, byteCount: first.bytes.count)
///     origin = origin.carried(through: Redline(from: first, to: second), version: 2)
public struct Origin: Hashable, Sendable {
  /// Bytes that follow one another and came with one version.
  public struct Run: Hashable, Sendable {
    /// The bytes.
    public let range: Range<Int>
    /// The version that brought them.
    public let version: Int
  }

  /// The runs in the order of the text; they cover it without a gap, and neighbors are of different versions.
  public private(set) var runs: [Run] = []

  /// The number of the engine that finds redlines: another number may find other origins.
  public static let engine = 1

  /// The origin of a first version: all of it came then.
  public init(version: Int, byteCount: Int) {
    append(version, count: byteCount)
  }

  /// Takes runs as they were kept: pairs of the count of bytes and the version.
  public init(counts: [(count: Int, version: Int)]) {
    for (count, version) in counts { append(version, count: count) }
  }

  /// The origin of the new text of a redline, this being that of the old.
  ///
  /// - Complexity: O(*n*) in the bytes that moved and the runs.
  public func carried(through redline: Redline, version: Int) -> Origin {
    var carried = Origin(counts: [])
    let departures = Departures(redline, of: self)
    var arrivals: [Int: Int] = [:]
    for edit in redline.edits where !edit.new.isEmpty {
      switch edit.kind {
      case .kept: copy(edit.old, into: &carried)
      case .inserted, .deleted: carried.append(version, count: edit.new.count)
      case .respaced, .renumbered, .recased, .retyped:
        let first = edit.old.isEmpty ? carried.runs.last?.version : self.version(at: edit.old.lowerBound)
        carried.append(first ?? version, count: edit.new.count)
      case .moved(let pair):
        let versions = departures.versions[pair] ?? []
        for byte in redline.new.source.bytes[edit.new] {
          let place = arrivals[pair, default: 0]
          if Self.isBlank(byte) {
            carried.append(carried.runs.last?.version ?? version, count: 1)
          } else {
            carried.append(place < versions.count ? versions[place] : version, count: 1)
            arrivals[pair] = place + 1
          }
        }
      }
    }
    return carried
  }

  /// The version that brought a byte.
  ///
  /// - Complexity: O(log *n*) in the runs.
  public func version(at offset: Int) -> Int? {
    let place = runs.partitioningIndex { $0.range.upperBound > offset }
    return place < runs.count ? runs[place].version : nil
  }

  /// The runs that touch some bytes, cut to them.
  public func runs(in range: Range<Int>) -> [Run] {
    var found: [Run] = []
    var place = runs.partitioningIndex { $0.range.upperBound > range.lowerBound }
    while place < runs.count, runs[place].range.lowerBound < range.upperBound {
      found.append(Run(range: runs[place].range.clamped(to: range), version: runs[place].version))
      place += 1
    }
    return found
  }

  private func copy(_ range: Range<Int>, into other: inout Origin) {
    for run in runs(in: range) { other.append(run.version, count: run.range.count) }
  }

  private mutating func append(_ version: Int, count: Int) {
    guard count > 0 else { return }
    let start = runs.last?.range.upperBound ?? 0
    if let last = runs.last, last.version == version {
      runs[runs.count - 1] = Run(range: last.range.lowerBound..<start + count, version: version)
    } else {
      runs.append(Run(range: start..<start + count, version: version))
    }
  }

  static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }

  /// The versions of the bytes of what moved away, move by move, without blanks: those may change on the way.
  private struct Departures {
    private(set) var versions: [Int: [Int]] = [:]

    init(_ redline: Redline, of origin: Origin) {
      for edit in redline.edits {
        guard case .moved(let pair) = edit.kind, !edit.old.isEmpty else { continue }
        for run in origin.runs(in: edit.old) {
          let words = redline.old.source.bytes[run.range].lazy.filter { !Origin.isBlank($0) }.count
          versions[pair, default: []] += repeatElement(run.version, count: words)
        }
      }
    }
  }
}

extension [Origin.Run] {
  /// The first place from which on a condition holds, which holds for all behind one for which it does.
  fileprivate func partitioningIndex(where belongs: (Origin.Run) -> Bool) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if belongs(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
