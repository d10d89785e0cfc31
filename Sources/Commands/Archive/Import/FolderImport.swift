import Archives
import Documents
import SQLite

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// A manual kept as files in a folder: each file a version, in the order of their dates.
struct FolderImport {
  /// A file that has a document in it.
  private struct Version {
    let path: String
    let code: String
    let date: CalendarDate?
  }

  private let folder: File
  private let console: Console
  private var versions: [Version] = []
  private(set) var ledger = ImportLedger()

  init(_ folder: File, on console: Console) {
    self.folder = folder
    self.console = console
  }

  /// Looks at every file, and puts the versions in order.
  mutating func survey(in archive: borrowing Archive) throws(CommandError) {
    let root = folder.absolute.split(separator: "/").last.map { String($0) } ?? ""
    var owners: [String: String] = [:]
    for path in try paths() {
      if Interruption.isRequested { throw .archive(.interrupted, folder.name) }
      guard let text = try read(path) else { continue }
      let name = ImportedName(path, in: root)
      var code = text.code(by: name)
      if text.code == nil, name.date == nil, let owner = owners[code], owner != path { code = name.stem }
      owners[code] = path
      versions.append(Version(path: path, code: code, date: text.claims.happened ?? name.date))
    }
    versions.sort {
      ($0.date?.dayNumber ?? .max, $0.path) < ($1.date?.dayNumber ?? .max, $1.path)
    }
  }

  /// Enters the versions.
  mutating func run(
    in archive: borrowing Archive, _ file: ArchiveFile, tell: (Int, Int) -> Void, enter: ImportLedger.Enter
  ) throws(CommandError) {
    for (place, version) in versions.enumerated() {
      tell(place, versions.count)
      guard let text = try read(version.path) else { continue }
      do throws(ArchiveError) {
        try ledger.meet(version.code, text, in: archive)
      } catch {
        throw .archive(error, file.name)
      }
      try ledger.take(
        text, code: version.code, ImportLedger.Origin(source: version.path, day: version.date), enter: enter)
    }
  }

  /// The text in a file; nil where it is left out.
  private mutating func read(_ path: String) throws(CommandError) -> ImportedText? {
    let bytes = try File("\(folder.name)/\(path)", in: console).bytes()
    do {
      let text = try ImportedText(path: path, bytes: bytes)
      if text.isDraft { ledger.leaveOut(path, "its front matter says that the board has not adopted it") }
      return text.isDraft ? nil : text
    } catch {
      ledger.leaveOut(path, "it is not text in UTF-8")
      return nil
    }
  }

  /// The paths of all files of documents below the folder, in order; others are left out.
  private mutating func paths() throws(CommandError) -> [String] {
    guard folder.exists else { throw .noSuchFile(folder.name) }
    guard !folder.isRegular, let found = try? FileManager.default.subpathsOfDirectory(atPath: folder.path)
    else {
      throw .refused(
        folder.name,
        message: "This is no folder that can be read. A single text is recorded with `whereas adopt`.")
    }
    var paths: [String] = []
    for path in found.sorted() where !path.split(separator: "/").contains(where: { $0.hasPrefix(".") }) {
      let file = File("\(folder.name)/\(path)", in: console)
      guard file.isRegular else {
        if file.isLink { ledger.leaveOut(path, "it is a link") }
        continue
      }
      if ImportedName.isDocument(path) {
        paths.append(path)
      } else {
        ledger.passOver(path)
      }
    }
    return paths
  }
}
