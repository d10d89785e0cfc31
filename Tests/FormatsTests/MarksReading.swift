import Documents

/// Both texts as a program reads them from the marks alone, byte by byte and without the writer's code.
struct MarksReading {
  private(set) var old: [UInt8] = []
  private(set) var new: [UInt8] = []

  /// The runs in order: what stands around each, and its bytes.
  private(set) var runs: [(open: String, bytes: [UInt8])] = []

  private static let closing = ["[-": "-]", "{+": "+}", "[<": "<]", "{>": ">}"]

  init(_ text: [UInt8]) {
    var at = 0
    var start = 0
    while at < text.count {
      guard let (open, close) = Self.closing.first(where: { text[at...].starts(with: $0.key.utf8) }) else {
        at += 1
        continue
      }
      take("", text[start..<at])
      var end = at + 2
      while end < text.count, !text[end...].starts(with: close.utf8) { end += 1 }
      take(open, text[(at + 2)..<end])
      at = end + 2
      start = at
    }
    take("", text[min(start, text.count)...])
  }

  private mutating func take(_ open: String, _ bytes: ArraySlice<UInt8>) {
    guard !bytes.isEmpty else { return }
    let plain = Self.plain(Array(bytes))
    runs.append((open, plain))
    if open != "{+", open != "{>" { old += plain }
    if open != "[-", open != "[<" { new += plain }
  }

  /// A run without the backslashes that tell its own marks from ours: one of each row between a bracket and a sign.
  private static func plain(_ bytes: [UInt8]) -> [UInt8] {
    var dropped: Set<Int> = []
    var at = 0
    while at < bytes.count {
      guard bytes[at] == UInt8(ascii: "\\") else {
        at += 1
        continue
      }
      let end = bytes[at...].firstIndex { $0 != UInt8(ascii: "\\") } ?? bytes.count
      let before = at > 0 ? bytes[at - 1] : 0
      let after = end < bytes.count ? bytes[end] : 0
      let opens = "[{".utf8.contains(before) && "-+<>".utf8.contains(after)
      let closes = "-+<>".utf8.contains(before) && "]}".utf8.contains(after)
      if opens || closes { dropped.insert(at) }
      at = end
    }
    return bytes.indices.filter { !dropped.contains($0) }.map { bytes[$0] }
  }
}
