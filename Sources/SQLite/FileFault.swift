/// Why a file is not opened as a database.
public enum FileFault: Hashable, Sendable {
  /// There is no such file.
  case missing
  /// There is no such folder.
  case noFolder
  /// The path names a symbolic link: the journal would lie beside the link for one program and beside the file for another.
  case symlink
  /// A folder, a pipe, a socket or a device.
  case notRegular
  /// The file has no bytes.
  case empty
  /// The file is not a database that this program can read.
  case foreign
  /// The database is kept with a write-ahead log by another program, or such a log lies beside it.
  case writeAheadLog
  /// A writer stopped midway, and its journal can only be undone by one who may write here.
  case unfinished
  /// The journal beside the file names another journal, as one of several databases does: SQLite would remove the file of that name.
  case linkedJournal
  /// The file lies on a network, where locks cannot be relied on; the name is that of the kind of file system.
  case network(String)
  /// A file was to be made where there is one.
  case exists
  /// The system does not let us at the file.
  case permission

  var words: String {
    switch self {
    case .missing: "there is no such file"
    case .noFolder: "there is no such folder"
    case .symlink: "the path names a symbolic link"
    case .notRegular: "not a regular file"
    case .empty: "the file is empty"
    case .foreign: "the file is not a database that can be read"
    case .writeAheadLog: "the database has a write-ahead log"
    case .unfinished: "a journal of an unfinished write lies beside the file"
    case .linkedJournal: "the journal beside the file names another file"
    case .network(let name): "the file lies on a network file system (\(name))"
    case .exists: "there is a file already"
    case .permission: "permission denied"
    }
  }
}
