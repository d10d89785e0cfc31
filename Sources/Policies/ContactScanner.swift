import Documents
import Enumerations

/// Finds how to reach someone in a line: mail and street addresses, telephone numbers, titles.
struct ContactScanner {
  /// The fields that show by their form alone.
  private(set) var fields: [(Coordinator.Field, Range<Int>)] = []

  /// The field that the line's label names: "Address: ...".
  private(set) var labelled: (Coordinator.Field, Range<Int>)?

  /// A title in capitals, "Assistant Superintendent of Human Resources".
  private(set) var title: Range<Int>?

  private let bytes: [UInt8]
  private let body: Range<Int>

  /// Reads some bytes of a text.
  ///
  /// - Complexity: O(length of the range).
  init(_ bytes: [UInt8], in body: Range<Int>) {
    self.bytes = bytes
    self.body = body
    if let mail = mail() { fields.append((.email, mail)) }
    if let number = telephone() { fields.append((.telephone, number)) }
    if let address = address() { fields.append((.address, address)) }
    labelled = readLabel()
    title = readTitle()
  }

  private func mail() -> Range<Int>? {
    for at in body where bytes[at] == UInt8(ascii: "@") {
      var (start, end) = (at, at + 1)
      while start > body.lowerBound, isMail(bytes[start - 1]) { start -= 1 }
      while end < body.upperBound, isMail(bytes[end]) { end += 1 }
      while end > at, bytes[end - 1] == UInt8(ascii: ".") { end -= 1 }
      if start < at, bytes[at + 1..<max(at + 1, end)].contains(UInt8(ascii: ".")) { return start..<end }
    }
    return nil
  }

  private func isMail(_ byte: UInt8) -> Bool {
    byte.isLetter || byte.isDigit
      || [UInt8(ascii: "."), UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "+")].contains(byte)
  }

  /// Ten digits as telephone numbers are written: "(707) 555-0142", "707.555.0142".
  private func telephone() -> Range<Int>? {
    var at = body.lowerBound
    while at < body.upperBound {
      guard bytes[at].isDigit || bytes[at] == UInt8(ascii: "("),
        at == body.lowerBound || !bytes[at - 1].isDigit
      else {
        at += 1
        continue
      }
      var digits = 0
      var end = at
      var last = at
      while end < body.upperBound, bytes[end].isDigit || " ()-.\u{2D}".utf8.contains(bytes[end]) {
        if bytes[end].isDigit {
          digits += 1
          last = end + 1
          if digits == 11 { break }
        }
        end += 1
      }
      let isLong = digits == 10 || digits == 11 && bytes[at] == UInt8(ascii: "1")
      if isLong, bytes[at..<last].contains(where: { "-. )".utf8.contains($0) }) { return at..<last }
      at = max(at + 1, last)
    }
    return nil
  }

  private static let streets: Set<String> = [
    "street", "st", "avenue", "ave", "road", "rd", "boulevard", "blvd", "drive", "dr", "lane", "ln", "way",
    "highway",
    "place", "court", "circle", "parkway", "plaza",
  ]

  /// A house number, a name in capitals and a word such as "Street", up to the next semicolon or other field.
  private func address() -> Range<Int>? {
    let words = Prose(bytes, in: [body])
    for place in 0..<words.count
    where words[place].text.utf8.allSatisfy(\.isDigit) && words[place].text.utf8.count < 6 {
      let last = min(words.count, place + 6)
      guard
        let street = (place + 1..<max(place + 1, last)).first(where: { Self.streets.contains(words[$0].text) }
        ),
        words[place + 1].isCapitalized || words[place + 1].text.utf8.first?.isDigit ?? false
      else { continue }
      let start = words[place].range.lowerBound
      let others = fields.map(\.1.lowerBound).filter { $0 > start }
      var end = min(body.upperBound, others.min() ?? body.upperBound)
      if let stop = (words[street].range.upperBound..<max(words[street].range.upperBound, end)).first(where: {
        bytes[$0] == UInt8(ascii: ";") || bytes[$0] == UInt8(ascii: "|")
      }) {
        end = stop
      }
      while end > words[street].range.upperBound, ", .(".utf8.contains(bytes[end - 1]) { end -= 1 }
      return start..<end
    }
    return nil
  }

  private static let labels: [(field: Coordinator.Field, words: Set<String>)] = [
    (.name, ["title", "name", "position"]), (.address, ["address", "office", "location"]),
    (.telephone, ["telephone", "phone", "tel"]), (.email, ["mail", "email", "e-mail"]),
  ]

  /// "Title: Chief Human Resources Officer", also as cells of a row.
  private func readLabel() -> (Coordinator.Field, Range<Int>)? {
    guard
      let sign = body.first(where: {
        bytes[$0] == UInt8(ascii: ":") || bytes[$0] == UInt8(ascii: "|") && $0 > body.lowerBound
      }),
      sign - body.lowerBound < 40
    else { return nil }
    let words = Prose(bytes, in: [body.lowerBound..<sign])
    let field = Self.labels.first { label in
      (0..<words.count).contains { label.words.contains(words[$0].text) }
    }?.field
    var (start, end) = (sign + 1, body.upperBound)
    while start < end, " |*_".utf8.contains(bytes[start]) { start += 1 }
    while end > start, " |*_.".utf8.contains(bytes[end - 1]) { end -= 1 }
    return field.flatMap { start < end ? ($0, start..<end) : nil }
  }

  private static let offices: Set<String> = [
    "superintendent", "director", "officer", "principal", "manager", "administrator", "counsel", "specialist",
    "supervisor",
  ]

  /// The longest run of words in capitals that holds the name of an office.
  private func readTitle() -> Range<Int>? {
    let words = Prose(bytes, in: [body])
    var best: Range<Int>?
    var start = 0
    for place in 0...words.count {
      let goesOn =
        place < words.count
        && (words[place].isCapitalized || ["of", "for", "and", "to"].contains(words[place].text))
        && (place == start || words[place].gap.isEmpty)
      if goesOn { continue }
      var run = start..<place
      while let last = run.last, !words[last].isCapitalized { run = run.lowerBound..<last }
      while let first = run.first, ["the", "our", "of", "for", "and", "to"].contains(words[first].text) {
        run = first + 1..<run.upperBound
      }
      if run.count > 1 || run.count == 1 && words[run.lowerBound].text != "officer",
        run.contains(where: { Self.offices.contains(words[$0].text) }), run.count > best?.count ?? 0
      {
        best = run
      }
      start = place < words.count && words[place].isCapitalized ? place : place + 1
    }
    return best.map { words[$0.lowerBound].range.lowerBound..<words[$0.upperBound - 1].range.upperBound }
  }
}
