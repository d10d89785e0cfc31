import Documents
import Redlines

/// Where the sections of both texts stand in an account.
struct SectionPlaces {
  /// What makes two sections the same.
  enum Key: Hashable {
    /// A heading of the new text.
    case heading(Int)
    /// A heading that only the old text has.
    case former(Int)
    /// The name of a section without a heading.
    case named(String)

    /// Whether only the old text has the section.
    var isFormer: Bool {
      switch self {
      case .former: true
      case .heading, .named: false
      }
    }
  }

  /// The places by the provision of the heading; -1 where there is none yet.
  private var ofHeadings: [Int]
  private var ofFormer: [Int]

  /// The sections without a heading, which are few.
  private var named: [(name: String, place: Int)] = []

  /// Makes room for the headings of a redline.
  init(_ redline: Redline) {
    ofHeadings = Array(repeating: -1, count: redline.new.provisions.count)
    ofFormer = Array(repeating: -1, count: redline.old.provisions.count)
  }

  /// The place of a section, which is the next one where it has none yet.
  mutating func place(of key: Key, next: Int) -> Int {
    switch key {
    case .heading(let heading):
      if ofHeadings[heading] < 0 { ofHeadings[heading] = next }
      return ofHeadings[heading]
    case .former(let heading):
      if ofFormer[heading] < 0 { ofFormer[heading] = next }
      return ofFormer[heading]
    case .named(let name):
      if let known = named.first(where: { $0.name == name }) { return known.place }
      named.append((name, next))
      return next
    }
  }
}
