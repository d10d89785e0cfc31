import Documents
import Testing

@Suite struct InlineMarkupTests {
  /// The runs in a short form: words as they are, signs left out, strong in <>, emphasis in //, code in ``, links as {words=address}.
  private func shown(_ text: String) -> String {
    let source = Source(name: "-", text: text)
    return InlineMarkup(reading: source.bytes, in: 0..<source.bytes.count).runs.map { run in
      guard run.kind == .text else { return run.kind == .lineBreak ? "¶" : "" }
      var words = source[run.range]
      if run.style.contains(.code) { words = "`\(words)`" }
      if run.style.contains(.emphasis) { words = "/\(words)/" }
      if run.style.contains(.strong) { words = "<\(words)>" }
      return run.link.map { "{\(words)=\($0)}" } ?? words
    }.joined()
  }

  @Test(arguments: [
    ("plain", "plain"), ("**a** b", "<a> b"), ("*a* _b_", "/a/ /b/"), ("***a***", "</a/>"),
    ("a*b*c", "a/b/c"), ("snake_case_name", "snake_case_name"), ("5 * 3 * 2", "5 * 3 * 2"),
    ("__a__ `b*c*` d", "<a> `b*c*` d"), ("``a`b``", "`a`b`"), ("`open", "`open"),
    ("[a](https://x.y/z_(1))", "{a=https://x.y/z_(1)}"), ("[a](<b> \"t\") c", "{a=b} c"),
    ("[a](javascript:x)", "[a](javascript:x)"), ("[a](JavaScript:x)", "[a](JavaScript:x)"),
    ("[a](data:x)", "[a](data:x)"), ("[a](//x)", "[a](//x)"), ("[a](#b:c)", "{a=#b:c}"),
    ("[**a** b](mailto:x@y)", "{<a>=mailto:x@y}{ b=mailto:x@y}"),
    ("<https://x.y>", "{https://x.y=https://x.y}"),
    ("<b>raw</b>", "<b>raw</b>"), ("\\*a\\*", "*a*"), ("a  \nb", "a¶b"), ("a\\\nb", "a¶b"),
    ("____ day of ____, 2026", "____ day of ____, 2026"), ("*Note. a", "*Note. a"), ("“**a**”", "“<a>”"),
  ]) func `signs are told from words`(text: String, expected: String) {
    #expect(shown(text) == expected)
  }

  @Test(arguments: ["", "*", "**a*", "[[[[", "`*`*`", "a  \n", "é**ü**ß", "![x](y)"])
  func `runs cover the range without a gap`(text: String) {
    let bytes = Array(text.utf8)
    var end = 0
    for run in InlineMarkup(reading: bytes, in: 0..<bytes.count).runs {
      #expect(run.range.lowerBound == end)
      end = run.range.upperBound
    }
    #expect(end == bytes.count)
  }

  @Test func `SHA-256 gives the digests of its standard`() {
    #expect(
      Digest(of: "abc".utf8).hexadecimal == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
    )
    #expect(Digest(of: "".utf8).base64 == "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=")
    let long = "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq"
    #expect(
      Digest(of: long.utf8).hexadecimal == "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1")
  }
}
