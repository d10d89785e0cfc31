/// A document as a flat list of provisions in reading order, over the bytes of its source.
///
/// Everything that redlines, renders or archives sees an outline and nothing else; a kind of document
/// (resolution, policy, course) is a typed reading of one.
///
///     let outline = Outline(parsing: Source(name: "note.md", text: "# Scope\n\nAll schools.\n"))
///     outline.provisions.map(\.role)  // [.heading, .blank, .paragraph]
public struct Outline: Hashable, Sendable {
  /// The document's bytes.
  public let source: Source

  /// The provisions in reading order; their bytes cover the source.
  public let provisions: [Provision]

  /// What the reader could not take at its word, such as front matter outside the documented subset.
  public let findings: [Finding]

  init(source: Source, provisions: [Provision], findings: [Finding]) {
    self.source = source
    self.provisions = provisions
    self.findings = findings
  }

  /// The provisions that belong to a provision directly.
  ///
  /// - Complexity: O(length of the subtree).
  public func children(of index: Int) -> [Int] {
    subtree(of: index).dropFirst().filter { provisions[$0].parent == index }
  }

  /// A provision and everything that belongs to it.
  ///
  /// - Complexity: O(length of the subtree).
  public func subtree(of index: Int) -> Range<Int> {
    var end = index + 1
    while end < provisions.count, let parent = provisions[end].parent, parent >= index {
      end += 1
    }
    return index..<end
  }
}
