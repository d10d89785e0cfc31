/// What the process returns, so that scripts can tell outcomes apart (sysexits.h where it has a number).
public enum ExitStatus: Int32, Hashable, Sendable {
  /// Done.
  case done = 0
  /// Findings of severity error, differences under `--exit-code`, or a refusal.
  case findings = 1
  /// The command line was not understood (EX_USAGE).
  case usage = 64
  /// An input is not what it must be (EX_DATAERR).
  case badData = 65
  /// An input does not exist or may not be read (EX_NOINPUT).
  case noInput = 66
  /// Reading or writing failed (EX_IOERR).
  case inputOutput = 74
  /// A log is not the one that it should go on from (EX_PROTOCOL).
  case `protocol` = 76
  /// Interrupted from the keyboard (128 and SIGINT).
  case interrupted = 130
}
