import Documents

/// An assessment: a row of `## Assessments`, or an item of a unit's list.
public struct Assessment: Hashable, Sendable {
  /// What it is called.
  public let title: String

  /// The category of the grade it counts toward; empty where it stands in a unit's list only.
  public let category: String

  /// The places, in the course's units, of those at whose end it comes; empty when it runs through the course.
  public let units: [Int]

  /// What the Unit cell says that is no unit's number; nil where all is understood.
  public let unknownUnit: String?

  /// The bytes of its row or item.
  public let range: Range<Int>

  /// The assessments of the table, then those that only the units' lists name.
  static func assessments(in parts: [CoursePart], units: [Unit]) -> [Assessment] {
    let numbers = Dictionary(units.enumerated().map { ($1.number, $0) }) { first, _ in first }
    let every = Array(units.indices)
    var assessments: [Assessment] = []
    var listed: Set<Listing> = []
    for table in Course.rows(of: .assessments, in: parts) {
      for row in table.rows where row.cells.contains(where: { !$0.text.isEmpty }) {
        let assessment = Assessment(row, of: table, numbers: numbers, every: every)
        let title = assessment.title.lowercased()
        if assessment.units.count == every.count {
          listed.insert(Listing(title: title, unit: nil))
        } else {
          for unit in assessment.units { listed.insert(Listing(title: title, unit: unit)) }
        }
        assessments.append(assessment)
      }
    }
    for part in parts where part.kind == .assessments {
      guard let unit = part.unit else { continue }
      for item in part.items {
        let title = item.text.lowercased()
        guard !listed.contains(Listing(title: title, unit: unit)),
          !listed.contains(Listing(title: title, unit: nil))
        else { continue }
        assessments.append(
          Assessment(title: item.text, category: "", units: [unit], unknownUnit: nil, range: item.range))
      }
    }
    return assessments
  }

  /// A title in a unit, or in every one.
  private struct Listing: Hashable {
    let title: String
    let unit: Int?
  }

  private init(_ row: PipeTable.Row, of table: PipeTable, numbers: [Int: Int], every: [Int]) {
    let unit = row[table.column("unit", "units")].text.lowercased()
    var places: [Int] = []
    var unknown: String?
    if ["all", "every", "each", "every unit", "all units", "each unit"].contains(unit) {
      places = every
    } else if !["course", "all year", "throughout", "—", "–", "-"].contains(unit) {
      for word in unit.split(whereSeparator: { ", ".contains($0) })
      where !["unit", "units", "and"].contains(word) {
        if let place = Int(word).flatMap({ numbers[$0] }) {
          places.append(place)
        } else {
          unknown = String(word)
        }
      }
    }
    title = row[table.column("assessment", "assessments", "title") ?? 0].text
    category = row[table.column("category")].text
    (units, unknownUnit, range) = (places, unknown, row.range)
  }

  private init(title: String, category: String, units: [Int], unknownUnit: String?, range: Range<Int>) {
    self.title = title
    self.category = category
    self.units = units
    self.unknownUnit = unknownUnit
    self.range = range
  }
}
