extension UInt8 {
  /// Whether a byte is a letter of ASCII.
  package var isLetter: Bool {
    switch self {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): true
    default: false
    }
  }

  /// Whether a byte is a capital of ASCII.
  package var isCapital: Bool { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(self) }

  /// Whether a byte is a digit.
  package var isDigit: Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self) }

  /// The small letter of a capital of ASCII; any other byte as it is.
  package var lowercased: UInt8 { isCapital ? self | 0x20 : self }
}
