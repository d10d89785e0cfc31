import Arguments
import Documents
import Syllabi

/// `whereas draft course`: every part that a course has, with blanks where only people can say.
enum DraftCourse {
  static let command = Command(
    "course", overview: "Write the skeleton of a course.",
    discussion: """
      Standards are spread over the units as suggestions to be moved. Every other heading prints as you write it.
        whereas draft course --title "Current Events" --weeks 18 --units 8 --standards civics.csv
      """,
    parameters: [
      title, code, grades, weeks, units, credits, authority, Check.standards, DraftResolution.output,
    ]
  ) { invocation, console in
    try Output.check(
      invocation[DraftResolution.output], inputs: [invocation[Check.standards]], on: console)
    let standards = try Standards.given(invocation[Check.standards], on: console)
    let draft = CourseDraft(
      title: invocation[title] ?? "", code: invocation[code] ?? "", grades: invocation[grades],
      weeks: invocation[weeks], units: invocation[units], credits: invocation[credits] ?? "",
      authority: invocation[authority] ?? "", standards: standards?.standards ?? [])
    try console.write(draft: draft.markdown, to: invocation[DraftResolution.output])
    return .done
  }

  private static let title = Option<String?>("title", help: "The title.")
  private static let code = Option<String?>("code", help: "The code, such as SOC-410.")
  private static let grades = Option<[String]>("grade", help: "A grade that takes it.")
  private static let weeks = Option(
    "weeks", default: 18, expects: .integer(in: 1...60), help: "How many weeks it lasts.")
  private static let units = Option(
    "units", default: 8, expects: .integer(in: 1...60), help: "How many units it has.")
  private static let credits = Option<String?>("credits", help: "The credits it gives.")
  private static let authority = Option<String?>(
    "authority", value: "code", help: "The resolution that authorizes it, such as Res-115-25/26.")
}
