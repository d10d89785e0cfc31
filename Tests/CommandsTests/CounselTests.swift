import Testing

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// What comes back of texts that Word cannot hold as they were written.
@Suite("A text that was sent to counsel")
struct CounselTests {
  /// What the program that reads Word files answers.
  private struct Answer: Encodable {
    struct Sent: Encodable {
      let role: String
      let name: String
      let text: String
    }

    let new: String
    let old: String
    let sources: [Sent]
    let base: String
    var oldBase: String?
    var hasRevisions = true
    var revisions: [String] = []
    var account: [String] = []
    var losses: [String] = []
  }

  private static let sent = """
    ---
    title: Gifts to Schools
    versions:
      fpt: '*'
      ghec: '*'
    ---
    <!-- The board shall thank every giver of a gift. -->
    The board shall accept  gifts which
    serve:
    * every school
    * the __whole__ district

    <!-- Counsel has not seen this. -->
    The board shall thank every giver of a gift.
    """

  /// What the reader makes of that.
  private static let read = """
    ---
    title: Gifts to Schools
    versions: "fpt: '*'; ghec: '*'"
    ---

    The board shall accept gifts which serve:

    - every school
    - the **whole** district

    The board shall thank every giver of a gift.

    """

  /// Words that counsel put for others: as they are sent, and as they are read where that differs.
  struct Edit: Sendable {
    let old: String
    let new: String
    var oldAsRead: String?
    var newAsRead: String?

    func made(in text: String) -> String { text.replacing(old, with: new) }
    func madeAsRead(in text: String) -> String { text.replacing(oldAsRead ?? old, with: newAsRead ?? new) }
  }

  /// What `convert` writes for an answer: the text, the text before, and the report.
  private static func back(_ answer: Answer) throws -> (new: String, old: String, report: String) {
    // The program that reads Word files is one that prints them.
    let session = try Session(converter: "/bin/cat")
    try JSONEncoder().encode(answer).write(to: URL(filePath: "\(session.folder)/back.docx"))
    let report = session.run("whereas convert back.docx -o new.md --old old.md")
    let text = { (name: String) in
      String(decoding: try Data(contentsOf: URL(filePath: "\(session.folder)/\(name)")), as: UTF8.self)
    }
    return (try text("new.md"), try text("old.md"), report)
  }

  @Test(
    "comes back with other bytes only where they changed, and as it was sent where the changes are rejected",
    arguments: [
      [], [Edit(old: "every school", new: "each school")],
      [Edit(old: "\nThe board shall thank every", new: "\nThe board shall thank each")],
      [Edit(old: "* every school\n", new: "", oldAsRead: "- every school\n")],
      [
        Edit(
          old: "the __whole__ district", new: "the __whole__ district and its offices",
          oldAsRead: "the **whole** district", newAsRead: "the **whole** district and its offices")
      ],
      [
        Edit(
          old: "accept  gifts", new: "accept  all gifts", oldAsRead: "accept gifts",
          newAsRead: "accept all gifts"),
        Edit(old: "which\nserve", new: "that\nserve", oldAsRead: "which serve", newAsRead: "that serve"),
      ],
    ])
  func document(edits: [Edit]) throws {
    let new = edits.reduce(Self.read) { $1.madeAsRead(in: $0) }
    let expected = edits.reduce(Self.sent) { $1.made(in: $0) }
    let back = try Self.back(
      Answer(
        new: new, old: Self.read, sources: [.init(role: "document", name: "gifts.md", text: Self.sent)],
        base: Self.read))
    #expect(back.new == expected)
    #expect(back.old == Self.sent)
    #expect(!back.report.contains("read anew"))
  }

  @Test("is read anew where the words that changed cannot be found in it")
  func strange() throws {
    let back = try Self.back(
      Answer(
        new: "Quite another text.\n", old: Self.read,
        sources: [.init(role: "document", name: "gifts.md", text: Self.sent)], base: "No text of ours.\n"))
    #expect(back.new == "Quite another text.\n")
    #expect(back.report.contains("read anew"))
  }

  private static func redline(new: String, old: String, hasRevisions: Bool = true) throws -> (
    new: String, old: String, report: String
  ) {
    let sources = [
      Answer.Sent(role: "old", name: "gifts-old.md", text: sent),
      Answer.Sent(
        role: "new", name: "gifts-new.md", text: sent.replacing("accept  gifts", with: "accept  alms")),
    ]
    return try back(
      Answer(
        new: new, old: old, sources: sources, base: read.replacing("accept gifts", with: "accept alms"),
        oldBase: read, hasRevisions: hasRevisions))
  }

  @Test("as a redline comes back as both texts, with other bytes only where they changed")
  func redline() throws {
    let (old, new) = (Self.sent, Self.sent.replacing("accept  gifts", with: "accept  alms"))
    let newRead = Self.read.replacing("accept gifts", with: "accept alms")
    let untouched = try Self.redline(new: newRead, old: Self.read)
    #expect(untouched.new == new)
    #expect(untouched.old == old)
    let added = try Self.redline(new: newRead.replacing("serve:", with: "only serve:"), old: Self.read)
    #expect(added.new == new.replacing("serve:", with: "only serve:"))
    #expect(added.old == old)
    let rejected = try Self.redline(new: Self.read, old: Self.read, hasRevisions: false)
    #expect(rejected.new == old)
    #expect(rejected.old == old)
    #expect(rejected.report.contains("All changes were rejected: the text is gifts-old.md, byte for byte."))
    let accepted = try Self.redline(new: newRead, old: newRead, hasRevisions: false)
    #expect(accepted.new == new)
    #expect(accepted.old == new)
  }
}
