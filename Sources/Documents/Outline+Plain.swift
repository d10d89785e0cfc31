extension Outline {
  /// Takes a text as it is, without front matter, markup or labels: each line is a paragraph, empty lines are blanks.
  ///
  ///     Outline(plain: Source(name: "note.txt", text: "# Not a heading\n")).provisions.map(\.role)  // [.paragraph]
  ///
  /// - Complexity: O(*n*) in the number of bytes.
  public init(plain source: Source) {
    var provisions: [Provision] = []
    provisions.reserveCapacity(source.lineCount)
    source.forEachLine { line in
      provisions.append(
        Provision(
          role: line.isBlank ? .blank : .paragraph, depth: 0, parent: nil, bytes: line.start..<line.end,
          body: line.text, label: nil))
    }
    self.init(source: source, provisions: provisions, findings: [])
  }
}
