import Arguments
import Documents
import Policies

/// `whereas draft amendment`: the skeleton of instructions that amend a policy.
enum DraftAmendment {
  static let command = Command(
    "amendment", overview: "Write the skeleton of an amendment, as a clerk words its instructions.",
    discussion: """
        whereas draft amendment --amends "BP 0410" --by Res-121-25/26 --effective 2026-07-01
      """,
    parameters: [amends, title, authority, effective, DraftResolution.output]
  ) { invocation, console in
    try Output.check(invocation[DraftResolution.output], inputs: [], on: console)
    let draft = AmendmentDraft(
      amends: invocation[amends], title: invocation[title] ?? "", by: invocation[authority] ?? "",
      effective: invocation[effective])
    try console.write(draft: draft.text, to: invocation[DraftResolution.output])
    return .done
  }

  private static let amends = Option<DocumentIdentifier>("amends", value: "code", help: "What is amended.")
  private static let title = Option<String?>("title", help: "The title of what is amended.")
  private static let authority = Option<String?>(
    "by", value: "resolution", help: "The number of the resolution by which it is amended.")
  private static let effective = Option<CalendarDate?>(
    "effective", value: "date", help: "The day on which it takes effect.")
}
