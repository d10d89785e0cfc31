internal import CSQLite

extension Connection {
  /// Runs a script of several statements, and drops the rows that they may give.
  public borrowing func execute(_ script: String) throws(DatabaseError) {
    guard !script.utf8.contains(0) else { throw .misuse("a script ends at U+0000") }
    let code = sqlite3_exec(handle, script, nil, nil, nil)
    guard code == SQLITE_OK else { throw state.error(code, of: handle) }
  }

  /// Runs one statement to its end, with values for `?1`, `?2` and so on.
  public borrowing func run(_ statement: String, _ values: Value...) throws(DatabaseError) {
    try run(statement, values: values)
  }

  /// Runs one statement to its end, with values for `?1`, `?2` and so on.
  public borrowing func run(_ statement: String, values: [Value]) throws(DatabaseError) {
    try withStatement(statement, values) { prepared throws(DatabaseError) in
      while try step(prepared) {}
    }
  }

  /// Hands every row of a statement to a closure; an error that it throws ends the statement.
  public borrowing func forEach(
    _ statement: String, _ values: Value..., body: (borrowing Row) throws(DatabaseError) -> Void
  ) throws(DatabaseError) {
    try forEach(statement, values: values, body: body)
  }

  /// Hands every row of a statement to a closure; an error that it throws ends the statement.
  public borrowing func forEach(
    _ statement: String, values: [Value], body: (borrowing Row) throws(DatabaseError) -> Void
  ) throws(DatabaseError) {
    try withStatement(statement, values) { prepared throws(DatabaseError) in
      while try step(prepared) { try read(prepared, body) }
    }
  }

  /// Hands every row of a statement to a closure, which is run for each range of numbers with its ends as `?1` and `?2`.
  public borrowing func forEach(
    _ statement: String, in ranges: [ClosedRange<Int>],
    body: (borrowing Row) throws(DatabaseError) -> Void
  ) throws(DatabaseError) {
    let none: [Value] = [.null, .null]
    try withStatement(statement, none) { prepared throws(DatabaseError) in
      for range in ranges {
        sqlite3_reset(prepared)
        try Value.integer(range.lowerBound).bind(to: prepared, at: 1)
        try Value.integer(range.upperBound).bind(to: prepared, at: 2)
        while try step(prepared) { try read(prepared, body) }
      }
    }
  }

  /// What a closure reads from the first row of a statement; nil without a row.
  public borrowing func first<R>(
    _ statement: String, _ values: Value..., read: (borrowing Row) throws(DatabaseError) -> R
  ) throws(DatabaseError) -> R? {
    try first(statement, values: values, read: read)
  }

  /// What a closure reads from the first row of a statement; nil without a row.
  public borrowing func first<R>(
    _ statement: String, values: [Value], read: (borrowing Row) throws(DatabaseError) -> R
  ) throws(DatabaseError) -> R? {
    try withStatement(statement, values) { prepared throws(DatabaseError) in
      try step(prepared) ? try self.read(prepared, read) : nil
    }
  }

  /// What a closure reads from every row of a statement, in their order.
  public borrowing func rows<R>(
    _ statement: String, _ values: Value..., read: (borrowing Row) throws(DatabaseError) -> R
  ) throws(DatabaseError) -> [R] {
    try rows(statement, values: values, read: read)
  }

  /// What a closure reads from every row of a statement, in their order.
  public borrowing func rows<R>(
    _ statement: String, values: [Value], read: (borrowing Row) throws(DatabaseError) -> R
  ) throws(DatabaseError) -> [R] {
    var found: [R] = []
    try withStatement(statement, values) { prepared throws(DatabaseError) in
      while try step(prepared) { found.append(try self.read(prepared, read)) }
    }
    return found
  }
}

extension Connection {
  /// Takes a step; whether it gave a row.
  private borrowing func step(_ statement: OpaquePointer) throws(DatabaseError) -> Bool {
    switch sqlite3_step(statement) {
    case SQLITE_ROW: true
    case SQLITE_DONE: false
    case let code: throw state.error(code, of: handle)
    }
  }

  /// Hands the row that a statement stands at to a closure, and throws what the closure could not.
  private borrowing func read<R>(
    _ statement: OpaquePointer, _ body: (borrowing Row) throws(DatabaseError) -> R
  ) throws(DatabaseError) -> R {
    state.pointee.fault = nil
    let result = try body(Row(statement: statement, state: state))
    if let fault = state.pointee.fault {
      state.pointee.fault = nil
      throw fault
    }
    return result
  }

  /// Runs a closure with a statement that has its values.
  ///
  /// Until the closure returns the statement is not in the cache, so the same text may be run inside.
  private borrowing func withStatement<R>(
    _ text: String, _ values: [Value], _ body: (OpaquePointer) throws(DatabaseError) -> R
  ) throws(DatabaseError) -> R {
    let statement = try take(text)
    defer { putBack(statement, text) }
    guard Int(sqlite3_bind_parameter_count(statement)) == values.count else {
      throw .misuse("a statement takes another number of values than \(values.count)")
    }
    for (index, value) in values.enumerated() {
      try value.bind(to: statement, at: Int32(index + 1))
    }
    return try body(statement)
  }

  private borrowing func take(_ text: String) throws(DatabaseError) -> OpaquePointer {
    if let kept = state.pointee.statements.removeValue(forKey: text) { return kept }
    var text = text
    let (code, statement, isWhole) = text.withUTF8 { compile($0) }
    guard code == SQLITE_OK else { throw state.error(code, of: handle) }
    guard let statement else { throw .misuse("there is no statement in the text") }
    guard isWhole else {
      sqlite3_finalize(statement)
      throw .misuse("there is more than one statement in the text")
    }
    return statement
  }

  /// Compiles the first statement of a text; whether nothing but blanks and a semicolon follows it.
  private borrowing func compile(
    _ text: UnsafeBufferPointer<UInt8>
  ) -> (code: Int32, statement: OpaquePointer?, isWhole: Bool) {
    text.withMemoryRebound(to: CChar.self) { characters in
      var statement: OpaquePointer?
      var rest: UnsafePointer<CChar>?
      let code = sqlite3_prepare_v3(
        handle, characters.baseAddress, Int32(clamping: characters.count),
        UInt32(SQLITE_PREPARE_PERSISTENT), &statement, &rest)
      guard let rest, let start = characters.baseAddress else { return (code, statement, true) }
      return (code, statement, characters[(rest - start)...].allSatisfy { $0 == 0x20 || $0 == 0x0A })
    }
  }

  /// Resets a statement, so that it holds no lock and no value, and keeps it for the next time.
  private borrowing func putBack(_ statement: OpaquePointer, _ text: String) {
    sqlite3_reset(statement)
    sqlite3_clear_bindings(statement)
    let isRoom = state.pointee.statements.count < Self.cacheLimit
    guard isRoom, state.pointee.statements[text] == nil else {
      sqlite3_finalize(statement)
      return
    }
    state.pointee.statements[text] = statement
  }

  private static var cacheLimit: Int { 200 }
}
