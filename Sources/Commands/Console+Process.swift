internal import Archives

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

extension Console {
  /// The streams of the process.
  public static var process: Console {
    let isTerminal = isatty(STDOUT_FILENO) == 1
    let wantsNoColor = getenv("NO_COLOR").map { $0.pointee != 0 } ?? false
    let isDumb = getenv("TERM").map { String(cString: $0) == "dumb" } ?? false
    return Console(
      width: columns(isTerminal: isTerminal), isTerminal: isTerminal,
      hasColor: isTerminal && !wantsNoColor && !isDumb,
      archive: getenv("WHEREAS_ARCHIVE").map { String(cString: $0) },
      clock: {
        var time = timespec()
        clock_gettime(CLOCK_REALTIME, &time)
        return Timestamp(seconds: Int(time.tv_sec))
      },
      clockOffset: {
        var now = time(nil)
        var parts = tm()
        return localtime_r(&now, &parts) == nil ? 0 : Int(parts.tm_gmtoff)
      },
      random: {
        var generator = SystemRandomNumberGenerator()
        return generator.next()
      },
      read: { () throws(CommandError) in try readAll(STDIN_FILENO, name: "standard input") },
      write: { bytes throws(CommandError) in try writeAll(bytes, to: STDOUT_FILENO, name: "standard output")
      },
      complain: { text in try? writeAll(Array(text.utf8), to: STDERR_FILENO, name: "standard error") },
      report: isatty(STDERR_FILENO) == 1 && !isDumb ? tell : nil)
  }

  /// Writes a line in the place of the one before.
  private static let tell: @Sendable (String) -> Void = { line in
    try? writeAll(Array("\r\u{1B}[K\(line)".utf8), to: STDERR_FILENO, name: "standard error")
  }

  /// The columns of the terminal, kept to what is comfortable to read; 80 elsewhere.
  private static func columns(isTerminal: Bool) -> Int {
    var size = winsize()
    guard isTerminal, ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col >= 40 else { return 80 }
    return min(Int(size.ws_col), 100)
  }
}

/// Reads a stream to its end.
func readAll(_ descriptor: Int32, name: String) throws(CommandError) -> [UInt8] {
  var status = stat()
  let known = fstat(descriptor, &status) == 0 && status.st_size > 0 ? Int(status.st_size) : 0
  Heap.prepare(forBytes: known)
  let step = known > 0 ? 1 << 12 : 1 << 16
  var bytes: [UInt8] = []
  while true {
    let wanted = max(step, known - bytes.count + 1)
    var failure: Int32 = 0
    let part = [UInt8](unsafeUninitializedCapacity: wanted) { buffer, count in
      let received = read(descriptor, buffer.baseAddress, wanted)
      if received < 0 { failure = errno }
      count = max(received, 0)
    }
    if failure == EINTR { continue }
    guard failure == 0 else { throw .cannotRead(name, reason: reason(failure)) }
    if part.isEmpty { return bytes }
    if bytes.isEmpty { bytes = part } else { bytes += part }
  }
}

/// Writes all bytes; a closed pipe ends the process quietly, as custom has it.
func writeAll(_ bytes: [UInt8], to descriptor: Int32, name: String) throws(CommandError) {
  var written = 0
  while written < bytes.count {
    let count = bytes.withUnsafeBytes { buffer in
      write(descriptor, buffer.baseAddress.map { $0 + written }, bytes.count - written)
    }
    if count < 0 {
      if errno == EINTR { continue }
      throw .cannotWrite(name, reason: reason(errno))
    }
    written += count
  }
}

/// The system's words for an error number, as a clause without its full stop.
func reason(_ number: Int32) -> String {
  strerror(number).map { String(cString: $0).lowercased() } ?? "error \(number)"
}
