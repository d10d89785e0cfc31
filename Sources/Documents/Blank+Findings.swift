extension Rule {
  /// Blanks and placeholders.
  public static let unfilledBlank = Rule(
    "unfilled-blank", .info, "Blanks are listed in a draft, and are errors in a text that says it is final.")
}

extension [Blank] {
  /// The finding of each blank: an error in a text that says that it is final, else something to know.
  package func findings(isFinal: Bool) -> [Finding] {
    map { blank in
      let words = "\"\(blank.text.excerpt)\" is still to be filled in"
      return Finding(
        .unfilledBlank, severity: isFinal ? .error : nil, at: blank.range,
        isFinal
          ? "\(words), and the text says that it is final. Fill it in, or mark the text as a draft."
          : "\(words).")
    }
  }
}
