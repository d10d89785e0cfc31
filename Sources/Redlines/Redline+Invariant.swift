import Documents

extension Redline {
  /// What is wrong with the redline, in a sentence; nil when it keeps its promises.
  ///
  /// - Complexity: O(*n*).
  package func invariantFailure() -> String? {
    var (old, new) = (0, 0)
    for (place, edit) in edits.enumerated() {
      guard edit.old.lowerBound == old, edit.new.lowerBound == new else {
        return
          "Edit \(place) begins at \(edit.old.lowerBound), \(edit.new.lowerBound), not at \(old), \(new)."
      }
      (old, new) = (edit.old.upperBound, edit.new.upperBound)
      guard old <= self.old.source.bytes.count, new <= self.new.source.bytes.count else {
        return "Edit \(place) passes the end of a text."
      }
      if let failure = failure(of: edit) { return "Edit \(place), \(edit): \(failure)" }
    }
    guard old == self.old.source.bytes.count, new == self.new.source.bytes.count else {
      return "The edits end at \(old), \(new)."
    }
    return changesFailure() ?? movesFailure()
  }

  private func failure(of edit: Edit) -> String? {
    let (before, after) = (self.old.source.bytes[edit.old], self.new.source.bytes[edit.new])
    let isBlank = { (bytes: ArraySlice<UInt8>) in bytes.words.isEmpty }
    return switch edit.kind {
    case .kept: before.elementsEqual(after) && !before.isEmpty ? nil : "kept bytes differ or are none"
    case .respaced:
      isBlank(before) && isBlank(after) && !before.elementsEqual(after) ? nil : "is no change of white space"
    case .recased, .retyped:
      Folding.kind(before, after) == edit.kind && !before.elementsEqual(after) ? nil : "are other words"
    case .renumbered: before.isEmpty || after.isEmpty ? "a label is missing" : nil
    case .inserted: before.isEmpty && !after.isEmpty ? nil : "inserts what it should not"
    case .deleted: after.isEmpty && !before.isEmpty ? nil : "deletes what it should not"
    case .moved: before.isEmpty != after.isEmpty ? nil : "a move has one end each"
    }
  }

  private func changesFailure() -> String? {
    var (old, new, edit) = (0, 0, 0)
    for (place, change) in changes.enumerated() {
      guard change.old.lowerBound == old, change.new.lowerBound == new, change.edits.lowerBound == edit else {
        return
          "Change \(place) begins at \(change.old), \(change.new), \(change.edits), not at \(old), \(new), \(edit)."
      }
      (old, new, edit) = (change.old.upperBound, change.new.upperBound, change.edits.upperBound)
    }
    for change in changes where change.kind == .kept {
      if let edit = change.edits.first(where: { edits[$0].changesWords }) {
        return "\(change) is kept with edit \(edit), \(edits[edit])."
      }
    }
    guard old == self.old.provisions.count, new == self.new.provisions.count, edit == edits.count else {
      return "The changes end at \(old), \(new), \(edit)."
    }
    return nil
  }

  /// What moved away arrives, word for word.
  private func movesFailure() -> String? {
    var (away, here): ([Int: [UInt8]], [Int: [UInt8]]) = ([:], [:])
    for edit in edits {
      if case .moved(let pair) = edit.kind {
        away[pair, default: []] += self.old.source.bytes[edit.old]
        here[pair, default: []] += self.new.source.bytes[edit.new]
      }
    }
    let lost = away.keys.sorted().first { away[$0]?[...].words != here[$0]?[...].words }
    return lost.map { "Move \($0) does not arrive as it went." }
  }
}

extension ArraySlice<UInt8> {
  /// The bytes without white space.
  fileprivate var words: [UInt8] {
    withUnsafeBufferPointer { bytes in
      var words: [UInt8] = []
      var scanner = TokenScanner(bytes, in: 0..<bytes.count)
      while let (start, end) = scanner.next() { words += bytes[start..<end] }
      return words
    }
  }
}
