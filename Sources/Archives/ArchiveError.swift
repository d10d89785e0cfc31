public import Documents
public import SQLite

/// Why an archive could not be opened, read or written.
public enum ArchiveError: Error, Hashable, Sendable {
  /// The database refused; nothing was recorded.
  case database(DatabaseError)
  /// The file is a database of another program.
  case foreign
  /// The file's tables are not those of an archive: something was added, taken away or changed.
  case alteredSchema(found: String)
  /// The file was written by a newer program, which says that this one cannot read it.
  case newer(schema: Int)
  /// The file may be read but not written by this program.
  case newerForWriting(schema: Int)
  /// What was read does not fit together.
  case damaged(String)
  /// No document has this code; the nearest codes there are.
  case noSuchDocument(String, near: [String])
  /// The document has no such version.
  case noSuchVersion(String, number: Int, count: Int)
  /// Nothing of the document was in force on that day.
  case notInForce(String, on: CalendarDate)
  /// A draft was made from a version that is no longer in force.
  case baseNotInForce(String, base: Int, inForce: Int?)
  /// An act was to take the place of an entry that puts no text of the document in force.
  case cannotSupersede(entry: Int, of: String)
  /// The act needs a text, and there is none.
  case noText(String, Act)
  /// A document was to be renumbered to the code of another, which has this title.
  case codeTaken(String, title: String)
  /// The person asked to stop; nothing was recorded, and nothing half written is left.
  case interrupted
  /// There is something where a new file or folder was to be made.
  case exists(String)
  /// A file could not be written.
  case cannotWrite(String, reason: String)
  /// A file could not be read.
  case cannotRead(String, reason: String)
  /// A file of an export is not as it was exported.
  case altered(String, line: Int?, String)
  /// The export is of a newer form.
  case newerExport(String)
  /// A copy is not sound, for what was found in it.
  case unsound(String, [Fault])
}
