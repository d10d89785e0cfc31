public import Documents

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

extension ResolutionDraft {
  /// Why a JSON text is no draft.
  public struct Refusal: Error, Hashable, Sendable {
    /// What was found and what was expected, with the path of the key.
    public let message: String
  }

  /// Reads a draft from JSON; see Schemas/resolution-draft.schema.json.
  ///
  /// - Throws: `Refusal` when it is not JSON, has a key that the schema does not, or a value of another type.
  public init(reading source: Source) throws(Refusal) {
    do {
      self = try JSONDecoder().decode(DraftFile.self, from: Data(source.bytes)).draft
    } catch let error as Refusal {
      throw error
    } catch let error as DecodingError {
      throw Refusal(message: DraftFile.sentence(for: error))
    } catch {
      throw Refusal(message: "The file could not be read: \(error).")
    }
  }
}

/// The file as it stands on disk.
private struct DraftFile: Decodable {
  enum Key: String, CodingKey, CaseIterable {
    case title, number, date, sponsor, sponsors, body, recitals, resolved
  }

  /// Any key at all, so that a misspelled one does not pass in silence.
  struct AnyKey: CodingKey {
    let stringValue: String
    var intValue: Int? { nil }
    init(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { nil }
  }

  /// One text, or a list of them.
  struct Texts: Decodable {
    let texts: [String]

    init(from decoder: any Decoder) throws {
      let value = try decoder.singleValueContainer()
      texts = try (try? value.decode(String.self)).map { [$0] } ?? value.decode([String].self)
    }
  }

  /// A clause: its text, or an object with text and items.
  struct Clause: Decodable {
    enum Key: String, CodingKey, CaseIterable {
      case text, items
    }

    let clause: ResolutionDraft.Clause

    init(from decoder: any Decoder) throws {
      if let text = try? decoder.singleValueContainer().decode(String.self) {
        clause = ResolutionDraft.Clause(text)
        return
      }
      try DraftFile.refuseUnknown(decoder, known: Key.allCases.map(\.rawValue))
      let object = try decoder.container(keyedBy: Key.self)
      clause = ResolutionDraft.Clause(
        try object.decode(String.self, forKey: .text),
        items: try object.decodeIfPresent([String].self, forKey: .items) ?? [])
    }
  }

  let draft: ResolutionDraft

  init(from decoder: any Decoder) throws {
    try DraftFile.refuseUnknown(decoder, known: Key.allCases.map(\.rawValue))
    let object = try decoder.container(keyedBy: Key.self)
    var draft = ResolutionDraft()
    draft.title = try object.decodeIfPresent(String.self, forKey: .title)
    draft.number = try object.decodeIfPresent(String.self, forKey: .number)
    draft.body = try object.decodeIfPresent(String.self, forKey: .body)
    draft.sponsors =
      try (object.decodeIfPresent(Texts.self, forKey: .sponsor)?.texts ?? [])
      + (object.decodeIfPresent(Texts.self, forKey: .sponsors)?.texts ?? [])
    draft.recitals = try object.decodeIfPresent([String].self, forKey: .recitals) ?? []
    draft.resolved = try object.decodeIfPresent([Clause].self, forKey: .resolved)?.map(\.clause) ?? []
    if let text = try object.decodeIfPresent(String.self, forKey: .date) {
      guard let date = CalendarDate(iso: text) else {
        throw ResolutionDraft.Refusal(
          message:
            "\"date\" is \"\(text)\", which is no day of the calendar. Expected a date such as 2026-06-09.")
      }
      draft.date = date
    }
    self.draft = draft
  }

  static func refuseUnknown(_ decoder: any Decoder, known: [String]) throws {
    let keys = try decoder.container(keyedBy: AnyKey.self).allKeys.map(\.stringValue)
    guard let unknown = keys.filter({ !known.contains($0) }).min() else { return }
    let path = (decoder.codingPath.map { name(of: $0) } + [unknown]).joined(separator: ".")
    throw ResolutionDraft.Refusal(
      message: "The key \"\(path)\" is not known. Expected one of \(known.sorted().listed(with: "or")).")
  }

  static func sentence(for error: DecodingError) -> String {
    let schema = "See Schemas/resolution-draft.schema.json."
    switch error {
    case .typeMismatch(let type, let context):
      let expected = type is String.Type ? "text" : type is [Any].Type ? "a list" : "an object or text"
      return context.codingPath.isEmpty
        ? "The draft is not an object. \(schema)" : "\"\(path(context))\" is not \(expected). \(schema)"
    case .valueNotFound(_, let context): return "\"\(path(context))\" lacks a value. \(schema)"
    case .keyNotFound(let key, let context):
      let place = context.codingPath.isEmpty ? "The draft" : "\"\(path(context))\""
      return "\(place) lacks the key \"\(key.stringValue)\". \(schema)"
    case .dataCorrupted(let context) where !context.codingPath.isEmpty:
      return "\"\(path(context))\" has a value that is not allowed. \(schema)"
    case .dataCorrupted:
      return "The file is not valid JSON. Look for a missing comma, quotation mark or bracket."
    @unknown default: return "The file does not follow the schema. \(schema)"
    }
  }

  private static func path(_ context: DecodingError.Context) -> String {
    context.codingPath.map { name(of: $0) }.joined(separator: ".")
  }

  private static func name(of key: any CodingKey) -> String {
    key.intValue.map { "[\($0)]" } ?? key.stringValue
  }
}
