/// Finds what a page printed around the text: page numbers, running headers and footers, stamps.
enum PageFurniture {
  /// The lines that are furniture.
  ///
  /// - Complexity: O(*n*).
  static func lines(in bytes: [UInt8], _ lines: [Line]) -> Set<Int> {
    var found: Set<Int> = []
    var running: [String: [(line: Int, number: String)]] = [:]
    for (at, line) in lines.enumerated() where !line.isBlank {
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
    guard text.count <= 20 else { return false }
    let words = String(decoding: text, as: UTF8.self).lowercased().split(separator: " ").filter {
      $0 != "-" && $0 != "–" && $0 != "|"
    }
    let isNumber: (Substring) -> Bool = {
      $0.utf8.count <= 4 && $0.utf8.allSatisfy { (48...57).contains($0) }
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

  /// A line that ends, after a gap, with a page number: its words with every digit alike, and the number.
  private static func runningWords(_ text: ArraySlice<UInt8>) -> (String, String)? {
    let tail = text.suffix(4).reversed().prefix { (48...57).contains($0) }
    guard !tail.isEmpty, tail.count < 4, text.count > tail.count + 4 else { return nil }
    let words = text.dropLast(tail.count)
    guard words.suffix(2).allSatisfy({ $0 == UInt8(ascii: " ") }) else { return nil }
    var key: [UInt8] = []
    for byte in words where byte != UInt8(ascii: " ") || key.last != UInt8(ascii: " ") {
      key.append(byte)
    }
    return (String(decoding: key, as: UTF8.self), String(decoding: tail, as: UTF8.self))
  }

  /// Lines that follow furniture at once and repeat there: the second line of a running footer.
  private static func followers(of found: Set<Int>, in bytes: [UInt8], _ lines: [Line]) -> [Int] {
    var byText: [ArraySlice<UInt8>: [Int]] = [:]
    for at in found where at + 1 < lines.count && !lines[at + 1].isBlank && !found.contains(at + 1) {
      byText[bytes[lines[at + 1].text], default: []].append(at + 1)
    }
    return byText.values.filter { $0.count > 1 }.flatMap { $0 }
  }
}
