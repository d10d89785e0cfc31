internal import CSQLite

#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// The file that a path names, looked at without being opened.
struct DatabaseFile {
  /// The absolute path; no folder in it is a link.
  let path: String
  private let folder: String

  /// Finds the folder of the file.
  ///
  /// - Throws: `DatabaseError` when there is none, or the path cannot name a file.
  init(_ path: String) throws(DatabaseError) {
    let pieces = path.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    guard let last = pieces.last, !path.isEmpty, !path.utf8.contains(0) else { throw DatabaseError(.missing) }
    let name = String(Substring(last))
    guard !name.isEmpty, name != ".", name != ".." else { throw DatabaseError(.notRegular) }
    let before = String(path.utf8.dropLast(last.count)) ?? ""
    guard let found = realpath(before.isEmpty ? "." : before, nil) else {
      throw DatabaseError(errno == EACCES ? .permission : .noFolder)
    }
    defer { free(found) }
    folder = String(cString: found)
    self.path = folder == "/" ? "/\(name)" : "\(folder)/\(name)"
  }

  /// Refuses what is not a regular file with something in it.
  func check() throws(DatabaseError) {
    var status = stat()
    guard lstat(path, &status) == 0 else {
      throw DatabaseError(errno == EACCES ? .permission : .missing)
    }
    switch status.st_mode & S_IFMT {
    case S_IFREG: break
    case S_IFLNK: throw DatabaseError(.symlink)
    default: throw DatabaseError(.notRegular)
    }
    guard status.st_size > 0 || hasJournal else { throw DatabaseError(.empty) }
    guard access(path, R_OK) == 0 else { throw DatabaseError(.permission) }
  }

  /// Refuses a path where there is anything.
  func checkAbsence() throws(DatabaseError) {
    var status = stat()
    guard lstat(path, &status) != 0 else { throw DatabaseError(.exists) }
  }

  /// Makes the file, empty.
  ///
  /// - Throws: `DatabaseError` when there is anything of this name, or no file can be made.
  func create() throws(DatabaseError) {
    let descriptor = Self.create(path)
    guard descriptor < 0 else {
      close(descriptor)
      return
    }
    switch errno {
    case EEXIST, EISDIR, ELOOP: throw DatabaseError(.exists)
    case ENOSPC, EDQUOT: throw DatabaseError(code: SQLITE_FULL, of: nil)
    case EACCES, EPERM, EROFS: throw DatabaseError(.permission)
    default: throw DatabaseError(code: SQLITE_CANTOPEN, of: nil)
    }
  }

  private static func create(_ path: String) -> Int32 {
    open(path, O_RDWR | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o644)
  }

  /// Removes the file.
  func remove() {
    unlink(path)
  }

  /// Whether a journal with something in it lies beside the file.
  var hasJournal: Bool {
    var status = stat()
    return lstat(path + "-journal", &status) == 0 && status.st_size > 0
  }

  /// Whether this user may write to the journal, where there is one: it may be another user's.
  var mayWriteJournal: Bool {
    access(path + "-journal", W_OK) == 0 || errno == ENOENT
  }

  /// Whether the journal ends with the name of another (sqlite.org/fileformat2.html#the_rollback_journal), which ours never do.
  var hasLinkedJournal: Bool {
    guard hasJournal else { return false }
    let descriptor = open(path + "-journal", O_RDONLY | O_NOFOLLOW | O_CLOEXEC)
    guard descriptor >= 0 else { return false }
    defer { close(descriptor) }
    var end = [UInt8](repeating: 0, count: 8)
    let size = lseek(descriptor, 0, SEEK_END)
    let mark: [UInt8] = [0xD9, 0xD5, 0x05, 0xF9, 0x20, 0xA1, 0x63, 0xD7]
    return pread(descriptor, &end, 8, size - 8) == 8 && end == mark
  }

  /// Whether a write-ahead log lies beside the file: SQLite would read it even where the file does not speak of one.
  var hasWriteAheadLog: Bool {
    var status = stat()
    return lstat(path + "-wal", &status) == 0
  }

  /// The name of the network file system that the file's folder lies on; nil for a local one.
  var network: String? {
    NetworkFileSystem.name(ofKind: whereas_file_system(folder))
  }

  /// The file as a name that tells SQLite that nobody will ever write it.
  var immutableName: String {
    var name = "file:"
    for byte in path.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "/"), UInt8(ascii: "-"), UInt8(ascii: "."),
        UInt8(ascii: "_"):
        name.unicodeScalars.append(Unicode.Scalar(byte))
      default:
        let digits = String(byte, radix: 16, uppercase: true)
        name += digits.utf8.count < 2 ? "%0\(digits)" : "%\(digits)"
      }
    }
    return name + "?immutable=1"
  }
}
