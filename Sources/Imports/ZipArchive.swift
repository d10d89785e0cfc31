/// A zip archive: its parts by their names, unpacked when they are asked for.
///
/// The central directory is the truth (APPNOTE 6.3.10, 4.3.12); every entry is checked against the limits before a byte is unpacked.
package struct ZipArchive: Sendable {
  /// A part as the central directory lists it.
  struct Entry: Sendable {
    let name: String
    let method: Int
    let checksum: UInt32
    let packed: Range<Int>
    let size: Int
  }

  let bytes: [UInt8]
  let limits: Limits

  /// The parts by their names in small letters: names of parts are compared without regard to case (ECMA-376-2, 6.2.2.3).
  private(set) var entries: [String: Entry] = [:]

  /// The names in the order of the directory.
  package private(set) var names: [String] = []

  /// Reads the directory of an archive.
  ///
  /// - Throws: `Refusal` where the archive is damaged, truncated, locked, or beyond the limits.
  /// - Complexity: O(number of parts).
  package init(reading bytes: [UInt8], within limits: Limits = Limits()) throws(Refusal) {
    self.bytes = bytes
    self.limits = limits
    var directory = try ZipDirectory(of: bytes)
    guard directory.count <= limits.parts else {
      throw .hasTooManyParts(count: directory.count, limit: limits.parts)
    }
    var total = 0
    for _ in 0..<directory.count {
      let entry = try directory.next()
      guard Self.isSafe(entry.name) else { throw .hasUnsafeName(entry.name) }
      try check(entry)
      total += entry.size
      guard total <= limits.total else { throw .hasLargeParts(bytes: total, limit: limits.total) }
      if entry.name.hasSuffix("/") { continue }
      guard entries.updateValue(entry, forKey: entry.name.lowercased()) == nil else {
        throw .hasUnsafeName(entry.name)
      }
      names.append(entry.name)
    }
  }

  private func check(_ entry: Entry) throws(Refusal) {
    guard entry.method == 0 || entry.method == 8 else {
      throw .hasUnknownPacking(name: entry.name, method: entry.method)
    }
    guard entry.size <= limits.part else {
      throw .hasLargePart(name: entry.name, bytes: entry.size, limit: limits.part)
    }
    let ratio = entry.size / max(1, entry.packed.count)
    guard entry.size <= 1 << 20 || ratio <= limits.ratio else {
      throw .hasBomb(name: entry.name, ratio: ratio, limit: limits.ratio)
    }
    guard entry.method != 0 || entry.packed.count == entry.size else {
      throw .isDamaged("the sizes of its part \"\(entry.name)\" contradict each other")
    }
  }

  /// Whether a name stays inside the archive.
  private static func isSafe(_ name: String) -> Bool {
    guard let first = name.utf8.first, first != UInt8(ascii: "/"), name.utf8.count <= 1_024,
      !name.utf8.contains(where: { $0 < 0x20 || $0 == UInt8(ascii: "\\") || $0 == 0x7F })
    else { return false }
    let steps = name.split(separator: "/", omittingEmptySubsequences: false)
    return !steps.contains("..") && !steps.contains(".") && !steps.dropLast().contains("")
      && !(steps[0].contains(":"))
  }

  /// Whether there is a part.
  package func contains(_ name: String) -> Bool { entries[name.lowercased()] != nil }

  /// The bytes of a part; nil where there is none.
  ///
  /// - Throws: `Refusal` where its bytes do not unpack, or not to what the directory says of them.
  /// - Complexity: O(*n*) in the part's size.
  package func part(_ name: String) throws(Refusal) -> [UInt8]? {
    guard let entry = entries[name.lowercased()] else { return nil }
    let content: [UInt8]
    if entry.method == 0 {
      content = Array(bytes[entry.packed])
    } else {
      guard let unpacked = Inflation.unpack(bytes[entry.packed], to: entry.size) else {
        throw .isDamaged("its part \"\(entry.name)\" does not unpack")
      }
      content = unpacked
    }
    guard Inflation.checksum(of: content) == entry.checksum else {
      throw .isDamaged("the checksum of its part \"\(entry.name)\" is wrong")
    }
    return content
  }
}
