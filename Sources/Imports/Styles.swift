/// The styles of a document, each with what it inherits.
struct Styles: Sendable {
  /// A style, all that it is based on taken in.
  struct Style: Sendable {
    var name = ""
    /// The level of its headings, from 1; nil for styles of text.
    var headingLevel: Int?
    var isTitle = false
    var isQuote = false
    var isCode = false
    /// Its list, and the level in it.
    var numberID: Int?
    var level: Int?
    var left: Int?
    var isHidden: Bool?
    var isBold: Bool?
    var isItalic: Bool?
    var isStruck: Bool?
  }

  private var styles: [String: Style] = [:]
  private(set) var defaultParagraph: String?

  /// The style of an id; an empty one where it is not defined.
  subscript(_ id: String?) -> Style { id.flatMap { styles[$0] } ?? Style() }

  /// Without styles.
  init() {}

  /// Reads the part of styles.
  init(reading tree: XMLTree) {
    var elements: [String: XMLElement] = [:]
    for element in tree.root.children where element.name == .style {
      guard let id = element[.styleID] else { continue }
      elements[id] = elements[id] ?? element
      if element[.type] == "paragraph", element[.isDefault] == "1" || element[.isDefault] == "true" {
        defaultParagraph = id
      }
    }
    for id in elements.keys { read(id, elements) }
  }

  /// Reads a style on top of those that it is based on.
  private mutating func read(_ id: String, _ elements: [String: XMLElement]) {
    var chain: [String] = []
    var seen: Set<String> = []
    var next: String? = id
    var style = Style()
    while let current = next, let element = elements[current], seen.insert(current).inserted {
      if let known = styles[current] {
        style = known
        break
      }
      chain.append(current)
      next = element.value(.basedOn)
    }
    for current in chain.reversed() {
      guard let element = elements[current] else { continue }
      style.apply(element, id: current)
      styles[current] = style
    }
  }
}

extension Styles.Style {
  fileprivate mutating func apply(_ element: XMLElement, id: String) {
    name = element.value(.styleName) ?? id
    let plainName = name.lowercased().filter { !$0.isWhitespace }
    if let properties = element.child(.paragraphProperties) {
      if let level = properties.number(.outlineLevel) {
        headingLevel = (0...8).contains(level) ? level + 1 : nil
      }
      if let numbers = properties.child(.numbers) {
        numberID = numbers.number(.numberID) ?? numberID
        level = numbers.number(.level) ?? level
      }
      left = properties.child(.indent).flatMap(Self.left) ?? left
    }
    if let level = Self.headingLevel(plainName) ?? Self.headingLevel(id.lowercased()) { headingLevel = level }
    isTitle = plainName == "title" || id == "Title" || isTitle && plainName.hasPrefix("title")
    // The title of a resolution of our own is a paragraph of its masthead, and a heading only for screen readers.
    if isTitle || plainName == "subtitle" || id == "MastheadTitle" { headingLevel = nil }
    isQuote =
      isQuote || ["quote", "intensequote", "blocktext", "quotations"].contains(plainName) || id == "Quote"
    isCode =
      isCode
      || ["verbatimchar", "sourcecode", "sourcetext", "htmlcode", "verbatim", "plaintext"].contains(plainName)
      || id == "Verbatim"
    guard let properties = element.child(.runProperties) else { return }
    isHidden = properties.toggle(.hidden) ?? isHidden
    isBold = properties.toggle(.bold) ?? isBold
    isItalic = properties.toggle(.italic) ?? isItalic
    isStruck = properties.toggle(.strike) ?? properties.toggle(.doubleStrike) ?? isStruck
  }

  /// The level of a style that has the name of a built-in heading: "heading 2", "Heading2".
  private static func headingLevel(_ name: String) -> Int? {
    guard name.hasPrefix("heading"), let level = Int(name.dropFirst(7)), (1...9).contains(level) else {
      return nil
    }
    return level
  }

  /// The left indent of an element `w:ind`, in twentieths of a point; nil also beyond 32 bits, where no indent of Word goes.
  static func left(_ indent: XMLElement) -> Int? {
    (indent[.left] ?? indent[.start]).flatMap { Int32($0) }.map { Int($0) }
  }
}
