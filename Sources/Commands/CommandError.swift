public import Archives
public import Arguments
public import Documents

/// Why a command could not be done: `message` has the prose, `status` what the process returns.
public enum CommandError: Error, Sendable {
  /// There is no such file.
  case noSuchFile(String)
  /// The file may not be read by this user.
  case noPermission(String)
  /// A folder stands where a file is needed.
  case isFolder(String)
  /// A database, which may be the record, stands where a file is to be written.
  case isDatabase(String)
  /// Reading failed.
  case cannotRead(String, reason: String)
  /// Writing failed; nothing was overwritten.
  case cannotWrite(String, reason: String)
  /// The bytes are not text.
  case notText(SourceError)
  /// A JSON or CSV input does not follow its schema.
  case badData(String, position: Position?, message: String)
  /// The program that reads Word files is not there.
  case noConverter
  /// The program that reads Word files failed on one.
  case cannotConvert(String, reason: String)
  /// A foreign file is not taken, for the reason given.
  case refused(String, message: String)
  /// An act is not recorded, for the reason given.
  case unrecorded(String, message: String)
  /// The archive of this name refused.
  case archive(ArchiveError, String)
  /// The command line asks for what does not go together.
  case usage(UsageError)
}

extension CommandError {
  /// What the process returns.
  var status: ExitStatus {
    switch self {
    case .noSuchFile, .noPermission, .isFolder: .noInput
    case .cannotRead, .cannotWrite, .isDatabase, .noConverter, .cannotConvert: .inputOutput
    case .notText, .badData, .refused: .badData
    case .unrecorded: .findings
    case .archive(let error, _): error.status
    case .usage: .usage
    }
  }

  /// What was found, what was expected, and the way out.
  var message: String {
    switch self {
    case .noSuchFile(let name):
      "No such file: \(name). Check the name and the folder."
    case .noPermission(let name):
      "\(name): this user may not read it. Ask its owner, or copy it to a folder of yours."
    case .isFolder(let name):
      "\(name) is a folder. Name a file in it."
    case .isDatabase(let name):
      "\(name) is a database, perhaps the record itself, and nothing is written over it. Name another file."
    case .cannotRead(let name, let reason):
      "\(name): reading failed (\(reason))."
    case .cannotWrite(let name, let reason):
      "\(name): writing failed (\(reason)). Nothing was overwritten."
    case .notText(let error): CommandError.sentence(for: error)
    case .badData(let name, let position, let message):
      "\(name):\(position.map { "\($0): " } ?? " ")\(message)"
    case .noConverter:
      "Word files are read by the program whereas-convert, which was not found beside whereas or on the PATH. Scripts/setup builds and installs both."
    case .cannotConvert(let name, let reason):
      "\(name): whereas-convert did not finish (\(reason)). Nothing was written. Save the file anew in the program that made it, or save it as plain text and convert that."
    case .refused(let name, let message), .unrecorded(let name, let message): "\(name): \(message)"
    case .archive(let error, let name): error.message(in: name)
    case .usage(let error): error.message
    }
  }

  private static func sentence(for error: SourceError) -> String {
    switch error {
    case .isUTF16(let name):
      "\(name): this text is UTF-16. Save it as UTF-8 and try again."
    case .isBinary(let name, let offset):
      "\(name): this is not text (byte \(offset) is zero). Read a Word file with `whereas convert`; export a PDF as plain text first."
    case .isNotUTF8(let name, let position, let byte):
      "\(name):\(position): the byte 0x\(String(byte, radix: 16, uppercase: true)) is not UTF-8. Save the file as UTF-8 and try again."
    case .isTooLong(let name):
      "\(name): this text has more than four billion bytes. Split it into parts."
    }
  }
}
