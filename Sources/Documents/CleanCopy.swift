/// A document without what its page did to it: the text as the house writes it, and an account of what was changed for that.
///
///     let page = Outline(parsing: Source(name: "item.txt", text: "WHEREAS, the of\u{FB01}ce\nis open; and\n\n     - 2 -\n"))
///     CleanCopy(of: page).outline.source.text  // "WHEREAS, the office is open; and\n"
///
/// Page numbers, running headers and stamps are dropped, wrapped lines and what a page cut off are joined, ligatures and soft
/// hyphens are resolved, and one blank line stands between blocks. Labels and the openings of clauses stay as printed; lines of
/// the vote and of signatures stay lines. Nothing of the words is lost: the copy is read again, and it reads as the document did,
/// provision by provision; where it does not, a remark says so.
public struct CleanCopy: Hashable, Sendable {
  /// How the signs of inline Markdown are taken.
  public enum Signs: Hashable, Sendable {
    /// As marks, which they stay: the text is Markdown.
    case marks
    /// As signs of the text itself, which are escaped where they would be read as marks: the text comes from a page.
    case words
  }

  /// One thing that was changed or dropped.
  public struct Remark: Hashable, Sendable {
    /// What was done.
    public enum Kind: String, Hashable, Sendable, CaseIterable {
      /// A line that the page printed around the text was dropped.
      case furniture
      /// The lines of a provision were joined; the count is of line ends.
      case joinedLines
      /// What a page break had cut off was joined on.
      case pageCut
      /// A hyphen at a line's end was left as it is: whether it divides a word or joins two is not in the text.
      case hyphen
      /// A soft hyphen was dropped.
      case softHyphen
      /// A ligature was resolved into its letters.
      case ligature
      /// A bullet of another shape is written as `-`.
      case bullet
      /// Signs that would be read as marks were escaped; the count is of signs.
      case escapedSigns
      /// The copy reads in another way here: as another kind of provision, or at another place in its list.
      case reading
    }

    /// What was done.
    public let kind: Kind

    /// The bytes of the document where it was.
    public let range: Range<Int>

    /// How many there were.
    public let count: Int
  }

  /// The document as it was read.
  public let original: Outline

  /// The copy.
  public let outline: Outline

  /// What was changed or dropped, in the order of the document.
  public let remarks: [Remark]

  /// Writes the clean copy of a document.
  ///
  /// - Complexity: O(*n*) in the number of bytes.
  public init(of original: Outline, signs: Signs = .words) {
    var draft = CleanDraft(original, signs, .flat)
    for layout in [CleanLayout.indented, .asPrinted] where draft.difference != nil {
      let other = CleanDraft(original, signs, layout)
      if other.difference.map({ $0 > draft.difference ?? 0 }) ?? true { draft = other }
    }
    self.original = original
    outline = draft.outline
    remarks = draft.remarks
  }
}
