import Testing

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

@Suite("A meeting under check")
struct MeetingTests {
  /// What a check finds in the sample meeting with some words replaced: the ids of the rules.
  private func ids(_ old: String, _ new: String) throws -> [String] {
    let session = try Session()
    let path = "\(session.folder)/meetings/2026-06-09.md"
    let text = try String(contentsOfFile: path, encoding: .utf8)
    #expect(text.contains(old))
    try Data(text.replacing(old, with: new).utf8).write(to: URL(filePath: path))
    return session.run("whereas check meetings/2026-06-09.md").split(separator: "\n").compactMap { line in
      line.last == "]" ? line.split(separator: "[").last.map { String($0.dropLast()) } : nil
    }
  }

  @Test(
    "is held to the documents that it names, which are opened beside it",
    arguments: [
      ("../resolutions/112", "resolutions/112", ["agenda-document"]),
      ("Resolution 112-25/26, Reaffirming", "Resolution 112-25/26, Affirming", ["agenda-title"]),
      ("F.3 Resolution 113-25/26", "F.3 Resolution 131-25/26", ["agenda-number"]),
      ("- Mover: Priya Raghunath", "- Mover: Rosa Elizondo", ["mover-and-seconder"]),
      ("| Terrence Oakley | Abstain |", "| Terrence Oakley | Aye |", ["agenda-facts"]),
      ("- By: Res-114-25/26", "- By: Res-113-25/26", ["agenda-facts"]),
      (
        "2026-06-09.md\n- Act: adopted\n- Effective: 2026-06-09", "2025-01-14.md\n- Act: adopted",
        ["agenda-facts", "adopted-date"]
      ),
    ])
  func documents(old: String, new: String, expected: [String]) throws {
    let found = try ids(old, new)
    #expect(Set(found).isSuperset(of: expected) || expected.isEmpty, "\(found)")
  }

  @Test("is told to programs and to readers")
  func shown() throws {
    let session = try Session()
    let json = session.run("whereas show meetings/2025-01-14.md --format json")
    #expect(json.contains("\"member\" : \"Annika Solberg\",\n              \"vote\" : \"absent\""))
    #expect(
      session.run("whereas check --as meeting notes/evening-library-hours.txt").contains("[meeting-facts]"))
  }

  @Test("is drafted with paths that lead from the folder of the file that is written")
  func drafted() throws {
    let session = try Session()
    let draft = { (output: String) in
      session.run("whereas draft meeting --document resolutions/113-25-26-codify-directive.md \(output)")
    }
    #expect(draft("").contains("\n- Document: resolutions/113-25-26-codify-directive.md\n"))
    #expect(draft("-o meetings/new.md").isEmpty)
    #expect(
      session.run("cat meetings/new.md").contains(
        "\n- Document: ../resolutions/113-25-26-codify-directive.md\n"))
    #expect(!session.run("whereas check meetings/new.md").contains("error"))
    #expect(session.run("whereas draft meeting --start noon").contains("is no time"))
  }
}
