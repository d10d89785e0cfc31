#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// A manual of policies with a long history, as a stream that `git fast-import` reads: every commit is one version of one policy.
///
/// A version changes some words of one provision in ten, and the front matter's date and authority, as boards do.
struct GeneratedHistory {
  /// How many commits there are.
  let versions: Int

  /// How many policies they are of.
  var documents: Int { max(10, min(500, versions / 20)) }

  /// Writes the stream to a file.
  func write(to path: String) {
    guard let stream = fopen(path, "w") else { return }
    defer { fclose(stream) }
    var policies: [Policy] = []
    var prose = Prose(seed: 77)
    for number in 0..<documents { policies.append(Policy(number: 1000 + number, &prose)) }
    for version in 0..<versions {
      let at = version % documents
      if version >= documents { policies[at].revise(version, &prose) }
      put(commit(version, policies[at]), into: stream)
    }
  }

  private func commit(_ version: Int, _ policy: Policy) -> String {
    let text = policy.text
    let message = "Revise BP \(policy.number)\n"
    let time = 946_684_800 + 7200 * version
    return """
      commit refs/heads/main
      committer Clerk <clerk@example.org> \(time) +0000
      data \(message.utf8.count)
      \(message)M 100644 inline policies/BP-\(policy.number).md
      data \(text.utf8.count)
      \(text)

      """
  }

  private func put(_ text: String, into stream: UnsafeMutablePointer<FILE>) {
    var text = text
    text.withUTF8 { _ = fwrite($0.baseAddress, 1, $0.count, stream) }
  }

  /// One policy as it stands.
  struct Policy {
    let number: Int
    private var version = 0
    private var provisions: [[String]]

    init(number: Int, _ prose: inout Prose) {
      self.number = number
      provisions = (0..<16).map { _ in prose.paragraph(words: 30 + prose.dice.draw(50)) }
    }

    /// Changes words of one or two provisions.
    mutating func revise(_ version: Int, _ prose: inout Prose) {
      self.version = version
      for _ in 0...prose.dice.draw(2) {
        let at = prose.dice.draw(provisions.count)
        provisions[at] = prose.edited(provisions[at], oneIn: 12)
      }
    }

    /// The policy's file.
    var text: String {
      var text = """
        ---
        document: policy
        code: BP \(number)
        title: Generated Policy \(number)
        authority: Res-\(version)
        legal:
          - Ed. Code 200
          - Ed. Code 220
        ---

        """
      for (at, words) in provisions.enumerated() {
        if at.isMultiple(of: 4) { text += "\n## \(at / 4 + 1). Section \(at / 4 + 1)\n" }
        text += "\n(\(Character(UnicodeScalar(97 + UInt8(at % 4))))) \(words.joined(separator: " "))\n"
      }
      return text
    }
  }
}
