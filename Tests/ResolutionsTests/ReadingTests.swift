import Documents
import Resolutions
import Testing

/// The nine structures of real boards, in made-up words.
struct ReadingTests {
  struct Structure: Sendable, CustomTestStringConvertible {
    let name: String
    let text: String
    let body: String?
    let number: String?
    let title: String?
    let date: String?
    let recitals: Int
    let resolved: Int
    let items: Int
    let votes: [String]
    var sponsors: [String] = []
    var status = Resolution.Status.draft
    var testDescription: String { name }
  }

  @Test("Each structure is read as a clerk reads it", arguments: structures)
  func structure(_ expected: Structure) {
    let read = resolution(expected.text)
    #expect(read.body == expected.body)
    #expect(read.number == expected.number)
    #expect(read.title == expected.title)
    #expect(read.date?.description == expected.date)
    #expect(read.recitals.count == expected.recitals)
    #expect(read.resolved.count == expected.resolved)
    #expect(read.items.count == expected.items)
    #expect(read.closing.votes.map { "\($0.label)=\($0.tally)" } == expected.votes)
    #expect(read.sponsors == expected.sponsors)
    #expect(read.status == expected.status)
  }

  static let structures = [
    Structure(
      name: "order of business, recitals that end with a semicolon",
      text: """
        Ruiz, Lee - Longer Evenings for Our Libraries (Res-021-24/25) (Noticed May 12, 2026)

        Whereas, The library closes at four;

        Whereas, Students are still at work;

        Now, therefore, be it

        Resolved, That the Board keeps the library open; and, be it finally

        Resolved further, That the Superintendent shall report by March 9, 2027.
        """,
      body: nil, number: "Res-021-24/25", title: "Longer Evenings for Our Libraries", date: nil, recitals: 2,
      resolved: 2,
      items: 0, votes: [], sponsors: ["Ruiz", "Lee"]),
    Structure(
      name: "county board with numbered practices and a page in between",
      text: """
                     HARBOR COUNTY BOARD OF EDUCATION
             Resolution in Support of Longer Evenings
                      Resolution No. 25-11
                          July 15, 2025

        WHEREAS, The library closes at
        four;

        WHEREAS, Students are still at work;

        Resolution No. 25-11 In Support of Longer Evenings      1

        NOW, THEREFORE, BE IT RESOLVED, The Board acts as follows:

        1. The library stays open.

        2. The principal counts
        who comes.

        PASSED AND ADOPTED by the Harbor County Board of Education on the 15th day of July 2025 by the
        following vote:

             AYES      ______

             NOES      ______

        Resolution No. 25-11 In Support of Longer Evenings      2
        """,
      body: "HARBOR COUNTY BOARD OF EDUCATION", number: "25-11",
      title: "Resolution in Support of Longer Evenings",
      date: "2025-07-15", recitals: 2, resolved: 1, items: 2, votes: ["AYES=", "NOES="]),
    Structure(
      name: "found, ordered and resolved as follows",
      text: """
        HARBOR UNIFIED SCHOOL DISTRICT
        RESOLUTION NO. 4252

        RESOLUTION RETIRING A POLICY OF THE
        GOVERNING BOARD

        WHEREAS the policy is old, and

        WHEREAS, a new one is needed;

        NOW, THEREFORE, BE IT FOUND, ORDERED AND RESOLVED AS FOLLOWS:

            1. That the policy is retired.

            2. That a new one is adopted.

        PASSED AND ADOPTED by the governing board this
        _____ day of _______________, 2026, by the following vote:

        AYES: ___

        NOES:___
        """,
      body: "HARBOR UNIFIED SCHOOL DISTRICT", number: "4252",
      title: "RESOLUTION RETIRING A POLICY OF THE GOVERNING BOARD",
      date: nil, recitals: 2, resolved: 1, items: 2, votes: ["AYES=", "NOES="]),
    Structure(
      name: "a motion with mover and supporter above the recitals",
      text: """
        SUGGESTED RESOLUTION
         Moved by: Ann Lee
         Supported by:
        WHEREAS, the library closes at four, and
        WHEREAS, students are still at work.
        BE IT THEREFORE RESOLVED that the library stays open.
        Adopted this 19th day of December, 2017.
         Ayes: 6
         Nayes: 1
        """,
      body: nil, number: nil, title: nil, date: "2017-12-19", recitals: 2, resolved: 1, items: 0,
      votes: ["Ayes=6", "Nayes=1"]),
    Structure(
      name: "a college district with three tallies on one line",
      text: """
             HARBOR RIVERS COMMUNITY COLLEGE DISTRICT
             North ▪ South ▪ East

                       RESOLUTION
                              № 2021-18

          DIRECTING THE CHANCELLOR TO KEEP THE
                     LIBRARY OPEN

            WHEREAS, the library closes at four; and

            NOW THEREFORE BE IT RESOLVED, that it stays open.

          PASSED AND ADOPTED as Resolution No. 2021-18 this third day of August, 2021, by the following called vote:

         AYES: 6                NAYES: 1               ABSENT: 0

                                Attest:

         Ann Lee, Board President       Ben Cho, Chancellor
        """,
      body: "HARBOR RIVERS COMMUNITY COLLEGE DISTRICT", number: "2021-18",
      title: "DIRECTING THE CHANCELLOR TO KEEP THE LIBRARY OPEN", date: "2021-08-03", recitals: 1,
      resolved: 1, items: 0,
      votes: ["AYES=6", "NAYES=1", "ABSENT=0"], status: .final),
    Structure(
      name: "a council's record with labeled lines",
      text: """
        Res 0473-2023

        Name: Longer evenings

        Sponsors: Ann Lee, Ben Cho

        Committee: Libraries

        Whereas, The library closes at four; and

        Whereas, Students are still at work; now, therefore, be it

        Resolved, That the Council keeps the library open.

        Affirmative, 6
        """,
      body: nil, number: "0473-2023", title: "Longer evenings", date: nil, recitals: 2, resolved: 1, items: 0,
      votes: [],
      sponsors: ["Ann Lee", "Ben Cho"]),
    Structure(
      name: "a number with its director, and further resolved",
      text: """
        Resolution 2223R-011 by Director Ann Lee

        WHEREAS, The library closes at four; and, be it

        RESOLVED, That it stays open; and, be it

        FURTHER RESOLVED, That the principal reports by May 1, 2027.
        """,
      body: nil, number: "2223R-011", title: nil, date: nil, recitals: 1, resolved: 2, items: 0, votes: [],
      sponsors: ["Director Ann Lee"]),
    Structure(
      name: "sections",
      text: """
        RESOLUTION NO. 24-12

        A RESOLUTION OF THE BOARD OF TRUSTEES OF HARBOR ACADEMY AUTHORIZING LONGER EVENINGS

        WHEREAS, the library closes at four; and

        NOW, THEREFORE, BE IT RESOLVED BY THE BOARD OF TRUSTEES OF HARBOR ACADEMY:

        SECTION 1. That the library stays open.

        SECTION 2. That this takes effect at once.

        PASSED AND APPROVED on this 4th day of May, 2026.

        ATTEST:
        """,
      body: nil, number: "24-12",
      title: "A RESOLUTION OF THE BOARD OF TRUSTEES OF HARBOR ACADEMY AUTHORIZING LONGER EVENINGS",
      date: "2026-05-04", recitals: 1, resolved: 1, items: 2, votes: []),
    Structure(
      name: "a joint resolution of two bodies",
      text: """
                                                                     DRAFT
                        RESOLUTION NO. 1 – 2023

                          JOINT RESOLUTION
                 HARBOR UNIFIED SCHOOL DISTRICT AND
                 RIVER UNIFIED SCHOOL DISTRICT

        WHEREAS, both districts have libraries;

        NOW, THEREFORE, BE IT RESOLVED, that both districts will do the following:

           1. Keep them open;
           2. Count who comes.

        PASSED AND ADOPTED, this 9th day of November 2023, by the following vote:

        AYES:
        """,
      body: "HARBOR UNIFIED SCHOOL DISTRICT AND RIVER UNIFIED SCHOOL DISTRICT", number: "1 – 2023",
      title: "JOINT RESOLUTION",
      date: "2023-11-09", recitals: 1, resolved: 1, items: 2, votes: ["AYES="]),
    Structure(
      name: "Markdown with front matter and headings",
      text: """
        ---
        document: resolution
        number: 26-14
        title: Longer Evenings
        date: 2026-06-09
        sponsors: [Ann Lee, "Ben Cho, Jr."]
        status: adopted
        ---

        # Harbor Unified School District

        ## Resolution No. 26-14: Longer Evenings

        **WHEREAS**, the library closes at four; now, therefore, be it

        **RESOLVED**, That it stays open.

        AYES: Ann Lee
        """,
      body: "Harbor Unified School District", number: "26-14", title: "Longer Evenings", date: "2026-06-09",
      recitals: 1,
      resolved: 1, items: 0, votes: ["AYES=Ann Lee"], sponsors: ["Ann Lee", "Ben Cho, Jr."], status: .final),
  ]

  @Test("Mover and seconder are read wherever they stand")
  func motion() {
    let above = resolution(
      "Moved by: Ann Lee\nSupported by:\nWHEREAS, it is so;\nBE IT RESOLVED, That it be.\n")
    #expect(above.closing.movedBy == "Ann Lee")
    #expect(above.closing.secondedBy == nil)
    let below = resolution(
      "WHEREAS, it is so;\n\nBE IT RESOLVED, That it be.\n\nMOVED BY: Ann Lee\n\nSECONDED BY: Ben Cho\n\nAYES: 2\n"
    )
    #expect(below.closing.movedBy == "Ann Lee")
    #expect(below.closing.secondedBy == "Ben Cho")
  }

  @Test("A name and the title in the line below it are one signer")
  func signers() {
    let read = resolution(
      "BE IT RESOLVED, That it be.\n\nPASSED AND ADOPTED on May 4, 2026.\n\n_______________     _______________\nAnn Lee             Ben Cho\nPresident of the Board    Secretary of the Board\n"
    )
    #expect(read.closing.signers == ["Ann Lee, President of the Board", "Ben Cho, Secretary of the Board"])
  }
}
