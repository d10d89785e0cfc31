internal import Documents

/// The reading of an exported log, entry by entry.
struct LogReader: ~Copyable {
  private var file: FileReader
  private var count = 0

  init(in folder: String) throws(ArchiveError) {
    file = try FileReader(ExportFile.log, in: folder)
  }

  /// The next entry; nil at the end.
  mutating func next() throws(ArchiveError) -> Entry? {
    var cards: [UInt8] = []
    var isEnded = false
    while let line = try file.nextLine() {
      isEnded = line.isEmpty
      if isEnded { break }
      cards += line
      cards.append(0x0A)
    }
    if cards.isEmpty, !isEnded { return nil }
    guard let text = String(validating: cards, as: UTF8.self), let entry = Entry(canonical: text) else {
      throw file.altered("What stands before this line is no entry of a log.")
    }
    guard entry.sequence == count else {
      throw file.altered("Entry \(entry.sequence) stands where entry \(count) is due.")
    }
    count += 1
    return entry
  }

  /// The fault that something is wrong with the entry that was read last.
  func altered(_ message: String) -> ArchiveError { file.altered(message) }

  /// The digest of the log, which was read to its end.
  consuming func finish() throws(ArchiveError) -> [UInt8] {
    try file.finish().bytes
  }
}
