/// How the provisions of an outline are cited: "Section 2(b)(1)", "Scope, paragraph 3", "2nd Whereas clause".
public struct Addresses: Sendable {
  private let outline: Outline
  private let ordinals: [Int]

  /// Counts every provision's place among its siblings.
  ///
  /// - Complexity: O(*n*) in the number of provisions.
  public init(_ outline: Outline) {
    self.outline = outline
    var ordinals: [Int] = []
    ordinals.reserveCapacity(outline.provisions.count)
    // The last child of each parent; from there back, the last child of each other role.
    var last = [Int](repeating: -1, count: outline.provisions.count + 1)
    var before: [Int] = []
    for (index, provision) in outline.provisions.enumerated() {
      let parent = (provision.parent ?? -1) + 1
      var (place, follower) = (last[parent], -1)
      while place >= 0, outline.provisions[place].role != provision.role {
        (place, follower) = (before[place], place)
      }
      ordinals.append(place >= 0 ? ordinals[place] + 1 : 1)
      if place >= 0 {
        let rest = before[place]
        if follower >= 0 { before[follower] = rest } else { last[parent] = rest }
      }
      before.append(last[parent])
      last[parent] = index
    }
    self.ordinals = ordinals
  }

  /// The citation of a provision.
  ///
  /// - Complexity: O(depth).
  public subscript(index: Int) -> String {
    let provision = outline.provisions[index]
    let own = name(of: provision, index)
    guard let parent = provision.parent else { return own }
    let above = self[parent]
    if provision.role == .field { return above }
    let isLabelled = provision.label.map { $0.numbering != .bullet && $0.word == nil } ?? false
    if isLabelled, let label = provision.label {
      let isWhole = label.numbering == .decimal && !label.stem.isEmpty
      return isWhole ? label.number : above + (label.enclosure == .parentheses ? own : "(\(label.number))")
    }
    return "\(above), \(own)"
  }

  private func name(of provision: Provision, _ index: Int) -> String {
    let ordinal = ordinals[index]
    switch provision.role {
    case .heading: return heading(provision)
    case .item: return item(provision, ordinal)
    case .recital: return "\(ordinal.ordinal) Whereas clause"
    case .resolved: return "\(ordinal.ordinal) Resolved clause"
    case .field: return provision.parent == nil ? "front matter, \(field(provision))" : "item \(ordinal)"
    case .row: return "row \(ordinal)"
    case .paragraph, .verbatim, .continuation: return "paragraph \(ordinal)"
    case .fence, .formula, .closing, .vote, .signature, .comment, .rule, .furniture, .blank:
      return provision.role.rawValue
    }
  }

  private func heading(_ provision: Provision) -> String {
    guard let label = provision.label else { return outline.words(in: provision.body) }
    if label.word != nil { return "\(label.word?.rawValue ?? "") \(label.number)" }
    return "Section \(label.number)"
  }

  private func item(_ provision: Provision, _ ordinal: Int) -> String {
    guard let label = provision.label, label.numbering != .bullet else { return "item \(ordinal)" }
    if let word = label.word { return "\(word.rawValue) \(label.number)" }
    return label.enclosure == .parentheses ? "(\(label.number))" : "\(label.number)."
  }

  private func field(_ provision: Provision) -> String {
    outline.source[provision.marker].trimmingBlanks.split(separator: ":").first.map(String.init) ?? "line"
  }
}
