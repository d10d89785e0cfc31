public import Documents

/// A clause that begins with RESOLVED in any of its forms.
public struct Resolved: Hashable, Sendable {
  /// A list item or paragraph under a clause.
  public struct Part: Hashable, Sendable {
    /// The index of its provision.
    public let index: Int

    /// Its number, letter or bullet; nil for a paragraph.
    public let label: Label?

    /// How deeply it is nested under its clause, from 0.
    public let depth: Int

    /// Whether it is quoted, `> text`.
    public let isQuoted: Bool

    /// Its words, with the ending.
    public let words: String

    /// What it ends with, ";".
    public let ending: Ending
  }

  /// The index of its provision.
  public let index: Int

  /// The words it begins with, "BE IT FURTHER RESOLVED,".
  public let opening: String

  /// Its words, without opening and ending: "That the Board reaffirms ...".
  public let words: String

  /// What it ends with, "; and be it further".
  public let ending: Ending

  /// Lists and paragraphs that belong to it.
  public let parts: [Part]

  /// Whether its opening says that something was resolved before.
  var isFurther: Bool {
    let words = openingWords
    return words.contains("FURTHER") || words.contains("FINALLY") || words.contains("ALSO")
  }

  /// Whether its opening itself is the operative formula, "BE IT RESOLVED", and not RESOLVED alone.
  var hasFormula: Bool {
    !isFurther && openingWords.count > 1
  }

  /// Whether its opening says THEREFORE.
  var saysTherefore: Bool { openingWords.contains("THEREFORE") }

  /// What it says as a whole: its words and those of its parts.
  var fullText: String {
    ([words + ending.text] + parts.map(\.words)).joined(separator: " ")
  }

  private var openingWords: [String] {
    opening.uppercased().split { !$0.isLetter }.map(String.init)
  }
}
