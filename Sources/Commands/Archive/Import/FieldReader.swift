import Archives
import SQLite

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// The output of another program, read by fields that end with a zero byte, by lines, or by counts of bytes.
struct FieldReader: ~Copyable {
  private var child: ChildProcess
  private let name: String
  private var buffer: [UInt8] = []
  private var start = 0

  /// What a field may have at most, in bytes.
  private static let limit = 64 << 20

  init(_ child: consuming ChildProcess, named name: String) {
    self.child = child
    self.name = name
  }

  /// The next field; nil at the end.
  mutating func next(endedBy end: UInt8 = 0) throws(CommandError) -> [UInt8]? {
    var scanned = start
    while true {
      if let found = buffer[scanned...].firstIndex(of: end) {
        defer { start = found + 1 }
        return Array(buffer[start..<found])
      }
      scanned = buffer.count - start
      guard scanned <= Self.limit else { throw fault("git says more than can be taken") }
      guard try fill() else { break }
    }
    guard start == buffer.count else { throw fault("git ended too early") }
    return nil
  }

  /// The next bytes.
  mutating func take(_ count: Int) throws(CommandError) -> [UInt8] {
    while buffer.count - start < count {
      guard try fill() else { throw fault("git ended too early") }
    }
    defer { start += count }
    return Array(buffer[start..<start + count])
  }

  /// Passes over the next bytes.
  mutating func skip(_ count: Int) throws(CommandError) {
    var left = count
    while buffer.count - start < left {
      left -= buffer.count - start
      start = buffer.count
      guard try fill() else { throw fault("git ended too early") }
    }
    start += left
  }

  /// Writes to the program's input; a program that ended is an error here, and not the end of this one.
  func write(_ bytes: [UInt8]) throws(CommandError) {
    guard let input = child.input else { return }
    let before = signal(SIGPIPE, SIG_IGN)
    defer { signal(SIGPIPE, before) }
    do {
      try writeAll(bytes, to: input, name: "git")
    } catch {
      throw fault("git ended too early")
    }
  }

  /// Makes sure that the program ended well, once everything was read.
  mutating func finish() throws(CommandError) {
    guard child.end(until: .max) == 0 else { throw fault("git failed") }
  }

  /// An error that names the repository; Ctrl-C ends git too.
  func fault(_ words: String) -> CommandError {
    if Interruption.isRequested { return .archive(.interrupted, name) }
    return .refused(
      name, message: "\(words). Nothing was recorded. `git fsck` says whether the repository is whole.")
  }

  private mutating func fill() throws(CommandError) -> Bool {
    buffer.removeFirst(start)
    start = 0
    while true {
      var count = 0
      let part = [UInt8](unsafeUninitializedCapacity: 1 << 16) { bytes, filled in
        count = read(child.output, bytes.baseAddress, 1 << 16)
        filled = max(count, 0)
      }
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw .cannotRead("git", reason: reason(errno)) }
      buffer += part
      return count > 0
    }
  }
}
