internal import CSQLite

extension Connection {
  /// The version of the SQLite library that is linked.
  ///
  /// `hasResetBug` tells whether it is one whose write-ahead log can damage a database (sqlite.org/wal.html#walresetbug): 3.7.0 to
  /// 3.51.2, but for 3.44.6 and 3.50.7 and those of their lines that follow.
  public static var libraryVersion: (number: Int, text: String, hasResetBug: Bool) {
    let number = Int(sqlite3_libversion_number())
    return (number, String(cString: sqlite3_libversion()), hasResetBug(number))
  }

  /// Whether a version, as 3 * 1,000,000 + minor * 1,000 + patch, is one whose write-ahead log can damage a database.
  package static func hasResetBug(_ number: Int) -> Bool {
    switch number {
    case 3_044_006..<3_045_000, 3_050_007..<3_051_000: false
    default: (3_007_000...3_051_002).contains(number)
    }
  }
}
