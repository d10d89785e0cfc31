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

  @Test("of consecutive samples gives both texts back")
  func samples() throws {
    let texts = try Self.samples.map { try Source(name: $0.path, bytes: [UInt8](Data(contentsOf: $0))) }
    for (old, new) in zip(texts, texts.dropFirst()) {
      let redline = Redline(from: Outline(parsing: old), to: Outline(parsing: new))
      #expect(failure(of: redline) == nil, "\(old.name) to \(new.name)")
    }
  }

  private static var samples: [URL] {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "Samples")
    let paths = (try? FileManager.default.subpathsOfDirectory(atPath: folder.path)) ?? []
    return paths.filter { $0.hasSuffix(".md") }.sorted().map { folder.appending(path: $0) }
  }
}
