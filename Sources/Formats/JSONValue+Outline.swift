import Documents

extension JSONValue {
  /// A document (Schemas/outline.schema.json): its provisions with their ranges in the source.
  init(_ outline: Outline) {
    let addresses = Addresses(outline)
    self = .object([
      ("format", .string("whereas-outline")),
      ("version", .int(1)),
      ("name", .string(outline.source.name)),
      ("length", .int(outline.source.bytes.count)),
      (
        "provisions",
        .array(
          outline.provisions.indices.map { JSONValue(outline.provisions[$0], $0, outline, addresses[$0]) })
      ),
    ])
  }

  private init(_ provision: Provision, _ index: Int, _ outline: Outline, _ address: String) {
    self = .object(leavingOut: [
      ("role", .string(provision.role.rawValue)),
      ("depth", .int(provision.depth)),
      ("parent", provision.parent.map { .int($0) }),
      ("address", .string(address)),
      ("label", provision.label.map { JSONValue($0) }),
      ("bytes", .range(provision.bytes)),
      ("marker", .range(provision.marker)),
      ("body", .range(provision.body)),
      ("text", .string(outline.source[provision.bytes])),
    ])
  }

  private init(_ label: Label) {
    self = .object(leavingOut: [
      ("word", label.word.map { .string($0.rawValue) }),
      ("number", .string(label.number)),
      ("numbering", .string(label.numbering.rawValue)),
      ("enclosure", .string(label.enclosure.rawValue)),
      ("ordinal", .int(label.ordinal)),
    ])
  }

  /// A finding (Schemas/findings.schema.json).
  init(_ finding: Finding, _ source: Source, _ index: LineIndex) {
    let position = index.position(of: finding.range.lowerBound)
    self = .object([
      ("rule", .string(finding.rule.id)),
      ("severity", .string(finding.severity.rawValue)),
      ("file", .string(source.name)),
      ("line", .int(position.line)),
      ("column", .int(position.column)),
      ("range", .range(finding.range)),
      ("message", .string(finding.message)),
      (
        "mends",
        .array(
          finding.mends.map { mend in
            .object([("range", .range(mend.range)), ("replacement", .string(mend.replacement))])
          })
      ),
    ])
  }

  /// A report (Schemas/report.schema.json).
  init(_ report: Report) {
    self = .object([
      ("format", .string("whereas-report")),
      ("version", .int(1)),
      ("title", .string(report.title)),
      ("subtitle", .array(report.subtitle.map { .string($0) })),
      ("language", .string(report.language)),
      ("blocks", .array(report.blocks.map { JSONValue($0) })),
    ])
  }

  private init(_ block: Report.Block) {
    switch block {
    case .heading(let level, let text):
      self = .object([("kind", .string("heading")), ("level", .int(level)), ("text", .string(text))])
    case .paragraph(let text): self = .object([("kind", .string("paragraph")), ("text", .string(text))])
    case .list(let items):
      self = .object([("kind", .string("list")), ("items", .array(items.map { .string($0) }))])
    case .markdown(let text): self = .object([("kind", .string("markdown")), ("text", .string(text))])
    case .table(let table):
      self = .object([
        ("kind", .string("table")),
        ("caption", .string(table.caption)),
        (
          "columns",
          .array(
            table.columns.map { .object([("title", .string($0.title)), ("numeric", .bool($0.isNumeric))]) })
        ),
        ("rows", .array(table.rows.map { .array($0.map { .string($0) }) })),
      ])
    }
  }
}
