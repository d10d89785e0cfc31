public import Documents

/// One provision of a policy with its place in the text and what stands below it.
public struct Clause: Hashable, Sendable {
  /// The index of the provision in the outline.
  public let provision: Int

  /// The label, where it has one.
  public let label: Label?

  /// How the clause is cited: "Section 2(a)", "Scope, paragraph 3".
  public let address: String

  /// Its words, one blank between them.
  public let words: String

  /// The place of the clause that it belongs to among the policy's clauses; nil at the top.
  public let parent: Int?

  /// The places of the clauses directly below it among the policy's clauses.
  public let clauses: [Int]
}

extension Policy {
  /// The clauses in reading order, to any depth: headings, paragraphs, items and rows.
  ///
  /// - Complexity: O(*n*) in the length of the text.
  public var clauses: [Clause] {
    let addresses = Addresses(outline)
    var places: [Int: Int] = [:]
    var provisions: [Int] = []
    var below: [[Int]] = []
    for (index, provision) in outline.provisions.enumerated()
    where provision.role.isText && provision.role != .continuation {
      let place = provisions.count
      places[index] = place
      provisions.append(index)
      below.append([])
      if let parent = provision.parent.flatMap({ places[$0] }) { below[parent].append(place) }
    }
    return provisions.enumerated().map { place, index in
      let provision = outline.provisions[index]
      return Clause(
        provision: index, label: provision.label, address: addresses[index], words: outline.text(of: index),
        parent: provision.parent.flatMap { places[$0] }, clauses: below[place])
    }
  }
}
