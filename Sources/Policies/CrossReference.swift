public import Documents

/// A reference of a policy to another document of the district.
public struct CrossReference: Hashable, Sendable {
  /// The document; nil where the words of a list of references name none that is understood.
  public let identifier: DocumentIdentifier?

  /// The words.
  public let words: String

  /// The bytes of the words.
  public let range: Range<Int>

  /// Whether it stands in a list of references rather than in a sentence.
  public let isListed: Bool
}

extension Policy {
  /// The references to other documents, in the order of the text: front matter, lists under a heading
  /// "Cross References", and sentences.
  ///
  /// - Complexity: O(*n*).
  public var crossReferences: [CrossReference] {
    let source = outline.source
    var references = FieldReader(outline).values(of: Policy.crossKeys).map { value in
      listed(value.text, value.range)
    }
    var section = ReferenceSection()
    for (index, provision) in outline.provisions.enumerated() where provision.role.isText {
      let isListed = section.contains(index, of: outline, words: "cross reference", "cross-reference")
      if isListed, provision.role != .heading {
        for body in outline.bodies(of: index) where provision.role != .continuation {
          let mentions = DocumentMention.all(in: source, body)
          references +=
            mentions.isEmpty
            ? [listed(source[body], body)] : mentions.map { reference($0, isListed: true) }
        }
      } else {
        references += DocumentMention.all(in: source, provision.body).map { reference($0, isListed: false) }
      }
    }
    return references
  }

  /// The legal references, in the order of the text: front matter, lists under a heading "Legal References", and
  /// sentences.
  ///
  /// - Complexity: O(*n*).
  public var legalReferences: [LegalMention] {
    let source = outline.source
    var mentions = FieldReader(outline).values(of: Policy.legalKeys).flatMap {
      LegalMention.entries(in: source, $0.range)
    }
    var section = ReferenceSection()
    for (index, provision) in outline.provisions.enumerated() where provision.role.isText {
      let isListed = section.contains(index, of: outline, words: "legal reference", "legal authority")
      mentions +=
        isListed && provision.role != .heading
        ? LegalMention.entries(in: source, provision.body) : LegalMention.all(in: source, provision.body)
    }
    return mentions
  }

  private static let crossKeys: Set<String> = [
    "cross", "cross_references", "cross-references", "cross_reference", "references", "related", "see",
  ]

  private static let legalKeys: Set<String> = [
    "legal", "legal_references", "legal-references", "legal_reference", "legal_authority",
  ]

  private func reference(_ mention: DocumentMention, isListed: Bool) -> CrossReference {
    CrossReference(
      identifier: mention.identifier, words: outline.source[mention.range], range: mention.range,
      isListed: isListed)
  }

  private func listed(_ text: String, _ range: Range<Int>) -> CrossReference {
    let identifier =
      DocumentIdentifier(text) ?? PolicyHeadReader.leadingCode(of: text)?.code
      ?? DocumentMention.all(in: text).first?.identifier
    return CrossReference(identifier: identifier, words: text, range: range, isListed: true)
  }
}

/// Knows, going through a text, whether it stands below a heading of references.
private struct ReferenceSection {
  private var depth: Int?

  mutating func contains(_ index: Int, of outline: Outline, words: String...) -> Bool {
    let provision = outline.provisions[index]
    guard provision.role == .heading else { return depth != nil }
    if let open = depth, provision.depth <= open { depth = nil }
    let text = provision.body.count <= 60 ? outline.text(of: index).lowercased() : ""
    if depth == nil, words.contains(where: { text.firstIndex(ofText: $0) != nil }) { depth = provision.depth }
    return depth != nil
  }
}
