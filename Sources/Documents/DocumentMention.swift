/// A document of the district as a text refers to it: "BP 1312.3", "Policy 403.80", a link to a policy.
///
///     DocumentMention.all(in: "under BP 1312.3 and AR 5145.3").map(\.identifier.description)
///     // ["BP 1312.3", "AR 5145.3"]
public struct DocumentMention: Hashable, Sendable {
  /// The document's code.
  public let identifier: DocumentIdentifier

  /// Where the words stand, as bytes of the text or source that was read.
  public let range: Range<Int>

  /// Makes a mention.
  public init(_ identifier: DocumentIdentifier, range: Range<Int>) {
    self.identifier = identifier
    self.range = range
  }

  /// The mentions in a text, in order; ranges count the bytes of its UTF-8.
  ///
  /// - Complexity: O(*n*).
  public static func all(in text: String) -> [DocumentMention] {
    let bytes = Array(text.utf8)
    return all(in: bytes, 0..<bytes.count)
  }

  /// The mentions in a range of a source, such as the body of a provision.
  ///
  /// - Complexity: O(length of the range).
  public static func all(in source: Source, _ range: Range<Int>) -> [DocumentMention] {
    all(in: source.bytes, range)
  }

  private static func all(in bytes: [UInt8], _ range: Range<Int>) -> [DocumentMention] {
    let links = LinkScanner.links(in: bytes, range)
    var reader = CodeReader(bytes: bytes, words: ReferenceWords(bytes, in: range).words)
    let named = reader.mentions()
    guard !links.isEmpty else { return named }
    var result = links
    var place = 0
    for mention in named {
      while place < links.count, links[place].range.upperBound <= mention.range.lowerBound { place += 1 }
      let isLinked = place < links.count && links[place].range.overlaps(mention.range)
      if !isLinked { result.append(mention) }
    }
    return result.sorted { $0.range.lowerBound < $1.range.lowerBound }
  }
}

/// Reads codes behind the words that announce them.
private struct CodeReader {
  let bytes: [UInt8]
  let words: [ReferenceWords.Word]
  private var at = 0

  init(bytes: [UInt8], words: [ReferenceWords.Word]) {
    self.bytes = bytes
    self.words = words
  }

  mutating func mentions() -> [DocumentMention] {
    var result: [DocumentMention] = []
    while at < words.count {
      let first = at
      at += 1
      guard let series = series(first) else { continue }
      var isList = false
      while at < words.count, ["no", "nos", "no’s", "numbers", "number"].contains(words[at].text) {
        at += 1
        isList = true
      }
      // The apostrophe of "No.’s" parts the word.
      if isList, at < words.count, words[at].text == "s" { at += 1 }
      guard at < words.count, words[at].isJoined || isList, let code = code(at, series, isFirst: true) else {
        at = first + 1
        continue
      }
      for (place, series) in series.enumerated() {
        guard let identifier = DocumentIdentifier("\(series) \(code.text)") ?? DocumentIdentifier(code.text)
        else { continue }
        let start = place == 0 ? words[first].range.lowerBound : words[at].range.lowerBound
        result.append(DocumentMention(identifier, range: start..<code.end))
      }
      at += 1
      result += rest(of: series)
    }
    return result
  }

  /// More codes of a list: "Policies 502.70, 403.71 and 403.8".
  private mutating func rest(of series: [String]) -> [DocumentMention] {
    guard series.count == 1 else { return [] }
    var result: [DocumentMention] = []
    while at < words.count {
      let hasWord = ["and", "or"].contains(words[at].text)
      let place = hasWord ? at + 1 : at
      guard place < words.count, hasWord || !words[place].isJoined,
        words[place - 1].range.upperBound + 3 > words[place].range.lowerBound,
        let code = code(place, series, isFirst: false),
        let identifier = DocumentIdentifier("\(series[0]) \(code.text)")
      else { return result }
      result.append(DocumentMention(identifier, range: words[place].range.lowerBound..<code.end))
      at = place + 1
    }
    return result
  }

  /// The series that a word announces: two for "BP/AR", which the slash parts.
  private mutating func series(_ place: Int) -> [String]? {
    let word = words[place]
    let written = String(decoding: bytes[word.range], as: UTF8.self)
    switch written {
    case "BP", "AR", "BB", "E":
      guard at < words.count, bytes[word.range.upperBound] == UInt8(ascii: "/"),
        ["BP", "AR", "BB", "E"].contains(words[at].text.uppercased())
      else { return [written] }
      at += 1
      return [written, words[at - 1].text.uppercased()]
    case "cf.": return [""]
    default: break
    }
    switch word.text {
    case "policy", "policies": return ["BP"]
    case "regulation", "regulations": return ["AR"]
    case "bylaw", "bylaws": return ["BB"]
    case "exhibit", "exhibits": return ["E"]
    default: return nil
    }
  }

  /// A code at a word: digits with points, or capitals behind the word "Policy".
  private func code(_ place: Int, _ series: [String], isFirst: Bool) -> (text: String, end: Int)? {
    let range = words[place].range
    var end = range.upperBound
    while end > range.lowerBound, ".-'".utf8.contains(bytes[end - 1]) { end -= 1 }
    let text = String(decoding: bytes[range.lowerBound..<end], as: UTF8.self)
    guard let first = text.utf8.first else { return nil }
    if first.isDigit {
      let digits = text.utf8.count { $0.isDigit }
      let isNumber = text.utf8.allSatisfy {
        $0.isDigit || $0.isCapital || ".-".utf8.contains($0)
      }
      guard isNumber, digits >= 4 || digits >= 3 && text.contains(".") else { return nil }
      return isFirst || text.contains(".") || digits == 4 ? (text, end) : nil
    }
    let suffixes = ["(LOCAL)", "(LEGAL)", "(REGULATION)", "(EXHIBIT)"]
    for suffix in suffixes where end + suffix.utf8.count <= bytes.count {
      guard text.utf8.count <= 5, bytes[end..<end + suffix.utf8.count].elementsEqual(suffix.utf8) else {
        continue
      }
      return DocumentIdentifier(text + suffix) == nil ? nil : (text + suffix, end + suffix.utf8.count)
    }
    let isSuffixed = text.hasSuffix("-R") || text.hasSuffix("-E")
    guard isSuffixed, text == text.uppercased(), series != ["E"] else { return nil }
    return DocumentIdentifier(text) == nil ? nil : (text, end)
  }
}

/// Finds Markdown links whose address is a document of the district.
private enum LinkScanner {
  static func links(in bytes: [UInt8], _ range: Range<Int>) -> [DocumentMention] {
    var result: [DocumentMention] = []
    var open: Int?
    var at = range.lowerBound
    while at < range.upperBound {
      switch bytes[at] {
      case UInt8(ascii: "["):
        open = at
      case UInt8(ascii: "]"):
        guard let start = open, at + 1 < range.upperBound, bytes[at + 1] == UInt8(ascii: "(") else { break }
        open = nil
        let address = bytes[(at + 2)..<min(range.upperBound, at + 302)].prefix { $0 != UInt8(ascii: ")") }
        guard address.endIndex < range.upperBound, bytes[address.endIndex] == UInt8(ascii: ")") else { break }
        if let identifier = identifier(String(decoding: address, as: UTF8.self)) {
          result.append(DocumentMention(identifier, range: start..<(address.endIndex + 1)))
        }
        at = address.endIndex
      default: break
      }
      at += 1
    }
    return result
  }

  /// The code that the last part of an address names; addresses of other sites only where they speak of policies.
  private static func identifier(_ address: String) -> DocumentIdentifier? {
    let path = address.prefix { $0 != "#" && $0 != "?" && $0 != " " }
    if path.hasPrefix("http"), path.lowercased().firstIndex(ofText: "polic") == nil { return nil }
    guard var name = path.split(separator: "/").last else { return nil }
    for ending in [".md", ".html", ".htm", ".pdf"] where name.hasSuffix(ending) {
      name = name.dropLast(ending.count)
    }
    let digits = name.utf8.count { $0.isDigit }
    guard digits >= 3 || name == name.uppercased(), let identifier = DocumentIdentifier(name),
      !identifier.series.isEmpty || digits == 0 || name.first?.isNumber == true
    else { return nil }
    return identifier
  }
}
