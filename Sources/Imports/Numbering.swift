/// The lists of a document: how their levels count and print (ECMA-376-1, 17.9).
struct Numbering: Sendable {
  /// One level of a list.
  struct Level: Sendable {
    var start = 1
    var format = NumberFormat.decimal
    /// The text around the numbers, `%1` standing for that of the first level.
    var text = ""
    /// The level after which it starts again, from 1; 0 for never; nil for every higher one.
    var restart: Int?
    /// Whether the numbers of all levels print in digits.
    var isLegal = false
    var left: Int?
    /// The style whose paragraphs stand at this level.
    var style: String?
  }

  /// A list as paragraphs name it.
  struct List: Sendable {
    /// The list whose count it shares.
    let counter: Int
    var levels: [Level]
    /// The levels that begin anew with this list, and with which number.
    var starts: [Int: Int]
  }

  private var lists: [Int: List] = [:]

  /// The list of a number; nil where none is defined, as with 0, which takes a paragraph out of its list.
  subscript(_ id: Int?) -> List? { id.flatMap { lists[$0] } }

  /// Without lists.
  init() {}

  /// Reads the part of lists.
  init(reading tree: XMLTree, styles: Styles) {
    var abstracts: [Int: XMLElement] = [:]
    for element in tree.root.children where element.name == .abstractNumber {
      if let id = element[.abstractNumberID].flatMap({ Int($0) }) { abstracts[id] = element }
    }
    let numbers = tree.root.children.filter { $0.name == .number }
    var counters: [Int: Int] = [:]
    for number in numbers {
      if let id = number[.numberID].flatMap({ Int($0) }) { counters[id] = number.number(.abstractNumberID) }
    }
    for number in numbers {
      guard let id = number[.numberID].flatMap({ Int($0) }), let abstract = counters[id] else { continue }
      // A list can be that of a style, which names the list that holds the levels.
      var target = abstract
      for _ in 0..<4 {
        guard let link = abstracts[target]?.value(.numberStyleLink), let linked = styles[link].numberID,
          let next = counters[linked]
        else { break }
        target = next
      }
      guard let definition = abstracts[target] else { continue }
      lists[id] = List(counter: target, levels: Self.levels(of: definition), starts: [:])
      for override in number.children where override.name == .levelOverride { apply(override, to: id) }
    }
  }

  private mutating func apply(_ override: XMLElement, to id: Int) {
    guard let level = override[.level].flatMap({ Int($0) }), (0..<9).contains(level), lists[id] != nil else {
      return
    }
    if let definition = override.child(.levelDefinition) {
      lists[id]?.levels[level] = Level(reading: definition)
    }
    if let start = override.number(.startOverride) { lists[id]?.starts[level] = start }
  }

  private static func levels(of definition: XMLElement) -> [Level] {
    var levels = Array(repeating: Level(), count: 9)
    for element in definition.children where element.name == .levelDefinition {
      guard let level = element[.level].flatMap({ Int($0) }), levels.indices.contains(level) else { continue }
      levels[level] = Level(reading: element)
    }
    return levels
  }
}

extension Numbering.Level {
  /// Whether it prints a sign before its paragraphs.
  var isPrinted: Bool {
    format == .bullet
      ? text.contains { !$0.isWhitespace } : text.contains { !$0.isWhitespace } && format != .none
  }

  fileprivate init(reading element: XMLElement) {
    start = element.number(.start).map { min(max($0, 0), 1 << 20) } ?? 0
    // The text is printed with each paragraph of the list: a long one would be a bomb.
    text = String((element.value(.levelText) ?? "").prefix(255))
    restart = element.number(.levelRestart)
    isLegal = element.toggle(.legal) ?? false
    style = element.value(.paragraphStyle)
    left = element.child(.paragraphProperties)?.child(.indent).flatMap(Styles.Style.left)
    // A custom format stands in a choice, with a common one to fall back on.
    let format =
      element.child(.numberFormat)
      ?? element.child(.alternatives)?.descendant(.fallback)?.child(.numberFormat)
    self.format = NumberFormat(format?[.value] ?? "decimal")
    if element.child(.pictureBullet) != nil { self.format = .bullet }
  }
}
