import Documents

/// The table in which this project prints front matter.
enum Facts {
  /// A row: a key as it is shown, empty in the further lines of a list, and what it says.
  struct Row: Sendable {
    let key: String
    let value: String
  }

  /// The key as front matter writes it is not known from how it is shown; both are compared in one form.
  static func folded(_ key: String) -> String {
    key.trimmingBlanks.lowercased().map { $0 == "_" ? " " : String($0) }.joined()
  }
}
