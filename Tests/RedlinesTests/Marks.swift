import Documents
import Redlines

extension Redline {
  /// The redline with marks: `[-deleted-]{+inserted+}`, `[<moved away<]`, `{>moved here>}`, `[~3.~4.~]` for a number that
  /// changed, `[^The^the^]` and `[=’='=]` for other capitals and signs, and `[_]` where only white space did.
  var marks: String {
    edits.reduce(into: "") { text, edit in
      let (before, after) = (old.source[edit.old], new.source[edit.new])
      switch edit.kind {
      case .kept: text += before
      case .respaced: text += "[_]"
      case .renumbered: text += "[~\(before)~\(after)~]"
      case .recased: text += "[^\(before)^\(after)^]"
      case .retyped: text += "[=\(before)=\(after)=]"
      case .inserted: text += "{+\(after)+}"
      case .deleted: text += "[-\(before)-]"
      case .moved: text += edit.old.isEmpty ? "{>\(after)>}" : "[<\(before)<]"
      }
    }
  }

  /// What became of the provisions, without blank lines that stayed: "kept edited renumbered".
  var kinds: [String] {
    changes.filter { !($0.kind == .kept && $0.isBlank(in: self)) }.map { change in
      change.kind.rawValue + (change.isRenumbered ? " renumbered" : "") + (change.pair.map { " \($0)" } ?? "")
    }
  }
}

extension Change {
  fileprivate func isBlank(in redline: Redline) -> Bool {
    old.allSatisfy { redline.old.provisions[$0].role == .blank }
      && new.allSatisfy { redline.new.provisions[$0].role == .blank }
  }
}

/// The redline of two texts read as documents.
func redline(_ old: String, _ new: String) -> Redline {
  Redline(
    from: Outline(parsing: Source(name: "old.md", text: old)),
    to: Outline(parsing: Source(name: "new.md", text: new)))
}

/// What is wrong with a redline, its inverse included; nil when it keeps its promises.
func failure(of redline: Redline) -> String? {
  if let failure = redline.invariantFailure() { return failure }
  if redline.accepted != redline.new.source.bytes { return "Accepting does not give the new text." }
  if redline.rejected != redline.old.source.bytes { return "Rejecting does not give the old text." }
  if redline.hasChanges != (redline.old.source.bytes != redline.new.source.bytes) {
    return "hasChanges is \(redline.hasChanges)."
  }
  let inverted = redline.inverted
  if let failure = inverted.invariantFailure() { return "Inverted: \(failure)" }
  if inverted.accepted != redline.rejected || inverted.rejected != redline.accepted {
    return "The inverse does not lead back."
  }
  return nil
}
