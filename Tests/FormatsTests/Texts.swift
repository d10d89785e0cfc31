import Documents
import Formats
import Redlines

/// A redline with one of everything, small enough to read.
enum Texts {
  static let policy = """
    ---
    title: Access to Records
    revised: [-2019-11-12-]{+2021-06-08+}
    ---

    ## 1. Purpose

    The Board [-believes that-]{+finds that+} **every** student counts.

    ## 2. Scope

    (a) This policy covers students[-.-]{+ and [families](https://example.org/a?b&c).+}

    {+(b) It covers volunteers.

    +}[#(b)|(c)#] It covers every employee.

    [<1:(c) It covers contractors.

    <]## 3. Notice

    The notice is posted at each school.[~ |

    ~]It is posted in English.

    [-Nothing else is posted.

    -]{>1:(a) It covers contractors.
    >}{+
    +}Last words.

    """

  static var redline: Redline { Marked.redline(policy) }

  static func text(_ bytes: [UInt8]?) -> String { String(decoding: bytes ?? [], as: UTF8.self) }

  static func rendered(_ marked: String, _ format: Format, _ change: (inout Rendering) -> Void = { _ in })
    -> String
  {
    var rendering = Rendering()
    change(&rendering)
    return text(format.render(Marked.redline(marked), as: rendering))
  }
}
