import Documents

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// What `whereas-convert` makes of a Word file (Schemas/conversion.schema.json).
struct WordReading: Decodable {
  /// A text that Whereas put into the file when it wrote it.
  struct Embedded: Decodable {
    let role: String
    let name: String
    let text: String
  }

  /// The program that made the file.
  let generator: String?
  /// The text with all tracked changes rejected.
  let old: String
  /// The text with all tracked changes accepted.
  let new: String
  /// Whether there are tracked changes.
  let hasRevisions: Bool
  /// The tracked changes, by author.
  let revisions: [Conversion.Author]
  /// What was put into the file when it was sent.
  let sources: [Embedded]
  /// What the same reader makes of the file as it was sent.
  let base: String?
  /// The same with all its changes rejected; nil where it was no redline.
  let oldBase: String?
  /// Everything that was found, and what became of it.
  let account: [Conversion.Balance]
  /// What was changed or lost.
  let losses: [Conversion.Loss]
}

extension WordReading {
  /// Has a Word file read.
  init(_ file: File, on console: Console) throws(CommandError) {
    _ = try file.head(1)
    let answer = try Converter(for: console).answer(on: file.path, named: file.name)
    let data = Data(answer.output)
    switch answer.status {
    case 0:
      do {
        self = try JSONDecoder().decode(WordReading.self, from: data)
      } catch {
        throw .cannotConvert(file.name, reason: "what it wrote is not what this version expects")
      }
    case ExitStatus.badData.rawValue:
      guard let refusal = try? JSONDecoder().decode(Refusal.self, from: data) else {
        throw .cannotConvert(file.name, reason: "it refused the file without a reason")
      }
      throw .refused(file.name, message: refusal.message)
    default: throw .cannotConvert(file.name, reason: "it ended with code \(answer.status)")
    }
  }

  /// Why a file is not taken.
  private struct Refusal: Decodable {
    let message: String
  }

  /// The text that was sent, of a redline the new one; nil where Whereas did not write the file.
  var sent: SentText? { text("document", read: base) ?? text("new", read: base) }

  /// The text that was sent with its changes rejected: of a redline the old one.
  var sentBefore: SentText? { text("document", read: base) ?? text("old", read: oldBase) }

  private func text(_ role: String, read: String?) -> SentText? {
    sources.first { $0.role == role }.map { embedded in
      SentText(
        outline: Outline(parsing: Source(name: embedded.name, text: embedded.text)),
        read: read.map { Outline(parsing: Source(name: embedded.name, text: $0)) })
    }
  }
}

extension File {
  /// Whether the file is for `whereas-convert`, which reads Word files and says of others what they are.
  func isForeign() throws(CommandError) -> Bool {
    guard name != "-" else { return false }
    let ending = name.split(separator: "/").last?.split(separator: ".").dropFirst().last?.lowercased()
    let head = try head(8)
    let signs: [[UInt8]] = [
      Array("PK\u{3}\u{4}".utf8), [0xD0, 0xCF, 0x11, 0xE0], Array("%PDF-".utf8), Array("{\\rtf".utf8),
    ]
    return Self.foreignEndings.contains(ending ?? "") || signs.contains { head.starts(with: $0) }
  }

  private static let foreignEndings: Set<String> = [
    "docx", "docm", "dotx", "dotm", "doc", "dot", "odt", "rtf", "pdf", "pages", "wpd", "html", "htm",
  ]
}
