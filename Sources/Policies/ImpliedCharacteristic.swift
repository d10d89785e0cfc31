public import Documents
import Enumerations

/// A characteristic that a policy names in no list of its own, and that something it says implies.
public struct ImpliedCharacteristic: Hashable, Sendable {
  /// What implies it.
  public enum Means: Hashable, Sendable {
    /// A law that the policy cites and that is known to forbid discrimination on that ground.
    case citation(LegalReference)
    /// A definition in the policy: "sex includes pregnancy", "the term 'national origin' means ...".
    case definition
  }

  /// What is implied.
  public let value: ProtectedCharacteristic

  /// What implies it.
  public let means: Means

  /// The provision that does.
  public let provision: Int

  /// The bytes of the citation or of the words of the definition.
  public let range: Range<Int>
}

extension Policy {
  /// The characteristics that no list of the policy names and that a definition or a cited law implies.
  ///
  /// - Parameter grounds: The characteristics on whose ground a law forbids discrimination, as far as the caller's data say; none
  ///   where they say nothing.
  /// - Returns: Each characteristic once, those of definitions first.
  /// - Complexity: O(*n*).
  public func impliedCharacteristics(
    by grounds: (LegalReference) -> [ProtectedCharacteristic]
  ) -> [ImpliedCharacteristic] {
    let named = characteristics
    var seen: Set<ProtectedCharacteristic> = []
    let cited = legalReferences.flatMap { mention in
      grounds(mention.reference).map { value in
        ImpliedCharacteristic(
          value: value, means: .citation(mention.reference),
          provision: provision(at: mention.range.lowerBound),
          range: mention.range)
      }
    }
    return (definedCharacteristics + cited).filter {
      !named.contains($0.value) && seen.insert($0.value).inserted
    }
  }

  /// The characteristics that definitions name: sentences in which a characteristic or "protected characteristic" means or
  /// includes others.
  ///
  /// - Complexity: O(*n*).
  public var definedCharacteristics: [ImpliedCharacteristic] {
    var found: [ImpliedCharacteristic] = []
    for (index, provision) in outline.provisions.enumerated()
    where provision.role.isText && provision.role != .continuation && provision.role != .heading {
      let bodies = outline.bodies(of: index)
      guard bodies.contains(where: { Self.definitionStems.mayStand(in: outline.source.bytes, $0) }) else {
        continue
      }
      let words = Prose(outline.source.bytes, in: bodies)
      for sentence in words.sentences {
        found += DefinitionReader(words: words, sentence: sentence).mentions().map {
          ImpliedCharacteristic(value: $0.value, means: .definition, provision: index, range: $0.range)
        }
      }
    }
    return found
  }

  private static let definitionStems = StemIndex([
    "means", "mean ", "includes", "include ", "refers to", "is defined as", "shall include",
  ])

  private func provision(at offset: Int) -> Int {
    var (low, high) = (0, outline.provisions.count)
    while low < high {
      let middle = (low + high) / 2
      if outline.provisions[middle].bytes.upperBound <= offset { low = middle + 1 } else { high = middle }
    }
    return min(low, max(0, outline.provisions.count - 1))
  }
}

/// Reads "sex includes pregnancy, childbirth, and related conditions".
private struct DefinitionReader {
  let words: Prose
  let sentence: Range<Int>

  func mentions() -> [NondiscriminationClause.Named<ProtectedCharacteristic>] {
    guard
      let verb = sentence.first(where: {
        ["means", "mean", "includes", "include", "refers", "defined"].contains(words[$0].text)
      }),
      isTerm(sentence.lowerBound..<verb)
    else { return [] }
    var start = verb + 1
    while start < sentence.upperBound,
      ["to", "as", "but", "not", "limited", "is", "are", "both"].contains(words[start].text)
    { start += 1 }
    var reader = BasisListReader(words, at: start, end: sentence.upperBound)
    return reader.read().items.filter { !$0.value.isExtension }
  }

  /// Whether a characteristic, or the word for all of them, stands alone before the verb: "'Sex'", "the term national origin".
  private func isTerm(_ places: Range<Int>) -> Bool {
    guard !places.isEmpty, places.count <= 12 else { return false }
    return places.contains { place in
      let phrases = ProtectedCharacteristic.wordings.phrases(at: place, in: words, end: places.upperBound)
      let isLast = phrases.contains { phrase in
        let end = place + phrase.words.count
        return end == places.upperBound
          || ["shall", "is", "also", "in", "under", "as"].contains(words[end].text)
      }
      return isLast
        || words[place].text == "protected" && place + 1 < places.upperBound
          && ["characteristic", "characteristics", "class", "classes", "status"].contains(
            words[place + 1].text)
    }
  }
}
