import Formats
import Testing

/// Words that are the same in other capitals or signs: shown, but quietly, and in no count of words added or deleted.
@Suite struct MannerTests {
  static let text = """
    ## 1. Purpose

    The [^board|Board^] finds that [=“every”|"every"=] student counts.

    The [^BOARD OF EDUCATION|Board of Education^] meets[-.-]{+ weekly.+}

    It co[=\u{AD}operates|operates=] with families.

    """

  private func lines(_ format: Format, _ detail: Rendering.Detail = .texts) -> String {
    Texts.rendered(Self.text, format) { $0.detail = detail }
  }

  @Test func `text names capitals and signs and gives both`() {
    let text = lines(.text)
    #expect(
      text.contains("The [capitals: board to Board] finds that [signs: “every” to \"every\"] student counts.")
    )
    #expect(
      text.contains(
        "The [capitals: BOARD OF EDUCATION to Board of Education] meets[deleted: .] [added:\n   weekly.]"))
    #expect(text.contains("It co[signs: ⟨soft hyphen⟩operates to operates] with families."))
  }

  @Test func `a list of changes says capitals or signs, and counts them apart`() {
    let summary = lines(.text, .summary)
    #expect(summary.contains("Provisions: 1 changed, 2 changed in capitals or signs only; 1 unchanged."))
    #expect(summary.contains("1 word added, 4 in other capitals, 2 with other signs."))
    #expect(summary.contains("paragraph 1: capitals and signs only (2 words)\n"))
    #expect(summary.contains("paragraph 2: changed (1 word added, 3 in other capitals)\n"))
    #expect(summary.contains("paragraph 3: signs only (1 word)\n"))
  }

  @Test func `a table has columns for them where there are any`() {
    #expect(lines(.text, .statistics).contains("Changes  Added  Deleted  Moved  Capitals  Signs\n"))
    let other = Texts.rendered("a {+b +}c\n", .text) { $0.detail = .statistics }
    #expect(other.contains("Moved\n"))
  }

  @Test func `a page strikes and underlines them without color`() {
    let page = lines(.html)
    #expect(TagCheck(page).faults == [])
    let marked = """
      <del class="slight"><span class="spoken">[capitals changed from: </span>board<span class="spoken">]</span></del> \
      <ins class="slight"><span class="spoken">[to: </span>Board<span class="spoken">]</span></ins>
      """
    #expect(page.contains(marked))
    #expect(page.contains("Changed in capitals and signs only</p>"))
    #expect(page.contains("the same words in other capitals or signs are <del class=\"slight\">struck</del>"))
  }

  @Test func `Markdown says it behind the place`() {
    let text = lines(.markdown)
    #expect(
      text.contains("*(capitals and signs only)*<br>\nThe <del>board</del> <ins>Board</ins> finds that"))
  }

  @Test func `a terminal shows them dimmed`() {
    let colored = Texts.rendered(Self.text, .terminal) { $0.hasColor = true }
    #expect(colored.contains("\u{1B}[2;9;31mboard\u{1B}[0m \u{1B}[2;4;34mBoard\u{1B}[0m"))
  }

  @Test func `marks and CSV give both`() {
    #expect(lines(.marks).contains("The [-board-]{+Board+} finds that [-“every”-]{+\"every\"+} student"))
    #expect(lines(.csv).contains("capitals and signs only (2 words),0,0,0,1,1,The board finds"))
  }

  @Test func `JSON has kinds and counts of their own`() {
    let text = lines(.json)
    #expect(text.contains("\"kind\": \"recased\"") && text.contains("\"kind\": \"retyped\""))
    #expect(
      text.contains("\"words\": {\"added\": 1, \"deleted\": 0, \"moved\": 0, \"recased\": 4, \"retyped\": 2}")
    )
  }
}
