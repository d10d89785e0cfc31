internal import Documents

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// A file of an export that is read from its start to its end, by lines and by counts of bytes, with the digest of what was read.
struct FileReader: ~Copyable {
  /// The name by which faults are told.
  let name: String

  /// The number of the line that was read last, from 1; 0 before.
  private(set) var line = 0

  private let path: String
  private let descriptor: Int32
  private var buffer: [UInt8] = []
  private var start = 0
  private var isAtEnd = false
  private var running = RunningDigest()

  /// What a line or a text may have at most, in bytes: as much as a value in the archive.
  static let limit = 64 << 20

  /// Opens a file of a folder.
  ///
  /// - Throws: `ArchiveError.altered` where it is missing, a link, or no regular file.
  init(_ name: String, in folder: String) throws(ArchiveError) {
    self.name = name
    path = "\(folder)/\(name)"
    descriptor = Self.open(path)
    guard descriptor >= 0 else {
      switch errno {
      case ENOENT, ENOTDIR: throw .altered(name, line: nil, "It is missing.")
      case ELOOP: throw .altered(name, line: nil, "It is a link, not a file.")
      default: throw .cannotRead(path, reason: systemReason(errno))
      }
    }
    var status = stat()
    guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      throw .altered(name, line: nil, "It is no regular file.")
    }
  }

  deinit {
    close(descriptor)
  }

  private static func open(_ path: String) -> Int32 {
    #if canImport(Glibc)
      Glibc.open(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
    #else
      Darwin.open(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
    #endif
  }

  /// The fault that something is wrong at the line that was read last.
  func altered(_ message: String) -> ArchiveError {
    .altered(name, line: line > 0 ? line : nil, message)
  }

  /// The next line without its line feed; nil at the end.
  ///
  /// - Throws: `ArchiveError.altered` for a line without a line feed, and one that is too long.
  mutating func nextLine() throws(ArchiveError) -> [UInt8]? {
    var scanned = start
    while true {
      if let end = buffer[scanned...].firstIndex(of: 0x0A) {
        let found = Array(buffer[start..<end])
        start = end + 1
        line += 1
        return found
      }
      guard buffer.count - start <= Self.limit else { throw altered("A line is too long.") }
      scanned = buffer.count - start
      guard try fill() else { break }
    }
    guard start == buffer.count else { throw altered("The file ends within a line.") }
    return nil
  }

  /// The next line as text; nil at the end.
  mutating func nextText() throws(ArchiveError) -> String? {
    guard let bytes = try nextLine() else { return nil }
    guard let text = String(validating: bytes, as: UTF8.self) else { throw altered("It is not UTF-8.") }
    return text
  }

  /// The next bytes; lines are counted in them.
  mutating func take(_ count: Int) throws(ArchiveError) -> [UInt8] {
    guard (0...Self.limit).contains(count) else { throw altered("It names a count of bytes that cannot be.") }
    while buffer.count - start < count {
      guard try fill() else { throw altered("The file ends too early.") }
    }
    let taken = Array(buffer[start..<start + count])
    start += count
    line += taken.reduce(into: 0) { lines, byte in if byte == 0x0A { lines += 1 } }
    return taken
  }

  /// All that is left.
  mutating func rest() throws(ArchiveError) -> [UInt8] {
    while try fill() {
      guard buffer.count - start <= Self.limit else { throw altered("The file is too long for a text.") }
    }
    defer { start = buffer.count }
    return Array(buffer[start...])
  }

  /// The digest of the file, which was read to its end.
  mutating func finish() throws(ArchiveError) -> Digest {
    guard start == buffer.count, try !fill() else { throw altered("There is more than is known of.") }
    return running.digest
  }

  /// Reads on; false at the end of the file.
  private mutating func fill() throws(ArchiveError) -> Bool {
    guard !isAtEnd else { return false }
    buffer.removeFirst(start)
    start = 0
    while true {
      var count = 0
      let wanted = max(1 << 16, buffer.count)
      let part = [UInt8](unsafeUninitializedCapacity: wanted) { bytes, filled in
        count = read(descriptor, bytes.baseAddress, wanted)
        filled = max(count, 0)
      }
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw .cannotRead(path, reason: systemReason(errno)) }
      isAtEnd = count == 0
      running.add(part)
      buffer += part
      return count > 0
    }
  }
}
