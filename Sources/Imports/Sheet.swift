/// The styles and lists of a document, by which the place of a paragraph is known.
struct Sheet: Sendable {
  var styles = Styles()
  var numbering = Numbering()
}

extension Sheet {
  /// The list that a paragraph stands in, the list whose count it shares, and the level; nil where it stands in none.
  func listPlace(_ properties: Paragraph.Properties, _ style: Styles.Style) -> (
    list: Int, counter: Int, level: Int
  )? {
    guard let id = properties.numberID ?? style.numberID, let list = numbering[id] else { return nil }
    let styleID = properties.style ?? styles.defaultParagraph
    let linked =
      properties.numberID == nil ? list.levels.firstIndex { $0.style == styleID && styleID != nil } : nil
    let level = properties.level ?? linked ?? (properties.numberID == nil ? style.level : nil) ?? 0
    return (id, list.counter, min(max(level, 0), 8))
  }

  /// The left indent of a paragraph: its own, else that of its list or style, the one that is nearer to it first.
  func left(of properties: Paragraph.Properties, _ style: Styles.Style) -> Int {
    let level = listPlace(properties, style).flatMap { numbering[$0.list]?.levels[$0.level].left }
    if let left = properties.left { return left }
    return (properties.numberID != nil ? level ?? style.left : style.left ?? level) ?? 0
  }
}
