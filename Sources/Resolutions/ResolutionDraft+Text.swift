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
    var lines = ["document: resolution"]
    lines.append(FrontMatter.line("number", .scalar(number ?? "____")))
    lines.append(FrontMatter.line("title", .scalar(title ?? "____")))
    if let date { lines.append("date: \(date)") }
    lines.append("status: draft")
    if let sponsor = sponsors.first {
      lines.append(
        sponsors.count == 1
          ? FrontMatter.line("sponsor", .scalar(sponsor)) : FrontMatter.line("sponsors", .list(sponsors)))
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
