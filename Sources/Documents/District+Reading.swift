#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

extension District {
  /// Why a district.json cannot be used.
  public struct Refusal: Error, Hashable, Sendable {
    /// What was found and what was expected, with the path of the key.
    public let message: String
  }

  /// Reads district.json; see Schemas/district.schema.json.
  ///
  /// - Throws: `Refusal` when it is not JSON or a value has another type than the schema's.
  public init(reading source: Source) throws(Refusal) {
    do {
      let decoder = JSONDecoder()
      let data = Data(source.bytes)
      self = try decoder.decode(DistrictFile.self, from: data).district
      if let unknown = try decoder.decode(Keys<DistrictFile>.self, from: data).unknown.first {
        throw Refusal(message: unknown)
      }
      if let unknown = try decoder.decode(StyleKeys.self, from: data).resolutions?.unknown.first {
        throw Refusal(message: "In \"resolutions\": \(unknown)")
      }
      try checkKeys(thresholds.keys, among: ["majority", "two-thirds", "four-fifths"], of: "thresholds")
      try checkKeys(noticeHours.keys, among: ["regular", "special", "emergency"], of: "noticeHours")
    } catch let error as Refusal {
      throw error
    } catch let error as DecodingError {
      throw Refusal(message: DistrictFile.sentence(for: error))
    } catch {
      throw Refusal(message: "The file could not be read: \(error).")
    }
  }

  private func checkKeys(
    _ keys: some Sequence<String>, among known: [String], of name: String
  ) throws(Refusal) {
    guard let unknown = keys.sorted().first(where: { !known.contains($0) }) else { return }
    throw Refusal(
      message:
        "In \"\(name)\": The key \"\(unknown)\" is not known. Expected one of \(known.listed(with: "or")).")
  }
}

/// The file as it stands on disk: every key may be missing.
private struct DistrictFile: Decodable, KnowingItsKeys {
  struct Style: Decodable, KnowingItsKeys {
    var numberPattern: String?
    var recitalWord: String?
    var recitalEnding: String?
    var lastRecitalEnding: String?
    var formula: String?
    var firstResolvedWord: String?
    var resolvedWord: String?
    var resolvedEnding: String?
    var lastResolvedEnding: String?
    var voteLabels: [String]?

    enum CodingKeys: String, CodingKey, CaseIterable {
      case numberPattern, recitalWord, recitalEnding, lastRecitalEnding, formula, firstResolvedWord,
        resolvedWord
      case resolvedEnding, lastResolvedEnding, voteLabels
    }
  }

  enum CodingKeys: String, CodingKey, CaseIterable {
    case name, board, timeZone, resolutions, requiredParts, rulesOff, seats, officers, studentMember, readings
    case thresholds, noticeHours
  }

  var name: String?
  var board: String?
  var timeZone: String?
  var resolutions: Style?
  var requiredParts: [District.RequiredPart]?
  var rulesOff: [String]?
  var seats: [District.Person]?
  var officers: [District.Person]?
  var studentMember: String?
  var readings: Int?
  var thresholds: [String: Threshold.Base]?
  var noticeHours: [String: Int]?

  var district: District {
    var district = District()
    district.name = name ?? district.name
    district.board = board ?? district.board
    district.timeZone = timeZone ?? district.timeZone
    district.resolutions = resolutions?.style ?? district.resolutions
    district.statesStyle = resolutions != nil
    district.requiredParts = requiredParts ?? district.requiredParts
    district.rulesOff = rulesOff ?? []
    district.seats = seats ?? []
    district.officers = officers ?? []
    district.studentMember = studentMember
    district.readings = readings ?? district.readings
    district.thresholds = thresholds ?? [:]
    district.noticeHours = noticeHours ?? district.noticeHours
    return district
  }

  static func sentence(for error: DecodingError) -> String {
    switch error {
    case .typeMismatch(let type, let context):
      "\"\(path(context))\" is not \(name(of: type)). See Schemas/district.schema.json."
    case .valueNotFound(_, let context), .keyNotFound(_, let context):
      "\"\(path(context))\" lacks a value. See Schemas/district.schema.json."
    case .dataCorrupted(let context) where !context.codingPath.isEmpty:
      "\"\(path(context))\" has a value that is not allowed. See Schemas/district.schema.json."
    case .dataCorrupted:
      "The file is not valid JSON. Look for a missing comma, quotation mark or bracket."
    @unknown default:
      "The file does not follow Schemas/district.schema.json."
    }
  }

  private static func path(_ context: DecodingError.Context) -> String {
    context.codingPath.map { $0.intValue.map { "[\($0)]" } ?? $0.stringValue }.joined(separator: ".")
  }

  private static func name(of type: any Any.Type) -> String {
    switch type {
    case is String.Type: "text"
    case is Int.Type: "a whole number"
    case is [Any].Type: "a list"
    default: "an object"
    }
  }
}

extension DistrictFile.Style {
  /// The style, defaults filled in.
  fileprivate var style: ResolutionStyle {
    var style = ResolutionStyle()
    style.numberPattern = numberPattern ?? style.numberPattern
    style.recitalWord = recitalWord ?? style.recitalWord
    style.recitalEnding = recitalEnding ?? style.recitalEnding
    style.lastRecitalEnding = lastRecitalEnding ?? style.lastRecitalEnding
    style.formula = formula ?? style.formula
    style.resolvedWord = resolvedWord ?? style.resolvedWord
    style.firstResolvedWord = firstResolvedWord ?? resolvedWord ?? style.firstResolvedWord
    style.resolvedEnding = resolvedEnding ?? style.resolvedEnding
    style.lastResolvedEnding = lastResolvedEnding ?? style.lastResolvedEnding
    style.voteLabels = voteLabels ?? style.voteLabels
    return style
  }
}

/// A part of the file that can tell which keys it has.
private protocol KnowingItsKeys {
  associatedtype CodingKeys: CodingKey & CaseIterable
}

/// The keys of an object that its type does not have: a misspelled key must not pass in silence.
private struct Keys<Object: KnowingItsKeys>: Decodable {
  struct Name: CodingKey {
    let stringValue: String
    var intValue: Int? { nil }
    init(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { nil }
  }

  let unknown: [String]

  init(from decoder: any Decoder) throws {
    let known = Object.CodingKeys.allCases.map(\.stringValue)
    let found = try decoder.container(keyedBy: Name.self).allKeys.map(\.stringValue)
    unknown = found.filter { !known.contains($0) }.sorted().map {
      "The key \"\($0)\" is not known. Expected one of \(known.sorted().listed(with: "or"))."
    }
  }
}

private struct StyleKeys: Decodable {
  let resolutions: Keys<DistrictFile.Style>?
}
