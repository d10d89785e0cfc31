import Documents

/// Finds the places where a lost redline left old and new words glued together: "He/sheThey", "20292030",
/// "ThisAfter", "18h14h".
///
/// Marks of a redline vanish when text is copied from a page, and what was struck runs into what was inserted. A word
/// with a capital inside is reported only if both its halves are words of the same document or of every document, so
/// that names such as McDonald or PowerSchool stay alone.
struct GluedWords {
  private let outline: Outline

  init(_ outline: Outline) {
    self.outline = outline
  }

  /// - Complexity: O(*n*).
  var findings: [Finding] {
    var candidates: [Candidate] = []
    for provision in outline.provisions where provision.role.isText && provision.role != .verbatim {
      var scanner = GlueScanner(bytes: outline.source.bytes, range: provision.body)
      candidates += scanner.candidates()
    }
    guard !candidates.isEmpty else { return [] }
    let vocabulary = vocabulary(of: candidates)
    let counts = Dictionary(candidates.map { ($0.word, 1) }, uniquingKeysWith: +)
    return candidates.filter { isGlued($0, vocabulary, count: counts[$0.word] ?? 1) }.map { candidate in
      Finding(
        .gluedRedline, at: candidate.range,
        "\"\(outline.source[candidate.range])\" looks like old and new words of a redline that lost its marks. Keep the words that are in force."
      )
    }
  }

  private func isGlued(_ candidate: Candidate, _ vocabulary: Set<String>, count: Int) -> Bool {
    guard let (left, right) = candidate.halves else { return true }
    if Self.names.contains(candidate.word) { return false }
    let common = [left, right].count { Self.commonWords.contains($0) }
    let isKnown = [left, right].allSatisfy { Self.commonWords.contains($0) || vocabulary.contains($0) }
    return isKnown && (common > 0 || count == 1)
  }

  /// Which of the halves stand in the text as words of their own.
  private func vocabulary(of candidates: [Candidate]) -> Set<String> {
    let wanted = Set(candidates.flatMap { $0.halves.map { [$0.0, $0.1] } ?? [] })
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

/// A word that may be two.
private struct Candidate {
  let word: String
  let range: Range<Int>

  /// The halves in lower case; nil where the shape alone is proof.
  let halves: (String, String)?
}

/// Finds words of a suspicious shape, byte by byte.
private struct GlueScanner {
  let bytes: [UInt8]
  let range: Range<Int>

  mutating func candidates() -> [Candidate] {
    var found: [Candidate] = []
    var at = range.lowerBound
    while at < range.upperBound {
      while at < range.upperBound, isBlank(bytes[at]) { at += 1 }
      let start = at
      while at < range.upperBound, !isBlank(bytes[at]) { at += 1 }
      guard at - start >= 5, !isAddress(start..<at) else { continue }
      found += candidates(in: start..<at)
    }
    return found
  }

  private func isBlank(_ byte: UInt8) -> Bool {
    byte == 0x20 || (0x09...0x0D).contains(byte)
  }

  /// Whether a stretch without blanks is an address, a file or code.
  private func isAddress(_ stretch: Range<Int>) -> Bool {
    var previous: UInt8 = 0
    for byte in bytes[stretch] {
      if "@<>=`\\#%{}".utf8.contains(byte) || byte == UInt8(ascii: "/") && previous == byte
        || byte == UInt8(ascii: "(") && previous == UInt8(ascii: "]")
        || byte == UInt8(ascii: ".") && previous == UInt8(ascii: "w")
        || byte == UInt8(ascii: "_") && (previous.isLetter || previous.isDigit) && stretch.count > 24
      {
        return true
      }
      previous = byte
    }
    return false
  }

  private func candidates(in stretch: Range<Int>) -> [Candidate] {
    var found: [Candidate] = []
    var at = stretch.lowerBound
    while at < stretch.upperBound {
      let start = at
      while at < stretch.upperBound, bytes[at].isLetter || bytes[at].isDigit { at += 1 }
      if at == start {
        at += 1
      } else if at - start >= 4, at - start <= 60, let candidate = candidate(start..<at, in: stretch) {
        found.append(candidate)
      }
    }
    return found
  }

  private func candidate(_ word: Range<Int>, in stretch: Range<Int>) -> Candidate? {
    let letters = bytes[word]
    if letters.contains(where: { $0.isDigit }) {
      return isYears(word) || isOrdinals(letters)
        ? Candidate(word: text(word), range: word, halves: nil) : nil
    }
    let isPronoun = word.lowerBound > stretch.lowerBound && bytes[word.lowerBound - 1] == UInt8(ascii: "/")
    if Self.modals.contains(text(word).lowercased()) {
      return Candidate(word: text(word), range: word, halves: nil)
    }
    var joint: Int?
    var at = word.lowerBound + 1
    while at < word.upperBound {
      if bytes[at] & 0x20 == 0, bytes[at - 1] & 0x20 != 0 {
        if joint != nil { return nil }
        joint = at
      } else if bytes[at] & 0x20 == 0 {
        return nil
      }
      at += 1
    }
    guard let joint else { return nil }
    let left = text(word.lowerBound..<joint).lowercased()
    let right = text(joint..<word.upperBound).lowercased()
    if left.utf8.count == 1 {
      return right.hasPrefix(left) && right.utf8.count > 4
        ? Candidate(word: text(word), range: word, halves: nil) : nil
    }
    guard right.utf8.count > 1, !Self.particles.contains(left) else { return nil }
    var start = word.lowerBound
    if isPronoun {
      while start > stretch.lowerBound, bytes[start - 1].isLetter || bytes[start - 1] == 0x2F { start -= 1 }
    }
    return Candidate(word: text(word), range: start..<word.upperBound, halves: (left, right))
  }

  /// "20292030", with no sign at its sides that would make it a number of another kind.
  private func isYears(_ word: Range<Int>) -> Bool {
    guard word.count == 8, bytes[word].allSatisfy({ $0.isDigit }), isYear(word.lowerBound),
      isYear(word.lowerBound + 4)
    else { return false }
    let before = word.lowerBound > range.lowerBound ? bytes[word.lowerBound - 1] : 0x20
    let behind = word.upperBound < range.upperBound ? bytes[word.upperBound] : 0x20
    return !"-/.$".utf8.contains(before) && !"-/".utf8.contains(behind)
  }

  private func isYear(_ at: Int) -> Bool {
    bytes[at] == 0x31 && bytes[at + 1] == 0x39 || bytes[at] == 0x32 && bytes[at + 1] == 0x30
  }

  /// "18h14h", "1st2nd".
  private func isOrdinals(_ letters: ArraySlice<UInt8>) -> Bool {
    var rest = letters
    for _ in 0..<2 {
      let digits = rest.prefix { $0.isDigit }
      rest = rest.dropFirst(digits.count)
      let ending = rest.prefix { $0.isLetter }
      rest = rest.dropFirst(ending.count)
      guard (1...2).contains(digits.count),
        ["st", "nd", "rd", "th", "h"].contains(where: { ending.elementsEqual($0.utf8) })
      else { return false }
    }
    return rest.isEmpty
  }

  private func text(_ range: Range<Int>) -> String {
    String(decoding: bytes[range], as: UTF8.self)
  }

  /// Parts with which a name goes on in capitals.
  private static let particles: Set<String> = [
    "mc", "mac", "de", "di", "du", "la", "le", "van", "von", "fitz", "o", "st", "ja", "da", "sha", "ke", "ra",
    "lo",
    "del", "dos", "el", "al", "ben", "mi", "ta", "ti", "cha",
  ]

  /// Two modal words in one.
  private static let modals: Set<String> = {
    let words = ["shall", "may", "must", "will", "should", "can"]
    return Set(words.flatMap { first in words.filter { $0 != first }.map { first + $0 } })
  }()
}
