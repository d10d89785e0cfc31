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
    var ends: [Int32] = [0, 0]
    guard pipe(&ends) == 0 else { throw .cannotConvert(name, reason: reason(errno)) }
    let deadline = Self.now + seconds * 1000
    let (process, failure) = start(file, writingTo: ends[1])
    close(ends[1])
    defer { close(ends[0]) }
    guard let process else { throw .cannotConvert(name, reason: reason(failure)) }
    var output: [UInt8] = []
    var problem = receive(&output, from: ends[0], until: deadline)
    let status = problem == nil ? Self.end(of: process, until: deadline) : nil
    if status == nil {
      kill(process, SIGKILL)
      while waitpid(process, nil, 0) < 0, errno == EINTR {}
      problem = problem ?? "it took more than \(seconds) seconds"
    }
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

  /// How a process that has closed its output ended; nil where it has not by the deadline.
  private static func end(of process: pid_t, until deadline: Int) -> Int32? {
    var status: Int32 = 0
    while now < deadline {
      let ended = waitpid(process, &status, WNOHANG)
      if ended == process { return status }
      if ended < 0, errno != EINTR { return nil }
      poll(nil, 0, 1)
    }
    return nil
  }

  /// Milliseconds of a clock that nobody sets.
  private static var now: Int {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Int(time.tv_sec) * 1000 + Int(time.tv_nsec) / 1_000_000
  }
}

// MARK: - Starting

extension Converter {
  /// Starts the program on a file; returns its number, or the number of the error.
  private func start(_ file: String, writingTo output: Int32) -> (pid_t?, failure: Int32) {
    Self.closeOnStart()
    #if canImport(Darwin)
      var actions: posix_spawn_file_actions_t?
    #else
      var actions = posix_spawn_file_actions_t()
    #endif
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_adddup2(&actions, output, STDOUT_FILENO)
    posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0)
    var words = Self.list([path, file.hasPrefix("-") ? "./\(file)" : file])
    let names: [String] = ["PATH", "TMPDIR", "LANG"]
    let values = names.compactMap { name in
      getenv(name).map { "\(name)=\(String(cString: UnsafePointer($0)))" }
    }
    var surroundings = Self.list(values)
    defer { for word in words + surroundings { free(word) } }
    var process: pid_t = 0
    let failure = posix_spawn(&process, path, &actions, nil, &words, &surroundings)
    return (failure == 0 ? process : nil, failure)
  }

  /// Words as the system takes them, nil behind the last; the caller frees them.
  private static func list(_ words: [String]) -> [UnsafeMutablePointer<CChar>?] {
    var list: [UnsafeMutablePointer<CChar>?] = []
    for word in words { list.append(strdup(word)) }
    list.append(nil)
    return list
  }

  /// Marks every open file, also those that came with this process, to be closed in the programs that it starts.
  private static func closeOnStart() {
    for descriptor in 3..<Int32(clamping: min(max(sysconf(Int32(_SC_OPEN_MAX)), 256), 4096)) {
      _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
    }
  }

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
