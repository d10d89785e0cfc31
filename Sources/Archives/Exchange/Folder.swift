#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// Folders and names on the disk, as an exchange needs them.
enum Folder {
  /// What is at a path.
  enum Find: Hashable {
    case nothing, file, folder, other
  }

  /// Looks at a path, without following a link at its end.
  static func find(_ path: String) -> Find {
    var status = stat()
    guard lstat(path, &status) == 0 else { return .nothing }
    return switch status.st_mode & S_IFMT {
    case S_IFREG: .file
    case S_IFDIR: .folder
    default: .other
    }
  }

  /// How many bytes a file has.
  static func size(of path: String) -> Int {
    var status = stat()
    return lstat(path, &status) == 0 ? Int(status.st_size) : 0
  }

  /// Makes a folder, which must not exist.
  static func make(_ path: String) throws(ArchiveError) {
    guard mkdir(path, 0o755) == 0 else { throw .cannotWrite(path, reason: systemReason(errno)) }
  }

  /// The names in a folder, in no order.
  ///
  /// - Throws: `ArchiveError.cannotRead`, where it is no folder.
  static func names(in path: String) throws(ArchiveError) -> [String] {
    guard let stream = opendir(path) else { throw .cannotRead(path, reason: systemReason(errno)) }
    defer { closedir(stream) }
    var names: [String] = []
    while let found = readdir(stream) {
      let name = withUnsafeBytes(of: found.pointee.d_name) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names
  }

  /// Removes a folder that this program made, with everything in it; links in it are removed, not followed.
  static func remove(_ path: String) {
    var pending = [path]
    var folders: [String] = []
    while let folder = pending.popLast() {
      folders.append(folder)
      for name in (try? names(in: folder)) ?? [] {
        let inner = "\(folder)/\(name)"
        if find(inner) == .folder { pending.append(inner) } else { unlink(inner) }
      }
    }
    for folder in folders.reversed() { rmdir(folder) }
  }

  /// Removes a database that this program made, with its journal.
  static func removeDatabase(_ path: String) {
    unlink(path)
    removeJournal(of: path)
  }

  /// Removes the journal that a database leaves behind, which has nothing in it.
  static func removeJournal(of path: String) {
    unlink(path + "-journal")
  }

  /// The path of the folder that a path lies in.
  static func parent(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  /// A name beside a path, for what is not whole yet.
  static func part(of path: String) -> String { "\(path).\(getpid()).part" }

  /// Gives what is whole its name, and has the disk keep it: first what it holds, then the name.
  ///
  /// - Throws: `ArchiveError.exists` where there is something of that name, but for an empty folder in the place of a folder.
  static func settle(_ part: String, as path: String) throws(ArchiveError) {
    if find(part) == .folder { sync() } else { try synchronize(part) }
    switch find(path) {
    case .nothing: break
    case .folder where find(part) == .folder: break
    case .file, .folder, .other: throw .exists(path)
    }
    guard rename(part, path) == 0 else {
      if errno == ENOTEMPTY || errno == EEXIST { throw .exists(path) }
      throw .cannotWrite(path, reason: systemReason(errno))
    }
    try synchronize(parent(of: path))
  }

  /// Has the disk keep a file or the names in a folder.
  private static func synchronize(_ path: String) throws(ArchiveError) {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw .cannotWrite(path, reason: systemReason(errno)) }
    defer { close(descriptor) }
    // Some file systems of networks cannot do that for folders, and say so.
    guard fsync(descriptor) == 0 || errno == EINVAL || errno == EROFS else {
      throw .cannotWrite(path, reason: systemReason(errno))
    }
  }
}
