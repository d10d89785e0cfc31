import SQLite
import Testing

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

@Suite("Only a file that is one of ours to read is opened")
struct OpeningTests {
  private func fault(_ path: String, _ access: Connection.Access) -> FileFault? {
    guard case .cannotOpen(let fault) = error(of: { _ = try Connection(path: path, access: access) })?.kind
    else { return nil }
    return fault
  }

  private static let existing: [Connection.Access] = [.reading, .writing, .snapshot]

  @Test("A new file is made, and an existing one never replaced")
  func creating() throws {
    let folder = try TemporaryFolder()
    let path = try folder.makeDatabase()
    let before = try bytes(of: path)
    #expect(fault(path, .creating) == .exists)
    #expect(try bytes(of: path) == before)
    #expect(fault(folder.path, .creating) == .exists)
    #expect(fault(folder["none/a.db"], .creating) == .noFolder)
    symlink("nowhere.db", folder["link.db"])
    #expect(fault(folder["link.db"], .creating) == .exists)
    #expect(!exists(folder["nowhere.db"]))
  }

  @Test("A file that is not there, or cannot be named, is missing", arguments: existing)
  func missing(_ access: Connection.Access) throws {
    let folder = try TemporaryFolder()
    for path in [folder["a.db"], "", "a\0b"] { #expect(fault(path, access) == .missing) }
    #expect(fault(folder["none/a.db"], access) == .noFolder)
    #expect(!exists(folder["a.db"]))
  }

  @Test("A link is refused, but its folders may be links", arguments: existing)
  func links(_ access: Connection.Access) throws {
    let folder = try TemporaryFolder()
    let path = try folder.makeDatabase()
    symlink(path, folder["link.db"])
    #expect(fault(folder["link.db"], access) == .symlink)
    symlink(folder.path, folder["folder"])
    #expect(try Connection(path: folder["folder/a.db"], access: access).noteCount() == 1)
  }

  @Test("A folder, a pipe, a device and a socket are no files", arguments: existing)
  func irregular(_ access: Connection.Access) throws {
    let folder = try TemporaryFolder()
    mkfifo(folder["pipe"], 0o600)
    for path in [folder.path, folder["pipe"], "/dev/null", folder.path + "/", folder["."]] {
      #expect(fault(path, access) == .notRegular)
    }
  }

  @Test("An empty file is refused, and left as it is", arguments: existing)
  func empty(_ access: Connection.Access) throws {
    let folder = try TemporaryFolder()
    try write([], to: folder["a.db"])
    #expect(fault(folder["a.db"], access) == .empty)
    #expect(try bytes(of: folder["a.db"]).isEmpty)
  }

  @Test("A file of another kind is foreign", arguments: existing)
  func foreign(_ access: Connection.Access) throws {
    let folder = try TemporaryFolder()
    var image = try bytes(of: try folder.makeDatabase())
    let texts: [[UInt8]] = [
      Array("xy".utf8), Array("SQLite format 3\0".utf8), Array(image[..<60]),
      Array(String(repeating: "Whereas, ", count: 1000).utf8),
    ]
    for (index, text) in texts.enumerated() {
      try write(text, to: folder["\(index)"])
      #expect(fault(folder["\(index)"], access) == .foreign)
      #expect(try bytes(of: folder["\(index)"]) == text)
    }
    for (index, byte) in [(0, 0x73), (16, 0x11), (17, 0x03), (18, 3), (19, 0), (21, 63), (59, 2)] {
      let before = image[index]
      image[index] = UInt8(byte)
      try write(image, to: folder["b.db"])
      #expect(fault(folder["b.db"], access) == .foreign, "byte \(index)")
      image[index] = before
    }
  }

  @Test("A database with a write-ahead log is refused", arguments: existing)
  func writeAheadLog(_ access: Connection.Access) throws {
    let folder = try TemporaryFolder()
    let path = try folder.makeDatabase()
    do {
      let connection = try Connection(path: path, access: .writing)
      try connection.run("PRAGMA journal_mode = WAL")
    }
    #expect(fault(path, access) == .writeAheadLog)
    let other = try folder.makeDatabase("b.db")
    try write([0], to: other + "-wal")
    #expect(fault(other, access) == .writeAheadLog)
    #expect(try bytes(of: other + "-wal") == [0])
  }

  @Test("A path that looks like one of SQLite's special names is the name of a file")
  func names() throws {
    let folder = try TemporaryFolder()
    for name in [":memory:", "file:x?mode=memory", "a b%41?c#d.db", "é.db", "-x.db"] {
      let path = try folder.makeDatabase(name)
      #expect(exists(path))
      for access in Self.existing {
        #expect(try Connection(path: path, access: access).noteCount() == 1, "\(name)")
      }
    }
  }

  @Test("A snapshot is read even where nothing may be written, and takes no lock")
  func snapshots() throws {
    let folder = try TemporaryFolder()
    let path = try folder.makeDatabase()
    let snapshot = try Connection(path: path, access: .snapshot)
    try snapshot.beginReading()
    let writer = try Connection(path: path, access: .writing)
    writer.limitTime(milliseconds: 0)
    try writer.run("INSERT INTO note VALUES (2, '')")
    try snapshot.commit()
  }

  @Test("A file that is refused can be opened by its owner after it was mended, since nothing is kept of it")
  func closing() throws {
    let folder = try TemporaryFolder()
    let path = try folder.makeDatabase()
    let image = try bytes(of: path)
    for _ in 1...300 {
      try write([1, 2, 3], to: path)
      #expect(fault(path, .writing) == .foreign)
    }
    try write(image, to: path)
    #expect(try Connection(path: path, access: .writing).noteCount() == 1)
  }

  @Test(
    "The file systems of networks are known by their numbers",
    arguments: [
      (0x6969, "NFS"), (0xFF53_4D42, "CIFS"), (0xFE53_4D42, "SMB2"), (0x6573_5546, "FUSE"),
      (0x0102_1997, "9P"),
      (0xEF53, nil), (0x0102_1994, nil), (0x9123_683E, nil), (0x5846_5342, nil), (0x794C_7630, nil), (0, nil),
      (-1, nil),
    ] as [(Int64, String?)])
  func networks(_ number: Int64, _ name: String?) {
    #expect(NetworkFileSystem.name(ofKind: number) == name)
  }
}
