internal import Documents

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// A new file that is written from its start to its end, with the digest of what was written.
struct FileWriter: ~Copyable {
  private let path: String
  private let descriptor: Int32
  private var buffer: [UInt8] = []
  private var running = RunningDigest()

  /// How many bytes are gathered before the system is asked to write them.
  private static let room = 1 << 16

  /// Makes the file, which must not exist.
  init(creating path: String) throws(ArchiveError) {
    self.path = path
    descriptor = Self.create(path)
    guard descriptor >= 0 else { throw .cannotWrite(path, reason: systemReason(errno)) }
  }

  deinit {
    close(descriptor)
  }

  private static func create(_ path: String) -> Int32 {
    open(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o644)
  }

  /// Adds bytes.
  mutating func write(_ bytes: some Collection<UInt8>) throws(ArchiveError) {
    buffer.append(contentsOf: bytes)
    if buffer.count >= Self.room { try flush() }
  }

  /// Adds a text.
  mutating func write(_ text: String) throws(ArchiveError) {
    try write(text.utf8)
  }

  /// Writes what is still held back; returns the digest of the whole.
  mutating func finish() throws(ArchiveError) -> Digest {
    try flush()
    return running.digest
  }

  private mutating func flush() throws(ArchiveError) {
    running.add(buffer)
    var written = 0
    while written < buffer.count {
      let count = buffer.withUnsafeBytes { bytes in
        Self.write(descriptor, UnsafeRawBufferPointer(rebasing: bytes[written...]))
      }
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw .cannotWrite(path, reason: systemReason(errno)) }
      written += count
    }
    buffer.removeAll(keepingCapacity: true)
  }

  private static func write(_ descriptor: Int32, _ bytes: UnsafeRawBufferPointer) -> Int {
    #if canImport(Glibc)
      Glibc.write(descriptor, bytes.baseAddress, bytes.count)
    #else
      Darwin.write(descriptor, bytes.baseAddress, bytes.count)
    #endif
  }
}

/// The system's words for an error number, as a clause without its full stop.
func systemReason(_ number: Int32) -> String {
  strerror(number).map { String(cString: $0).lowercased() } ?? "error \(number)"
}
