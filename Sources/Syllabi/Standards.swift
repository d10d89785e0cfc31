public import Documents

/// A standard: a code, the framework it belongs to, and what it asks for.
public struct Standard: Hashable, Sendable {
  /// The code, "12.2.6".
  public let code: String

  /// The framework, "California grade 12".
  public let framework: String

  /// What it asks for.
  public let statement: String
}

/// A list of standards, as a spreadsheet holds it.
///
///     code,framework,statement
///     12.2.6,California grade 12 (our paraphrase),Explain how a person becomes a citizen.
public struct Standards: Hashable, Sendable {
  /// The name of the file, as messages give it.
  public let name: String

  /// The standards in the order of the file, each code once.
  public let standards: [Standard]

  /// What is wrong with the rows that were left out.
  public let findings: [Finding]

  private let places: [String: Int]

  /// The columns of the file.
  public static let columns = ["code", "framework", "statement"]

  /// The standard of a code, compared without regard to case.
  public subscript(code: String) -> Standard? {
    places[code.lowercased()].map { standards[$0] }
  }

  /// Reads a list of standards.
  ///
  /// - Complexity: O(*n*).
  public init(reading source: Source) {
    name = source.name
    var standards: [Standard] = []
    var findings: [Finding] = []
    var places: [String: Int] = [:]
    do throws(CommaSeparated.Refusal) {
      for row in try CommaSeparated(reading: source, columns: ["code", "statement"]).rows {
        let code = row["code"]
        if code.isEmpty {
          findings.append(
            Finding(
              .standardRow, at: row.range("statement"), "The row has no code, and is left out. Give it one."))
        } else if places[code.lowercased()] != nil {
          findings.append(
            Finding(
              .standardRow, severity: .warning, at: row.range("code"),
              "The code \(code) stands twice; only the first is read. Take one out, or mend its code."))
        } else {
          places[code.lowercased()] = standards.count
          standards.append(Standard(code: code, framework: row["framework"], statement: row["statement"]))
        }
      }
    } catch {
      findings.append(Finding(error, .standardRow, Self.columns, in: source))
    }
    (self.standards, self.findings, self.places) = (standards, findings, places)
  }
}
