import Formats

extension Import {
  /// The file as JSON; it follows Schemas/conversion.schema.json.
  public var json: [UInt8] {
    let value = JSONValue.object([
      ("format", .string("docx")), ("generator", .optional(generator)), ("old", .string(old)),
      ("new", .string(new)), ("hasRevisions", .bool(hasRevisions)),
      ("revisions", .array(authors.map(\.json))), ("sources", .array(sources.map(\.json))),
      ("base", .optional(base)), ("oldBase", .optional(oldBase)),
      ("account", .array(ledger.balances.map(\.json))),
      ("losses", .array(ledger.losses.map(\.json))),
    ])
    return Array(value.text.utf8)
  }
}

extension Refusal {
  /// The refusal as JSON; it follows Schemas/conversion.schema.json.
  public var json: [UInt8] {
    Array(JSONValue.object([("refused", .string(reason)), ("message", .string(description))]).text.utf8)
  }
}

extension JSONValue {
  fileprivate static func optional(_ text: String?) -> JSONValue { text.map { .string($0) } ?? .null }
}

extension Import.Author {
  fileprivate var json: JSONValue {
    .object([
      ("author", .string(name)), ("firstDate", .optional(firstDate)), ("lastDate", .optional(lastDate)),
      ("insertions", .int(insertions)), ("deletions", .int(deletions)), ("moves", .int(moves)),
      ("formatting", .int(formatting)),
    ])
  }
}

extension EmbeddedSource {
  fileprivate var json: JSONValue {
    .object([("role", .string(role)), ("name", .string(name)), ("text", .string(text))])
  }
}

extension Ledger.Balance {
  fileprivate var json: JSONValue {
    .object([
      ("thing", .string(thing.plural)), ("found", .int(found)), ("kept", .int(kept)),
      ("changed", .int(changed)),
      ("lost", .int(lost)),
    ])
  }
}

extension Ledger.Loss {
  fileprivate var json: JSONValue {
    .object([
      ("thing", .string(thing.rawValue)), ("count", .int(count)), ("place", .string(place)),
      ("words", .string(words)), ("fate", .string(fate)), ("severity", .string(isLost ? "lost" : "changed")),
    ])
  }
}
