internal import CSQLite
internal import Synchronization

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// The wish that every statement of the process stop, which a person expresses by Ctrl-C.
///
/// A statement that stops throws an error of kind `interrupted`, and what it wrote is undone with its transaction. The wish stands until
/// `reset()`; statements as short as COMMIT and ROLLBACK always run to their end.
public enum Interruption {
  private static let flag = Atomic(false)

  /// Asks every running statement to stop; may be called from a signal handler.
  public static func request() {
    flag.store(true, ordering: .relaxed)
  }

  /// Takes the wish back.
  public static func reset() {
    flag.store(false, ordering: .relaxed)
  }

  /// Whether the statements are to stop.
  public static var isRequested: Bool {
    flag.load(ordering: .relaxed)
  }

  /// Has SIGINT and SIGTERM ask the statements to stop; the same signal sent again ends the process at once.
  ///
  /// A signal that the process was started to ignore is still ignored.
  public static func onInterruptSignal() {
    reset()  // makes the flag: a handler must not be the first to touch it
    for signal in [SIGINT, SIGTERM] {
      _ = whereas_on_signal(signal) { _ in Interruption.request() }
    }
  }
}
