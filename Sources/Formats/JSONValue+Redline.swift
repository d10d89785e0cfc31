import Documents
import Redlines

extension JSONValue {
  /// A redline (Schemas/redline.schema.json): from its edits alone both texts can be put together again.
  init(_ redline: Redline, preface: Report?, _ rendering: Rendering) {
    let account = Account(Passages(redline, changesOnly: true))
    self = .object(leavingOut: [
      ("format", .string("whereas-redline")),
      ("version", .int(1)),
      ("old", JSONValue(rendering.old, redline.old.source)),
      ("new", JSONValue(rendering.new, redline.new.source)),
      ("exhausted", .bool(redline.isExhausted)),
      ("preface", preface.map { JSONValue($0) }),
      ("statistics", JSONValue.statistics(account)),
      ("changes", JSONValue.changes(redline)),
      ("edits", .array(redline.edits.map { JSONValue($0, redline) })),
    ])
  }

  private init(_ edition: Rendering.Edition, _ source: Source) {
    self = .object(leavingOut: [
      ("name", .string(edition.name ?? source.name)),
      ("note", edition.note.map { .string($0) }),
      ("length", .int(source.bytes.count)),
    ])
  }

  private static func statistics(_ account: Account) -> JSONValue {
    .object([
      ("words", JSONValue(account.tally)),
      ("unchanged", .int(account.unchanged)),
      (
        "sections",
        .array(
          account.sections.map { section in
            .object([
              ("title", .string(section.title)),
              ("changes", .int(section.entries.count)),
              ("unchanged", .int(section.unchanged)),
              ("words", JSONValue(section.tally)),
            ])
          })
      ),
    ])
  }

  private init(_ tally: Account.Tally) {
    self = .object([
      ("added", .int(tally.added)), ("deleted", .int(tally.deleted)), ("moved", .int(tally.moved)),
      ("recased", .int(tally.recased)), ("retyped", .int(tally.retyped)),
    ])
  }

  private static func changes(_ redline: Redline) -> JSONValue {
    let old = Citations(redline.old)
    let new = Citations(redline.new)
    return .array(
      redline.changes.map { change in
        .object(leavingOut: [
          ("kind", .string(change.kind.rawValue)),
          ("renumbered", .bool(change.isRenumbered)),
          ("pair", change.pair.map { .int($0) }),
          ("old", provisions(change.old, redline.old, old)),
          ("new", provisions(change.new, redline.new, new)),
          ("edits", range(change.edits)),
        ])
      })
  }

  private static func provisions(_ range: Range<Int>, _ outline: Outline, _ citations: Citations) -> JSONValue
  {
    .array(
      range.clamped(to: outline.provisions.indices).map { index in
        .object(leavingOut: [
          ("index", .int(index)),
          ("role", .string(outline.provisions[index].role.rawValue)),
          ("address", .string(citations[index])),
          ("label", outline.provisions[index].label.map { .string($0.description) }),
        ])
      })
  }

  /// An edit with its texts: `text` where both are the same, else `oldText` and `newText` where there is one.
  private init(_ edit: Edit, _ redline: Redline) {
    let isKept = edit.kind == .kept
    let oldText = edit.old.isEmpty || isKept ? nil : JSONValue.string(redline.old.source[edit.old])
    let newText = edit.new.isEmpty || isKept ? nil : JSONValue.string(redline.new.source[edit.new])
    var name = ""
    var pair: Int?
    switch edit.kind {
    case .kept: name = "kept"
    case .respaced: name = "respaced"
    case .renumbered: name = "renumbered"
    case .recased: name = "recased"
    case .retyped: name = "retyped"
    case .inserted: name = "inserted"
    case .deleted: name = "deleted"
    case .moved(let number):
      name = "moved"
      pair = number
    }
    self = .object(leavingOut: [
      ("kind", .string(name)),
      ("pair", pair.map { .int($0) }),
      ("old", .range(edit.old)),
      ("new", .range(edit.new)),
      ("text", isKept ? .string(redline.old.source[edit.old]) : nil),
      ("oldText", oldText),
      ("newText", newText),
    ])
  }
}
