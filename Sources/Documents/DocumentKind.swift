/// The kinds of documents, as front matter names them: `document: policy`.
public enum DocumentKind: String, Hashable, Sendable, CaseIterable {
  /// A resolution of the board.
  case resolution
  /// A policy, regulation, bylaw or exhibit.
  case policy
  /// Instructions that amend a policy.
  case amendment
  /// A course with its units.
  case course
}
