/// Small texts of a made-up district.
enum Texts {
  static let policy = """
    ---
    document: policy
    code: BP 0410
    title: Nondiscrimination
    legal:
      - Ed. Code 200
      - 34 CFR 106.8
    ---

    ## 1. Purpose

    The board keeps its schools open to all.

    ## 2. Scope

    (a) This policy covers:
    (1) programs;
    (2) activities, and
        (i) clubs
        (ii) teams
    (b) It covers employees.

    It binds contractors.

    | Office | Phone |
    | --- | --- |
    | Equity | 555-0100 |

    """

  static let resolution = """
                        ALDER BAY BOARD OF EDUCATION
                            RESOLUTION NO. 26-14

                     A RESOLUTION TO KEEP LIBRARIES OPEN
                              June 9, 2026

    WHEREAS, the district\u{2019}s libraries are used by ﬁve thousand
    pupils each week; and

    WHEREAS, evening hours were cut in 2019 and fam-
    ilies asked for them again;

    Resolution No. 26-14                                                      1

    and the board heard them; and

    NOW, THEREFORE, BE IT
    RESOLVED, that the board does as follows:

        1. It opens the libraries until eight.
        2. It reviews the hours each June.

    BE IT FURTHER RESOLVED, that the superintendent report by October 1, 2026.

    PASSED AND ADOPTED on June 9,
    2026 by the following vote:

         AYES     ______      ____________
         NOES     ______      ____________

     Ana Ruiz, President                        Lee Park, Secretary

    Resolution No. 26-14                                                      2

    """
}
