internal import CSQLite

/// The first 100 bytes of a database file (sqlite.org/fileformat2.html#the_database_header).
struct DatabaseHeader {
  private let size: Int64
  private let bytes: [UInt8]

  /// Reads the header of an open database through the connection's own descriptor, without a lock: nothing that is looked at
  /// changes while others write.
  init(of handle: OpaquePointer) throws(DatabaseError) {
    var bytes = [UInt8](repeating: 0, count: 100)
    size = whereas_read_start(handle, &bytes, 100)
    guard size >= 0 else {
      throw DatabaseError(
        code: SQLITE_IOERR, message: "the start of the file could not be read", kind: .inputOutput)
    }
    self.bytes = bytes
  }

  /// Whether the database is kept with a write-ahead log.
  var isWriteAheadLog: Bool {
    hasMagic && (bytes[18] == 2 || bytes[19] == 2)
  }

  /// Why the file is not a database of ours, if so.
  var fault: FileFault? {
    if size == 0 { return .empty }
    guard hasMagic else { return .foreign }
    if isWriteAheadLog { return .writeAheadLog }
    return bytes[18] == 1 && bytes[19] == 1 && hasWholePage && hasTreeFractions && isUTF8 ? nil : .foreign
  }

  private var hasMagic: Bool { bytes.starts(with: "SQLite format 3\0".utf8) }

  /// Whether the size of a page is one that there is, and the file has one.
  private var hasWholePage: Bool {
    let stored = Int(bytes[16]) << 8 | Int(bytes[17])
    let pageSize = stored == 1 ? 65_536 : stored
    return pageSize >= 512 && pageSize & (pageSize - 1) == 0 && pageSize - Int(bytes[20]) >= 480
      && size >= pageSize
  }

  private var hasTreeFractions: Bool { bytes[21] == 64 && bytes[22] == 32 && bytes[23] == 32 }

  /// Zero stands in a file that has no table yet.
  private var isUTF8: Bool { bytes[56..<59].allSatisfy { $0 == 0 } && bytes[59] <= 1 }
}
