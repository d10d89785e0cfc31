import Archives
import SQLite

extension Console {
  /// Does work that can take long: a terminal is told how far it is, and Ctrl-C ends it without harm.
  ///
  /// - Parameters:
  ///   - words: What is being done, "Verifying".
  ///   - work: The work; it is handed a function that takes how much is done, of how much.
  /// - Returns: What the work gives.
  /// - Throws: What the work throws.
  func longWork<Result: ~Copyable, Failure: Error>(
    _ words: String, _ work: (_ tell: @escaping (_ done: Int, _ total: Int) -> Void) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    Interruption.onInterruptSignal()
    guard let report else { return try work { _, _ in } }
    defer { report("") }
    var last = ""
    return try work { done, total in
      let line = total > 0 ? "\(words): \(min(done, total) * 100 / total) %" : "\(words): \(done)"
      if line != last { report(line) }
      last = line
    }
  }
}
