import Archives
import Documents

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// A folder for the archives of one test, removed at its end; clock and salts are seeded.
final class Scratch {
  let folder: String
  var salts = Seeded(1)

  init() throws {
    folder = FileManager.default.temporaryDirectory.path() + "/archives-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
  }

  deinit {
    try? FileManager.default.removeItem(atPath: folder)
  }

  /// The path of a file in the folder.
  func path(_ name: String = "whereas.db") -> String { "\(folder)/\(name)" }

  /// A new archive.
  func archive(_ name: String = "whereas.db") throws -> Archive {
    try Archive(
      creating: path(name), origin: "Alder Bay Unified School District",
      identity: (0..<16).map { UInt8($0) }, at: Scratch.time(0))
  }

  /// The bytes of a file.
  static func bytes(of path: String) throws -> [UInt8] {
    try Array(Data(contentsOf: URL(filePath: path)))
  }

  /// A moment, hours after noon of the first day of 2026.
  static func time(_ hours: Int) -> Timestamp {
    Timestamp(seconds: 1_767_268_800 + 3600 * hours)
  }

  /// A policy of some numbered paragraphs.
  static func policy(_ paragraphs: [String], title: String = "Safe Schools") -> Source {
    let body = paragraphs.enumerated().map { "\($0.offset + 1). \($0.element)\n\n" }.joined()
    return Source(name: "policy.md", text: "---\ncode: BP 0410\ntitle: \(title)\n---\n\n## Rules\n\n\(body)")
  }
}

/// A generator of numbers that gives the same for the same seed (SplitMix64, Steele, Lea, Flood 2014).
struct Seeded: RandomNumberGenerator {
  private var state: UInt64

  init(_ seed: UInt64) {
    state = seed
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return value ^ (value >> 31)
  }
}
