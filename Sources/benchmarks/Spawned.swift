#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// One finished run of a program: its time from start to end, and its peak memory.
struct Spawned {
  /// Seconds on the wall.
  let seconds: Double

  /// Peak resident memory in MiB.
  let peak: Double

  /// What the program returned.
  let status: Int32

  /// Runs a program, its output thrown away; nil where it cannot be started.
  init?(_ words: [String]) {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_addopen(&actions, 1, "/dev/null", O_WRONLY, 0)
    posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0)
    var arguments: [UnsafeMutablePointer<CChar>?] = words.map { strdup($0) } + [nil]
    defer { for argument in arguments { free(argument) } }
    var child = pid_t()
    let start = Spawned.now()
    guard let name = words.first, posix_spawnp(&child, name, &actions, nil, &arguments, environ) == 0 else {
      return nil
    }
    var raw: Int32 = 0
    var usage = rusage()
    while wait4(child, &raw, 0, &usage) < 0 {
      guard errno == EINTR else { return nil }
    }
    seconds = Spawned.now() - start
    status = raw & 0x7F == 0 ? (raw >> 8) & 0xFF : 128 + (raw & 0x7F)
    guard status != 127 else { return nil }
    #if canImport(Darwin)
      peak = Double(usage.ru_maxrss) / 1_048_576
    #else
      peak = Double(usage.ru_maxrss) / 1024
    #endif
  }

  private static func now() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}
