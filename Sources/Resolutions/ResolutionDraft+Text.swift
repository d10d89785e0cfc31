public import Documents

extension ResolutionDraft {
  /// The draft as Markdown in the district's style: front matter, masthead, recitals, resolves, a vote block with blanks, lines to sign on.
  ///
  /// The author's words are kept, but for what the form itself says: WHEREAS and RESOLVED in front of them, endings behind them, and
  /// the capital of a first "The" after "That".
  public func text(for district: District = District()) -> String {
    let form = ResolutionForm(district.resolutions)
    let bodyName = body ?? district.bodyName
    let head = [
      bodyName?.uppercased() ?? "[NAME OF THE BOARD]", "RESOLUTION NO. \(number ?? "____")",
      title ?? "[Title]",
    ]
    let recitalWords = recitals.map { ClauseWords($0).text }
    let clauses = resolved.map { clause in
      ResolutionForm.Clause(
        words: ClauseWords(clause.text).text, lead: clause.items.isEmpty ? nil : ":",
        parts: form.numbered(clause.items.map { ClauseWords($0).text }))
    }
    return form.text(
      front: frontMatter, head: head + (date.map { [$0.prose] } ?? []), recitals: recitalWords,
      resolved: clauses,
      closing: closing(district, body: body ?? district.bodyName ?? "[name of the board]"))
  }

  private var frontMatter: [String] {
    var lines = ["document: resolution", "number: \(number.map(FrontMatter.scalar) ?? "____")"]
    lines.append("title: \(FrontMatter.scalar(title ?? "____"))")
    if let date { lines.append("date: \(date)") }
    lines.append("status: draft")
    switch sponsors.count {
    case 0: break
    case 1: lines.append("sponsor: \(FrontMatter.scalar(sponsors[0]))")
    default: lines.append("sponsors: [\(sponsors.map(FrontMatter.item).joined(separator: ", "))]")
    }
    return ["---"] + lines + ["---"]
  }

  /// The words of adoption, the motion, the vote block and the lines to sign on.
  private func closing(_ district: District, body: String) -> [[String]] {
    let day = date.map { "\($0.weekday), \($0.prose)" } ?? "[date]"
    let votes = district.resolutions.voteLabels + (district.studentMember == nil ? [] : ["STUDENT VOTE"])
    return [["PASSED AND ADOPTED by the \(body) on \(day), by the following vote:"]]
      + (["MOVED BY", "SECONDED BY"] + votes).map { ["\($0): ____"] }
      + district.signers.map { ["____________________________ \($0)"] }
  }
}

extension District {
  /// The name of the body as prose has it: "Board of Education of the Alder Bay Unified School District"; nil without a district's name.
  var bodyName: String? {
    guard !name.isEmpty else { return nil }
    let isWhole = name.lowercased().contains(board.lowercased()) || name.lowercased().contains("board of")
    return isWhole ? name : "\(board) of the \(name)"
  }

  /// Who signs: the president or chair, and the secretary or else the clerk.
  fileprivate var signers: [String] {
    let named = { (titles: [String]) in
      (self.seats + self.officers).first { person in
        let words = (person.title ?? "").split(separator: " ").map(String.init)
        return !words.contains("Vice") && words.contains { titles.contains($0) }
      }
    }
    let president = named(["President", "Chair", "Chairperson"]).map { "\($0.name), \($0.title ?? "")" }
    let secretary = (named(["Secretary"]) ?? named(["Clerk"])).map { "\($0.name), \($0.title ?? "")" }
    return [president ?? "President of the Board", secretary ?? "Secretary of the Board"]
  }
}

extension FrontMatter {
  /// A value as front matter writes it: plain where that is safe, else in double quotation marks.
  static func scalar(_ text: String) -> String {
    let line = text.split(whereSeparator: \.isNewline).joined(separator: " ").trimmingBlanks
    let isPlain =
      line.first.map { $0.isLetter || $0.isNumber || $0 == "_" } ?? false
      && line.firstIndex(ofText: ": ") == nil
      && line.firstIndex(ofText: " #") == nil && line.last != ":"
    return isPlain ? line : quoted(line)
  }

  /// An item of a list on one line.
  static func item(_ text: String) -> String {
    text.contains { ",[]".contains($0) } ? quoted(text) : scalar(text)
  }

  private static func quoted(_ text: String) -> String {
    let escaped = text.map { $0 == "\"" || $0 == "\\" ? "\\\($0)" : String($0) }.joined()
    return "\"\(escaped)\""
  }
}
