public import Archives
internal import Documents

/// Where a command reads and writes: the standard streams of the process, or those of a test.
///
/// Everything that a command knows of its surroundings is here, so that commands can be run in a test and
/// their transcripts compared.
public struct Console: Sendable {
  /// The folder that relative paths start from; empty for the process's own.
  public let folder: String

  /// The width of the page in columns.
  public let width: Int

  /// Whether standard output is a terminal.
  public let isTerminal: Bool

  /// Whether colors may be written: on a terminal without `NO_COLOR`.
  public let hasColor: Bool

  /// The program that reads Word files; nil to look for `whereas-convert` beside this program and on the PATH.
  let converter: String?

  /// The archive that the surroundings name, `WHEREAS_ARCHIVE`; nil where they name none.
  let archive: String?

  /// The time.
  let clock: @Sendable () -> Timestamp

  /// How many seconds the wall clock is ahead of Coordinated Universal Time.
  let clockOffset: @Sendable () -> Int

  /// Where random numbers come from.
  let random: @Sendable () -> UInt64

  /// Reads standard input to its end.
  let read: @Sendable () throws(CommandError) -> [UInt8]

  /// Writes to standard output.
  let write: @Sendable ([UInt8]) throws(CommandError) -> Void

  /// Writes to standard error.
  let complain: @Sendable (String) -> Void

  /// Writes a line that tells how far long work is over the one before; nil where standard error is no terminal.
  let report: (@Sendable (String) -> Void)?

  /// Makes a console from its streams.
  public init(
    folder: String = "", width: Int = 80, isTerminal: Bool = false, hasColor: Bool = false,
    converter: String? = nil, archive: String? = nil,
    clock: @escaping @Sendable () -> Timestamp, clockOffset: @escaping @Sendable () -> Int = { 0 },
    random: @escaping @Sendable () -> UInt64,
    read: @escaping @Sendable () throws(CommandError) -> [UInt8],
    write: @escaping @Sendable ([UInt8]) throws(CommandError) -> Void,
    complain: @escaping @Sendable (String) -> Void, report: (@Sendable (String) -> Void)? = nil
  ) {
    self.folder = folder
    self.width = width
    self.isTerminal = isTerminal
    self.hasColor = hasColor
    self.converter = converter
    self.archive = archive
    self.clock = clock
    self.clockOffset = clockOffset
    self.random = random
    self.read = read
    self.write = write
    self.complain = complain
    self.report = report
  }
}

extension Console {
  /// The day on the wall clock.
  var today: CalendarDate { Timestamp(seconds: clock().seconds + clockOffset()).date }

  /// Writes a text to standard output.
  func print(_ text: String) throws(CommandError) {
    try write(Array(text.utf8))
  }

  /// Writes a text to a file, whole or not at all, or to standard output where no file is named.
  func write(_ text: String, to path: String?) throws(CommandError) {
    guard let path, path != "-" else { return try print(text) }
    try File(path, in: self).replace(with: Array(text.utf8))
  }

  /// Writes what a closure hands over part by part to a file, whole or not at all, or to standard output where no file is named.
  func write<Result>(
    to path: String?, _ body: (_ write: ([UInt8]) throws(CommandError) -> Void) throws(CommandError) -> Result
  ) throws(CommandError) -> Result {
    guard let path, path != "-" else { return try body(write) }
    return try File(path, in: self).replace(body)
  }
}
