import Archives
import Arguments
import Documents
import Formats

/// `whereas identify`: the clerk's word that a clause is another version's clause.
enum Identify {
  static let command = Command(
    "identify", overview: "State that a clause of a version is a certain clause of an earlier one.",
    discussion: """
      History follows a clause by the redline. Where a rewriting hides which clause became which, the clerk's statement settles it; it is an \
      entry of the log, with who said so and why.
        whereas identify BP0410@4 'Section 4(a)' BP0410@3 'Section 3(a)' --note 'Rewritten in 2021'
      """,
    parameters: [new, clause, old, earlier, Adopt.note, ArchiveFile.option]
  ) { invocation, console in
    let file = ArchiveFile(invocation, on: console)
    let archive = try file.writing()
    let day = console.today
    let now = try file.text(of: Reference(invocation[new]), in: archive, on: day)
    let then = try file.text(of: Reference(invocation[old]), in: archive, on: day)
    guard now.document.number == then.document.number, then.version < now.version else {
      throw UsageError.refused(
        because: "Name two versions of one document, the later first: BP0410@4 ... BP0410@3.")
    }
    var names: [String] = []
    for (text, name) in [(now, invocation[clause]), (then, invocation[earlier])] {
      let outline = Outline(parsing: text.source)
      guard let index = outline.provisionIfAny(named: name) else {
        throw CommandError.refused(
          "\(text.document.code)@\(text.version)",
          message: "It has no clause \"\(name)\". `whereas origin` names all.")
      }
      names.append(Citations(outline)[index])
    }
    var recording = Recording(.identified, of: now.document.code, kind: now.document.kind)
    recording.version = now.version
    recording.happened = day
    recording.details.add(.identity, "\(names[0]) = \(then.version) \(names[1])")
    recording.details.add(.note, invocation[Adopt.note])
    try Ledger.record([recording], in: archive, file, on: console)
    return .done
  }

  private static let new = Positional<String>("version", help: "The later version, as BP0410@4.")
  private static let clause = Positional<String>("clause", help: "Its clause, as 'Section 4(a)'.")
  private static let old = Positional<String>("earlier", help: "The earlier version, as BP0410@3.")
  private static let earlier = Positional<String>("earlier-clause", help: "Its clause.")
}
