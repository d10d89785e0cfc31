import Documents

/// One paragraph of notes, and where in a resolution it belongs by its words.
struct NoteParagraph {
  /// The two places.
  enum Place: Hashable, Sendable {
    case recital
    case resolved
  }

  /// Where it belongs.
  let place: Place

  /// Whether its words leave little doubt; where they do not, a heading above decides.
  let isSure: Bool

  /// What makes it doubtful, in a sentence.
  let doubt: String?

  /// Its words with somebody to act in front, where it orders without saying whom; nil where they stay as they are.
  let words: String?

  init(_ text: String) {
    let sentences = NoteParagraph.sentences(of: text)
    let signs = sentences.map { Sign($0) }
    let wishes = signs.count { [.duty, .act, .order, .performance, .assignment].contains($0) }
    if signs.first == .order {
      self = .order(text)
    } else if wishes > 0 {
      let doubt = "This paragraph has a direction and other sentences besides."
      let words =
        signs.first == .performance
        ? NoteParagraph.performed(text) : signs.first == .assignment ? NoteParagraph.assigned(text) : nil
      self.init(place: .resolved, isSure: true, doubt: wishes == signs.count ? nil : doubt, words: words)
    } else if signs.contains(.perhaps) {
      let place: Place = signs.contains(.fact) ? .recital : .resolved
      self.init(place: place, isSure: false, doubt: "This paragraph may state a fact or a wish.", words: nil)
    } else {
      let doubt = "This paragraph shows no sign of a fact or of a direction."
      let isFact = signs.contains(.fact)
      self.init(place: .recital, isSure: isFact, doubt: isFact ? nil : doubt, words: nil)
    }
  }

  private init(place: Place, isSure: Bool, doubt: String?, words: String?) {
    (self.place, self.isSure, self.doubt, self.words) = (place, isSure, doubt, words)
  }

  /// "Report to the Board by May 1": an order to nobody.
  private static func order(_ text: String) -> NoteParagraph {
    let first = text.split(separator: " ").first.map(String.init) ?? ""
    return NoteParagraph(
      place: .resolved, isSure: true,
      doubt: "This paragraph orders something and does not say who acts; a blank was put in front.",
      words: "the Board directs [name of the officer] to \(first.lowercased())\(text.dropFirst(first.count))")
  }

  /// "Direct the Superintendent to write": what the Board itself does.
  private static func performed(_ text: String) -> String {
    let verb = text.prefix { $0.isLetter }
    return "the Board \(verb.lowercased())s\(text.dropFirst(verb.count))"
  }

  /// "Superintendent to bring a plan": the Board directs whom the words name.
  private static func assigned(_ text: String) -> String {
    let first = text.prefix { $0.isLetter }
    let lower = first.lowercased()
    let rest = text.dropFirst(first.count)
    if Sign.offices.contains(lower) { return "the Board directs the \(first)\(rest)" }
    return "the Board directs \(lower)\(rest)"
  }

  /// The sentences of a paragraph: they end with a period, a blank and a capital.
  private static func sentences(of text: String) -> [Substring] {
    var sentences: [Substring] = []
    var start = text.startIndex
    var at = text.startIndex
    while let stop = text[at...].firstIndex(where: { ".?!".contains($0) }) {
      at = text.index(after: stop)
      let rest = text[at...]
      guard rest.first == " ", rest.dropFirst().first?.isUppercase ?? false else { continue }
      let last = text[start..<stop].split { !$0.isLetter }.last ?? ""
      guard last.count > 2 || last.allSatisfy(\.isLowercase) else { continue }
      sentences.append(text[start..<at])
      start = text.index(after: at)
    }
    if start < text.endIndex { sentences.append(text[start...]) }
    return sentences
  }
}

extension NoteParagraph {
  /// What a sentence shows of being a fact or a wish.
  private enum Sign {
    /// Somebody shall do something.
    case duty
    /// The Board does something: adopts, directs, thanks.
    case act
    /// An order without anybody to act.
    case order
    /// What the Board does, without its name: "Direct the Superintendent to ...".
    case performance
    /// Somebody to do something: "Superintendent to bring a plan".
    case assignment
    /// A fact: of the past, of the law, a state of things.
    case fact
    /// A "will", "should" or "needs to", which may be either.
    case perhaps
    /// No sign at all.
    case none

    init(_ sentence: Substring) {
      let words = sentence.lowercased().split { !$0.isLetter && $0 != "'" && $0 != "’" }.map(String.init)
      let subject = words.prefix(6)
      let isActor = !subject.isDisjoint(with: Sign.actors)
      let modal = words.firstIndex { Sign.modals.contains($0) }
      let isLaw = modal.map { words[..<$0].contains { Sign.law.contains($0) } } ?? false
      if Sign.isPerformance(words, hasModal: modal != nil) {
        self = .performance
      } else if Sign.isAssignment(words) {
        self = .assignment
      } else if Sign.orders.contains(words.first ?? ""), !isActor || modal == nil {
        self = .order
      } else if let modal, !isLaw, ["shall", "must"].contains(words[modal]) {
        self = .duty
      } else if Sign.boardActs(words) {
        self = .act
      } else if let modal, !isLaw, isActor || words[modal] != "will" {
        self = .perhaps
      } else {
        self = isLaw || words.contains { Sign.states.contains($0) } || Sign.hasPast(words) ? .fact : .none
      }
    }

    /// "The Board thanks ...", "We ask ...", "The superintendent is directed ...".
    private static func boardActs(_ words: [String]) -> Bool {
      if zip(words, words.dropFirst()).contains(where: {
        ["is", "are", "hereby"].contains($0) && $1 == "directed"
      }) {
        return true
      }
      guard
        let board = words.prefix(8).lastIndex(where: { ["board", "we", "district", "trustees"].contains($0) })
      else {
        return false
      }
      let behind = words[(board + 1)...].drop {
        ["of", "education", "therefore", "hereby", "also", "trustees"].contains($0)
      }
      guard let verb = behind.first else { return false }
      if verb == "recognizes" || verb == "recognize" { return behind.dropFirst().first != "that" }
      return acts.contains(verb) || acts.contains(verb + "s")
    }

    /// "Direct the Superintendent to write", "Thank the guards".
    private static func isPerformance(_ words: [String], hasModal: Bool) -> Bool {
      guard let first = words.first, performances.contains(first), words.count > 1 else { return false }
      let isNamed = determiners.contains(words[1]) || actors.contains(words[1])
      return isNamed || first != "direct" && !hasModal
    }

    /// "Superintendent to bring a plan", "the principal and staff to report back".
    private static func isAssignment(_ words: [String]) -> Bool {
      guard let to = words.prefix(9).firstIndex(of: "to"), to > 0, to + 1 < words.count else { return false }
      let named = words[..<to]
      return named.contains { offices.contains($0) || groups.contains($0) }
        && named.allSatisfy {
          offices.contains($0) || groups.contains($0) || determiners.contains($0) || links.contains($0)
        } && (orders.contains(words[to + 1]) || tasks.contains(words[to + 1]))
    }

    private static func hasPast(_ words: [String]) -> Bool {
      words.contains { $0.hasSuffix("ed") && $0.count > 4 }
    }

    private static let modals: Set<String> = ["shall", "must", "should", "will", "needs", "need"]

    private static let actors: Set<String> = [
      "superintendent", "principal", "principals", "staff", "secretary", "clerk", "counsel", "officer",
      "coordinator",
      "district", "board", "administration", "department", "director", "we", "chancellor",
    ]

    static let offices: Set<String> = [
      "superintendent", "principal", "secretary", "clerk", "counsel", "officer", "coordinator",
      "administration", "department", "director", "chancellor", "district",
    ]

    private static let groups: Set<String> = ["staff", "principals", "teachers", "counselors", "librarians"]

    private static let determiners: Set<String> = [
      "the", "our", "a", "an", "all", "each", "every", "its", "any", "that", "this",
    ]

    private static let links: Set<String> = ["of", "and", "or", "schools", "school", "general", "chief"]

    private static let performances: Set<String> = [
      "direct", "instruct", "ask", "urge", "authorize", "adopt", "approve", "thank", "commend",
    ]

    private static let tasks: Set<String> = [
      "add", "allow", "build", "buy", "check", "collect", "conduct", "consider", "consult", "continue",
      "count",
      "design", "evaluate", "expand", "explain", "explore", "find", "fix", "fund", "identify", "implement",
      "improve", "include", "increase", "install", "look", "meet", "monitor", "pay", "plan", "reduce",
      "repair",
      "replace", "return", "run", "seek", "share", "study", "track", "work",
    ]

    private static let law: Set<String> = [
      "code", "law", "laws", "statute", "constitution", "court", "act", "cfr", "usc", "requires", "provides",
      "says",
      "states", "held",
    ]

    private static let acts: Set<String> = [
      "adopts", "affirms", "reaffirms", "amends", "approves", "asks", "authorizes", "calls", "codifies",
      "commends",
      "commits", "condemns", "congratulates", "creates", "declares", "directs", "encourages", "establishes",
      "honors",
      "instructs", "names", "opposes", "orders", "proclaims", "rejects", "repeals", "requests", "rescinds",
      "retires",
      "supports", "thanks", "urges", "wants", "wishes", "joins", "invites", "designates", "appoints",
      "pledges",
    ]

    private static let orders: Set<String> = [
      "adopt", "amend", "approve", "arrange", "ask", "assign", "bring", "call", "create", "develop",
      "distribute",
      "draft", "ensure", "establish", "extend", "form", "give", "hire", "hold", "inform", "invite", "keep",
      "make", "notify",
      "offer", "open", "post", "prepare", "present", "provide", "publish", "remove", "rename", "repeal",
      "report", "require",
      "review", "revise", "send", "set", "start", "submit", "teach", "tell", "train", "translate", "update",
      "write",
    ]

    private static let states: Set<String> = [
      "will", "is", "are", "was", "were", "has", "have", "had", "does", "do", "did", "can", "cannot", "may",
      "because", "since",
      "said", "says", "told", "wrote", "held", "found", "closes", "opens", "begins", "stands", "lies",
      "lives", "live",
      "teaches", "serves", "enrolls", "believes", "values", "knows", "understands", "requires", "provides",
      "protects",
      "made", "gave", "took", "left", "lost", "came", "went", "began", "rose", "fell", "kept", "met", "ran",
      "cost", "costs",
      "became", "brought", "built", "grew", "paid", "sent", "spoke", "taught", "work", "works", "need",
      "needs", "stood",
    ]
  }
}

extension Collection where Element == String {
  fileprivate func isDisjoint(with set: Set<String>) -> Bool { !contains { set.contains($0) } }
}
