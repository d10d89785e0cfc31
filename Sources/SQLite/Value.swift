internal import CSQLite

/// A value to be stored or compared, bound to a parameter of a statement.
public enum Value: Hashable, Sendable {
  /// NULL.
  case null
  /// INTEGER.
  case integer(Int)
  /// TEXT; U+0000 in it is kept.
  case text(String)
  /// TEXT from bytes that are UTF-8; others are refused when bound.
  case utf8(ArraySlice<UInt8>)
  /// BLOB; an empty one is not NULL.
  case blob([UInt8])

  /// Binds the value, copied, to a parameter of a statement, counted from 1.
  func bind(to statement: OpaquePointer, at index: Int32) throws(DatabaseError) {
    let code =
      switch self {
      case .null: sqlite3_bind_null(statement, index)
      case .integer(let number): sqlite3_bind_int64(statement, index, Int64(number))
      case .text(let text): Self.bind(text, to: statement, at: index)
      case .utf8(let bytes): try Self.bind(bytes, to: statement, at: index)
      case .blob(let bytes):
        bytes.withUnsafeBytes {
          whereas_bind_blob(statement, index, $0.baseAddress, sqlite3_uint64($0.count))
        }
      }
    guard code == SQLITE_OK else { throw DatabaseError(code: code, of: sqlite3_db_handle(statement)) }
  }

  private static func bind(_ text: String, to statement: OpaquePointer, at index: Int32) -> Int32 {
    var text = text
    return text.withUTF8 { whereas_bind_text(statement, index, $0.baseAddress, sqlite3_uint64($0.count)) }
  }

  private static func bind(
    _ bytes: ArraySlice<UInt8>, to statement: OpaquePointer, at index: Int32
  ) throws(DatabaseError) -> Int32 {
    guard (try? UTF8Span(validating: bytes.span)) != nil else {
      throw .misuse("a text to be stored is not UTF-8")
    }
    return bytes.withUnsafeBytes {
      whereas_bind_text(statement, index, $0.baseAddress, sqlite3_uint64($0.count))
    }
  }
}
