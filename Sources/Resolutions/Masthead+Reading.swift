import Documents

extension Masthead {
  /// Reads the provisions before the first clause, and the front matter, which says more.
  init(reading outline: Outline, before first: Int) {
    var candidates: [Part] = []
    for index in 0..<first {
      let provision = outline.provisions[index]
      switch provision.role {
      case .furniture: readStamp(outline.text(of: index))
      case .heading, .paragraph, .item: read(line: outline.text(of: index), index, &candidates)
      case .fence, .field, .row, .recital, .formula, .resolved, .closing, .vote, .signature, .continuation,
        .verbatim, .comment, .rule, .blank:
        break
      }
    }
    splitJoint(outline)
    chooseTitle(from: candidates)
    read(outline.frontMatter)
  }

  private mutating func read(line text: String, _ index: Int, _ candidates: inout [Part]) {
    if readStamp(text) || readPlace(text) { return }
    if let date = CalendarDate(prose: text) {
      self.date = self.date ?? date
    } else if let (number, rest) = Self.number(text) {
      hasNumberPlace = true
      if let number, self.number == nil { self.number = Part(text: number, index: index) }
      read(behindNumber: rest, index, &candidates)
    } else if readLabelled(text, index) || readNoticed(text, index) {
      return
    } else if body == nil, let (name, rest) = Self.body(text) {
      body = Part(text: name, index: index)
      if !rest.isEmpty { candidates.append(Part(text: rest, index: index)) }
    } else if Self.isTitle(text) {
      candidates.append(Part(text: text, index: index))
    }
  }

  /// "[Name of the board]", "[Title]": a place that waits for its words; the first of two is the body's.
  private mutating func readPlace(_ text: String) -> Bool {
    guard text.first == "[", text.last == "]" else { return false }
    let isBody = body == nil && !hasBodyPlace && !hasNumberPlace
    hasBodyPlace = hasBodyPlace || isBody
    hasTitlePlace = hasTitlePlace || !isBody
    return true
  }

  /// What stands on the number's line: "by Director Ruiz", ": Title".
  private mutating func read(behindNumber rest: String, _ index: Int, _ candidates: inout [Part]) {
    if rest.lowercased().hasPrefix("by ") {
      sponsors.append(String(rest.dropFirst(3)))
    } else if rest.split(separator: " ").count > 1 {
      candidates.append(Part(text: rest, index: index))
    }
  }

  /// "DRAFT", "SUGGESTED RESOLUTION", "Attachment A": what a packet prints on a page.
  @discardableResult
  private mutating func readStamp(_ text: String) -> Bool {
    let words = text.uppercased().split { !$0.isLetter }.map(String.init)
    guard let first = words.first, words.count <= 2 else { return false }
    let drafts = ["DRAFT", "TEMPLATE", "PROPOSED", "SUGGESTED", "SAMPLE"]
    if drafts.contains(first), words.count == 1 || words[1] == "RESOLUTION" {
      isStampedDraft = true
      return true
    }
    return ["ATTACHMENT", "EXHIBIT", "ENCLOSURE"].contains(first) || words == ["RESOLUTION"]
      || words == ["RECOMMENDED", "ACTION"]
  }

  /// "Sponsor: Ana Ruiz", "Title: ...", "Committee: ...".
  private mutating func readLabelled(_ text: String, _ index: Int) -> Bool {
    guard let colon = text.firstIndex(of: ":") else {
      guard let prefix = ["Sponsored by ", "Introduced by "].first(where: { text.hasPrefix($0) }) else {
        return false
      }
      sponsors.append(String(text.dropFirst(prefix.count)))
      return true
    }
    let value = text[text.index(after: colon)...].trimmingBlanks
    switch text[..<colon].lowercased() {
    case "sponsor", "sponsors", "sponsored by", "cosponsors", "co-sponsors", "by", "introduced by":
      sponsors += Self.names(value)
    case "title", "name": title = title ?? Part(text: value, index: index)
    case "number", "resolution #":
      number = number ?? Self.bareNumber(value).map { Part(text: $0, index: index) }
    case "date", "adopted", "meeting date": date = date ?? CalendarDate(prose: value)
    case "committee", "status", "noticed", "purpose", "background", "subject", "re": break
    default: return false
    }
    return true
  }

  /// A line of the order of business: "Ruiz - Title of It (Res-021-24/25) (Noticed May 12, 2026)".
  private mutating func readNoticed(_ text: String, _ index: Int) -> Bool {
    guard let open = text.firstIndex(ofText: "(Res") else { return false }
    let rest = text[text.index(after: open)...]
    guard let close = rest.firstIndex(of: ")"), let number = Self.number(String(rest[..<close]))?.number
    else { return false }
    self.number = self.number ?? Part(text: number, index: index)
    hasNumberPlace = true
    var words = text[..<open].trimmingBlanks
    for dash in [" - ", " – ", " — "] {
      guard let place = words.firstIndex(ofText: dash) else { continue }
      sponsors += Self.names(String(words[..<place]))
      words = words[place...].dropFirst(3).trimmingBlanks
      break
    }
    title = title ?? Part(text: words, index: index)
    return true
  }

  /// "JOINT RESOLUTION" on a line of its own, then the bodies.
  private mutating func splitJoint(_ outline: Outline) {
    guard let body, let index = body.index, body.text.uppercased().hasPrefix("JOINT RESOLUTION ") else {
      return
    }
    self.body = Part(text: String(body.text.dropFirst(17)), index: index)
    title = title ?? Part(text: String(body.text.prefix(16)), index: index)
  }

  private mutating func chooseTitle(from candidates: [Part]) {
    let titled = candidates.first {
      $0.text.uppercased().split { !$0.isLetter }.prefix(2).contains("RESOLUTION")
    }
    title = title ?? titled ?? candidates.first
  }

  private mutating func read(_ front: FrontMatter) {
    let value = { (key: String) in
      front[key].flatMap { $0.contains { $0.isLetter || $0.isNumber } ? $0 : nil }
    }
    if let text = value("body") { body = Part(text: text, index: body?.index) }
    if let text = value("number") { number = Part(text: text, index: number?.index) }
    if let text = value("title") { title = Part(text: text, index: title?.index) }
    if let date = (front["date"] ?? front["adopted"]).flatMap({
      CalendarDate(iso: $0) ?? CalendarDate(prose: $0)
    }) {
      self.date = date
    }
    hasNumberPlace = hasNumberPlace || front["number"] != nil
    let named = ["sponsor", "sponsors", "cosponsor", "cosponsors"].flatMap { front.texts($0) }
    if !named.isEmpty { sponsors = named }
  }

  private static func names(_ text: String) -> [String] {
    text.split { $0 == "," || $0 == ";" }.map { $0.trimmingBlanks }.filter { !$0.isEmpty }
  }
}
