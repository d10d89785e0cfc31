import SQLite
import Testing

@Suite("Values go in and come out as they are")
struct ValueTests {
  @Test(
    "A text comes back byte for byte",
    arguments: ["", "Whereas", "a\0b", "\0", "é, 試, 🏫", "e\u{301}", String(repeating: "x", count: 100_000)])
  func texts(_ text: String) throws {
    let connection = try memory()
    let kinds: [(String, Value)] = [("text", .text(text)), ("text", .utf8(Array(text.utf8)[...]))]
    for (kind, value) in kinds {
      let found = try connection.first("SELECT ?1, typeof(?1), length(CAST(?1 AS BLOB))", value) {
        row throws(DatabaseError) in
        #expect(row.bytes(0) == Array(text.utf8))
        #expect(row.bytesIfAny(0) == Array(text.utf8))
        #expect(try row.text(1) == kind)
        #expect(try row.integer(2) == text.utf8.count)
        return try row.text(0)
      }
      #expect(found.map { Array($0.utf8) } == Array(text.utf8))
    }
  }

  @Test("A slice of bytes is stored without what surrounds it")
  func slices() throws {
    let bytes = Array("Be it resolved".utf8)
    let connection = try memory()
    #expect(try connection.text(of: "?1", .utf8(bytes[3..<5])) == "it")
    #expect(try connection.text(of: "?1", .utf8(bytes[3..<3])) == "")
  }

  @Test("An integer comes back", arguments: [0, 1, -1, .max, .min, 1 << 53 + 1])
  func integers(_ number: Int) throws {
    let connection = try memory()
    try connection.forEach("SELECT ?1, typeof(?1)", .integer(number)) { row throws(DatabaseError) in
      #expect(try row.integer(0) == number)
      #expect(try row.integerIfAny(0) == number)
      #expect(try row.text(1) == "integer")
    }
  }

  @Test(
    "A blob comes back, and an empty one is not NULL", arguments: [[], [0], [0xFF, 0, 0xC3], Array(0...255)])
  func blobs(_ bytes: [UInt8]) throws {
    let connection = try memory()
    try connection.forEach("SELECT ?1, typeof(?1)", .blob(bytes)) { row throws(DatabaseError) in
      #expect(row.bytes(0) == bytes)
      #expect(row.bytesIfAny(0) == bytes)
      #expect(try row.text(1) == "blob")
      var kept: [UInt8] = [7]
      row.append(0, to: &kept)
      #expect(kept == [7] + bytes)
    }
  }

  @Test("NULL is nil where there may be none")
  func null() throws {
    let connection = try memory()
    try connection.forEach("SELECT ?1, typeof(?1)", .null) { row throws(DatabaseError) in
      #expect(try row.integerIfAny(0) == nil)
      #expect(try row.textIfAny(0) == nil)
      #expect(row.bytesIfAny(0) == nil)
      #expect(try row.text(1) == "null")
    }
  }

  @Test(
    "A value of another type than is asked for is an error, not a conversion",
    arguments: ["NULL", "'7'", "x'37'", "7.5", "7"], ["integer", "text", "bytes", "append"])
  func mismatches(_ value: String, _ reading: String) throws {
    let fits = [
      "'7'": ["text", "bytes", "append"], "x'37'": ["bytes", "append"], "7": ["integer"],
    ]
    let connection = try memory()
    let thrown = error {
      try connection.forEach("SELECT \(value)") { row throws(DatabaseError) in
        var kept: [UInt8] = []
        switch reading {
        case "integer": _ = try row.integer(0)
        case "text": _ = try row.text(0)
        case "bytes": kept = row.bytes(0)
        default: row.append(0, to: &kept)
        }
      }
    }
    #expect((thrown == nil) == (fits[value] ?? []).contains(reading))
    #expect(thrown == nil || thrown?.kind == .corrupt)
    #expect(try connection.text(of: "'the connection goes on'") == "the connection goes on")
  }

  @Test("A text in the file that is not UTF-8 is an error, and its bytes can still be had")
  func invalid() throws {
    let connection = try memory()
    let bad: [[UInt8]] = [
      [0xFF], [0x61, 0xC3], [0xED, 0xA0, 0x80], [0xC0, 0x80], [0xF4, 0x90, 0x80, 0x80],
    ]
    for bytes in bad {
      let thrown = error {
        try connection.forEach("SELECT CAST(?1 AS TEXT)", .blob(bytes)) { row throws(DatabaseError) in
          #expect(row.bytes(0) == bytes)
          _ = try row.text(0)
        }
      }
      #expect(thrown?.kind == .corrupt)
      #expect(error { try connection.run("SELECT ?1", .utf8(bytes[...])) }?.kind == .misuse)
    }
  }
}
