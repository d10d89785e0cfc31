import Synchronization

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// Shares work among the processors of the machine.
///
/// Threads of the system are used rather than a dispatch queue, whose threads came 2 to 4 ms late on a busy machine with two
/// processors where these came 0.4 to 1.6 ms late; the whole redline of a policy takes about as long.
package enum Crew {
  /// How many threads work at most, the calling one among them; each has memory of its own, so there are few.
  package static let size = max(1, min(4, sysconf(Int32(_SC_NPROCESSORS_ONLN))))

  /// Divides what has some weights into consecutive parts of about the same weight, as many as are worth a thread.
  ///
  /// The parts do not depend on how many processors there are: what is found is the same everywhere.
  package static func parts(of weights: [Int], atLeast least: Int) -> [Range<Int>] {
    let total = weights.reduce(0, +)
    let count = min(8, total / least + 1)
    var parts: [Range<Int>] = []
    var (start, taken) = (0, 0)
    for (place, weight) in weights.enumerated() {
      taken += weight
      if parts.count + 1 < count, taken * count >= total * (parts.count + 1), place + 1 < weights.count {
        parts.append(start..<place + 1)
        start = place + 1
      }
    }
    parts.append(start..<weights.count)
    return parts
  }

  /// The results of one job for two inputs, side by side where so much is to be done that a thread is worth it.
  package static func both<Input: Sendable, Value: Sendable>(
    _ first: Input, _ second: Input, sideBySide: Bool, _ job: @Sendable (Input) -> Value
  ) -> (Value, Value) {
    guard sideBySide else { return (job(first), job(second)) }
    let results = map(2) { job($0 == 0 ? first : second) }
    return (results[0], results[1])
  }

  /// The results of some jobs, which are done side by side, in the order of their numbers.
  package static func map<Value: Sendable>(_ count: Int, _ job: @Sendable (Int) -> Value) -> [Value] {
    guard count > 1, size > 1 else { return (0..<count).map(job) }
    return [Value](unsafeUninitializedCapacity: count) { results, initialized in
      nonisolated(unsafe) let first = results.baseAddress  // each job writes a place of its own
      withoutActuallyEscaping(job) { job in
        let shift = Shift(count) { number in first?.advanced(by: number).initialize(to: job(number)) }
        shift.run(helpers: min(size, count) - 1)
      }
      initialized = count
    }
  }
}

/// Some jobs, each to be done once, by whoever is free; a class, because the threads share it.
private final class Shift: Sendable {
  private let next = Atomic(0)
  private let count: Int
  private let job: @Sendable (Int) -> Void

  init(_ count: Int, _ job: @escaping @Sendable (Int) -> Void) {
    self.count = count
    self.job = job
  }

  /// Does all jobs with the help of so many other threads; alone where the system gives none.
  func run(helpers: Int) {
    let threads = (0..<helpers).compactMap { _ in start() }
    work()
    for thread in threads { pthread_join(thread, nil) }
  }

  private func work() {
    while true {
      let number = next.wrappingAdd(1, ordering: .relaxed).oldValue
      guard number < count else { return }
      job(number)
    }
  }

  /// Starts a thread that works on this shift.
  private func start() -> pthread_t? {
    #if canImport(Darwin)
      var thread: pthread_t?
    #else
      var thread = pthread_t()
    #endif
    let shift = Unmanaged.passRetained(self)
    let code = pthread_create(
      &thread, nil,
      { context in
        let context: UnsafeMutableRawPointer? = context
        if let context { Unmanaged<Shift>.fromOpaque(context).takeRetainedValue().work() }
        return nil
      }, shift.toOpaque())
    guard code == 0 else {
      shift.release()
      return nil
    }
    return thread
  }
}
