import Documents
import Redlines
import Testing

/// What is taken for moved, and what is not.
@Suite("A move") struct MoveTests {
  /// The redline of two texts read line by line.
  private func plain(_ old: [String], _ new: [String]) -> Redline {
    Redline(from: Source(name: "old", text: old.lines), to: Source(name: "new", text: new.lines))
  }

  private let tax =
    "The exemption provided by this section shall be in addition to, and not in lieu of, any other tax relief from any source."
  private let term =
    "(a) For the purposes of this section, the term developer means the owner of the property."
  private let notice =
    "(b) The Mayor shall give notice to the owner on the day on which the property is eligible."

  @Test("is not seen where a provision was split off, though another one that went says nearly the same")
  func splitBesideLike() {
    let gone =
      "(f) The abatement provided by this section shall be in addition to, and not in lieu of, any other tax relief from any source."
    let shown = plain(
      [notice + " " + tax, term, gone, "(g) The end."], [notice, "(A) " + tax, term, "(g) The end."])
    #expect(failure(of: shown) == nil)
    #expect(
      shown.marks == [notice + "[_]{+(A) +}" + tax, term, "[-" + gone, "-](g) The end."].lines)
  }

  @Test("is not seen where a provision was merged, though another one that came says nearly the same")
  func mergedBesideLike() {
    let come = "(f) " + tax.replacing("exemption", with: "abatement")
    let shown = plain(
      [notice, tax, term, "(g) The end."], [notice + " " + tax, term, come, "(g) The end."])
    #expect(failure(of: shown) == nil)
    #expect(shown.marks == [notice + "[_]" + tax, term, "{+" + come, "+}(g) The end."].lines)
  }

  @Test("of few words is not seen where the number of the same item changed")
  func shortItems() {
    let others = ["An applicant is barred for one of these offenses:", term]
    let shown = plain(
      ["(1) Homicides;", "(2) Assault;", "(3) Burglary;"] + others + ["(1) Assault;", "(2) Mayhem;"],
      ["(1) Treason in any form;", "(2) Homicides;", "(3) Assault;", "(4) Burglary;"] + others
        + ["(1) Arson;", "(2) Assault;", "(3) Mayhem;"])
    #expect(failure(of: shown) == nil)
    #expect(!shown.marks.contains("{>"))
  }

  // MARK: - Sentences

  private let budget = "The Board adopts the budget each spring after a hearing."
  private let paper =
    "The Superintendent publishes the notice of the hearing in two newspapers of the county."
  private let comment = "Families may comment in writing until noon of the day before."

  @Test("of a sentence inside a paragraph has two ends")
  func withinParagraph() {
    let shown = redline("\(budget) \(paper) \(comment)\n", "\(budget) \(comment) \(paper)\n")
    #expect(failure(of: shown) == nil)
    #expect(shown.marks == "\(budget) {>\(comment) >}\(paper)[< \(comment)<]\n")
    #expect(shown.statistics.wordsDeleted == 0 && shown.statistics.wordsInserted == 0)
    #expect(shown.kinds == ["edited"])
  }

  @Test("of a long sentence into a short paragraph takes neither paragraph nor heading along")
  func sentenceOutweighs() {
    let shown = redline(
      "## 1. Hours\n\nIt opens at eight. \(paper)\n\n## 2. Badges\n\nThey are red.\n",
      "## 1. Hours\n\nIt opens at eight.\n\n## 2. Badges\n\nThey are red. \(paper)\n")
    #expect(failure(of: shown) == nil)
    #expect(
      shown.marks
        == "## 1. Hours\n\nIt opens at eight.[< \(paper)<]\n\n## 2. Badges\n\nThey are red.{> \(paper)>}\n")
  }

  @Test("of a sentence into another paragraph shows what was edited on the way")
  func intoAnother() {
    let edited = paper.replacing("publishes", with: "shall publish")
    let shown = redline(
      "\(budget) \(paper) \(comment)\n\nNothing here is of note. It stays.\n",
      "\(budget) \(comment)\n\nNothing here is of note. \(edited) It stays.\n")
    #expect(failure(of: shown) == nil)
    #expect(
      shown.marks == """
        \(budget) [<The Superintendent <][-publishes-][< the notice of the hearing in two newspapers of the county. \
        <]\(comment)

        Nothing here is of note. {>The Superintendent >}{+shall publish+}{> the notice of the hearing in two newspapers \
        of the county. >}It stays.

        """)
    #expect(shown.statistics.moves == 1)
    #expect(shown.statistics.wordsInserted == 2 && shown.statistics.wordsDeleted == 1)
  }

  @Test("of sentences that went together is one, with the short one among them")
  func together() {
    let other =
      "Records are kept for seven years in the office of the district. The office is open on every school day."
    let shown = redline(
      "\(budget) \(paper) This is final. \(comment)\n\n\(term)\n\n\(other) It stays.\n",
      "\(budget)\n\n\(term)\n\n\(other) \(paper) This is final. \(comment) It stays.\n")
    #expect(failure(of: shown) == nil)
    #expect(shown.statistics.moves == 1)
    #expect(shown.statistics.wordsInserted == 0 && shown.statistics.wordsDeleted == 0)
  }

  @Test("is not seen of a few words")
  func boilerplate() {
    let shown = redline(
      "\(budget) This is final. \(comment)\n\nNothing here is of note. It stays.\n",
      "\(budget) \(comment)\n\nNothing here is of note. This is final. It stays.\n")
    #expect(failure(of: shown) == nil)
    #expect(shown.statistics.moves == 0)
  }

  @Test("of a paragraph into another one is a move of a provision that went")
  func wholeParagraph() {
    let shown = redline(
      "\(paper)\n\n\(budget) \(comment)\n\nNothing here is of note. It stays.\n",
      "\(budget) \(comment)\n\nNothing here is of note. \(paper) It stays.\n")
    #expect(failure(of: shown) == nil)
    #expect(shown.kinds == ["movedAway 1", "kept", "edited"])
    #expect(shown.statistics.provisionsDeleted == 0 && shown.statistics.moves == 1)
  }

  @Test("is not seen where a break alone moved")
  func brokenElsewhere() {
    let shown = redline(
      "\(paper)\n\n- \(budget) \(comment)\n",
      "- Records are kept for seven years. \(paper)\n\n- \(budget) \(comment)\n")
    #expect(failure(of: shown) == nil)
    #expect(shown.statistics.moves == 0)
    #expect(shown.marks.contains(paper))
  }

  @Test("of any long sentence is found, and both texts come back", arguments: 0..<40)
  func sentence(seed: Int) {
    var texts = GeneratedTexts(seed: 7000 + seed)
    var number = 100
    var paragraphs = (0..<6).map { _ in
      (0..<4).map { _ in
        number += 1
        return
          "Rule \(number) is that \(texts.sentence().lowercased().dropLast()) by day \(number) of unit \(number)."
      }
    }
    let old = paragraphs.map { $0.joined(separator: " ") }.joined(separator: "\n\n") + "\n"
    let (from, to) = (texts.number(3), 3 + texts.number(3))
    var moved = paragraphs[from].remove(at: texts.number(4))
    if seed % 2 == 0 { moved = moved.replacing("is that", with: "says that") }
    paragraphs[to].insert(moved, at: texts.number(5))
    let new = paragraphs.map { $0.joined(separator: " ") }.joined(separator: "\n\n") + "\n"
    let shown = redline(old, new)
    #expect(failure(of: shown) == nil, "seed \(seed)")
    #expect(shown.statistics.moves == 1, "seed \(seed)")
    #expect(shown.statistics.wordsInserted + shown.statistics.wordsDeleted <= 2, "seed \(seed)")
    let back = redline(new, old)
    #expect(failure(of: shown.composed(with: back)) == nil, "seed \(seed)")
  }
}

extension [String] {
  /// The elements as lines.
  var lines: String { map { $0 + "\n" }.joined() }
}
