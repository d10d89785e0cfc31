import Documents
import Redlines

/// What stands at the head of a redline or document: its title and what its versions are called.
struct Heading: Sendable {
  /// The title of the document.
  let title: String
  /// The older version, with its note.
  let old: String
  /// The newer version, with its note.
  let new: String

  /// What is said where the engine stopped looking.
  static let exhausted =
    "The comparison stopped before it had looked at everything: some words may be marked that did not change."

  init(_ redline: Redline, _ rendering: Rendering) {
    title = Heading.title(of: redline.new) ?? Heading.title(of: redline.old) ?? redline.new.source.name
    old = Heading.name(rendering.old, redline.old)
    new = Heading.name(rendering.new, redline.new)
  }

  private static func name(_ edition: Rendering.Edition, _ outline: Outline) -> String {
    (edition.name ?? outline.source.name) + (edition.note.map { ", \($0)" } ?? "")
  }

  /// The title in the front matter, else the first heading of the highest level.
  static func title(of outline: Outline) -> String? {
    frontMatterTitle(of: outline)
      ?? headingTitle(of: outline).map { outline.words(in: outline.provisions[$0].body) }
  }

  /// The title that the front matter gives.
  static func frontMatterTitle(of outline: Outline) -> String? {
    for provision in outline.provisions.prefix(while: { $0.role == .fence || $0.role == .field })
    where provision.role == .field {
      guard outline.source[provision.marker].trimmingBlanks.lowercased() == "title:" else { continue }
      let text = outline.source[provision.body].trimmingBlanks
      guard let first = text.utf8.first else { return nil }
      let isQuoted = first == UInt8(ascii: "\"") || first == UInt8(ascii: "'")
      return isQuoted && text.utf8.last == first && text.utf8.count > 2
        ? String(text.dropFirst().dropLast()) : text
    }
    return nil
  }

  /// The heading that is the title: the first text of a document with one heading of the first level.
  static func headingTitle(of outline: Outline) -> Int? {
    guard let first = outline.provisions.firstIndex(where: { $0.role.isText }),
      outline.provisions[first].role == .heading, !outline.provisions[first].body.isEmpty
    else { return nil }
    return first
  }
}
