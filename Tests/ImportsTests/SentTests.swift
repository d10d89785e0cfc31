import Documents
import Formats
import Imports
import Redlines
import Testing

@Suite("A file that Whereas wrote")
struct SentTests {
  static let old = Outline(
    parsing: Source(
      name: "old.md", text: "The board\nshall  meet:\n* each *month*\n<!-- Why? -->\n* each year\n"))
  static let new = Outline(
    parsing: Source(
      name: "new.md", text: "The board\nshall  meet:\n* each *week*\n<!-- Why? -->\n* each year\n"))

  @Test("as a redline holds both texts, and what they read as untouched")
  func redline() throws {
    let file = try Import(reading: Format.docx.render(Redline(from: Self.old, to: Self.new)) ?? [])
    #expect(file.sources.map(\.text) == [Self.old.source.text, Self.new.source.text])
    #expect(file.base == file.new)
    #expect(file.oldBase == file.old)
    #expect(file.old != file.new)
  }

  @Test("as a text holds it, and what it reads as untouched")
  func document() throws {
    let file = try Import(reading: Format.docx.render(Self.new) ?? [])
    #expect(file.sources.map(\.text) == [Self.new.source.text])
    #expect(file.base == file.new)
    #expect(file.oldBase == nil)
  }
}
