#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// The folder that the inputs are written into, and folders with pairs of others.
struct Folder {
  let path: String

  init(_ path: String) {
    self.path = path
  }

  /// A new folder among the temporary ones; nil where none can be made.
  init?() {
    let temporary = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
    var template = Array("\(temporary)/whereas-benchmarks-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else { return nil }
    path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  /// Writes an input and gives its path.
  func write(_ name: String, _ text: String) -> String {
    let file = "\(path)/\(name)"
    guard let stream = fopen(file, "w") else { return file }
    var text = text
    text.withUTF8 { _ = fwrite($0.baseAddress, 1, $0.count, stream) }
    fclose(stream)
    return file
  }

  /// Writes a pair and gives its paths; a copy of this program does it.
  ///
  /// Linux counts the memory of the process that starts another as the other's own, so this one stays small.
  func write(_ pair: Pair) -> (old: String, new: String) {
    _ = Spawned([CommandLine.arguments[0], "--write", pair.name, path])
    return ("\(path)/old.txt", "\(path)/new.txt")
  }

  func remove(_ files: [String]) {
    for file in files { unlink(file) }
  }

  func remove() {
    rmdir(path)
  }

  /// The bytes of files together.
  static func size(_ files: [String]) -> Int {
    files.reduce(0) { sum, file in
      var status = stat()
      return stat(file, &status) == 0 ? sum + Int(status.st_size) : sum
    }
  }

  /// The pairs `NAME-old.txt`, `NAME-new.txt` in a folder, by their names.
  static func pairs(in folder: String) -> [(name: String, old: String, new: String)] {
    guard let stream = opendir(folder) else { return [] }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name.hasSuffix("-old.txt") { names.append(String(name.dropLast(8))) }
    }
    return names.sorted().map { ($0, "\(folder)/\($0)-old.txt", "\(folder)/\($0)-new.txt") }
      .filter { access($0.2, R_OK) == 0 }
  }
}
