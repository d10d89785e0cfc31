internal import Documents
internal import SQLite

/// Values of a row as an archive has them; others mean that the file is damaged.
extension Row {
  /// A count, or a number that the archive gave: far from where adding one would fail.
  func number(_ column: Int) throws(DatabaseError) -> Int {
    try integer(column, in: 0...1 << 48)
  }

  /// A day of the years 1 to 9999.
  func day(_ column: Int) throws(DatabaseError) -> CalendarDate {
    CalendarDate(dayNumber: try integer(column, in: -719_162...2_932_896))
  }

  /// A moment of the years 1 to 9999.
  func moment(_ column: Int) throws(DatabaseError) -> Timestamp {
    Timestamp(seconds: try integer(column, in: -719_162 * 86_400...2_932_897 * 86_400 - 1))
  }
}
