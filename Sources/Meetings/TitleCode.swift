import Documents

/// The code that the title of an item names, and the words behind it.
///
///     TitleCode("Resolution No. 112-25/26, Reaffirming ...")?.rest  // "Reaffirming ..."
struct TitleCode {
  /// The code.
  let identifier: DocumentIdentifier

  /// The words behind the code, without what closes them in parentheses.
  let rest: String

  /// Finds the first code of a title; nil where there is none.
  init?(_ title: String) {
    let words = title.split(separator: " ")
    for place in words.indices.prefix(40) {
      let word = words[place].drop { "([\"“".contains($0) }
      var at = place
      var text = word.bareCode
      let series = text.uppercased()
      if ["RESOLUTION", "RES", "BP", "AR", "BB", "E", "POLICY", "REGULATION", "COURSE"].contains(series) {
        at += 1
        if at < words.count, ["no.", "no", "#", "№"].contains(words[at].lowercased()) { at += 1 }
        guard at < words.count else { return nil }
        let number = words[at].bareCode
        guard number.utf8.contains(where: { $0.isDigit }) else { continue }
        text = "\(series == "RES" ? "RESOLUTION" : series) \(number)"
      } else if !text.hasPrefix("Res") || !text.utf8.contains(where: { $0.isDigit }) {
        continue
      }
      guard let identifier = DocumentIdentifier(text) else { continue }
      self.identifier = identifier
      let rest = words[(at + 1)...].joined(separator: " ")
      self.rest = String(rest.drop { !$0.isLetter && !$0.isNumber && !"([\"“".contains($0) })
      return
    }
    return nil
  }
}

extension String {
  /// The words that two titles share when they are one: small letters, without signs, and without what stands in parentheses at the end.
  var titleWords: String {
    var text = self[...]
    for _ in 0..<4 {
      guard text.trimmingBlanks.hasSuffix(")"), let open = text.lastIndex(of: "(") else { break }
      text = text[..<open]
    }
    return text.lowercased().split { !$0.isLetter && !$0.isNumber }.joined(separator: " ")
  }
}
