public import Documents

/// A policy or resolution of the district that a text cites, with the date of its adoption where that is given.
///
///     Citation.all(in: outline).first?.identifier.description  // "Res-071-17/18"
public struct Citation: Hashable, Sendable {
  /// The code that is cited.
  public let identifier: DocumentIdentifier

  /// The day of adoption that stands before the code; nil where none does.
  ///
  /// "adopted on February 13, 2018, by Resolution No. 071-17/18".
  public let date: CalendarDate?

  /// Makes a citation.
  public init(_ identifier: DocumentIdentifier, date: CalendarDate? = nil) {
    self.identifier = identifier
    self.date = date
  }

  /// The citations of a document, each once, in the order of the text; its front matter is read too.
  ///
  /// - Complexity: O(*n*) in the number of bytes.
  public static func all(in outline: Outline) -> [Citation] {
    var seen: Set<Citation> = []
    var found: [Citation] = []
    for (index, provision) in outline.provisions.enumerated()
    where provision.role.isText && provision.role != .continuation || provision.role == .field {
      let text = outline.text(of: index)
      let policies = DocumentMention.all(in: text).map { Citation($0.identifier) }
      for citation in policies + resolutions(in: text) where seen.insert(citation).inserted {
        found.append(citation)
      }
    }
    return found
  }

  /// Resolutions by their numbers, with a date in front of "by Resolution" where there is one.
  private static func resolutions(in text: String) -> [Citation] {
    guard text.firstIndex(ofText: "Res") != nil else { return [] }
    let words = text.split(separator: " ")
    return words.indices.compactMap { place in
      let word = words[place].drop { "([\"“'".contains($0) }
      if word.hasPrefix("Res-") || word.hasPrefix("Res.")
        || word.hasPrefix("Res") && word.dropFirst(3).first?.isNumber == true
      {
        return DocumentIdentifier(word.bareCode).map { Citation($0, date: date(before: place, in: words)) }
      }
      guard ["Resolution", "Resolutions", "RESOLUTION"].contains(word), place + 1 < words.count else {
        return nil
      }
      let isNumbered = ["No.", "NO.", "Nos.", "No", "#", "№"].contains(String(words[place + 1]))
      let at = isNumbered ? place + 2 : place + 1
      guard at < words.count else { return nil }
      let code = words[at].bareCode
      guard code.utf8.first?.isDigit == true else { return nil }
      return DocumentIdentifier("Res-\(code)").map { Citation($0, date: date(before: place, in: words)) }
    }
  }

  /// The date in front of "by" in front of a word.
  private static func date(before place: Int, in words: [Substring]) -> CalendarDate? {
    guard place >= 4, words[place - 1] == "by" else { return nil }
    let text = words[(place - 4)..<(place - 1)].joined(separator: " ")
    return CalendarDate(prose: text.last == "," ? String(text.dropLast()) : text)
  }
}

extension Substring {
  /// A code without the signs that close a sentence or a quotation behind it.
  var bareCode: String {
    var bare = self
    while let last = bare.last, ".,;:)]\"”'’".contains(last) { bare.removeLast() }
    return String(bare)
  }
}
