#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// One finished run of a program: its time from start to end, and its peak memory.
struct Spawned {
  /// Seconds on the wall.
  let seconds: Double

  /// Peak resident memory in bytes.
  let peak: Double

  /// What the program returned; 128 and the signal's number where a signal ended it.
  let status: Int32

  /// Runs a program, its output thrown away; nil where it cannot be started.
  ///
  /// A program that takes longer than a limit in seconds is ended.
  init?(_ words: [String], limit: Double? = nil) {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_addopen(&actions, 1, "/dev/null", O_WRONLY, 0)
    posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0)
    var arguments: [UnsafeMutablePointer<CChar>?] = words.map { strdup($0) } + [nil]
    defer { for argument in arguments { free(argument) } }
    var child = pid_t()
    let start = now()
    guard let name = words.first, posix_spawnp(&child, name, &actions, nil, &arguments, environ) == 0 else {
      return nil
    }
    var raw: Int32 = 0
    var usage = rusage()
    while true {
      let ended = wait4(child, &raw, limit == nil ? 0 : WNOHANG, &usage)
      if ended == child { break }
      guard ended == 0 || errno == EINTR else { return nil }
      if let limit, now() - start > limit { kill(child, SIGKILL) }
      usleep(500)
    }
    seconds = now() - start
    status = raw & 0x7F == 0 ? (raw >> 8) & 0xFF : 128 + (raw & 0x7F)
    guard status != 127 else { return nil }
    #if canImport(Darwin)
      peak = Double(usage.ru_maxrss)
    #else
      peak = Double(usage.ru_maxrss) * 1024
    #endif
  }

  /// Whether the program was ended because it took too long.
  var isEnded: Bool { status == 128 + SIGKILL }
}

/// Seconds since some moment.
func now() -> Double {
  var time = timespec()
  clock_gettime(CLOCK_MONOTONIC, &time)
  return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
}
