internal import SQLite

extension Connection {
  /// What the archive says of itself.
  struct Store {
    let id: [UInt8]
    let origin: String
  }

  /// Looks whether the file is an archive that this program may open, and reads what it says of itself.
  ///
  /// The text of the whole schema is compared with the expected one: a trigger or a view that somebody added could forge texts and
  /// passes SQLite's own integrity check.
  borrowing func store(isWriting: Bool) throws(ArchiveError) -> Store {
    let application = try number("PRAGMA application_id")
    guard application == Schema.application else { throw .foreign }
    let schema = try number("PRAGMA user_version")
    guard schema > 0 else { throw .foreign }
    guard schema <= Schema.current else {
      let floors = try attempt { () throws(DatabaseError) in
        try first("SELECT min_reader, min_writer FROM store WHERE one = 1") { row throws(DatabaseError) in
          (try row.integer(0), try row.integer(1))
        }
      }
      guard let floors, floors.0 <= Schema.current else { throw .newer(schema: schema) }
      guard !isWriting || floors.1 <= Schema.current else { throw .newerForWriting(schema: schema) }
      try compareNewerSchema()
      return try readStore()
    }
    try compareSchema()
    return try readStore()
  }

  private borrowing func number(_ statement: String) throws(ArchiveError) -> Int {
    try attempt { () throws(DatabaseError) in
      try first(statement) { row throws(DatabaseError) in try row.integer(0) } ?? 0
    }
  }

  private borrowing func readStore() throws(ArchiveError) -> Store {
    let store = try attempt { () throws(DatabaseError) in
      try first("SELECT id, origin FROM store WHERE one = 1") { row throws(DatabaseError) in
        Store(id: row.bytes(0), origin: try row.text(1))
      }
    }
    guard let store, store.id.count == 16 else {
      throw .damaged("The archive does not say which archive it is.")
    }
    return store
  }

  /// Refuses a file in which a table, index, trigger or view differs from those of the schema.
  ///
  /// The hash of all statements is compared first; only where it differs are they looked at one by one, to name the odd one.
  private borrowing func compareSchema() throws(ArchiveError) {
    let found = try attempt { () throws(DatabaseError) in try schemaObjects() }
    guard Schema.digest(of: found) != Schema.digest else { return }
    let expected = Schema.objects
    let odd = found.first { expected[$0.name] != $0.statement }
    throw .alteredSchema(found: odd?.name ?? "")
  }

  /// Refuses a file of a newer schema in which anything of this one's was changed, or a trigger or view was added.
  ///
  /// A newer schema that older programs may read has more tables and indexes, and nothing else: for all else it raises its floor.
  private borrowing func compareNewerSchema() throws(ArchiveError) {
    let found = try attempt { () throws(DatabaseError) in
      try rows("SELECT name, coalesce (sql, ''), type FROM sqlite_schema ORDER BY name") {
        row throws(DatabaseError) in
        (name: try row.text(0), statement: try row.text(1), type: try row.text(2))
      }
    }
    let expected = Schema.objects
    let odd = found.first { object in
      expected[object.name].map { $0 != object.statement } ?? !["table", "index"].contains(object.type)
    }
    if let odd { throw .alteredSchema(found: odd.name) }
    guard expected.keys.allSatisfy({ name in found.contains { $0.name == name } }) else {
      throw .alteredSchema(found: "")
    }
  }

  /// Every table, index, trigger and view of the file with the statement that made it, in the order of their names.
  private borrowing func schemaObjects() throws(DatabaseError) -> [(name: String, statement: String)] {
    try rows("SELECT name, coalesce (sql, '') FROM sqlite_schema ORDER BY name") {
      row throws(DatabaseError) in (name: try row.text(0), statement: try row.text(1))
    }
  }
}
