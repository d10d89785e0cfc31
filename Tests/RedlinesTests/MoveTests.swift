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
}

extension [String] {
  /// The elements as lines.
  var lines: String { map { $0 + "\n" }.joined() }
}
