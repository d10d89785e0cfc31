extension Pair {
  /// The texts that are made anew in every run, the same each time.
  static let generated: [Pair] = [
    Pair(name: "law, 1.4 MB, few edits", claim: .init(ofGit: 1), isProse: true) {
      revisedLaw(bytes: 1_400_000, seed: 11)
    },
    Pair(name: "manual, 0.65 MB, half rewritten", claim: .init(ofGit: 0.8), isProse: true) {
      rewrittenManual(bytes: 650_000, seed: 12)
    },
    Pair(name: "code, 12 MB, few edits", claim: .init(ofGit: 0.8)) {
      revisedLaw(bytes: 12_000_000, seed: 13)
    },
    Pair(name: "every other word changed, 1.4 MB", claim: .adversarial) {
      var prose = Prose(seed: 21)
      let old = prose.paragraphs(bytes: 1_400_000)
      let new = old.map { words in words.indices.map { $0 % 2 == 0 ? words[$0] : prose.newWord() } }
      return (text(old), text(new))
    },
    Pair(name: "30 % moved, 1.4 MB", claim: .adversarial) {
      var prose = Prose(seed: 22)
      let old = prose.paragraphs(bytes: 1_400_000)
      var (stayed, moved): ([[String]], [[String]]) = ([], [])
      for paragraph in old { prose.dice.draw(10) < 3 ? moved.append(paragraph) : stayed.append(paragraph) }
      prose.dice.shuffle(&moved)
      var new: [[String]] = []
      for (at, paragraph) in stayed.enumerated() {
        new.append(paragraph)
        if at % 2 == 0, let next = moved.popLast() { new.append(next) }
      }
      return (text(old), text(new + moved))
    },
    Pair(name: "sections shuffled, 1.4 MB", claim: .adversarial) {
      var prose = Prose(seed: 23)
      let old = prose.paragraphs(bytes: 1_400_000)
      var sections = stride(from: 0, to: old.count, by: 12).map { Array(old[$0..<min($0 + 12, old.count)]) }
      prose.dice.shuffle(&sections)
      return (text(old), text(sections.flatMap { $0 }))
    },
    Pair(name: "nothing in common, 1.4 MB", claim: .adversarial) {
      var old = Prose(seed: 24)
      var new = Prose(seed: 25, syllables: Prose.otherSyllables)
      let paragraphs = old.paragraphs(bytes: 1_400_000)
      return (text(paragraphs), text(paragraphs.map { $0.map { _ in new.newWord() } }))
    },
    Pair(name: "identical, 1.4 MB", claim: .init(ofCount: 4)) {
      var prose = Prose(seed: 26)
      let old = text(prose.paragraphs(bytes: 1_400_000))
      return (old, old)
    },
    Pair(name: "one paragraph of 1 MB, 1 % of its words changed", claim: .adversarial) {
      var prose = Prose(seed: 27)
      let old = prose.paragraph(words: 150_000)
      return (text([old]), text([prose.edited(old, oneIn: 100)]))
    },
    Pair(
      name: "a million short lines, one in a thousand changed", claim: .init(ofGit: 1, ofCount: 4, ofSize: 20)
    ) {
      shortLines(1_000_000, seed: 28)
    },
  ]

  /// A law with numbered sections: one word in fifty changed in each fiftieth paragraph, some paragraphs deleted and added.
  static func revisedLaw(bytes: Int, seed: UInt64) -> (old: String, new: String) {
    var prose = Prose(seed: seed)
    var (old, new): ([[String]], [[String]]) = ([], [])
    for (at, words) in prose.paragraphs(bytes: bytes).enumerated() {
      if at % 8 == 0 {
        let heading = ["§ \(1 + at / 800)-\(101 + at / 8 % 100).", prose.newWord(), prose.newWord()]
        old.append(heading)
        new.append(heading)
      }
      let label = "(\(Array("abcdefgh")[at % 8]))"
      let paragraph = [label] + words
      old.append(paragraph)
      switch prose.dice.draw(100) {
      case 0: break
      case 1: new += [paragraph, prose.paragraph(words: 40)]
      case 2, 3: new.append([label] + prose.edited(words, oneIn: 12))
      default: new.append(paragraph)
      }
    }
    return (text(old), text(new))
  }

  /// A manual of which half was written anew: whole paragraphs, and one word in eight of many others.
  static func rewrittenManual(bytes: Int, seed: UInt64) -> (old: String, new: String) {
    var prose = Prose(seed: seed)
    let old = prose.paragraphs(bytes: bytes)
    var new: [[String]] = []
    for words in old {
      switch prose.dice.draw(8) {
      case 0: break
      case 1, 2: new.append(prose.paragraph(words: words.count))
      case 3: new.append(prose.edited(words, oneIn: 2))
      case 4, 5: new.append(prose.edited(words, oneIn: 8))
      default: new.append(words)
      }
    }
    return (text(old), text(new))
  }

  /// Lines of two words, many of them alike.
  static func shortLines(_ count: Int, seed: UInt64) -> (old: String, new: String) {
    var dice = Dice(seed)
    var (old, new) = ("", "")
    for _ in 0..<count {
      let line = "item \(dice.draw(50))\n"
      old += line
      new += dice.one(in: 1000) ? "item \(50 + dice.draw(50))\n" : line
    }
    return (old, new)
  }
}
