import Documents

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// A file as the command line names it, `-` being standard input.
struct File {
  /// The name as the user wrote it.
  let name: String

  /// The path that the system opens.
  let path: String

  private let console: Console

  init(_ name: String, in console: Console) {
    self.name = name
    self.console = console
    path = name.hasPrefix("/") || console.folder.isEmpty ? name : "\(console.folder)/\(name)"
  }

  /// The document in the file.
  func source() throws(CommandError) -> Source {
    let bytes = try bytes()
    do {
      return try Source(name: name, bytes: bytes)
    } catch {
      throw .notText(error)
    }
  }

  /// The bytes in the file.
  func bytes() throws(CommandError) -> [UInt8] {
    if name == "-" { return try console.read() }
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw failure(errno) }
    defer { close(descriptor) }
    var status = stat()
    if fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFDIR { throw .isFolder(name) }
    return try readAll(descriptor, name: name)
  }

  /// The first bytes of a regular file; none of a pipe, from which they would be missing later.
  func head(_ count: Int) throws(CommandError) -> [UInt8] {
    guard name != "-" else { return [] }
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { throw failure(errno) }
    defer { close(descriptor) }
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { throw failure(errno) }
    if status.st_mode & S_IFMT == S_IFDIR { throw .isFolder(name) }
    guard status.st_mode & S_IFMT == S_IFREG else { return [] }
    return [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      filled = max(0, read(descriptor, buffer.baseAddress, count))
    }
  }

  /// Whether the file exists.
  var exists: Bool { access(path, F_OK) == 0 }

  /// Whether it is a regular file, no folder, link or pipe.
  var isRegular: Bool {
    var status = stat()
    return lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
  }

  /// Whether it is a symbolic link.
  var isLink: Bool {
    var status = stat()
    return lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFLNK
  }

  /// The path from the root, without links; the path as it stands where the file does not exist.
  var absolute: String {
    realpath(path, nil).map { pointer in
      defer { free(pointer) }
      return String(cString: pointer)
    } ?? path
  }

  /// Whether it is a database: the record itself, which nothing that is written may replace (sqlite.org/fileformat2.html, 1.3).
  private var isDatabase: Bool {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return false }
    defer { close(descriptor) }
    var start = [UInt8](repeating: 0, count: 16)
    return pread(descriptor, &start, 16, 0) == 16 && start.elementsEqual("SQLite format 3\0".utf8)
  }

  /// Replaces the file's bytes, whole or not at all: they are written beside it, then take its name.
  func replace(with bytes: [UInt8]) throws(CommandError) {
    try replace { write throws(CommandError) in try write(bytes) }
  }

  /// Replaces the file's bytes by those that a closure hands over part by part, whole or not at all.
  func replace<Result>(
    _ body: (_ write: ([UInt8]) throws(CommandError) -> Void) throws(CommandError) -> Result
  ) throws(CommandError) -> Result {
    var status = stat()
    let isThere = stat(path, &status) == 0
    if isThere, status.st_mode & S_IFMT == S_IFDIR { throw .isFolder(name) }
    if isThere, status.st_mode & S_IFMT != S_IFREG { return try overwrite(body) }
    if isThere, isDatabase { throw .isDatabase(name) }
    let target = absolute
    let draft = "\(target).\(getpid()).part"
    let descriptor = open(
      draft, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, isThere ? status.st_mode & 0o777 : 0o644)
    guard descriptor >= 0 else { throw .cannotWrite(name, reason: reason(errno)) }
    let result: Result
    do {
      result = try body { bytes throws(CommandError) in try writeAll(bytes, to: descriptor, name: name) }
    } catch {
      close(descriptor)
      unlink(draft)
      throw error
    }
    guard fsync(descriptor) == 0, close(descriptor) == 0, rename(draft, target) == 0 else {
      let number = errno
      unlink(draft)
      throw .cannotWrite(name, reason: reason(number))
    }
    return result
  }

  /// Writes into what is no regular file, such as a terminal or a pipe.
  private func overwrite<Result>(
    _ body: (_ write: ([UInt8]) throws(CommandError) -> Void) throws(CommandError) -> Result
  ) throws(CommandError) -> Result {
    let descriptor = open(path, O_WRONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .cannotWrite(name, reason: reason(errno)) }
    defer { close(descriptor) }
    return try body { bytes throws(CommandError) in try writeAll(bytes, to: descriptor, name: name) }
  }

  private func failure(_ number: Int32) -> CommandError {
    switch number {
    case ENOENT, ENOTDIR, ENAMETOOLONG: .noSuchFile(name)
    case EACCES, EPERM: .noPermission(name)
    default: .cannotRead(name, reason: reason(number))
    }
  }
}
