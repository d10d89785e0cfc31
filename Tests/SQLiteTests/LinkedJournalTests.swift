import SQLite
import Testing

@Suite("A journal that names another file")
struct LinkedJournalTests {
  @Test(
    "It is refused: undoing it would remove the file that it names",
    arguments: [Connection.Access.reading, .writing])
  func refused(_ access: Connection.Access) throws {
    let folder = try TemporaryFolder()
    let path = try folder.makeDatabase()
    let victim = Array(folder["victim.txt"].utf8)
    try write(Array("Do not remove me.".utf8), to: folder["victim.txt"])
    let magic: [UInt8] = [0xD9, 0xD5, 0x05, 0xF9, 0x20, 0xA1, 0x63, 0xD7]
    // A header of no pages, and the name of another journal (sqlite.org/fileformat2.html#the_rollback_journal).
    var journal = magic + [0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 2, 0, 0, 2, 0, 0, 0, 16, 0]
    journal += [UInt8](repeating: 0, count: 512 - journal.count)
    journal += [0, 4, 0, 1] + victim + [0, 0, 0, UInt8(victim.count)]
    let sum = victim.reduce(0) { $0 + Int($1) }
    journal += [0, 0, UInt8(sum >> 8), UInt8(sum & 255)] + magic
    try write(journal, to: path + "-journal")
    let error = error { _ = try Connection(path: path, access: access) }
    #expect(error?.kind == .cannotOpen(.linkedJournal))
    #expect(exists(folder["victim.txt"]))
    #expect(try bytes(of: path + "-journal") == journal)
  }
}
