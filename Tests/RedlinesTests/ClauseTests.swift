import Documents
import Redlines
import Testing

/// Clauses of rules as they change in the field: moved, renumbered, split, rewritten, with amounts and references.
@Suite("A redline of clauses shows") struct ClauseTests {
  @Test("a subsection that moved up and was edited, beside one that came and a note that went")
  func reordered() {
    let (register, inspection) = (
      "(a) Each school keeps a register of complaints.",
      """
      (b) A family may read the register on any school day, and may ask for a copy of what concerns its own child.

      (c) The register is closed at the end of each school year and is kept in the district office.
      """
    )
    let shown = redline(
      """
      \(register)

      \(inspection)

      (d)
        (1) An entry is made under § 28-3909 and § 32-1306 by the officer who received the complaint.
        (2) The entry names the school, the day and the office, and no child.
        (3) An entry is never erased.

      *NOTE: Subsection (d) was adopted as an emergency rule and expires in May.*

      """,
      """
      \(register)

      (a-1)
        (1) An entry is made under §§ 28-3909 and 32-1306 by the officer who received the complaint.
        (2) The entry names the school, the day and the office, and no child.
        (3) An entry is never erased.

      (a-2) The officer reports the count of entries to the Board in June.

      \(inspection)

      """)
    #expect(
      shown.marks == """
        \(register)

        {+(a-1)
        +}{>  (1) An entry is made under >}{+§§+}{> 28-3909 and 32-1306 by the officer who received the complaint.
        >}{>  (2) The entry names the school, the day and the office, and no child.
        >}{>  (3) An entry is never erased.

        >}{+(a-2) The officer reports the count of entries to the Board in June.

        +}\(inspection)
        [-
        -][-(d)
        -][<  (1) An entry is made under <][-§-][< 28-3909 and <][-§ -][<32-1306 by the officer who received the complaint.
        <][<  (2) The entry names the school, the day and the office, and no child.
        <][<  (3) An entry is never erased.

        <][-*NOTE: Subsection (d) was adopted as an emergency rule and expires in May.*
        -]
        """)
    #expect(shown.statistics.moves == 1)
  }

  @Test("a list whose letters shifted as one new item and four new letters")
  func renumbered() {
    let shown = redline(
      """
      (1) For each entry the school:
        (A) Participants own their work and may publish it elsewhere.
        (B) Teachers review each entry before it is posted.
        (C) Families receive notice in their own language.
        (D) Entries are kept for one year.
      """,
      """
      (1) For each entry the school:
        (A) There are no fewer than five entries for each participant; and each is signed.
        (B) Participants own their work and may publish it elsewhere.
        (C) Teachers review each entry before it is posted.
        (D) Families receive notice in their own language.
        (E) Entries are kept for one year.
      """)
    #expect(
      shown.marks == """
        (1) For each entry the school:
        {+  (A) There are no fewer than five entries for each participant; and each is signed.
        +}  [~(A)~(B)~] Participants own their work and may publish it elsewhere.
          [~(B)~(C)~] Teachers review each entry before it is posted.
          [~(C)~(D)~] Families receive notice in their own language.
          [~(D)~(E)~] Entries are kept for one year.
        """)
    #expect(shown.statistics.renumberings == 4)
    #expect(shown.statistics.moves == 0)
    #expect(shown.statistics.wordsDeleted == 0)
  }

  @Test("an item added before the last one as one line, with the word that moved to it")
  func itemBeforeLast() {
    let shown = redline(
      """
      A school plan names:

      (1) The officer of the school;
      (2) The rooms that are open to visitors; and
      (3) The hours of the office.
      """,
      """
      A school plan names:

      (1) The officer of the school;
      (2) The rooms that are open to visitors;
      (3) The languages in which help is given; and
      (4) The hours of the office.
      """)
    #expect(
      shown.marks == """
        A school plan names:

        (1) The officer of the school;
        (2) The rooms that are open to visitors;[- and-]
        {+(3) The languages in which help is given; and
        +}[~(3)~(4)~] The hours of the office.
        """)
  }

  @Test("one word of a long paragraph as one word")
  func longParagraph() {
    func paragraph(_ word: String) -> String {
      """
      The Superintendent or designee shall see to it that every notice of this policy is written in words that families \
      understand, is sent in the languages that families of the school speak at home, is posted where students, staff \
      and visitors pass each day, is printed in the handbook that each student receives in the first week of school, is \
      read aloud in class at least \(word) a year, and names the officer to whom a complaint may be brought, with the \
      office, the telephone number and the hours at which the officer is there; and where a family cannot read the \
      notice, the principal shall have it explained in person before the end of the first month of the school year.

      """
    }
    #expect(redline(paragraph("once"), paragraph("twice")).marks == paragraph("[-once-]{+twice+}"))
  }

  @Test("a paragraph that became three lettered ones as breaks, letters and two edits")
  func splitAndLettered() {
    let shown = redline(
      """
      The officer opens a file for each complaint. The file holds the complaint, the notes of each interview and the \
      decision, and is closed when the time for an appeal is over. Files are kept for three years.
      """,
      """
      (a) The officer opens a file for each complaint.

      (b) The file holds the complaint, the notes of each interview, the evidence and the decision, and is closed when \
      the time for an appeal is over.

      (c) Files are kept for five years.
      """)
    #expect(
      shown.marks == """
        {+(a) +}The officer opens a file for each complaint.[_]{+(b) +}The file holds the complaint, the notes of each \
        interview{+, the evidence+} and the decision, and is closed when the time for an appeal is over.[_]{+(c) +}Files \
        are kept for [-three-]{+five+} years.
        """)
    #expect(shown.kinds == ["split"])
  }

  @Test("a clause that was rewritten as the old text and the new")
  func rewritten() {
    let old = """
      The principal may suspend the use of a room by an outside group if the group has not paid the fee that the Board \
      set for it within thirty days, or if the room was left in such a state that classes could not be held there on the \
      next school day.
      """
    let new = """
      Outside groups sign an agreement before they use a room. The agreement sets the fee, the hours and who cleans up. A \
      group that breaks the agreement loses the room until the Board has heard it, and the principal tells the Board of \
      each case in writing. The Board decides within thirty days.
      """
    #expect(redline("(c) \(old)\n", "(c) \(new)\n").marks == "(c) [-\(old)-]{+\(new)+}\n")
  }

  @Test("a sentence that was reworked throughout as few large edits")
  func reworked() {
    let shown = redline(
      """
      The vendor is excused from liability to the extent that it is unable to perform any duty under this contract due to \
      extraordinary causes beyond its reasonable control, including acts of God, strikes, riots, acts of war or floods.
      """,
      """
      The parties are excused from performing under this contract to the extent they are unable to perform due to \
      extraordinary causes beyond our reasonable control such as acts of God, strikes, riots, acts of war or floods.
      """)
    #expect(shown.edits.count { $0.kind == .deleted } <= 3)
    #expect(
      shown.marks.hasSuffix(
        " acts of God, strikes, riots, acts of war or floods."))
  }

  @Test(
    "amounts, references and numbers in brackets whole",
    arguments: [
      ("a budget of [-$9,180,985,000-]{+$15,561,503,000+} for the year"),
      ("under subsections (a), (a-1){+, (a-4),+} and (b) of this rule"),
      ("under subsection (a-1){+, (a-4), or (b)+} of this rule"),
      ("as subparagraph [-(A)-]{+(B)+} of this paragraph says"),
      ("as Section [-8-]{+9+} of this policy says"),
      ("as Section [-8(a)-]{+9(a)+} of this policy says"),
      ("to provide that (i) it is signed, and [-(ii)-]{+(iii)+} it is kept"),
      ("held on the [-24th day of June, 2025-]{+15th day of July, 2025+}, at noon"),
      ("reunión del [-1 de julio de 2025-]{+15 de agosto de 2025+} a mediodía"),
      ("within [-thirty (30)-]{+forty-five (45)+} days of the notice"),
      ("see the [guide]([-/forms/complaint#old-]{+/forms/report#new+}) of the district"),
      ("see the [guide](https://example.org/a) {+or [notice](https://example.org/b) +}of the district"),
    ])
  func whole(marks: String) {
    let text = "The Board acts \(marks) and no later.\n"
    #expect(redline(text.rejected, text.accepted).marks == text)
  }

  @Test(
    "lists inside a sentence item by item",
    arguments: [
      "names (1) the officer; {+(2) the languages of families; +}[-(2)-]{+(3)+} the rooms for visitors; and [-(3)-]{+(4)+} the hours.",
      "names (1) the officer; [-(2) the languages of families; (3)-]{+(2)+} the rooms for visitors; and [-(4)-]{+(3)+} the hours.",
      "for race, color, {+ancestry, +}or national origin, whatever it is.",
      "for race, color, [-and -]sex{+, and age+}.",
      "within the [-24-hour -]window {+of one business day +}after the notice.",
    ])
  func inlineLists(marks: String) {
    let text = "The plan of each school \(marks)\n"
    #expect(redline(text.rejected, text.accepted).marks == text)
  }

  @Test(
    "the stop between two sentences that changed",
    arguments: [
      "be free from harassment{+, bullying and retaliation+}. [-Staff report harassment-]{+All staff report it at once+}.",
      "be free from harassment[-, bullying and retaliation-]. [-All staff report it at once-]{+Staff report harassment+}.",
    ])
  func stops(marks: String) {
    let text = "Students and their families have the right to \(marks)\n"
    #expect(redline(text.rejected, text.accepted).marks == text)
  }

  @Test("brackets and what they hold, whole")
  func brackets() {
    let text =
      "The fee for the use of a room is [-$25 (twenty-five dollars)-]{+$40 (forty dollars)+} for each school year.\n"
    #expect(redline(text.rejected, text.accepted).marks == text)
  }
}
