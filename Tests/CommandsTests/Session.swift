import Archives
import Commands
import Synchronization

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// Runs command lines in a folder, in process, and keeps what they print.
final class Session: Sendable {
  let folder: String
  private let converter: String?
  private let printed = Mutex<(bytes: [UInt8], complaints: String)>(([], ""))
  private let input = Mutex<[UInt8]>([])
  private let numbers = Mutex<UInt64>(0)

  /// Works in a copy of the samples that is thrown away at the end; another program may stand for the one that reads Word files.
  init(converter: String? = Session.converter) throws {
    self.converter = converter
    let files = FileManager.default
    folder = files.temporaryDirectory.path() + "/whereas-\(UUID().uuidString)"
    try files.copyItem(atPath: Session.root + "/Samples", toPath: folder)
    try files.copyItem(
      atPath: Session.root + "/Tests/ImportsTests/Files/office-changes.docx", toPath: folder + "/foreign.docx"
    )
    let package = Array("EncryptedPackage".utf16.map { [UInt8(truncatingIfNeeded: $0), 0] }.joined())
    let locked =
      [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1] + [UInt8](repeating: 0, count: 504) + package
    try Data(locked).write(to: URL(fileURLWithPath: folder + "/locked.docx"))
  }

  deinit {
    try? FileManager.default.removeItem(atPath: folder)
  }

  /// When everything is recorded: the morning after the sample district's meeting.
  private static let evening = Timestamp(seconds: 1_781_107_200)

  /// The folder of the checkout.
  static let root = #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(3).joined(
    separator: "/")

  /// The program that reads Word files, which is built beside the tests.
  private static let converter: String? = {
    let folder = CommandLine.arguments.first?.split(separator: "/", omittingEmptySubsequences: false)
      .dropLast()
    return folder.map { $0.joined(separator: "/") + "/whereas-convert" }
  }()

  /// Runs a pipeline and returns all it prints, errors first, with its exit status when it is not 0.
  func run(_ line: String) -> String {
    printed.withLock { $0 = ([], "") }
    input.withLock { $0 = [] }
    var status: Int32 = 0
    for part in (line.shellWords ?? []).split(separator: "|") {
      let words = Array(part)
      let output: [UInt8]
      switch words.first {
      case "whereas":
        status = Whereas.run(Array(words.dropFirst()), on: console)
        output = printed.withLock { printed in
          defer { printed.bytes = [] }
          return printed.bytes
        }
      case "head": output = head(words.last.flatMap { Int($0) } ?? 10)
      case "cat":
        output = FileManager.default.contents(atPath: folder + "/" + (words.last ?? "")).map(Array.init) ?? []
      default: return "this session knows only whereas, head and cat: \(line)"
      }
      input.withLock { $0 = output }
    }
    let text = printed.withLock { $0.complaints } + String(decoding: input.withLock { $0 }, as: UTF8.self)
    return (text + (status == 0 ? "" : "\n[exit \(status)]")).trimmingLineEnds
  }

  private func head(_ count: Int) -> [UInt8] {
    let lines = input.withLock { $0 }.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    return Array(lines.prefix(count).joined(separator: CollectionOfOne(UInt8(ascii: "\n"))))
  }

  private var console: Console {
    Console(
      folder: folder, converter: converter, clock: { Session.evening },
      random: { [self] in
        numbers.withLock { number in
          number &+= 0x9E37_79B9_7F4A_7C15
          return number
        }
      },
      read: { [self] in input.withLock { $0 } },
      write: { [self] bytes in printed.withLock { $0.bytes += bytes } },
      complain: { [self] text in printed.withLock { $0.complaints += text } })
  }
}
