/// The names of the files of an export, and what stands in those that are the same for all.
enum ExportFile {
  static let log = "log.txt"
  static let head = "head.txt"
  static let details = "details.txt"
  static let clauses = "clauses.txt"
  static let versions = "versions.txt"
  static let checkpoints = "checkpoints.txt"
  static let list = "documents.txt"
  static let format = "format.txt"
  static let readme = "README.txt"
  static let sums = "SHA256SUMS"

  /// The folder of the texts.
  static let documents = "documents"

  /// The name and the number of the form.
  static let form = "whereas-export 1\n"

  /// The files whose sums stand behind those of the texts, in that order.
  static let summed = [clauses, checkpoints, list, head, format, readme, log, details, versions]

  /// The line that tells where a document's texts are, and what it is called.
  static func line(of document: DocumentRecord, in folder: String) -> String {
    "\(document.number) \(documents)/\(folder) \(document.kind) \(Escaping.escaped(document.code))\n"
  }
}
