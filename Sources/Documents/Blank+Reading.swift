extension Blank {
  /// The blanks of a document, those of its front matter included, but for lines to sign on, the vote block and words within
  /// quoted paragraphs.
  ///
  /// Links, notes, check boxes and lists of values stand in brackets too and are no blanks.
  ///
  /// - Complexity: O(*n*).
  public static func all(in outline: Outline) -> [Blank] {
    var blanks: [Blank] = []
    var definitions: Set<String> = []
    let source = outline.source
    for (index, provision) in outline.provisions.enumerated() {
      guard let range = range(of: provision, in: source) else { continue }
      var scanner = BlankScanner(source.bytes, range)
      blanks += scanner.ranges().map { range in
        Blank(index: index, range: range, text: source[range].filter { $0 != "\\" })
      }
      definitions.formUnion(scanner.definitions)
    }
    guard !definitions.isEmpty else { return blanks }
    return blanks.filter { !definitions.contains($0.text.dropFirst().dropLast().lowercased()) }
  }

  /// The bytes of a provision that may hold blanks; nil where what looks like a blank is none.
  private static func range(of provision: Provision, in source: Source) -> Range<Int>? {
    switch provision.role {
    case .heading, .paragraph, .item, .row, .recital, .formula, .resolved, .continuation, .closing:
      // Words in brackets within a quotation are the editor's.
      if source.bytes[provision.marker].contains(UInt8(ascii: ">")) || isMotion(provision, source) {
        return nil
      }
      return provision.bytes.lowerBound..<provision.body.upperBound
    case .field:
      return value(provision.body, in: source.bytes)
    case .fence, .vote, .signature, .verbatim, .comment, .rule, .furniture, .blank:
      return nil
    }
  }

  /// The bytes of a value of front matter, without the brackets of a list.
  private static func value(_ body: Range<Int>, in bytes: [UInt8]) -> Range<Int> {
    guard body.count >= 2, bytes[body.lowerBound] == UInt8(ascii: "["),
      bytes[body.upperBound - 1] == UInt8(ascii: "]")
    else { return body }
    return (body.lowerBound + 1)..<(body.upperBound - 1)
  }

  /// "MOVED BY: ____" waits for the meeting, as the vote block does.
  private static func isMotion(_ provision: Provision, _ source: Source) -> Bool {
    guard provision.role == .closing, provision.body.count < 120 else { return false }
    let words = source[provision.body].uppercased()
    return ["MOVED BY", "SECONDED BY", "SUPPORTED BY"].contains { words.hasPrefix($0) }
  }
}
