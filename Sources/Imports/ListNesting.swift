/// The lists that are open where Markdown is written, from the outermost in.
struct ListNesting {
  private struct Item {
    let counter: Int
    let level: Int
    let left: Int
  }

  private var items: [Item] = []

  /// How deeply lists nest before further ones are taken for siblings, as the reader of documents has it.
  private static let deepest = 32

  /// How many lists are open.
  var depth: Int { items.count }

  /// Takes an item in, and returns how many items it stands within.
  mutating func enter(_ counter: Int, level: Int, left: Int) -> Int {
    while let last = items.last, last.counter == counter ? last.level >= level : last.left >= left {
      items.removeLast()
    }
    if items.count >= Self.deepest { items.removeLast(items.count - Self.deepest + 1) }
    items.append(Item(counter: counter, level: level, left: left))
    return items.count - 1
  }

  /// Takes in an item whose label was typed: only its indent tells where it belongs.
  mutating func enter(typedAt left: Int) -> Int { enter(-1, level: left, left: left) }

  /// A paragraph of a list without a sign: how many items it stands within.
  mutating func goOn(_ counter: Int, level: Int, left: Int) -> Int {
    while let last = items.last, last.counter == counter ? last.level > level : last.left > left {
      items.removeLast()
    }
    return items.count
  }

  /// A paragraph of no list: how many items it stands within by its indent; 0 where it is not set in as they are.
  mutating func goOn(left: Int) -> Int {
    guard left > 0 else { return 0 }
    return items.lastIndex { $0.left <= left + 20 && $0.left > 0 }.map { $0 + 1 } ?? 0
  }
}
