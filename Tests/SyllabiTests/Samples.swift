import Documents
import FoundationEssentials
import Syllabi

/// The files of the sample district, where they are there.
enum Sample {
  static let folder = #filePath.split(separator: "/").dropLast(3).reduce("") { "\($0)/\($1)" } + "/Samples"

  static func source(_ path: String) throws -> Source {
    let data = try Data(contentsOf: URL(filePath: "\(folder)/\(path)"))
    return try Source(name: path, bytes: Array(data))
  }

  static func exists(_ path: String) -> Bool {
    FileManager.default.fileExists(atPath: "\(folder)/\(path)")
  }
}

/// Reads a course from a text.
func readCourse(_ text: String) -> Course {
  Course(reading: Outline(parsing: Source(name: "course.md", text: text)))
}

/// Reads a calendar from rows below the header.
func readCalendar(_ rows: String...) -> SchoolCalendar {
  let text = ([SchoolCalendar.columns.joined(separator: ",")] + rows).joined(separator: "\n") + "\n"
  return SchoolCalendar(reading: Source(name: "calendar.csv", text: text))
}
