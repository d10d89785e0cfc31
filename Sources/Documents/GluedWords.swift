/// Finds the places where a lost redline left old and new words glued together: "He/sheThey", "20292030",
/// "ThisAfter", "18h14h".
///
/// Marks of a redline vanish when text is copied from a page, and what was struck runs into what was inserted. A word
/// with a capital inside is reported only if both its halves are words of the same document or of every document, so
/// that names such as McDonald or PowerSchool stay alone.
package struct GluedWords {
  private let outline: Outline

  /// The text in force before, where one is known.
  private let before: Outline?

  /// Prepares to look through a document; in the text in force before a word by itself is known too, and one that stands so there
  /// is not glued.
  package init(_ outline: Outline, against before: Outline? = nil) {
    self.outline = outline
    self.before = before
  }

  /// The places, in the order of the text.
  ///
  /// - Complexity: O(*n*).
  package var places: [GluedPlace] {
    var candidates: [GluedPlace] = []
    for provision in outline.provisions where provision.role.isText && provision.role != .verbatim {
      candidates += GlueScanner(bytes: outline.source.bytes, range: provision.body).places()
    }
    guard !candidates.isEmpty else { return [] }
    let vocabulary = Self.vocabulary(of: candidates, in: outline)
    let former = before.map { Self.vocabulary(of: candidates, in: $0) } ?? []
    let counts = Dictionary(candidates.map { ($0.word, 1) }, uniquingKeysWith: +)
    return candidates.filter {
      isGlued($0, vocabulary, count: counts[$0.word] ?? 1) || isNew($0, former)
    }
  }

  /// The findings on the places.
  ///
  /// - Complexity: O(*n*).
  package var findings: [Finding] {
    places.map { place in
      Finding(
        .gluedRedline, at: place.range,
        "\"\(outline.source[place.range])\" looks like old and new words of a redline that lost its marks. Keep the words that are in force."
      )
    }
  }

  private func isGlued(_ candidate: GluedPlace, _ vocabulary: Set<String>, count: Int) -> Bool {
    guard let (left, right) = candidate.words else { return true }
    if Self.names.contains(candidate.word) { return false }
    let common = [left, right].count { Self.commonWords.contains($0) }
    let isKnown = [left, right].allSatisfy { Self.commonWords.contains($0) || vocabulary.contains($0) }
    return isKnown && (common > 0 || count == 1)
  }

  /// Whether one of the words stands in the text in force before, and both as one do not.
  private func isNew(_ candidate: GluedPlace, _ former: Set<String>) -> Bool {
    guard let (left, right) = candidate.words, !Self.names.contains(candidate.word) else { return false }
    return !former.contains(candidate.word.lowercased()) && (former.contains(left) || former.contains(right))
  }

  /// Which of the halves stand in a text as words of their own, and which of the whole words.
  private static func vocabulary(of candidates: [GluedPlace], in outline: Outline) -> Set<String> {
    let wanted = Set(
      candidates.flatMap { place in
        place.words.map { [$0.0, $0.1, place.word.lowercased()] } ?? []
      })
    guard !wanted.isEmpty else { return [] }
    let longest = wanted.map(\.utf8.count).max() ?? 0
    var found: Set<String> = []
    let bytes = outline.source.bytes
    for provision in outline.provisions where provision.role.isText {
      var at = provision.body.lowerBound
      while at < provision.body.upperBound {
        let start = at
        while at < provision.body.upperBound, bytes[at].isLetter { at += 1 }
        if at == start {
          at += 1
        } else if at - start <= longest {
          let word = String(decoding: bytes[start..<at].map { $0 | 0x20 }, as: UTF8.self)
          if wanted.contains(word) { found.insert(word) }
        }
      }
    }
    return found
  }

  /// Words of every document, by which a half is known without standing elsewhere.
  private static let commonWords: Set<String> = [
    "he", "she", "they", "his", "her", "him", "their", "them", "this", "that", "the", "these", "those",
    "after", "before",
    "upon", "when", "if", "all", "any", "each", "every", "no", "not", "and", "or", "of", "in", "to", "for",
    "with", "by",
    "on", "at", "as", "is", "are", "was", "were", "shall", "may", "must", "will", "should", "can", "an", "be",
    "has",
    "have", "its", "it", "from", "such", "who", "which", "january", "february", "march", "april", "june",
    "july",
    "august", "september", "october", "november", "december", "monday", "tuesday", "wednesday", "thursday",
    "friday",
  ]

  /// Names of things that are written with a capital inside.
  private static let names: Set<String> = [
    "PowerSchool", "YouTube", "GitHub", "SharePoint", "OneDrive", "JavaScript", "LinkedIn", "FaceTime",
    "PayPal",
    "WhatsApp", "BoardDocs", "ParentSquare", "ClassDojo", "SchoolMessenger", "PowerPoint", "WordPress",
    "TikTok",
    "SnapChat", "InDesign", "ChromeBook", "SafeSchools", "StopIt", "SeeSaw", "OverDrive", "AirDrop", "iPhone",
    "DreamBox", "ImpactEd", "CareLine", "WorkAbility", "GitHubs", "OnlyFans", "AllLearn", "HealthCare",
    "LifeSkills",
    "BioMed", "OneNote", "SchoolCity", "StudentSquare", "InfoSnap", "MySchool",
  ]
}

extension Rule {
  /// Old and new words run together.
  public static let gluedRedline = Rule(
    "glued-redline", .warning, "Old and new words of a lost redline do not stand glued together.")
}
