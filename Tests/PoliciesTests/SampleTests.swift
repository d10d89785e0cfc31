import Documents
import Foundation
import Policies
import Testing

/// The sample district's policies, which stand beside the tests.
enum Samples {
  static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appendingPathComponent("Samples")

  static func policy(_ path: String) throws -> Policy {
    let url = folder.appendingPathComponent("policies").appendingPathComponent(path)
    return Policy(reading: Outline(parsing: try Source(name: path, bytes: Array(Data(contentsOf: url)))))
  }

  static let paths: [String] = {
    let root = folder.appendingPathComponent("policies")
    let files = FileManager.default.enumerator(atPath: root.path)?.compactMap { $0 as? String } ?? []
    return files.filter { $0.hasSuffix(".md") }.sorted()
  }()
}

@Suite("Sample policies")
struct SampleTests {
  @Test("check clean beside one another", arguments: Samples.paths)
  func clean(path: String) throws {
    let codes = try Samples.paths.compactMap { try Samples.policy($0).code }
    #expect(try Samples.policy(path).findings(among: codes) == [])
  }

  @Test("are canonical", arguments: Samples.paths)
  func canonical(path: String) throws {
    let policy = try Samples.policy(path)
    #expect(policy.markdown == policy.outline.source.text)
  }

  @Test("give exactly the sets that a careful reader finds between versions")
  func history() throws {
    let versions = try Samples.paths.filter { $0.hasPrefix("BP-0410/") }.map { try Samples.policy($0) }
    let changes = zip(versions, versions.dropFirst()).map { old, new in
      let comparison = CharacteristicsComparison(from: old, to: new)
      let removed = comparison.removed.map { "-\($0.value.rawValue)" }
      return (removed + comparison.added.map { "+\($0.value.rawValue)" }).joined(separator: " ")
    }
    #expect(
      changes == [
        "+immigration_status +gender_expression", "", "-ancestry +genetic_information", "",
        "+pregnancy +combination", "+medical_condition +military +reproductive",
      ])
  }

  @Test("show the evening's widening as two sets")
  func widening() throws {
    let comparison = CharacteristicsComparison(
      from: try Samples.policy("BP-0410/2025-01-14.md"), to: try Samples.policy("BP-0410/2026-06-09.md"))
    #expect(comparison.removed.isEmpty && comparison.removedParties.isEmpty)
    #expect(comparison.added.map(\.value) == [.medicalCondition, .military, .reproductive])
    #expect(
      comparison.addedParties.map(\.value) == [.employees, .applicants, .families, .volunteers, .contractors])
    #expect(comparison.keptParties == [.students])
    #expect(comparison.summary == "3 characteristics added; 5 parties added.")
    #expect(comparison.addedParties.first?.address == "Section 2(a)")
    #expect(comparison.addedParties[2].words == "parent, guardian, family member of a student")
    #expect(
      comparison.added.map(\.words) == [
        "medical condition", "veteran or military status", "reproductive health decisionmaking",
      ])
  }
}

@Suite("Comparison of characteristics")
struct ComparisonTests {
  private func policy(_ text: String) -> Policy {
    Policy(reading: Outline(parsing: Source(name: "policy.md", text: text)))
  }

  @Test("puts removals first")
  func removals() {
    let comparison = CharacteristicsComparison(
      from: policy(
        "No student or employee shall be harassed on the basis of race, sex, shoe size, or age.\n"),
      to: policy("No student shall be harassed on the basis of age, color, or race.\n"))
    #expect(comparison.removed.map(\.value) == [.sex])
    #expect(comparison.added.map(\.value) == [.color])
    #expect(comparison.kept == [.race, .age])
    #expect(comparison.removedParties.map(\.value) == [.employees])
    #expect(comparison.removedItems.map(\.value) == ["shoe size"])
    guard case .table(let table)? = comparison.report.blocks.dropFirst().first else {
      Issue.record("The report has no table.")
      return
    }
    #expect(table.rows.map { $0[0] } == ["removed", "added"])
    #expect(comparison.summary == "2 characteristics removed, 1 added; 1 party removed.")
  }

  @Test("takes a reordering and a rewording for no change")
  func reordered() {
    let comparison = CharacteristicsComparison(
      from: policy(
        "No student shall be harassed on the basis of race, sex, or physical or mental disability.\n"),
      to: policy("Harassment of students because of disability, race or sex is prohibited.\n"))
    #expect(comparison.isEmpty)
    #expect(
      comparison.report.blocks.first
        == .paragraph("Both versions name the same characteristics and the same parties."))
  }
}
