/// A part of a document as a tree of elements, flat and in the order of the text.
///
/// Elements nest by their `end`: everything between an element and its end belongs to it. Words are ranges of bytes.
package struct XMLTree: Sendable {
  struct Node: Sendable {
    let name: XMLName
    /// The node behind it and all that belongs to it.
    var end: Int32
    /// The first of its attributes, or of the bytes of a text.
    let first: Int32
    /// The number of its attributes, or of bytes.
    let count: Int32
  }

  struct Attribute: Sendable {
    let name: XMLAttributeName
    let first: Int32
    let count: Int32
  }

  var nodes: [Node] = []
  var attributes: [Attribute] = []
  var bytes: [UInt8] = []

  /// The element that holds all others.
  var root: XMLElement { XMLElement(tree: self, index: 0) }

  func text(_ first: Int32, _ count: Int32) -> String {
    String(decoding: bytes[Int(first)..<Int(first) + Int(count)], as: UTF8.self)
  }
}

/// One element of a tree.
struct XMLElement: Sendable {
  let tree: XMLTree
  let index: Int

  private var node: XMLTree.Node { tree.nodes[index] }

  /// What it is.
  var name: XMLName { node.name }

  /// Whether it holds nothing.
  var isEmpty: Bool { Int(node.end) == index + 1 }

  /// The elements and texts directly within.
  var children: Children { Children(tree: tree, at: index + 1, end: Int(node.end)) }

  /// All elements within, at any depth, in the order of the text.
  var descendants: some Sequence<XMLElement> {
    (index + 1..<Int(node.end)).lazy.map { XMLElement(tree: tree, index: $0) }
  }

  /// The first child of a name.
  func child(_ name: XMLName) -> XMLElement? { children.first { $0.name == name } }

  /// The first element of a name at any depth.
  func descendant(_ name: XMLName) -> XMLElement? {
    for place in index + 1..<max(index + 1, Int(node.end)) where tree.nodes[place].name == name {
      return XMLElement(tree: tree, index: place)
    }
    return nil
  }

  /// The value of an attribute.
  subscript(_ name: XMLAttributeName) -> String? {
    guard node.name != .text else { return nil }
    for attribute in tree.attributes[Int(node.first)..<Int(node.first) + Int(node.count)]
    where attribute.name == name {
      return tree.text(attribute.first, attribute.count)
    }
    return nil
  }

  /// The value `w:val` of a child.
  func value(_ name: XMLName) -> String? { child(name)?[.value] }

  /// The number that is the value of a child; nil also beyond 32 bits, where no number of Word goes.
  func number(_ name: XMLName) -> Int? { value(name).flatMap { Int32($0) }.map { Int($0) } }

  /// Whether a child switches something on; nil where it is not there.
  func toggle(_ name: XMLName) -> Bool? {
    guard let child = child(name) else { return nil }
    return child[.value].map { !["0", "false", "off"].contains($0) } ?? true
  }

  /// All text within.
  var text: String {
    var bytes: [UInt8] = []
    for place in index..<Int(node.end) where tree.nodes[place].name == .text {
      let text = tree.nodes[place]
      bytes += tree.bytes[Int(text.first)..<Int(text.first) + Int(text.count)]
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The children of an element.
  struct Children: Sequence, IteratorProtocol {
    let tree: XMLTree
    var at: Int
    let end: Int

    mutating func next() -> XMLElement? {
      guard at < end else { return nil }
      defer { at = Int(tree.nodes[at].end) }
      return XMLElement(tree: tree, index: at)
    }
  }
}
