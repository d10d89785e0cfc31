import Documents
import Redlines

/// A text that was sent as a Word file, and what the reader made of the file before it went out.
struct SentText {
  /// The text.
  let outline: Outline

  /// What comes back where nobody changes anything; nil where that is not known.
  let read: Outline?

  /// The text's name.
  var name: String { outline.source.name }

  /// Whether a text that came back is the one that went out.
  func isUnchanged(in back: Outline) -> Bool { read?.source.bytes == back.source.bytes }

  /// The text with what was changed in the one that came back, and no other byte; nil where that cannot be told.
  func draft(of back: Outline) -> Outline? {
    guard let read else { return nil }
    guard !isUnchanged(in: back) else { return outline }
    let sent = outline.endingItsLine
    let draft = Outline(parsing: Redline(from: read, to: back).carried(into: sent))
    let difference = draft.wordCounts.subtracting(sent.wordCounts)
    guard difference == back.wordCounts.subtracting(read.wordCounts) else { return nil }
    let again = Redline(from: sent, to: draft).carried(into: read)
    guard Outline(parsing: again).says(thatOf: back) else { return nil }
    return outline.source.isEndingItsLine ? draft : draft.withoutLastLineEnd
  }
}

extension Source {
  /// Whether a line end stands behind the last line.
  fileprivate var isEndingItsLine: Bool { bytes.last.map { $0 == UInt8(ascii: "\n") } ?? true }
}

extension Outline {
  /// The same text with a line end behind its last line.
  fileprivate var endingItsLine: Outline {
    source.isEndingItsLine ? self : Outline(parsing: Source(name: source.name, text: source.text + "\n"))
  }

  /// The same text without the line end behind its last line.
  fileprivate var withoutLastLineEnd: Outline {
    let bytes = source.bytes.last == UInt8(ascii: "\n") ? source.bytes.dropLast() : source.bytes[...]
    return Outline(parsing: Source(name: source.name, text: String(decoding: bytes, as: UTF8.self)))
  }
}

extension Outline {
  /// Whether the provisions of two texts have the same words, one by one.
  fileprivate func says(thatOf other: Outline) -> Bool {
    statements.elementsEqual(other.statements)
      && frontMatter.entries.map(\.value.texts) == other.frontMatter.entries.map(\.value.texts)
  }

  /// How often each word stands where it is read.
  ///
  /// Signs that stand alone are no words: a text may write its marks in several ways.
  fileprivate var wordCounts: [Substring: Int] {
    var counts: [Substring: Int] = [:]
    let fields = frontMatter.entries.lazy.flatMap(\.value.texts)
    for text in [AnySequence(statements), AnySequence(fields)].joined() {
      for word in text.split(whereSeparator: { $0.isWhitespace || $0 == "|" })
      where word.contains(where: { $0.isLetter || $0.isNumber }) {
        counts[word, default: 0] += 1
      }
    }
    return counts
  }

  /// The words of the provisions that are read.
  private var statements: some Sequence<String> {
    provisions.indices.lazy.filter { index in
      let role = provisions[index].role
      return role.isText && role != .continuation && !isRuler(index)
    }.map { index in
      let bodies = bodies(of: index)
      let start = provisions[index].marker.lowerBound..<provisions[index].body.upperBound
      return ([start] + bodies.dropFirst()).map { words(in: $0) }.joined(separator: " ")
    }
  }

  /// Whether a row of a table only draws the line under its head.
  private func isRuler(_ index: Int) -> Bool {
    provisions[index].role == .row
      && source.bytes[provisions[index].body].allSatisfy { "|-: \t".utf8.contains($0) }
  }
}

extension [Substring: Int] {
  /// What remains of each count when others are taken from it, below zero too.
  fileprivate func subtracting(_ other: Self) -> Self {
    merging(other.mapValues(-)) { $0 + $1 }.filter { $0.value != 0 }
  }
}
