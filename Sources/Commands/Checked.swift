import Documents
import Formats
import Redlines

/// A document under check: its text, its kind, and what was found.
struct Checked {
  private(set) var source: Source
  private(set) var outline: Outline
  private(set) var findings: [Finding] = []
  private let name: String?

  /// Reads a document, as the kind named or as what it is.
  init(_ source: Source, as name: String?) {
    self.source = source
    self.name = name
    outline = Outline(parsing: source)
  }

  /// The documents that this one names by their paths from its own folder, as far as they can be opened.
  func companions(on console: Console) -> [String: Outline] {
    let folder = source.name.lastIndex(of: "/").map { String(source.name[...$0]) } ?? ""
    var opened: [String: Outline] = [:]
    for path in Set(Kind.of(outline, named: name).companions(outline)) {
      let file = File(path.hasPrefix("/") ? path : folder + path, in: console)
      guard let source = try? file.source() else { continue }
      opened[path] = Outline(parsing: source)
    }
    return opened
  }

  /// Applies the rules of the document's kind that the district has not switched off.
  mutating func look(in surroundings: Kind.Surroundings) {
    let off = Set(surroundings.district.rulesOff)
    let all = Kind.misnomer(in: outline) + Kind.of(outline, named: name).findings(outline, surroundings)
    findings = all.inOrder.filter { !off.contains($0.rule.id) }
  }

  /// Makes the mends of the findings, writes the text back and shows the redline of it; looks again.
  mutating func fix(in surroundings: Kind.Surroundings, on console: Console, as rendering: Rendering)
    throws(CommandError)
  {
    let mends = findings.flatMap(\.mends)
    guard !mends.isEmpty || source.name == "-" else { return }
    let mended = source.mended(by: mends)
    let redline = Redline(from: outline, to: Outline(parsing: mended))
    if redline.hasChanges,
      let shown = (rendering.hasColor ? Format.terminal : .text).render(redline, as: rendering)
    {
      console.complain(String(decoding: shown, as: UTF8.self))
    }
    try console.write(mended.text, to: source.name)
    source = mended
    outline = Outline(parsing: mended)
    look(in: surroundings)
  }
}
