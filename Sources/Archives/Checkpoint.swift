internal import Documents

/// The head of a log as it is printed in the minutes: whose log, how many entries, and the hash over them.
///
/// The text is a checkpoint as transparency logs write it (C2SP tlog-checkpoint): the log's name, the number of entries and the
/// root in Base64, a line each.
///
///     Checkpoint(text: note)?.size  // 41
public struct Checkpoint: Hashable, Sendable {
  /// The log's name: `whereas/` and the archive's identity in hexadecimal.
  public let log: String
  /// How many entries the log had.
  public let size: Int
  /// The root over them, 32 bytes.
  public let root: [UInt8]

  init(identity: [UInt8], tree: MerkleTree) {
    log = "whereas/\(identity.hexadecimal)"
    size = tree.size
    root = tree.root
  }

  /// The three lines.
  public var text: String { "\(log)\n\(size)\n\(root.base64)\n" }

  /// The root in Base64, as the checkpoint has it.
  public var rootInBase64: String { root.base64 }

  /// Reads the lines of a checkpoint out of a text, as of the minutes; nil where there are none.
  public init?(text: String) {
    let lines = text.split(whereSeparator: \.isNewline).map { line in
      String(line.drop { $0.isWhitespace || $0 == ">" })
    }
    for (at, line) in lines.enumerated() where line.hasPrefix("whereas/") && at + 2 < lines.count {
      let name = line.split(separator: " ").first.map { String($0) } ?? line
      guard [UInt8](hexadecimal: name.dropFirst("whereas/".count))?.count == 16,
        let size = Int(lines[at + 1].trimmed), let root = [UInt8](base64: lines[at + 2].trimmed),
        root.count == 32
      else { continue }
      (log, self.size, self.root) = (name, size, root)
      return
    }
    return nil
  }
}

extension String {
  fileprivate var trimmed: String {
    String(drop { $0.isWhitespace }.reversed().drop { $0.isWhitespace }.reversed())
  }
}

extension [UInt8] {
  private static let letters = Array(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)

  /// The bytes in Base64 (RFC 4648, section 4).
  var base64: String {
    var text: [UInt8] = []
    for start in stride(from: 0, to: count, by: 3) {
      let group = self[start..<Swift.min(start + 3, count)]
      var value = group.reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
      value <<= UInt32(8 * (3 - group.count))
      for place in 0..<4 {
        text.append(
          place <= group.count ? Self.letters[Int(value >> UInt32(18 - 6 * place) & 63)] : UInt8(ascii: "="))
      }
    }
    return String(decoding: text, as: UTF8.self)
  }

  /// Reads Base64 with its padding; nil for any other text.
  init?(base64 text: some StringProtocol) {
    let digits = Array(text.utf8)
    guard digits.count.isMultiple(of: 4) else { return nil }
    let padding = digits.suffix(2).filter { $0 == UInt8(ascii: "=") }.count
    var bytes: [UInt8] = []
    for start in stride(from: 0, to: digits.count, by: 4) {
      var value: UInt32 = 0
      for (place, digit) in digits[start..<start + 4].enumerated() {
        let isPadding = digit == UInt8(ascii: "=") && start + place >= digits.count - padding
        guard let number = isPadding ? 0 : Self.letters.firstIndex(of: digit) else { return nil }
        value = value << 6 | UInt32(number)
      }
      bytes += [UInt8(value >> 16), UInt8(value >> 8 & 255), UInt8(value & 255)]
    }
    self = Array(bytes.dropLast(padding))
  }
}
