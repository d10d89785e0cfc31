#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// Reads a file whole.
enum InputFile {
  /// What came of it.
  enum Outcome {
    case bytes([UInt8])
    case isTooLarge(Int)
    case failed(String)
  }

  /// Reads a regular file of at most so many bytes.
  static func read(_ path: String, limit: Int) -> Outcome {
    let file = open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { return .failed(String(cString: strerror(errno))) }
    defer { close(file) }
    var status = stat()
    guard fstat(file, &status) == 0 else { return .failed(String(cString: strerror(errno))) }
    guard status.st_mode & S_IFMT == S_IFREG else { return .failed("it is no file") }
    let size = Int(status.st_size)
    guard size <= limit else { return .isTooLarge(size) }
    var reason: String?
    let bytes = [UInt8](unsafeUninitializedCapacity: size) { room, count in
      while count < size {
        guard let base = room.baseAddress else { return }
        let got = systemRead(file, base + count, size - count)
        if got < 0, errno == EINTR { continue }
        if got < 0 { reason = String(cString: strerror(errno)) }
        if got <= 0 { return }
        count += got
      }
    }
    return reason.map { .failed($0) } ?? .bytes(bytes)
  }

  private static func systemRead(_ file: Int32, _ room: UnsafeMutablePointer<UInt8>, _ count: Int) -> Int {
    #if canImport(Darwin)
      Darwin.read(file, room, count)
    #elseif canImport(Musl)
      Musl.read(file, room, count)
    #else
      Glibc.read(file, room, count)
    #endif
  }
}
