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
      let file = try JSONDecoder().decode(DistrictFile.self, from: Data(source.bytes))
      self = file.district
    } catch let error as DecodingError {
      throw Refusal(message: DistrictFile.sentence(for: error))
    } catch {
      throw Refusal(message: "The file could not be read: \(error).")
    }
  }
}

/// The file as it stands on disk: every key may be missing.
private struct DistrictFile: Decodable {
  struct Style: Decodable {
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

  var district: District {
    var district = District()
    district.name = name ?? district.name
    district.board = board ?? district.board
    district.timeZone = timeZone ?? district.timeZone
    district.resolutions = resolutions?.style ?? district.resolutions
    district.requiredParts = requiredParts ?? district.requiredParts
    district.rulesOff = rulesOff ?? []
    district.seats = seats ?? []
    district.officers = officers ?? []
    district.studentMember = studentMember
    district.readings = readings ?? district.readings
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
