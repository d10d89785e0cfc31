import Documents
import Formats
import Syllabi

/// A table in a CSV file that a course needs beside itself.
protocol CourseTable {
  /// Reads the table; what it cannot use is a finding.
  init(reading source: Source)

  /// What was found in its rows.
  var findings: [Finding] { get }

  /// Whether no row could be used.
  var isEmpty: Bool { get }
}

extension Standards: CourseTable {
  var isEmpty: Bool { standards.isEmpty }
}

extension SchoolCalendar: CourseTable {
  var isEmpty: Bool { events.isEmpty }
}

extension BellSchedule: CourseTable {
  var isEmpty: Bool { periods.isEmpty }
}

extension CourseTable {
  /// The table in a file, nil where none is named.
  ///
  /// Rows that cannot be used are named on standard error and left out; a table without any usable row is refused.
  static func given(_ name: String?, on console: Console) throws(CommandError) -> Self? {
    guard let name else { return nil }
    let source = try File(name, in: console).source()
    let table = Self(reading: source)
    if table.isEmpty {
      let finding = table.findings.first { $0.severity == .error }
      throw .badData(
        name, position: finding.map { source.position(of: $0.range.lowerBound) },
        message: finding?.message ?? "The table has no rows.")
    }
    console.complain(FindingLines().text(of: table.findings, in: source))
    return table
  }
}
