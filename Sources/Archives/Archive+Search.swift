internal import SQLite

extension Archive {
  /// The clauses of all versions, in force or not, that have all words, the best first.
  ///
  /// Words are found without regard to capitals, accents and endings; words in quotation marks are found in their order. A search looks at
  /// one clause at a time: words of two different clauses are not found together.
  ///
  /// Words are taken as typed, and "phrases" in quotation marks; a star ends the beginning of a word, "sanct*". Nothing else is taken as
  /// syntax.
  public borrowing func search(_ words: String, limit: Int = 50) throws(ArchiveError) -> [SearchHit] {
    let query = Self.query(of: words)
    guard !query.isEmpty else { return [] }
    return try attempt { () throws(DatabaseError) in
      try connection.rows(
        """
        SELECT document.id, kind, code, title, first, last, snippet
        FROM (
          SELECT rowid AS found, rank AS place, snippet (clause_words, 0, char (2), char (3), '…', 24) AS snippet
          FROM clause_words WHERE clause_words MATCH ?1 ORDER BY rank LIMIT ?2)
        JOIN span ON span.clause = found JOIN document ON document.id = span.document
        ORDER BY last IS NOT NULL, place, code, first LIMIT ?2
        """, .text(query), .integer(limit)
      ) { row throws(DatabaseError) in
        SearchHit(
          document: try DocumentRecord(row: row), first: try row.integer(4), last: try row.integerIfAny(5),
          snippet: try row.text(6))
      }
    }
  }

  /// What was typed as a query of FTS5: every word, and every phrase in quotation marks, quoted.
  static func query(of words: String) -> String {
    let straight = String(words.map { "“”„«»".contains($0) ? "\"" : $0 })
    var terms: [String] = []
    for (place, part) in straight.split(separator: "\"", omittingEmptySubsequences: false).enumerated() {
      if place.isMultiple(of: 2) {
        terms += part.split(whereSeparator: \.isWhitespace).map { String($0) }
      } else {
        terms.append(String(part))
      }
    }
    return terms.filter { $0.contains { $0.isLetter || $0.isNumber } }
      .map { $0.hasSuffix("*") ? "\"\($0.dropLast())\"*" : "\"\($0)\"" }.joined(separator: " ")
  }
}
