import SQLite
import Testing

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Each test runs in a process of its own that has given up the rights of the system's administrator, if it had them.
@Suite("Where the system sets limits to us, they are told as that")
struct PermissionTests {
  @Test("A file that may only be read is read, and not opened for writing")
  func readOnly() async {
    await #expect(processExitsWith: .success) {
      let folder = try TemporaryFolder()
      let path = try folder.makeDatabase()
      chmod(path, 0o444)
      chmod(folder.path, 0o555)
      giveUpRights()
      #expect(try Connection(path: path, access: .reading).noteCount() == 1)
      #expect(try Connection(path: path, access: .snapshot).noteCount() == 1)
      #expect(error { _ = try Connection(path: path, access: .writing) }?.kind == .readOnly)
      #expect(
        error { _ = try Connection(path: folder["b.db"], access: .creating) }?.kind
          == .cannotOpen(.permission))
      takeRightsBack()
    }
  }

  @Test("A file, or a folder, that may not be read is refused as that")
  func unreadable() async {
    await #expect(processExitsWith: .success) {
      let folder = try TemporaryFolder()
      let path = try folder.makeDatabase()
      chmod(path, 0)
      giveUpRights()
      for access in [Connection.Access.reading, .writing, .snapshot] {
        #expect(error { _ = try Connection(path: path, access: access) }?.kind == .cannotOpen(.permission))
      }
      takeRightsBack()
      chmod(folder.path, 0)
      giveUpRights()
      for access in [Connection.Access.reading, .writing, .snapshot, .creating] {
        #expect(error { _ = try Connection(path: path, access: access) }?.kind == .cannotOpen(.permission))
      }
      takeRightsBack()
    }
  }

  @Test("What a crashed writer left cannot be undone by one who may not write, who is told so")
  func unfinished() async {
    await #expect(processExitsWith: .success) {
      let folder = try TemporaryFolder()
      let path = try crash(in: folder)
      chmod(path, 0o444)
      chmod(path + "-journal", 0o444)
      chmod(folder.path, 0o555)
      giveUpRights()
      let thrown = error { _ = try Connection(path: path, access: .reading) }
      #expect(thrown?.kind == .cannotOpen(.unfinished))
      takeRightsBack()
    }
  }
}

/// Goes on as a user without rights.
private func giveUpRights() {
  if getuid() == 0 { seteuid(65_534) }
}

/// Goes on as before, so that the folder can be removed.
private func takeRightsBack() {
  if getuid() == 0 { seteuid(0) }
}
