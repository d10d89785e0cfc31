import Archives
import Testing

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

@Suite("The schema")
struct SchemaTests {
  @Test("The program makes the tables that Schemas/archive/v1.sql says")
  func embedded() throws {
    let root = #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(3).joined(
      separator: "/")
    let file = try String(contentsOfFile: "\(root)/Schemas/archive/v1.sql", encoding: .utf8)
    #expect(Schema.version1 + "\n" == file)
    #expect(Schema.isConsistent)
  }
}
