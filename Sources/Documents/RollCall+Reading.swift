extension RollCall {
  /// Reads a table with the columns Member and Vote, and perhaps one named Student.
  ///
  /// A student member's row says so: "Jonah Kealoha (student)", "Student Member Jonah Kealoha", or a word in the column Student.
  /// nil for a table without the two columns.
  ///
  /// - Complexity: O(*n*).
  public init?(reading table: PipeTable) {
    guard let names = table.column("member", "name", "trustee", "director", "seat", "board member"),
      let votes = table.column("vote", "votes")
    else { return nil }
    let students = table.column("student", "student member", "preferential")
    var (read, student, unread): ([Entry], [Entry], [Unread]) = ([], [], [])
    for row in table.rows {
      let written = row[names].text
      let (name, isNamedStudent) = Self.student(written)
      let isStudent = isNamedStudent || students.map { Self.isMark(row[$0].text) } ?? false
      if let vote = Vote(words: row[votes].text), !name.isEmpty {
        let entry = Entry(name, vote, at: row.range)
        if isStudent { student.append(entry) } else { read.append(entry) }
      } else if !row.cells.allSatisfy(\.text.isEmpty) {
        unread.append(Unread(member: name, words: row[votes].text, range: row.range))
      }
    }
    let end = table.rows.last?.range.upperBound ?? table.header.range.upperBound
    self.init(
      votes: read, student: student, unread: unread, at: table.header.range.lowerBound..<max(end, 0))
  }

  /// Reads the vote block of a resolution, "AYES" with "Ana Ruiz, Tom Lee"; nil where it counts without names.
  ///
  /// - Complexity: O(*n*).
  public init?(labels: [(label: String, names: String)]) {
    var (votes, student): ([Entry], [Entry]) = ([], [])
    for (label, names) in labels {
      let list = Self.names(names)
      if label.lowercased().hasPrefix("student") {
        guard let vote = list.compactMap({ Vote(words: $0) }).first else { continue }
        student += list.filter { Vote(words: $0) == nil }.prefix(1).map { Entry($0, vote) }
      } else if let vote = Vote(words: label) {
        guard list.allSatisfy({ !$0.utf8.contains { $0.isDigit } }) else { return nil }
        votes += list.map { Entry($0, vote) }
      }
    }
    guard !votes.isEmpty else { return nil }
    self.init(votes: votes, student: student)
  }

  /// The names of a list; none for "None" and "0".
  private static func names(_ text: String) -> [String] {
    text.split { $0 == "," || $0 == ";" }.map { name in
      let bare = name.trimmingBlanks
      return bare.hasPrefix("and ") ? bare.dropFirst(4).trimmingBlanks : bare
    }.filter { !$0.isEmpty && !["none", "0", "nobody", "-"].contains($0.lowercased()) }
  }

  /// A name without the word that says it is a student's, and whether there was one.
  private static func student(_ written: String) -> (name: String, isStudent: Bool) {
    if let open = written.firstIndex(of: "("), written.hasSuffix(")") {
      let words = written[open...].lowercased()
      guard words.hasPrefix("(student") || words.hasPrefix("(preferential") else { return (written, false) }
      return (written[..<open].trimmingBlanks, true)
    }
    for word in ["student board member ", "student member ", "student trustee ", "student "]
    where written.lowercased().hasPrefix(word) {
      let name = written.dropFirst(word.count).trimmingBlanks
      return (name.hasPrefix(":") ? name.dropFirst().trimmingBlanks : name, true)
    }
    return (written, false)
  }

  /// Whether a cell of the column Student marks its row.
  private static func isMark(_ cell: String) -> Bool {
    !["", "no", "-", "–"].contains(cell.lowercased())
  }
}
