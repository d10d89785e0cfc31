import Documents
import Foundation
import Policies
import Testing

/// Forty enumerations by someone who had not seen the table of characteristics, each with what a careful reader finds in it.
private struct AnnotatedSentence: Decodable {
  struct Item: Decodable {
    let text: String
    /// What it names, in plain words; nil where a reader would only call it some other item.
    let characteristic: String?
    /// The item in whose parentheses it stands.
    let within: String?
  }

  let sentence: String
  let items: [Item]

  static func all() throws -> [AnnotatedSentence] {
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("forty-enumerations.json")
    return try JSONDecoder().decode([AnnotatedSentence].self, from: Data(contentsOf: file))
  }

  /// The items with their bytes, in the order of the text.
  func expected() -> [(item: Item, range: Range<Int>)] {
    let bytes = Array(sentence.utf8)
    var at = 0
    return items.compactMap { item in
      let wanted = Array(item.text.utf8)
      for start in [at, 0] {
        guard start <= bytes.count - wanted.count else { continue }
        for place in start...bytes.count - wanted.count
        where bytes[place..<place + wanted.count].elementsEqual(wanted)
          && (place == 0 || !(65...122).contains(bytes[place - 1]))
        {
          at = place + 1
          return (item, place..<place + wanted.count)
        }
      }
      return nil
    }
  }
}

@Suite("Forty enumerations by another hand")
struct FortyTests {
  /// What the annotator's plain words are in the table; words that are not here are in none of its rows.
  private static let ids: [String: Set<ProtectedCharacteristic>] = [
    "race": [.race], "hair texture": [.race], "hairstyle": [.race], "color": [.color],
    "ethnicity": [.ethnicity],
    "ancestry": [.ancestry], "national origin": [.nationalOrigin, .nationality],
    "immigration status": [.immigrationStatus], "citizenship": [.citizenship], "language": [.language],
    "religion": [.religion, .religiousCreed], "creed": [.religiousCreed], "sex": [.sex],
    "sex characteristics": [.sexCharacteristics], "intersex traits": [.sexCharacteristics],
    "sex stereotypes": [.sexStereotypes], "pregnancy": [.pregnancy], "childbirth": [.pregnancy],
    "lactation": [.pregnancy], "pregnancy-related conditions": [.pregnancy], "gender": [.gender],
    "gender identity": [.genderIdentity], "gender expression": [.genderExpression],
    "sexual orientation": [.sexualOrientation], "affectional orientation": [.sexualOrientation],
    "disability": [.disability], "medical condition": [.medicalCondition],
    "genetic information": [.geneticInformation], "age": [.age], "marital status": [.marital],
    "parental status": [.parental], "familial status": [.parental], "military status": [.military],
    "veteran status": [.military], "military discharge status": [.discharge],
    "reproductive decisions": [.reproductive],
    "domestic violence victim status": [.victim], "sexual assault victim status": [.victim],
    "stalking victim status": [.victim], "order of protection status": [.orderOfProtection],
    "homelessness": [.homeless], "socioeconomic status": [.economic], "source of income": [.economic],
    "political affiliation": [.political], "weight": [.weight], "height": [.weight],
    "personal appearance": [.appearance], "caste": [.caste], "cannabis use": [.offDutyCannabis],
    "association": [.association],
  ]

  @Test("are read with recall and precision above 0.99")
  func measured() throws {
    var (wanted, found, named, right) = (0, 0, 0, 0)
    for (place, sentence) in try AnnotatedSentence.all().enumerated() {
      let policy = Policy(reading: Outline(parsing: Source(name: "s.md", text: sentence.sentence + "\n")))
      let lists = policy.nondiscriminationClauses.flatMap(\.lists)
      let mentions = lists.flatMap { $0.items.flatMap(\.characteristics) }.filter {
        !$0.value.isExtension || $0.value == .association
      }
      let others = lists.flatMap { list in
        list.items.flatMap(\.others).map(\.range)
          + list.items.filter { $0.isCatchAll || $0.characteristics.contains { $0.value.isExtension } }.map(
            \.range)
      }
      let expected = sentence.expected()
      #expect(expected.count == sentence.items.count, "item not in sentence \(place)")
      for (item, range) in expected {
        wanted += 1
        let ids = item.characteristic.flatMap { Self.ids[$0] }
        let isNamed = ids.map { ids in
          mentions.contains { ids.contains($0.value) && $0.range.overlaps(range) }
        }
        // Examples within an item may be reported in the policy's words, and what the annotator gave no name may have one.
        let isReported = (ids == nil || item.within != nil) && others.contains { $0.overlaps(range) }
        let isNamedOnly = item.characteristic == nil && mentions.contains { $0.range.overlaps(range) }
        let isFound = isNamed == true || isReported || isNamedOnly
        if isFound {
          found += 1
        } else {
          print("missed in \(place): \(item.text) = \(item.characteristic ?? "-")")
        }
      }
      for mention in mentions {
        named += 1
        let isRight = expected.contains { item, range in
          range.overlaps(mention.range)
            && (item.characteristic.map { Self.ids[$0]?.contains(mention.value) ?? false } ?? true)
        }
        if isRight {
          right += 1
        } else {
          print("wrong in \(place): \(policy.outline.source[mention.range]) = \(mention.value.rawValue)")
        }
      }
    }
    print("recall \(found)/\(wanted), precision \(right)/\(named)")
    #expect(Double(found) / Double(wanted) > 0.99)
    #expect(Double(right) / Double(named) > 0.99)
  }
}
