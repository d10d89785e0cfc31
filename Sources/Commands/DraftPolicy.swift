import Arguments
import Documents
import Policies

/// `whereas draft policy`: the skeleton of a policy, regulation, bylaw or exhibit.
enum DraftPolicy {
  static let command = Command(
    "policy", overview: "Write the skeleton of a policy, regulation, bylaw or exhibit.",
    discussion: """
      The type follows from the code: BP is a policy, AR a regulation, BB a bylaw, E an exhibit.
        whereas draft policy --code "BP 3510" --title "Green School Operations" -o bp-3510.md
      """,
    parameters: [code, title, legal, cross, DraftResolution.output]
  ) { invocation, console in
    try Output.check(invocation[DraftResolution.output], inputs: [], on: console)
    let draft = PolicyDraft(
      code: invocation[code], title: invocation[title], board: try District.nearest(to: console).board,
      legalReferences: invocation[legal], crossReferences: invocation[cross])
    try console.write(draft: draft.text, to: invocation[DraftResolution.output])
    return .done
  }

  private static let code = Option<DocumentIdentifier>("code", help: "The code under which it is filed.")
  private static let title = Option<String>("title", help: "The title.")
  private static let legal = Option<[String]>(
    "legal", value: "reference", help: "Law that it rests on, such as 'Ed. Code 220'.")
  private static let cross = Option<[DocumentIdentifier]>(
    "cross", value: "code", help: "A document that goes with it.")
}
