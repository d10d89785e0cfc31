public import Documents

/// The skeleton of a new policy: what only people can say is left as blanks in brackets.
///
///     PolicyDraft(code: code, title: "Controversial Issues").text
public struct PolicyDraft: Hashable, Sendable {
  /// The code under which the policy will be filed.
  public var code: DocumentIdentifier

  /// The title.
  public var title: String

  /// What kind it is.
  public var kind: Policy.Kind

  /// The name of the board, as the text speaks of it.
  public var board: String

  /// The law that the policy rests on, as it is cited.
  public var legalReferences: [String]

  /// The documents that go with it.
  public var crossReferences: [DocumentIdentifier]

  /// Describes a new policy.
  public init(
    code: DocumentIdentifier, title: String, kind: Policy.Kind? = nil, board: String = "Board of Education",
    legalReferences: [String] = [], crossReferences: [DocumentIdentifier] = []
  ) {
    self.code = code
    self.title = title
    self.kind = kind ?? PolicyDraft.kind(of: code)
    self.board = board
    self.legalReferences = legalReferences
    self.crossReferences = crossReferences
  }

  /// The skeleton as canonical Markdown.
  public var text: String {
    let legal = legalReferences.isEmpty ? ["[law that requires or permits this policy]"] : legalReferences
    let cross =
      crossReferences.isEmpty
      ? ["[code of a policy that goes with this one]"] : crossReferences.map(\.description)
    var lines = ["---", "document: policy"]
    if kind != PolicyDraft.kind(of: code) { lines.append("kind: \(kind.rawValue)") }
    lines.append(FrontMatterLine.scalar("code", code.description))
    lines.append(FrontMatterLine.scalar("title", title))
    lines.append("adopted: \"[date of adoption]\"")
    lines += FrontMatterLine.list("legal", legal) + FrontMatterLine.list("cross", cross)
    lines.append("---")
    return lines.joined(separator: "\n") + "\n\n" + sections.joined(separator: "\n\n") + "\n"
  }

  private var sections: [String] {
    let actor = kind == .regulation ? "The Superintendent or designee" : "The \(board)"
    return [
      "## 1. Purpose",
      "(a) [Say in one or two sentences what this \(kind.rawValue) is for.]",
      "(b) This \(kind.rawValue) applies to [the people, places, and activities that it covers].",
      "## 2. \(kind == .regulation ? "Procedure" : "Policy")",
      "(a) \(actor) [shall or may do what, for whom, and by when].",
      "(b) [Each rule stands as a provision of its own, so that it can be cited and amended by itself.]",
      "## 3. Duties",
      "(a) The Superintendent shall [do what], not later than [day or number of days].",
      "## 4. Review",
      "(a) The \(board) shall review this \(kind.rawValue) [how often] and shall record the date of the review even when no change is made.",
    ]
  }

  private static func kind(of code: DocumentIdentifier) -> Policy.Kind {
    switch code.series {
    case "AR", "R", "REG": .regulation
    case "BB": .bylaw
    case "E": .exhibit
    default: .policy
    }
  }
}

/// Writes front matter so that any reader of YAML takes it as it is meant.
enum FrontMatterLine {
  static func scalar(_ key: String, _ value: String) -> String {
    value.isEmpty ? "\(key):" : "\(key): \(quoted(value))"
  }

  static func list(_ key: String, _ values: [String]) -> [String] {
    ["\(key):"] + values.map { "  - \(quoted($0))" }
  }

  /// A value whose digits alone would lose their zeros to other readers of YAML, in quotation marks too.
  private static func quoted(_ value: String) -> String {
    value.utf8.allSatisfy { $0.isDigit || $0 == UInt8(ascii: ".") }
      ? FrontMatter.quoted(value) : FrontMatter.scalar(value)
  }
}
