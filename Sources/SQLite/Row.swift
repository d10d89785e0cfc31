internal import CSQLite

/// A row that a statement gives, readable while the closure that it was handed to runs.
///
/// Columns are counted from 0. A value of another type than is asked for is never converted: it means that the file does not hold what our
/// files hold, and is thrown as an error of kind `corrupt`.
public struct Row: ~Copyable {
  let statement: OpaquePointer
  let state: UnsafeMutablePointer<ConnectionState>

  /// The INTEGER in a column.
  ///
  /// - Throws: `DatabaseError` for NULL and for any other type.
  public func integer(_ column: Int) throws(DatabaseError) -> Int {
    guard let number = try integerIfAny(column) else { throw nothing(in: column) }
    return number
  }

  /// The INTEGER in a column, where it lies in a range.
  ///
  /// - Throws: `DatabaseError` for NULL, for any other type, and for a number that no file of ours has there.
  public func integer(_ column: Int, in range: ClosedRange<Int>) throws(DatabaseError) -> Int {
    let number = try integer(column)
    guard range.contains(number) else { throw mismatch(in: column, expected: "a number that can be") }
    return number
  }

  /// The INTEGER in a column; nil for NULL.
  ///
  /// - Throws: `DatabaseError` for any other type.
  public func integerIfAny(_ column: Int) throws(DatabaseError) -> Int? {
    switch type(of: column) {
    case SQLITE_NULL: nil
    case SQLITE_INTEGER: Int(sqlite3_column_int64(statement, Int32(column)))
    default: throw mismatch(in: column, expected: "an integer")
    }
  }

  /// The TEXT in a column.
  ///
  /// - Throws: `DatabaseError` for NULL, for any other type, and for bytes that are not UTF-8.
  public func text(_ column: Int) throws(DatabaseError) -> String {
    guard let text = try textIfAny(column) else { throw nothing(in: column) }
    return text
  }

  /// The TEXT in a column; nil for NULL.
  ///
  /// - Throws: `DatabaseError` for any other type, and for bytes that are not UTF-8.
  public func textIfAny(_ column: Int) throws(DatabaseError) -> String? {
    switch type(of: column) {
    case SQLITE_NULL: return nil
    case SQLITE_TEXT:
      guard let text = withBytes(of: column, { String(validating: $0, as: UTF8.self) }) else {
        throw mismatch(in: column, expected: "UTF-8")
      }
      return text
    default: throw mismatch(in: column, expected: "a text")
    }
  }

  /// The bytes of the TEXT or BLOB in a column, as they are.
  ///
  /// For NULL and for any other type they are none, and the statement throws after the closure has returned.
  public func bytes(_ column: Int) -> [UInt8] {
    guard let bytes = bytesIfAny(column) else {
      state.pointee.fault = nothing(in: column)
      return []
    }
    return bytes
  }

  /// The bytes of the TEXT or BLOB in a column, as they are; nil for NULL.
  ///
  /// For any other type they are none, and the statement throws after the closure has returned.
  public func bytesIfAny(_ column: Int) -> [UInt8]? {
    switch type(of: column) {
    case SQLITE_NULL: return nil
    case SQLITE_TEXT, SQLITE_BLOB: return withBytes(of: column) { Array($0) }
    default:
      state.pointee.fault = mismatch(in: column, expected: "a text or a blob")
      return []
    }
  }

  /// Appends the bytes of the TEXT or BLOB in a column, without an array in between.
  ///
  /// For NULL and for any other type nothing is appended, and the statement throws after the closure has returned.
  public func append(_ column: Int, to bytes: inout [UInt8]) {
    switch type(of: column) {
    case SQLITE_TEXT, SQLITE_BLOB: withBytes(of: column) { bytes.append(contentsOf: $0) }
    case SQLITE_NULL: state.pointee.fault = nothing(in: column)
    default: state.pointee.fault = mismatch(in: column, expected: "a text or a blob")
    }
  }
}

extension Row {
  private func type(of column: Int) -> Int32 {
    precondition(column >= 0 && column < Int(sqlite3_column_count(statement)), "no such column")
    return sqlite3_column_type(statement, Int32(column))
  }

  /// The count is asked for after the pointer, because getting the pointer may convert the value.
  private func withBytes<R>(of column: Int, _ read: (UnsafeBufferPointer<UInt8>) -> R) -> R {
    let start = sqlite3_column_blob(statement, Int32(column))?.assumingMemoryBound(to: UInt8.self)
    let count = Int(sqlite3_column_bytes(statement, Int32(column)))
    return read(UnsafeBufferPointer(start: start, count: start == nil ? 0 : count))
  }

  private func nothing(in column: Int) -> DatabaseError {
    .mismatch("column \(name(of: column)) is NULL where a value must be")
  }

  private func mismatch(in column: Int, expected: String) -> DatabaseError {
    .mismatch("column \(name(of: column)) is not \(expected)")
  }

  private func name(of column: Int) -> String {
    sqlite3_column_name(statement, Int32(column)).map { String(cString: $0) } ?? "\(column)"
  }
}
