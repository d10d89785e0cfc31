#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// The program `whereas-convert`: reads one Word file under limits, and writes JSON to standard output.
public enum Conversion {
  /// Runs the program and returns its exit code: 0 done, 64 usage, 65 the file is refused, 66 it cannot be read, 74 writing failed.
  public static func run(_ arguments: [String]) -> Int32 {
    guard arguments.count == 1, let path = arguments.first, !path.hasPrefix("-") else {
      let isHelp = arguments.first == "--help"
      _ = write(Array(usage.utf8), to: isHelp ? STDOUT_FILENO : STDERR_FILENO)
      return isHelp ? 0 : 64
    }
    ProcessLimits.apply()
    let bytes: [UInt8]
    switch InputFile.read(path, limit: Limits().file) {
    case .bytes(let found): bytes = found
    case .isTooLarge(let size): return refuse(.isTooLarge(bytes: size, limit: Limits().file))
    case .failed(let reason):
      _ = write(Array("Error: \(path): \(reason)\n".utf8), to: STDERR_FILENO)
      return 66
    }
    do throws(Refusal) {
      return write(try Import(reading: bytes).json, to: STDOUT_FILENO) ? 0 : 74
    } catch {
      return refuse(error)
    }
  }

  private static let usage = """
    OVERVIEW: Reads a Word file (.docx) and writes JSON; `whereas convert` starts it.

    USAGE: whereas-convert <file>

    """

  private static func refuse(_ refusal: Refusal) -> Int32 {
    write(refusal.json, to: STDOUT_FILENO) ? 65 : 74
  }

  private static func write(_ bytes: [UInt8], to file: Int32) -> Bool {
    bytes.withUnsafeBytes { raw in
      var rest = raw[...]
      while !rest.isEmpty {
        #if canImport(Darwin)
          let count = Darwin.write(file, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
        #elseif canImport(Musl)
          let count = Musl.write(file, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
        #else
          let count = Glibc.write(file, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
        #endif
        if count < 0, errno == EINTR { continue }
        guard count > 0 else { return false }
        rest = rest.dropFirst(count)
      }
      return true
    }
  }
}
