extension OutlineParser {
  /// Reads the front matter, if the document opens with a fence, and returns the line behind it.
  mutating func readFrontMatter() -> Int {
    guard let first = lines.first, !first.isBlank, let fence = fence(first) else { return 0 }
    guard let last = lines.indices.dropFirst().first(where: { closes(lines[$0], fence) }) else {
      findings.append(
        Finding(
          .frontMatterUnclosed, at: first.text,
          "The front matter opens with \(fence) here and never closes. The lines are read as text; close it with a line \(fence)."
        ))
      close(.rule, from: 0, through: 0)
      return 1
    }
    hasFrontMatter = true
    close(.fence, from: 0, through: 0)
    var key: Int?
    for at in 1..<last {
      key = readField(at, under: key)
    }
    close(.fence, from: last, through: last)
    if fence == "---" {
      findings += FrontMatter.read(source, fields: provisions.filter { $0.role == .field }).1
    } else {
      findings.append(
        Finding(
          .frontMatterSyntax, severity: .warning, at: first.text,
          "This front matter is TOML (\(fence)); it is kept as it is and not read. Expected --- and \"key: value\" lines."
        ))
    }
    return last + 1
  }

  /// Appends a line of front matter; lines of a list belong to their key's line.
  private mutating func readField(_ at: Int, under key: Int?) -> Int? {
    let line = lines[at]
    let isListed = !line.isBlank && (line.indent > 0 || bytes[line.textStart] == UInt8(ascii: "-"))
    var words = line.textStart
    if isListed {
      if words < line.textEnd, bytes[words] == UInt8(ascii: "-") { words += 1 }
    } else if let colon = bytes[line.text].firstIndex(of: UInt8(ascii: ":")) {
      words = colon + 1
    }
    while words < line.textEnd, Line.isBlank(bytes[words]) { words += 1 }
    append(
      .field, bytes: line.start..<line.end, body: words..<max(words, line.textEnd),
      parent: isListed ? key : nil)
    return isListed || line.isBlank ? key : provisions.count - 1
  }

  private func fence(_ line: Line) -> String? {
    let text = bytes[line.text]
    return line.indent == 0 ? ["---", "+++"].first { text.elementsEqual($0.utf8) } : nil
  }

  private func closes(_ line: Line, _ fence: String) -> Bool {
    guard line.indent == 0 else { return false }
    let text = bytes[line.text]
    return text.elementsEqual(fence.utf8) || (fence == "---" && text.elementsEqual("...".utf8))
  }
}
