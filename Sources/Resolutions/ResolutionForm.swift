import Documents

/// The form of a resolution in a district's style: it puts words, numbers and endings together.
struct ResolutionForm {
  /// A resolved clause ready to be written.
  struct Clause {
    /// Its words, without ending.
    var words: String

    /// What it ends with where parts follow; nil for the style's ending.
    var lead: String?

    /// Its parts as they are written, with labels and endings; the style's ending follows on the last.
    var parts: [String]
  }

  private let style: ResolutionStyle

  init(_ style: ResolutionStyle) {
    self.style = style
  }

  /// The whole text.
  func text(
    front: [String], head: [String], recitals: [String], resolved: [Clause], closing: [[String]]
  ) -> String {
    var paragraphs = head
    for (place, words) in recitals.enumerated() {
      let isLast = place == recitals.count - 1
      paragraphs.append(
        "\(style.recitalWord) \(words)\(isLast ? style.lastRecitalEnding : style.recitalEnding)")
    }
    if !style.formula.isEmpty { paragraphs.append(style.formula) }
    for (place, clause) in resolved.enumerated() {
      let ending = place == resolved.count - 1 ? style.lastResolvedEnding : style.resolvedEnding
      let opening = place == 0 ? firstOpening(hasRecitals: !recitals.isEmpty) : style.resolvedWord
      paragraphs += written(clause, opening: opening, ending: ending)
    }
    paragraphs += closing.map { $0.joined(separator: "\n") }
    let matter = front.isEmpty ? "" : front.joined(separator: "\n") + "\n\n"
    return matter + paragraphs.joined(separator: "\n\n") + "\n"
  }

  /// Items with numbers in parentheses, "; and" before the last.
  func numbered(_ items: [String]) -> [String] {
    items.enumerated().map { place, words in
      let ending = place == items.count - 1 ? "" : place == items.count - 2 ? "; and" : ";"
      return "(\(place + 1)) \(words)\(ending)"
    }
  }

  /// What the first resolve begins with, so that the formula stands once, whatever the style leaves out.
  private func firstOpening(hasRecitals: Bool) -> String {
    let isPrepared =
      !style.formula.isEmpty || hasRecitals && style.lastRecitalEnding.lowercased().contains("therefore")
    let word = style.firstResolvedWord
    let hasFormula = word.uppercased().split { !$0.isLetter }.prefix { $0 != "RESOLVED" }.count > 0
    let tail = word.lowercased().hasSuffix("that") ? ", That" : ""
    if isPrepared { return word.lowercased().contains("therefore") ? "RESOLVED\(tail)" : word }
    return hasFormula ? word : hasRecitals ? "NOW, THEREFORE, BE IT RESOLVED\(tail)" : "BE IT RESOLVED\(tail)"
  }

  private func written(_ clause: Clause, opening: String, ending: String) -> [String] {
    let words = "\(opening) \(ResolutionForm.words(clause.words, behind: opening))"
    guard let last = clause.parts.last, let lead = clause.lead else { return [words.closed(with: ending)] }
    return [words + lead] + clause.parts.dropLast() + [last.closed(with: ending)]
  }

  /// The words behind an opening: behind "That" they do not say it again, and begin with a small letter.
  private static func words(_ words: String, behind opening: String) -> String {
    guard opening.lowercased().hasSuffix("that") else { return words }
    let rest = words.lowercased().hasPrefix("that ") ? String(words.dropFirst(5)) : words
    guard let first = rest.split(separator: " ").first, small.contains(String(first)) else { return rest }
    return first.lowercased() + rest.dropFirst(first.count)
  }

  private static let small: Set<String> = [
    "The", "A", "An", "All", "Each", "Every", "No", "Any", "In", "On", "By", "At", "For", "If", "When",
    "This", "These",
    "It", "Our", "We", "Within", "Beginning", "After", "Before", "Until", "As", "To", "Nothing", "Such",
    "Students",
    "Staff", "Schools", "Families", "Teachers", "Parents", "Principals",
  ]
}

extension String {
  /// The text with an ending, without a second period behind one.
  fileprivate func closed(with ending: String) -> String {
    let isClosed = ending == "." && (hasSuffix(".") || hasSuffix(".\"") || hasSuffix(".”") || hasSuffix("?"))
    return isClosed || !ending.isEmpty && hasSuffix(ending) ? self : self + ending
  }
}
