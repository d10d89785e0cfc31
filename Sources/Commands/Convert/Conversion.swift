import Documents

/// A text from elsewhere as Markdown, and an account of what became of everything in it.
struct Conversion {
  /// What a text was before.
  enum Origin: String, Encodable {
    /// Pasted text, or Markdown.
    case text
    /// A Word file.
    case docx
  }

  /// One thing of the account: how many were found, and what became of them.
  struct Balance: Codable, Equatable {
    let thing: String
    let found: Int
    let kept: Int
    let changed: Int
    let lost: Int
  }

  /// Something that was dropped, changed, left to a person or lost.
  struct Loss: Codable, Equatable {
    let thing: String
    let count: Int
    let place: String
    let words: String
    let fate: String
    let severity: String
  }

  /// The tracked changes of one author.
  struct Author: Codable, Equatable {
    let author: String
    let firstDate: String?
    let lastDate: String?
    let insertions: Int
    let deletions: Int
    let moves: Int
    let formatting: Int
  }

  /// A place where the words of a lost redline stood glued together.
  struct Glued: Encodable, Equatable {
    let line: Int
    let column: Int
    let before: String
    let first: String
    let second: String
    /// The word that was kept; nil where the place stays as it is.
    let after: String?
    /// Where the proof stands, as file and line.
    let proof: String?
  }

  /// The file as the user named it.
  let name: String
  /// What it was.
  let origin: Origin
  /// The text.
  let outline: Outline

  /// The program that made the file.
  var generator: String?
  /// The text with all tracked changes rejected; nil where there can be none.
  var old: String?
  /// What a redline compares with.
  var former: Outline?
  /// What the former text is called.
  var formerName = ""
  /// Sentences about the whole.
  var remarks: [String] = []
  /// Everything that was found.
  var account: [Balance] = []
  /// What was dropped, changed, left open or lost.
  var losses: [Loss] = []
  /// Who changed what.
  var authors: [Author] = []

  /// Whether something was changed since the text was sent without being tracked.
  var hasUntracked = false
  /// Where words stood glued together.
  var glued: [Glued] = []

  init(of name: String, from origin: Origin, as outline: Outline) {
    self.name = name
    self.origin = origin
    self.outline = outline
  }

  /// Whether something of the text was lost.
  var hasLoss: Bool { losses.contains { $0.severity == "lost" } || account.contains { $0.lost > 0 } }
}
