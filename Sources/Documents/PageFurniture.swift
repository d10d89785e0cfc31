/// Finds what a page printed around the text: page numbers, running headers and footers, stamps.
enum PageFurniture {
  /// The lines that are furniture.
  ///
  /// - Complexity: O(*n*).
  static func lines(in bytes: [UInt8], _ lines: [Line]) -> Set<Int> {
    var found: Set<Int> = []
    var running: [String: [(line: Int, number: String)]] = [:]
    for at in lines.indices where !lines[at].isBlank {
      let line = lines[at]
      let text = bytes[line.text]
      if isPageNumber(text) || (line.indent >= 24 && text.count <= 24 && isStamp(text)) {
        found.insert(at)
      } else if let (words, number) = runningWords(text) {
        running[words, default: []].append((at, number))
      }
    }
    for places in running.values where places.count > 1 && Set(places.map(\.number)).count > 1 {
      found.formUnion(places.map(\.line))
    }
    return found.union(followers(of: found, in: bytes, lines))
  }

  /// A number alone, "- 3 -", "Page 3 of 7".
  private static func isPageNumber(_ text: ArraySlice<UInt8>) -> Bool {
    guard text.count <= 20, let first = text.first,
      first.isDigit || first.lowercased == UInt8(ascii: "p") || first == UInt8(ascii: "-") || first == 0xE2,
      text.contains(where: \.isDigit)
    else { return false }
    let words = String(decoding: text, as: UTF8.self).lowercased().split(separator: " ").filter {
      $0 != "-" && $0 != "–" && $0 != "|"
    }
    let isNumber: (Substring) -> Bool = {
      $0.utf8.count <= 4 && $0.utf8.allSatisfy { $0.isDigit }
    }
    switch words.count {
    case 1: return isNumber(words[0])
    case 2: return words[0] == "page" && isNumber(words[1])
    case 3: return isNumber(words[0]) && words[1] == "of" && isNumber(words[2])
    case 4: return words[0] == "page" && isNumber(words[1]) && words[2] == "of" && isNumber(words[3])
    default: return false
    }
  }

  /// What a packet stamps on a page's corner: "ATTACHMENT 8", "DRAFT".
  private static func isStamp(_ text: ArraySlice<UInt8>) -> Bool {
    let words = String(decoding: text, as: UTF8.self).split(separator: " ")
    guard let first = words.first, words.count <= 2 else { return false }
    let takesNumber = ["ATTACHMENT", "EXHIBIT", "APPENDIX", "ENCLOSURE", "TAB", "ITEM"].contains(first)
    return takesNumber
      ? words.count == 2 : words.count == 1 && ["DRAFT", "TEMPLATE", "PROPOSED", "REVISED"].contains(first)
  }

  /// A line that ends, after a gap, with "7", "Page 7" or "Page 7 of 9": the words before, and the page's number.
  private static func runningWords(_ text: ArraySlice<UInt8>) -> (String, String)? {
    guard let last = text.last, last.isDigit else { return nil }
    var rest = text
    var digits = takeDigits(&rest)
    if rest.last == UInt8(ascii: " "), rest.suffix(4).reads(as: " OF ") {
      rest.removeLast(4)
      digits = takeDigits(&rest)
    }
    if rest.last == UInt8(ascii: " "), rest.suffix(6).reads(as: " PAGE ") { rest.removeLast(5) }
    guard !digits.isEmpty, digits.count < 4, text.count > digits.count + 4,
      rest.suffix(2).allSatisfy({ $0 == UInt8(ascii: " ") })
    else { return nil }
    var key: [UInt8] = []
    for byte in rest where byte != UInt8(ascii: " ") || key.last != UInt8(ascii: " ") {
      key.append(byte)
    }
    return (String(decoding: key, as: UTF8.self), String(decoding: digits, as: UTF8.self))
  }

  /// Takes the digits at the end.
  private static func takeDigits(_ text: inout ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var start = text.endIndex
    while start > text.startIndex, text.endIndex - start < 8, text[start - 1].isDigit { start -= 1 }
    let digits = text[start...]
    text = text[..<start]
    return digits
  }

  /// Lines that follow furniture at once and repeat there: the second line of a running footer, or the next page's header.
  ///
  /// A header in two columns is furniture on the first page as well.
  private static func followers(of found: Set<Int>, in bytes: [UInt8], _ lines: [Line]) -> [Int] {
    var byText: [ArraySlice<UInt8>: [Int]] = [:]
    for at in found where at + 1 < lines.count && !lines[at + 1].isBlank && !found.contains(at + 1) {
      byText[bytes[lines[at + 1].text], default: []].append(at + 1)
    }
    let running = byText.filter { $0.value.count > 1 }
    let header = [lines.firstIndex { !$0.isBlank }].compactMap { $0 }.filter { at in
      running[bytes[lines[at].text]] != nil && bytes[lines[at].text].firstOffset(of: "    ") != nil
    }
    return running.values.flatMap { $0 } + header
  }
}
