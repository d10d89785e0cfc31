import Arguments
import Testing

@Suite struct SuggestionTests {
  @Test(
    arguments: [
      ("", "", 0), ("", "abc", 3), ("abc", "abc", 0), ("fromat", "format", 1), ("format", "fromat", 1),
      ("dif", "diff", 1), ("difff", "diff", 1), ("doff", "diff", 1), ("chekc", "check", 1), ("ab", "ba", 1),
      ("ca", "abc", 3), ("kitten", "sitting", 3), ("outlien", "outline", 1), ("é", "e", 1),
      ("abcd", "badc", 2),
    ])
  func `slips are counted as Damerau and Levenshtein count them`(_ old: String, new: String, count: Int) {
    #expect(old.slips(to: new) == count)
  }

  @Test func `one slip of typing is one slip, in both directions`() {
    let letters = Array("abcd-")
    for seed in UInt64(1)...500 {
      var random = Seeded(seed)
      let old = (0..<Int.random(in: 2...12, using: &random)).map { _ in
        letters.randomElement(using: &random) ?? "a"
      }
      var new = old
      let place = Int.random(in: 0..<old.count, using: &random)
      switch Int.random(in: 0..<4, using: &random) {
      case 0: new.remove(at: place)
      case 1: new.insert("x", at: place)
      case 2: new[place] = "x"
      default: new.swapAt(place, max(0, place - 1))
      }
      #expect(String(old).slips(to: String(new)) == (old == new ? 0 : 1), "seed \(seed)")
      #expect(String(new).slips(to: String(old)) == (old == new ? 0 : 1), "seed \(seed)")
      let longer = max(old.count, new.count)
      #expect((0...longer).contains(String(old).slips(to: String(new.reversed()))), "seed \(seed)")
    }
  }

  @Test(
    arguments: [
      ("fromat", "format"), ("FORMAT", "format"), ("out", "output"), ("output-file", "output"),
      ("forms", "format"),
      ("contxet", "context"), ("x", nil), ("", nil), ("sponsor", nil), ("o", nil), ("stta", "stat"),
    ])
  func `the nearest name is suggested, if it is near enough`(_ typed: String, nearest: String?) {
    #expect(["format", "output", "context", "stat"].nearest(to: typed) == nearest)
  }

  @Test func `every name is the nearest to itself`() {
    let names = ["draft", "diff", "check", "show", "outline", "help", "drift", "a", "b"]
    #expect(names.allSatisfy { names.nearest(to: $0) == $0 })
    #expect([String]().nearest(to: "draft") == nil)
  }
}
