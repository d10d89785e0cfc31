/// The small words by which a list is told from what stands around it.
enum ListWords {
  static let conjunctions: Set<String> = ["and", "or", "nor"]

  /// Words that announce a list that is not closed, the longest first.
  static let openings: [[String]] = [
    ["including", "but", "not", "limited", "to"], ["including", "without", "limitation"],
    ["include", "but", "are", "not", "limited", "to"], ["includes", "but", "is", "not", "limited", "to"],
    ["not", "limited", "to"], ["such", "as"], ["for", "example"], ["including"], ["e.g"], ["eg"],
  ]

  /// Words of a clause: what holds one is no item.
  static let clauses: Set<String> = [
    "is", "are", "was", "were", "shall", "may", "must", "will", "should", "can", "could", "would", "has",
    "have",
    "had", "does", "do", "did", "who", "which", "whose", "that", "it", "they", "he", "she", "we",
  ]

  /// Words that are the subject of a clause.
  static let pronouns: Set<String> = ["it", "they", "he", "she", "we"]

  /// Words that begin a clause, behind which no item stands.
  static let subordinates: Set<String> = [
    "if", "unless", "when", "where", "while", "because", "although", "provided", "which", "who", "whose",
    "but",
    "whereas", "therefore", "however", "is", "are", "shall", "may", "must", "will",
  ]

  private static let prepositions: Set<String> = [
    "to", "for", "from", "by", "with", "in", "on", "at", "against", "about", "between", "among", "through",
    "under",
    "upon", "into", "within", "without", "regarding", "concerning", "than", "as", "whether", "until", "after",
    "before", "during", "toward", "towards", "beyond", "if", "unless", "when", "where", "while", "because",
    "not",
    "pursuant", "consistent",
  ]

  /// Words before a first item.
  static let leads: Set<String> = clauses.union(prepositions).union([
    "of", "either", "both", "neither", "regardless", "include", "includes", "means", "be", "been", "being",
  ])

  /// Whether a word ends a last item.
  static func follows(_ word: String) -> Bool { clauses.contains(word) || prepositions.contains(word) }
}
