#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// The limits that the program sets itself before it opens a file of strangers.
///
/// What goes beyond them ends the program and nothing else: of memory by a crash, of time by a signal.
enum ProcessLimits {
  /// Gigabytes of memory, counted as addresses.
  private static let memory = 4
  /// Seconds of work.
  private static let time = 60

  /// Sets the limits; where the system refuses one, the others hold.
  static func apply() {
    set(number(of: RLIMIT_AS), memory << 30)
    set(number(of: RLIMIT_CPU), time)
    set(number(of: RLIMIT_CORE), 0)
    // No file can grow, unless the answer goes into one.
    var status = stat()
    let isFile = fstat(STDOUT_FILENO, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
    set(number(of: RLIMIT_FSIZE), isFile ? 1 << 30 : 0)
  }

  #if canImport(Glibc)
    private static func number(of resource: __rlimit_resource) -> Int32 { Int32(resource.rawValue) }
  #else
    private static func number(of resource: Int32) -> Int32 { resource }
  #endif

  private static func set(_ resource: Int32, _ value: Int) {
    var limit = rlimit()
    guard getrlimit(resource, &limit) == 0 else { return }
    limit.rlim_cur = min(rlim_t(value), limit.rlim_max)
    limit.rlim_max = limit.rlim_cur
    _ = setrlimit(resource, &limit)
  }
}
