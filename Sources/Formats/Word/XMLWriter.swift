/// XML under construction, as bytes in UTF-8.
struct XMLWriter {
  /// What has been written.
  var bytes: [UInt8] = []

  /// The declaration that every part begins with.
  static let declaration: StaticString = #"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\#n"#

  /// Writes markup of ours.
  mutating func markup(_ text: StaticString) {
    text.withUTF8Buffer { bytes += $0 }
  }

  /// Writes markup of ours with values in it that need no escaping.
  mutating func markup(made text: String) {
    bytes += text.utf8
  }

  /// Writes words, escaped.
  ///
  /// What would steer a program or turn the direction of a line, and what XML 1.0 (2.2) has no character for, is
  /// shown by its name or picture.
  ///
  /// - Complexity: O(*n*).
  mutating func words(_ words: some Collection<UInt8>) {
    guard !Self.steers(words) else {
      return escape(Visible.text(String(decoding: words, as: UTF8.self)).utf8)
    }
    escape(words)
  }

  private mutating func escape(_ words: some Collection<UInt8>) {
    var last: (UInt8, UInt8) = (0, 0)
    for byte in words {
      switch byte {
      case UInt8(ascii: "&"): markup("&amp;")
      case UInt8(ascii: "<"): markup("&lt;")
      case UInt8(ascii: ">"): markup("&gt;")
      case UInt8(ascii: "\""): markup("&quot;")
      case 0..<0x20: bytes.append(UInt8(ascii: " "))
      case 0xBE, 0xBF: bytes.append(last == (0xEF, 0xBF) ? 0xBD : byte)
      default: bytes.append(byte)
      }
      last = (last.1, byte)
    }
  }

  /// Whether characters that are not seen as such may be among some words.
  private static func steers(_ words: some Collection<UInt8>) -> Bool {
    var last: (UInt8, UInt8) = (0, 0)
    for byte in words {
      switch byte {
      case 0..<0x20, 0x7F, 0xF3: return true
      case 0x80...0x9F where last.1 == 0xC2: return true
      case 0xA6...0xAE where last == (0xE2, 0x80) || last == (0xE2, 0x81): return true
      default: last = (last.1, byte)
      }
    }
    return false
  }

  /// Writes words, escaped.
  mutating func words(_ words: String) {
    self.words(words.utf8)
  }
}

extension String {
  /// The text as the value of an attribute.
  var escapedForXML: String {
    var writer = XMLWriter()
    writer.words(self)
    return String(decoding: writer.bytes, as: UTF8.self)
  }
}
