#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// The program `whereas-convert`, which reads foreign files in a process of its own.
///
/// It gets no open file but its output, and of the environment only where programs and temporary files are and the language. It
/// is ended when it takes too long or writes too much, so that a hostile file can hurt nothing.
package struct Converter {
  /// What it wrote, and with which code it ended.
  package struct Answer {
    /// What it wrote.
    package let output: [UInt8]
    /// The code it ended with.
    package let status: Int32
  }

  /// Where the program is.
  private let path: String

  /// How long it may take.
  private let seconds: Int

  /// How much it may write, in bytes.
  private let limit: Int

  /// Takes a program, and says how long it may take and how much it may write.
  package init(path: String, seconds: Int = 90, limit: Int = 512 << 20) {
    self.path = path
    self.seconds = seconds
    self.limit = limit
  }

  /// The program that a console names, else the one beside this program, else one on the PATH.
  init(for console: Console) throws(CommandError) {
    guard let path = console.converter ?? Self.beside ?? Self.onPath else { throw .noConverter }
    self.init(path: path)
  }

  /// What the program makes of a file.
  package func answer(on file: String, named name: String) throws(CommandError) -> Answer {
    let deadline = Self.now + seconds * 1000
    var child: ChildProcess
    do {
      child = try ChildProcess(
        path, [file.hasPrefix("-") ? "./\(file)" : file],
        surroundings: ChildProcess.surroundings("PATH", "TMPDIR", "LANG"))
    } catch {
      throw .cannotConvert(name, reason: reason(error.number))
    }
    var output: [UInt8] = []
    var problem = receive(&output, from: child.output, until: deadline)
    let status = problem == nil ? child.end(until: deadline) : nil
    if status == nil { problem = problem ?? "it took more than \(seconds) seconds" }
    if let problem { throw .cannotConvert(name, reason: problem) }
    guard let status, status & 0x7F == 0 else {
      throw .cannotConvert(name, reason: Self.words(forSignal: (status ?? 0) & 0x7F))
    }
    return Answer(output: output, status: status >> 8 & 0xFF)
  }

  /// Why the system ended the program: beyond its time, or most often beyond its memory.
  private static func words(forSignal signal: Int32) -> String {
    signal == SIGXCPU
      ? "the file is so made that it took too long"
      : "the system ended it, signal \(signal): the file may be larger than its memory allows"
  }

  /// Reads the output to its end; returns what went wrong.
  private func receive(_ output: inout [UInt8], from descriptor: Int32, until deadline: Int) -> String? {
    while true {
      let left = deadline - Self.now
      guard left > 0 else { return "it took more than \(seconds) seconds" }
      var request = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
      let ready = poll(&request, 1, Int32(clamping: left))
      if ready < 0, errno != EINTR { return reason(errno) }
      guard ready > 0 else { continue }
      var count = 0
      output += [UInt8](unsafeUninitializedCapacity: 1 << 16) { buffer, filled in
        count = read(descriptor, buffer.baseAddress, 1 << 16)
        filled = max(count, 0)
      }
      if count == 0 { return nil }
      if count < 0, errno != EINTR { return reason(errno) }
      if output.count > limit { return "it wrote more than \(limit >> 20) MB" }
    }
  }

  private static var now: Int { ChildProcess.now }
}

// MARK: - Finding

extension Converter {
  private static let name = "whereas-convert"

  /// The program in the folder of this one.
  private static var beside: String? {
    #if os(Linux)
      let own = realpath("/proc/self/exe", nil)
    #else
      let own = CommandLine.arguments.first.flatMap { realpath($0, nil) }
    #endif
    guard let own else { return nil }
    defer { free(own) }
    let path = String(cString: own)
    guard let slash = path.lastIndex(of: "/") else { return nil }
    return runnable(path[...slash] + name)
  }

  /// The program in a folder of the PATH.
  private static var onPath: String? {
    guard let folders = getenv("PATH").map({ String(cString: $0) }) else { return nil }
    return folders.split(separator: ":").lazy.compactMap { runnable("\($0)/\(name)") }.first
  }

  private static func runnable(_ path: String) -> String? { access(path, X_OK) == 0 ? path : nil }
}
