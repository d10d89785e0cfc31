import Testing

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

@Suite("A rule that the district switched off")
struct RuleTests {
  @Test("finds nothing in any kind of document", arguments: ["unfilled-blank", "required-field"])
  func off(rule: String) throws {
    let session = try Session()
    let write = { (name: String, text: String) in
      try Data(text.utf8).write(to: URL(filePath: "\(session.folder)/\(name)"))
    }
    try write("course.md", "---\ndocument: course\n---\n\n## Unit 1: [Title]\n")
    #expect(session.run("whereas check course.md").contains("[\(rule)]"))
    try write("district.json", "{\"name\": \"Alder Bay\", \"rulesOff\": [\"\(rule)\"]}")
    #expect(!session.run("whereas check course.md").contains("[\(rule)]"))
  }
}

@Suite("A kind of document that there is not")
struct KindTests {
  @Test("is found where it is named, whatever the text is read as")
  func misnomer() throws {
    let session = try Session()
    for (name, text) in [
      ("policy.md", "---\ndocument: polcy\ncode: BP 0410\ntitle: Fair\n---\n\nText.\n"),
      ("amendment.md", "---\ndocument: amendmnt\namends: BP 0410\nby: Res-1\n---\n\nStrike \"age\".\n"),
    ] {
      try Data(text.utf8).write(to: URL(filePath: "\(session.folder)/\(name)"))
      let printed = session.run("whereas check \(name)")
      #expect(printed.hasPrefix("\(name):2:1: warning: Found \"document: "))
      #expect(
        printed.contains("; expected amendment, course, meeting, policy, or resolution. [document-kind]"))
    }
  }

  @Test("is none that has yet to come")
  func announced() throws {
    let session = try Session()
    try Data("---\ndocument: section\n---\n\nText.\n".utf8).write(
      to: URL(filePath: "\(session.folder)/section.md"))
    #expect(!session.run("whereas check section.md").contains("document-kind"))
  }
}
