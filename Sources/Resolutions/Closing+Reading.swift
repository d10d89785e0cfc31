import Documents

extension Closing {
  /// Reads what stands around the clauses; `clauses` reaches from the first to behind the last.
  ///
  /// - Complexity: O(*n*) in the number of provisions.
  init(reading outline: Outline, clauses: Range<Int>) {
    var adoption: [Int] = []
    var motion: [String: String] = [:]
    var votes: [Vote] = []
    var lines: [String] = []
    var isAttested = false
    for (index, provision) in outline.provisions.enumerated() {
      switch provision.role {
      case .closing:
        let text = outline.text(of: index)
        if let (part, name) = Self.motion(text) {
          motion[part, default: ""] += name
        } else if text.uppercased().hasPrefix("ATTEST:") || text.uppercased() == "ATTEST" {
          isAttested = true
        } else if index >= clauses.upperBound {
          adoption.append(index)
        }
      case .vote:
        votes += Self.votes(index, provision, in: outline.source)
      case .signature:
        lines.append(outline.source[provision.body])
      case .fence, .field, .heading, .paragraph, .item, .row, .recital, .formula, .resolved, .continuation,
        .verbatim, .comment, .rule, .furniture, .blank:
        break
      }
    }
    self.init(
      adoption: adoption, movedBy: Self.named(motion["moved"]), secondedBy: Self.named(motion["seconded"]),
      votes: votes, signers: Self.signers(lines), hasSignatures: isAttested || !lines.isEmpty,
      paragraphs: Self.paragraphs(of: outline, from: clauses.upperBound))
  }

  /// "Moved by: Ana Ruiz" and its like.
  private static func motion(_ text: String) -> (String, String)? {
    for (words, part) in [("MOVED BY", "moved"), ("SUPPORTED BY", "seconded"), ("SECONDED BY", "seconded")] {
      if text.uppercased().hasPrefix(words) { return (part, String(text.dropFirst(words.count))) }
    }
    return nil
  }

  private static func named(_ text: String?) -> String? {
    guard let text else { return nil }
    let name = String(text.drop { !$0.isLetter })
    return name.isEmpty ? nil : name
  }

  /// The labels of one line: one at its start, others behind gaps, "AYES: 6     NOES: 1".
  private static func votes(_ index: Int, _ provision: Provision, in source: Source) -> [Vote] {
    var label = source[provision.marker].trimmingBlanks
    if label.hasSuffix(":") { label.removeLast() }
    var votes: [(label: String, tally: String)] = [(label.trimmingBlanks, "")]
    for cell in cells(of: source[provision.body]) {
      let place = cell.firstIndex(of: ":") ?? cell.startIndex
      let isLabel =
        place > cell.startIndex && cell[..<place].allSatisfy { $0.isUppercase || $0.isWhitespace }
      let words = isLabel ? cell[cell.index(after: place)...].trimmingBlanks : cell
      if isLabel { votes.append((String(cell[..<place]), "")) }
      let tally = words.contains { $0.isLetter || $0.isNumber } ? words : ""
      let before = votes[votes.count - 1].tally
      votes[votes.count - 1].tally = before.isEmpty ? tally : tally.isEmpty ? before : before + " " + tally
    }
    return votes.map { Vote(index: index, label: $0.label, tally: $0.tally) }
  }

  /// The texts of a line between gaps of three blanks or more.
  static func cells(of line: String) -> [String] {
    var cells: [String] = []
    var cell = ""
    var blanks = 0
    for character in line {
      if character.isWhitespace {
        blanks += 1
        continue
      }
      if blanks >= 3, !cell.isEmpty {
        cells.append(cell)
        cell = ""
      } else if blanks > 0, !cell.isEmpty {
        cell += " "
      }
      blanks = 0
      cell.append(character)
    }
    return cell.isEmpty ? cells : cells + [cell]
  }

  /// The cells of signature lines that hold a title, with the name in the line above where they hold no other.
  private static func signers(_ lines: [String]) -> [String] {
    var above: [String] = []
    var signers: [String] = []
    for line in lines {
      let cells = cells(of: line).map(withoutSignature).filter { !$0.isEmpty }
      let places = cells.indices.filter { hasTitle(cells[$0]) }
      for place in places {
        let isTitleAlone = above.count == cells.count && cells[place].firstIndex(of: ",") == nil
        signers.append(isTitleAlone ? "\(above[place]), \(cells[place])" : cells[place])
      }
      above = places.isEmpty ? cells : []
    }
    return signers
  }

  private static func withoutSignature(_ cell: String) -> String {
    (cell.hasPrefix("/s/") ? cell.dropFirst(3) : cell.drop { $0 == "_" || $0.isWhitespace }).trimmingBlanks
  }

  private static func hasTitle(_ cell: String) -> Bool {
    cell.split { !$0.isLetter }.contains { titles.contains(String($0)) }
  }

  private static let titles: Set<String> = [
    "President", "Secretary", "Superintendent", "Clerk", "Chair", "Chairperson", "Member", "Trustee",
    "Chancellor", "Director", "Officer", "Manager", "Mayor", "Attorney",
  ]

  private static func paragraphs(of outline: Outline, from start: Int) -> [[String]] {
    var paragraphs: [[String]] = []
    var lines: [String] = []
    for index in start..<max(start, outline.provisions.count) {
      let provision = outline.provisions[index]
      if provision.role == .blank {
        if !lines.isEmpty { paragraphs.append(lines) }
        lines = []
      } else if provision.role != .furniture {
        let words = outline.source[provision.marker.lowerBound..<provision.body.upperBound].trimmingBlanks
        lines += words.split(separator: "\n").map { $0.trimmingBlanks }
      }
    }
    return lines.isEmpty ? paragraphs : paragraphs + [lines]
  }
}
