/// The style of a paragraph in a Word file: what it is, which decides how it looks.
enum WordStyle: Hashable, Sendable {
  /// The title of the front matter.
  case title
  /// A line under the title of a report.
  case subtitle
  /// A heading of a level from 1 to 6.
  case heading(Int)
  /// Text without a label.
  case body
  /// A bulleted item, nested so deeply, from 0.
  case bullet(Int)
  /// A numbered or lettered item, nested so deeply, from 0.
  case number(Int)
  /// A paragraph inside an item, which is nested so deeply, from 0.
  case continued(Int)
  /// A quotation.
  case quote
  /// A line before the first clause of a resolution.
  case masthead
  /// The title of a resolution.
  case mastheadTitle
  /// A clause that begins with WHEREAS.
  case recital
  /// A clause that begins with RESOLVED.
  case resolved
  /// "Now, therefore, be it", alone.
  case formula
  /// The words of adoption.
  case adoption
  /// A line of the vote.
  case vote
  /// A line to sign on.
  case signature
  /// A line of code.
  case verbatim
  /// A line across the page.
  case rule
  /// The caption of a table.
  case caption
  /// The empty paragraph behind a table, which Word asks for.
  case gap

  /// The deepest level that has a style of its own, from 0; deeper ones share it.
  static let deepest = 4

  /// The name by which paragraphs refer to it.
  var id: String {
    switch self {
    case .title: "Title"
    case .subtitle: "Subtitle"
    case .heading(let level): "Heading\(level)"
    case .body: "BodyText"
    case .bullet(let depth): Self.nested("ListBullet", depth)
    case .number(let depth): Self.nested("ListNumber", depth)
    case .continued(let depth): Self.nested("ListContinue", depth)
    case .quote: "Quote"
    case .masthead: "Masthead"
    case .mastheadTitle: "MastheadTitle"
    case .recital: "Recital"
    case .resolved: "Resolved"
    case .formula: "Formula"
    case .adoption: "Adoption"
    case .vote: "Vote"
    case .signature: "Signature"
    case .verbatim: "Verbatim"
    case .rule: "Rule"
    case .caption: "Caption"
    case .gap: "TableGap"
    }
  }

  private static func nested(_ name: String, _ depth: Int) -> String {
    let level = min(depth, deepest) + 1
    return level == 1 ? name : "\(name)\(level)"
  }

  /// Whether blanks stand in it as they stand in the source.
  var keepsBlanks: Bool {
    switch self {
    case .vote, .signature, .verbatim: true
    case .title, .subtitle, .heading, .body, .bullet, .number, .continued, .quote, .masthead, .mastheadTitle,
      .recital,
      .resolved, .formula, .adoption, .rule, .caption, .gap:
      false
    }
  }
}
