import Documents
import Redlines
import Testing

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

@Suite("Every redline") struct LawTests {
  @Test("gives both texts back, whatever a revision did", arguments: 0..<60)
  func revision(seed: Int) {
    var texts = GeneratedTexts(seed: seed)
    let blocks = texts.blocks(2 + texts.number(24))
    let old = blocks.joined(separator: "\n\n") + "\n"
    let new = texts.revised(blocks).joined(separator: "\n\n") + (seed % 3 == 0 ? "" : "\n")
    #expect(failure(of: redline(old, new)) == nil, "seed \(seed)")
    #expect(failure(of: redline(old, old)) == nil, "seed \(seed)")
  }

  @Test("gives both texts back, whatever the texts are", arguments: 0..<60)
  func noise(seed: Int) {
    var texts = GeneratedTexts(seed: 1000 + seed)
    let old = texts.noise(texts.number(120))
    let new =
      seed % 2 == 0 ? texts.noise(texts.number(120)) : old.replacing("the", with: "any\n") + texts.noise(9)
    #expect(failure(of: redline(old, new)) == nil, "seed \(seed)")
    let (oldSource, newSource) = (Source(name: "old", text: old), Source(name: "new", text: new))
    #expect(failure(of: Redline(from: oldSource, to: newSource)) == nil, "seed \(seed), plain")
  }

  @Test("of a text with itself is empty", arguments: 0..<20)
  func identical(seed: Int) {
    var texts = GeneratedTexts(seed: 2000 + seed)
    let text = texts.noise(texts.number(200))
    let same = redline(text, text)
    #expect(!same.hasChanges)
    #expect(same.edits.allSatisfy { $0.kind == .kept })
    #expect(same.statistics == Redline.Statistics())
  }

  @Test("is the same when made twice", arguments: 0..<10)
  func determinism(seed: Int) {
    var texts = GeneratedTexts(seed: 3000 + seed)
    let blocks = texts.blocks(30)
    let old = blocks.joined(separator: "\n\n")
    let new = texts.revised(blocks).joined(separator: "\n\n")
    #expect(redline(old, new) == redline(old, new))
  }

  @Test("of long texts, which several threads compare, obeys the same laws")
  func threads() {
    var texts = GeneratedTexts(seed: 3500)
    let blocks = texts.blocks(1200)
    let old = blocks.joined(separator: "\n\n")
    let new = texts.revised(texts.revised(blocks)).map { texts.number(3) == 0 ? $0 : $0 + " It is so." }
      .joined(separator: "\n\n")
    #expect(old.split(whereSeparator: \.isWhitespace).count > 16_384)
    let (first, second) = (redline(old, new), redline(old, new))
    #expect(failure(of: first) == nil)
    #expect(first == second)
  }

  @Test("holds its edits and changes in a few bytes each, as a text has one of both for every line")
  func sizes() {
    #expect(MemoryLayout<Edit>.stride <= 24)
    #expect(MemoryLayout<Change>.stride <= 32)
    let edit = Edit(.moved(pair: 70_000), old: 3..<1 << 31, new: 0..<0)
    #expect(edit.kind == .moved(pair: 70_000) && edit.old == 3..<1 << 31 && edit.new == 0..<0)
    let change = Change(.movedAway, old: 5..<7, new: 9..<9, edits: 1..<4, isRenumbered: true, pair: 0)
    #expect(change.old == 5..<7 && change.new == 9..<9 && change.edits == 1..<4)
    #expect(change.pair == 0 && change.isRenumbered && change.kind == .movedAway)
  }

  @Test("composed with a revision after it leads from the first text to the last", arguments: 0..<60)
  func composition(seed: Int) {
    var texts = GeneratedTexts(seed: 4000 + seed)
    let parses = seed % 4 != 3
    var blocks = texts.blocks(2 + texts.number(24))
    let sources = (0..<4).map { version in
      if version > 0 { blocks = texts.revised(blocks) }
      let text = seed % 10 == 9 ? texts.noise(40) : blocks.joined(separator: "\n\n") + "\n"
      return Source(name: "version \(version)", text: text)
    }
    let outlines = sources.map { parses ? Outline(parsing: $0) : Outline(plain: $0) }
    let redlines = zip(outlines, outlines.dropFirst()).map { Redline(from: $0, to: $1) }
    let both = redlines[0].composed(with: redlines[1])
    #expect(failure(of: both) == nil, "seed \(seed)")
    #expect(both.old == outlines[0] && both.new == outlines[2], "seed \(seed)")
    let (left, right) = (
      both.composed(with: redlines[2]), redlines[0].composed(with: redlines[1].composed(with: redlines[2]))
    )
    #expect(failure(of: left) == nil && failure(of: right) == nil, "seed \(seed)")
    #expect(left.accepted == right.accepted && left.rejected == right.rejected, "seed \(seed)")
    #expect(both.statistics.isBounded(by: redlines[0].statistics, redlines[1].statistics), "seed \(seed)")
  }

  @Test("is the same composed with no change, and nothing composed with its inverse", arguments: 0..<60)
  func neutral(seed: Int) {
    var texts = GeneratedTexts(seed: 5000 + seed)
    let blocks = texts.blocks(2 + texts.number(24))
    let old = seed % 6 == 5 ? texts.noise(60) : blocks.joined(separator: "\n\n") + "\n"
    let new = seed % 6 == 5 ? texts.noise(60) : texts.revised(blocks).joined(separator: "\n\n") + "\n"
    let own = redline(old, new)
    for same in [redline(old, old).composed(with: own), own.composed(with: redline(new, new))] {
      #expect(same.edits == own.edits, "seed \(seed)")
      #expect(same.changes == own.changes, "seed \(seed)")
      #expect(same.old == own.old && same.new == own.new, "seed \(seed)")
      #expect(failure(of: same) == nil, "seed \(seed)")
    }
    let back = own.composed(with: own.inverted)
    #expect(failure(of: back) == nil, "seed \(seed)")
    #expect(back.accepted == own.old.source.bytes, "seed \(seed)")
    #expect(!back.hasChanges, "seed \(seed)")
    #expect(!own.composed(with: redline(new, old)).hasChanges, "seed \(seed)")
  }

  @Test("of consecutive samples gives both texts back")
  func samples() throws {
    let texts = try Self.samples.map { try Source(name: $0.path, bytes: [UInt8](Data(contentsOf: $0))) }
    let outlines = texts.map { Outline(parsing: $0) }
    let redlines = zip(outlines, outlines.dropFirst()).map { Redline(from: $0, to: $1) }
    for (first, next) in zip(redlines, redlines.dropFirst()) {
      #expect(failure(of: first) == nil, "\(first.old.source.name) to \(first.new.source.name)")
      let both = first.composed(with: next)
      #expect(failure(of: both) == nil, "\(both.old.source.name) to \(both.new.source.name)")
      #expect(!first.composed(with: first.inverted).hasChanges, "\(first.old.source.name) and back")
    }
  }

  private static var samples: [URL] {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "Samples")
    let paths = (try? FileManager.default.subpathsOfDirectory(atPath: folder.path)) ?? []
    return paths.filter { $0.hasSuffix(".md") }.sorted().map { folder.appending(path: $0) }
  }
}

extension Redline.Statistics {
  /// Whether no more words changed than two redlines in a row changed: what moved or was typed otherwise in one and changed in
  /// the other is deleted and inserted.
  fileprivate func isBounded(by first: Redline.Statistics, _ second: Redline.Statistics) -> Bool {
    let touched = [first, second].reduce(0) { sum, each in
      sum + each.wordsInserted + each.wordsDeleted + 2 * each.wordsMoved + 2 * each.wordsRecased
        + 2 * each.wordsRetyped + 4 * each.renumberings
    }
    return wordsInserted + wordsDeleted + 2 * wordsMoved + 2 * wordsRecased + 2 * wordsRetyped <= touched
  }
}
