/// One piece of a document: a heading, a paragraph, a list item, a recital, a line of front matter, a blank line.
///
/// Provisions are ranges over the bytes of a source. Their `bytes` follow one another and cover the source
/// without a gap, so that nothing of a document can be lost.
public struct Provision: Hashable, Sendable {
  /// What a provision is in its document.
  public enum Role: String, Hashable, Sendable, CaseIterable {
    /// A line that opens or closes the front matter, `---`.
    case fence
    /// A line of front matter.
    case field
    /// A heading, `## Scope`.
    case heading
    /// Text without a label.
    case paragraph
    /// A numbered, lettered or bulleted provision.
    case item
    /// A row of a pipe table.
    case row
    /// A clause that begins with WHEREAS.
    case recital
    /// The words that join recitals and resolves where they stand alone: "Now, therefore, be it".
    case formula
    /// A clause that begins with RESOLVED in any of its forms.
    case resolved
    /// The words of adoption after the last resolve: "PASSED AND ADOPTED ...".
    case closing
    /// A line of the vote block: "AYES: 6".
    case vote
    /// A line of the signature block.
    case signature
    /// The rest of a provision that a page break interrupted; its parent is that provision.
    case continuation
    /// Text between code fences, kept as it is.
    case verbatim
    /// A comment that does not print, `<!-- ... -->`.
    case comment
    /// A line that is only a rule, `* * *`.
    case rule
    /// A page number, running header, footer or stamp of a page.
    case furniture
    /// One or more blank lines.
    case blank
  }

  private let packedLabel: PackedLabel?

  /// What the provision is.
  public let role: Role

  private let packedDepth: UInt8
  private let packedParent: UInt32
  private let start: UInt32
  private let end: UInt32
  private let bodyStart: UInt32
  private let bodyEnd: UInt32

  /// Makes a provision; its marker is what precedes its body.
  ///
  /// Everything is kept as small as it goes: of a text with a million lines there are a million provisions, and making their
  /// memory is most of the work.
  init(role: Role, depth: Int, parent: Int?, bytes: Range<Int>, body: Range<Int>, label: PackedLabel?) {
    self.packedLabel = label
    self.role = role
    self.packedDepth = UInt8(clamping: depth)
    self.packedParent = parent.map { UInt32($0) } ?? .max
    self.start = UInt32(bytes.lowerBound)
    self.end = UInt32(bytes.upperBound)
    self.bodyStart = UInt32(body.lowerBound)
    self.bodyEnd = UInt32(body.upperBound)
  }

  /// How deeply it is nested: 0 at the top, at most 255.
  public var depth: Int { Int(packedDepth) }

  /// The index of the provision that it belongs to: a heading, an item or a resolve.
  public var parent: Int? { packedParent == .max ? nil : Int(packedParent) }

  /// All its bytes, with the line ends that close it.
  public var bytes: Range<Int> { Int(start)..<Int(end) }

  /// The bytes of its marker: indent, heading signs, label, "WHEREAS,", key of a field, with the blanks after it.
  public var marker: Range<Int> { Int(start)..<Int(bodyStart) }

  /// The bytes of its words, without marker and without blanks at the end.
  public var body: Range<Int> { Int(bodyStart)..<Int(bodyEnd) }

  /// Its number, letter or bullet.
  public var label: Label? { packedLabel?.label }

  /// Whether both have the same label, or none; it is not made for that.
  package func hasLabel(of other: Provision) -> Bool { packedLabel == other.packedLabel }
}

extension Provision.Role {
  /// Whether provisions of this role carry words of the document itself.
  public var isText: Bool {
    switch self {
    case .heading, .paragraph, .item, .row, .recital, .formula, .resolved, .closing, .vote, .signature,
      .continuation, .verbatim:
      true
    case .fence, .field, .comment, .rule, .furniture, .blank:
      false
    }
  }
}
