/// Which words of a lost redline hold, as far as the texts themselves prove it.
///
///     // In force before: "until June 30, 2030, and shall renew"
///     // Now: "until June 30, 20292030, and shall renew" -> "2029": 2030 is what was struck
///
/// A word is kept in two cases, and only where both words are of one kind: two years, two months, two pronouns.
/// - The text in force before has the same words around one of the two: that one was struck, and the other holds.
/// - No text in force before is given, and another place of the same document has the same words around one of the two.
///
/// Where both of the two stand so, or none, nothing is certain, and the place stays as it is.
package struct GluedMends {
  /// What became of a place.
  package struct Outcome: Hashable, Sendable {
    /// The place.
    package let place: GluedPlace
    /// The word that holds; nil where nothing is certain.
    package let kept: String?
    /// Where the proof stands: an offset in the text in force before, or in the document itself.
    package let proof: Int?
  }

  /// The places in the order of the text, with what became of each.
  package let outcomes: [Outcome]

  /// Looks for proof in the text in force before where one is given, else in the document itself.
  ///
  /// - Complexity: O(*n*) in the length of both texts.
  package init(_ outline: Outline, against before: Outline? = nil) {
    let places = GluedWords(outline, against: before).places
    guard !places.isEmpty else {
      outcomes = []
      return
    }
    let proofs = GlueSurroundings(of: places, in: outline, reach: before == nil ? 4 : 3)
      .proofs(in: before ?? outline)
    outcomes = places.enumerated().map { index, place in
      let (first, second) = (proofs[index * 2], proofs[index * 2 + 1])
      guard place.kinship == .alike, (first == nil) != (second == nil) else {
        return Outcome(place: place, kept: nil, proof: first ?? second)
      }
      let holdsFirst = before == nil ? first != nil : first == nil
      return Outcome(place: place, kept: holdsFirst ? place.first : place.second, proof: first ?? second)
    }
  }

  /// The replacements that are certain.
  package var mends: [Mend] {
    outcomes.compactMap { outcome in outcome.kept.map { Mend(outcome.place.range, with: $0) } }
  }
}
