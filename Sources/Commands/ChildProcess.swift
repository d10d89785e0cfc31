#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Another program that this one starts.
///
/// It gets no open file but those it is given, and of the environment only what is named. A program that is no longer needed is ended.
package struct ChildProcess: ~Copyable {
  /// The process's number.
  let number: pid_t

  /// How it ended, as waitpid(2) tells; nil while it runs.
  private var status: Int32?

  /// Its output, to be read here.
  package let output: Int32

  /// Its input, to be written here; nil where it has none.
  let input: Int32?

  /// Starts a program.
  ///
  /// - Parameters:
  ///   - program: Its path, or its name on the PATH.
  ///   - words: What it is told.
  ///   - surroundings: The lines of its environment, `NAME=value`.
  ///   - hasInput: Whether something will be written to it.
  /// - Throws: `SystemFault`.
  package init(
    _ program: String, _ words: [String], surroundings: [String], hasInput: Bool = false
  ) throws(SystemFault) {
    let (output, its) = try Self.pipe()
    defer { close(its) }
    do throws(SystemFault) {
      guard hasInput else {
        number = try Self.start(program, words, surroundings, input: nil, output: its)
        (self.output, input) = (output, nil)
        return
      }
      let (own, written) = try Self.pipe()
      defer { close(own) }
      do throws(SystemFault) {
        number = try Self.start(program, words, surroundings, input: own, output: its)
      } catch {
        close(written)
        throw error
      }
      (self.output, input) = (output, written)
    } catch {
      close(output)
      throw error
    }
  }

  deinit {
    close(output)
    if let input { close(input) }
    guard status == nil else { return }
    kill(number, SIGKILL)
    while waitpid(number, nil, 0) < 0, errno == EINTR {}
  }

  /// How the process, which has closed its output, ended, as waitpid(2) tells; nil where it has not by the deadline.
  package mutating func end(until deadline: Int) -> Int32? {
    var status: Int32 = 0
    while Self.now < deadline {
      let ended = waitpid(number, &status, WNOHANG)
      if ended == number {
        self.status = status
        return status
      }
      if ended < 0, errno != EINTR { return nil }
      poll(nil, 0, 1)
    }
    return nil
  }

  /// Milliseconds of a clock that nobody sets.
  static var now: Int {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Int(time.tv_sec) * 1000 + Int(time.tv_nsec) / 1_000_000
  }

  /// The lines of this process's environment that have some names.
  static func surroundings(_ names: String...) -> [String] {
    names.compactMap { name in getenv(name).map { "\(name)=\(String(cString: UnsafePointer($0)))" } }
  }
}

/// An error number of the system.
package struct SystemFault: Error {
  /// The number.
  package let number: Int32
}

extension ChildProcess {
  private static func pipe() throws(SystemFault) -> (read: Int32, write: Int32) {
    var ends: [Int32] = [0, 0]
    #if canImport(Glibc)
      let made = Glibc.pipe(&ends)
    #else
      let made = Darwin.pipe(&ends)
    #endif
    guard made == 0 else { throw SystemFault(number: errno) }
    return (ends[0], ends[1])
  }

  private static func start(
    _ program: String, _ words: [String], _ surroundings: [String], input: Int32?, output: Int32
  ) throws(SystemFault) -> pid_t {
    closeOnStart()
    #if canImport(Darwin)
      var actions: posix_spawn_file_actions_t?
    #else
      var actions = posix_spawn_file_actions_t()
    #endif
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    if let input {
      posix_spawn_file_actions_adddup2(&actions, input, STDIN_FILENO)
    } else {
      posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0)
    }
    posix_spawn_file_actions_adddup2(&actions, output, STDOUT_FILENO)
    posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0)
    var words = list([program] + words)
    var lines = list(surroundings)
    defer { for word in words + lines { free(word) } }
    var process: pid_t = 0
    let failure = posix_spawnp(&process, program, &actions, nil, &words, &lines)
    guard failure == 0 else { throw SystemFault(number: failure) }
    return process
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
}
