public import Documents

extension Redline {
  /// The new text of this redline as another text has it that says what the old text says: its bytes where they were kept, the
  /// new text's where they changed.
  ///
  ///     // sent:  "WHEREAS, the board\nmet; and\n", which Word gives back as "WHEREAS, the board met; and\n"
  ///     // new:   "WHEREAS, the board met twice; and\n"
  ///     Redline(from: readBack, to: new).carried(into: sent)  // "WHEREAS, the board\nmet twice; and\n"
  ///
  /// So a text comes back from a form that cannot keep its line breaks or the writing of its marks with only those bytes
  /// changed that somebody changed. Of a passage that moved the new text's bytes are taken.
  ///
  /// - Complexity: O(*n* log *n*) in the provisions and O(*n*) in the bytes of the three texts.
  public func carried(into sent: Outline) -> Source {
    var carrier = Carrier(
      pieces: Redline(from: old, to: sent).pieces, old: old.source.bytes, sent: sent.source.bytes)
    for piece in pieces {
      if piece.isKept {
        carrier.keep(piece.old)
      } else {
        carrier.drop(piece.old)
        carrier.take(new.source.bytes[piece.new])
      }
    }
    carrier.finish()
    return Source(name: sent.source.name, text: String(decoding: carrier.bytes, as: UTF8.self))
  }

  /// The edits as stretches of both texts: what is kept, and all that is not between two such.
  ///
  /// White space between provisions is a stretch of its own, so that it can go or stay without the provision.
  private var pieces: [Piece] {
    var pieces: [Piece] = []
    var (old, new) = (0, 0)
    for change in changes {
      var isFirst = true
      for edit in edits[change.edits] {
        let ends = (old: max(old, edit.old.upperBound), new: max(new, edit.new.upperBound))
        let isBlank = isBlank(old..<ends.old, new..<ends.new)
        let piece = Piece(
          isKept: edit.kind == .kept, isBlank: isBlank, old: old..<ends.old, new: new..<ends.new)
        if let last = pieces.last, last.isKept == piece.isKept,
          !isFirst || piece.isKept || last.isBlank == isBlank
        {
          pieces[pieces.count - 1] = Piece(
            isKept: last.isKept, isBlank: last.isBlank && isBlank, old: last.old.lowerBound..<ends.old,
            new: last.new.lowerBound..<ends.new)
        } else {
          pieces.append(piece)
        }
        (old, new, isFirst) = (ends.old, ends.new, false)
      }
    }
    return pieces
  }

  private func isBlank(_ old: Range<Int>, _ new: Range<Int>) -> Bool {
    self.old.source.bytes[old].allSatisfy(\.isBlank) && self.new.source.bytes[new].allSatisfy(\.isBlank)
  }
}

extension UInt8 {
  fileprivate var isBlank: Bool { self == UInt8(ascii: " ") || 9...13 ~= self }
}

/// A stretch of two texts that say the same: equal bytes, or all that stands between two such.
private struct Piece {
  let isKept: Bool
  let isBlank: Bool
  let old: Range<Int>
  let new: Range<Int>
}

/// Walks over the old text and puts together the text that was sent, with other bytes where they changed.
private struct Carrier {
  let pieces: [Piece]
  let old: [UInt8]
  let sent: [UInt8]

  /// What was put together so far.
  private(set) var bytes: [UInt8] = []

  /// The piece that comes next or was taken in part.
  private var next = 0

  init(pieces: [Piece], old: [UInt8], sent: [UInt8]) {
    (self.pieces, self.old, self.sent) = (pieces, old, sent)
    bytes.reserveCapacity(sent.count)
  }

  mutating func take(_ more: ArraySlice<UInt8>) { bytes += more }

  /// Takes what was sent for some bytes of the old text.
  mutating func keep(_ range: Range<Int>) {
    while next < pieces.count, pieces[next].old.lowerBound <= range.upperBound {
      let piece = pieces[next]
      let part = piece.old.clamped(to: range)
      if piece.isKept {
        let offset = piece.new.lowerBound - piece.old.lowerBound
        bytes += sent[part.lowerBound + offset..<part.upperBound + offset]
      } else {
        bytes += part == piece.old ? sent[piece.new] : old[part]
      }
      if piece.old.upperBound > range.upperBound { return }
      next += 1
    }
  }

  /// Leaves out what was sent for some bytes of the old text; what only the sent text has at their ends stays.
  mutating func drop(_ range: Range<Int>) {
    guard !range.isEmpty else { return }
    while next < pieces.count, pieces[next].old.lowerBound < range.upperBound {
      let piece = pieces[next]
      if piece.old.isEmpty, piece.old.lowerBound == range.lowerBound { bytes += sent[piece.new] }
      if piece.old.upperBound > range.upperBound { return }
      next += 1
    }
  }

  /// Takes what only the sent text has at its end.
  mutating func finish() {
    while next < pieces.count {
      if pieces[next].old.isEmpty { bytes += sent[pieces[next].new] }
      next += 1
    }
  }
}
