import Documents

extension Resolution {
  /// Who acts, what is done, and by when.
  func directives() -> [Finding] {
    resolved.flatMap { clause -> [Finding] in
      let full = LoweredText(clause.fullText)
      let isDirection =
        full.contains(anyOf: Self.directs) || full.contains(" shall ") || full.contains(" must ")
      let time = isDirection ? Self.time(in: full, clause.fullText) : .none
      return ([clause.index] + clause.parts.map(\.index)).flatMap { index in
        let text = outline.text(of: index)
        let lowered = LoweredText(text)
        return direction(in: lowered, index, time) + order(in: text, index, time)
          + actor(in: lowered, text, index)
          + deadlines(in: text, index)
      }
    }
  }

  /// What a clause says of the time of its directions.
  private enum Time {
    case named
    case vague
    case none
  }

  private static func time(in clause: LoweredText, _ text: String) -> Time {
    if clause.contains(anyOf: times) || clause.hasDigit && !DateMention.all(in: text).isEmpty {
      return .named
    }
    return clause.contains(anyOf: vague) ? .vague : .none
  }

  /// Such as "directs the Superintendent to ...": somebody, something and a time must be named.
  private func direction(in text: LoweredText, _ index: Int, _ time: Time) -> [Finding] {
    guard let verb = Self.directs.first(where: text.contains), let start = text.offset(of: verb) else {
      return []
    }
    let range = outline.range(of: verb, in: index) ?? outline.provisions[index].body
    let behind = start + verb.utf8.count
    let isThat = text.offset(of: " that ", from: behind) == behind
    let object = text.offset(of: " to ", from: behind)
    let actor = object.map { text.text(behind..<$0).trimmingBlanks }
    var findings: [Finding] = []
    let isPassive = verb.hasSuffix("directed to")
    if !isPassive && actor == nil && !isThat {
      findings.append(
        Finding(
          .directive, at: range,
          "Nothing says what is to be done. Expected \"\(verb) ... to\" and what is done."))
    } else if !isPassive && actor == "" || isThat && text.offset(of: " shall ", from: behind) == nil {
      findings.append(
        Finding(.directive, at: range, "Nobody is named to act. Name the officer who is directed."))
    }
    if time != .named {
      findings.append(
        Finding(
          .directive, at: range,
          time == .vague
            ? "This direction has no time that can be put on a calendar. Name a date, or the days from adoption."
            : "This direction names no time. Say by when: a date, or the days from adoption."))
    }
    return findings
  }

  /// Such as "the Superintendent shall report ...": a deed that is done once has a time.
  ///
  /// Standing duties ("shall ensure", "shall provide") need none, and are passed over.
  private func order(in text: String, _ index: Int, _ time: Time) -> [Finding] {
    guard time != .named else { return [] }
    let words = text.blankSeparated.map { $0.lowercased().bareWords }
    let deed = words.indices.dropFirst().dropLast().first { place in
      ["shall", "must"].contains(words[place]) && Self.actors.contains(words[place - 1])
        && Self.deeds.contains(words[place + 1])
    }
    guard let deed else { return [] }
    var finder = PlaceFinder(outline, index)
    let phrase = "\(words[deed]) \(words[deed + 1])"
    return [
      Finding(
        .directive, at: finder.place(of: phrase),
        time == .vague
          ? "This direction has no time that can be put on a calendar. Name a date, or the days from adoption."
          : "This direction names no time. Say by when: a date, or the days from adoption.")
    ]
  }

  /// Those who act for a district.
  private static let actors: Set<String> = [
    "superintendent", "designee", "staff", "secretary", "clerk", "principal", "principals", "counsel",
    "officer",
    "office", "director", "administration", "committee",
  ]

  /// What is done once, and so has a day by which it is done.
  private static let deeds: Set<String> = [
    "report", "submit", "present", "prepare", "develop", "draft", "bring", "send", "deliver", "publish",
    "complete",
    "rename", "replace", "install", "repair", "fix", "hire", "propose", "compare", "revise", "update",
    "return",
    "write", "transmit", "convene", "add",
  ]

  /// Such as "A report shall be presented ...": nobody is named who does it.
  private func actor(in lowered: LoweredText, _ text: String, _ index: Int) -> [Finding] {
    guard lowered.contains("shall be ") else { return [] }
    let words = text.blankSeparated.map { $0.lowercased() }
    let agent = words.indices.dropLast().last {
      words[$0] == "by" && ["the", "a", "an", "its", "each", "district"].contains(words[$0 + 1])
    }
    let deed = words.indices.dropLast(2).first { place in
      words[place] == "shall" && words[place + 1] == "be" && (agent ?? -1) < place
        && Self.deliveries.contains(words[place + 2].bareWords)
    }
    guard let deed else { return [] }
    var finder = PlaceFinder(outline, index)
    return [
      Finding(
        .directive, at: finder.place(of: "shall be \(words[deed + 2].bareWords)"),
        "Nobody is named to act. Say who does it: \"the Superintendent shall ...\".")
    ]
  }

  /// Such as "within 60 days of adoption": the date it comes to.
  private func deadlines(in text: String, _ index: Int) -> [Finding] {
    guard let date else { return [] }
    var finder = PlaceFinder(outline, index)
    return RelativeDeadline.all(in: text).compactMap { deadline in
      let due = deadline.date(from: date)
      let range = finder.place(of: deadline.phrase)
      let sentence = "\"\(deadline.phrase)\" comes to \(due.prose), counted from \(date.prose)"
      if let stated = deadline.stated {
        guard stated != due else { return nil }
        return Finding(.directive, at: range, "\(sentence); the clause also says \(stated.prose).")
      }
      return Finding(.directive, severity: .info, at: range, "\(sentence).")
    }
  }

  private static let directs = [
    "hereby directs", "directs", "instructs", "is hereby directed to", "is directed to",
    "are hereby directed to",
    "are directed to",
  ]

  private static let vague = [
    "as soon as", "promptly", "timely", "without delay", "forthwith", "immediately",
  ]

  private static let times = [
    "within ", "by the end of", "by the start of", "by the beginning of", "by the first", "no later than",
    "not later than", "before the", "meeting", "annual", "each year", "every year", "each month", "monthly",
    "quarterly", "each semester", "each school year", "ongoing", "at all times", "whenever", "upon ",
    "effective ",
    "until ", "by january", "by february", "by march", "by april", "by may", "by june", "by july",
    "by august",
    "by sept", "by oct", "by nov", "by dec", "quarter", "weekly", "each week", "school year", "continue",
    "each time", "[date", "by ___",
  ]

  private static let deliveries: Set<String> = [
    "presented", "submitted", "prepared", "developed", "reported", "completed", "delivered", "published",
    "posted",
    "created", "updated", "drafted",
  ]
}
