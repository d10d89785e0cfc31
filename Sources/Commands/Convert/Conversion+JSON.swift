import Documents

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

extension Conversion {
  /// The conversion for programs (Schemas/convert.schema.json).
  func json() throws(CommandError) -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    do {
      return String(decoding: try encoder.encode(Summary(self)), as: UTF8.self) + "\n"
    } catch {
      throw .badData(name, position: nil, message: "It could not be written as JSON (\(error)).")
    }
  }

  private struct Summary: Encodable {
    let format = "whereas-conversion"
    let version = 1
    let name: String
    let origin: Origin
    let generator: String?
    let text: String
    let old: String?
    let remarks: [String]
    let account: [Balance]
    let losses: [Loss]
    let revisions: [Author]
    let glued: [Glued]

    init(_ conversion: Conversion) {
      name = conversion.name
      origin = conversion.origin
      generator = conversion.generator
      text = conversion.outline.source.text
      old = conversion.old
      remarks = conversion.remarks
      account = conversion.account
      losses = conversion.losses
      revisions = conversion.authors
      glued = conversion.glued
    }
  }
}
