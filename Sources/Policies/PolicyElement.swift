import Documents
import Enumerations

/// A part that a non-discrimination policy is asked to have, beside its lists: a ban on retaliation, a way to complain, notice.
///
/// That the words of a part are there is all that is read; whether they are enough is not.
public enum PolicyElement: String, Hashable, Sendable, CaseIterable, Codable {
  /// How to complain, or where the procedure stands.
  case complaintProcedure = "complaint_procedure"
  /// To whom inquiries go: the coordinator, the Office for Civil Rights.
  case inquiries
  /// A ban on retaliation.
  case retaliation
  /// The confidentiality of those who complain.
  case confidentiality
  /// That staff intervene when it is safe.
  case intervention
  /// A time limit for complaints.
  case timeline
  /// An appeal.
  case appeal
  /// That the policy is made known.
  case notice
  /// That it is posted in schools, in offices or on the web.
  case posting
  /// That it is made known every year.
  case annualNotice = "annual_notice"
  /// That notices or forms are translated.
  case translation
  /// That it applies to all acts related to school activity or attendance.
  case schoolActivity = "school_activity"
  /// The right to a free education regardless of immigration status.
  case freeEducation = "free_education"
  /// That no list or registry of people is kept by religion or national origin.
  case noRegistry = "no_registry"
  /// Equal access for the Boy Scouts and designated youth groups.
  case youthGroupAccess = "youth_group_access"
  /// That lack of English is no barrier to career technical education.
  case careerEducation = "career_education"
  /// Training on the policy.
  case training
  /// A date of adoption, revision or review.
  case dates
  /// Legal references.
  case legalReferences = "legal_references"
  /// References to other documents of the district.
  case crossReferences = "cross_references"

  /// The words under which reports show it.
  public var name: String {
    switch self {
    case .complaintProcedure: "complaint procedure"
    case .annualNotice: "annual notice"
    case .schoolActivity: "acts related to school activity"
    case .freeEducation: "free education regardless of immigration status"
    case .noRegistry: "no registry"
    case .youthGroupAccess: "youth group access"
    case .careerEducation: "career technical education"
    case .legalReferences: "legal references"
    case .crossReferences: "cross references"
    case .inquiries, .retaliation, .confidentiality, .intervention, .timeline, .appeal, .notice, .posting,
      .translation,
      .training, .dates:
      rawValue
    }
  }

  /// A sentence that has a part.
  public struct Mention: Hashable, Sendable {
    /// The part.
    public let element: PolicyElement

    /// The provision in which the sentence stands.
    public let provision: Int

    /// The bytes of the sentence.
    public let range: Range<Int>
  }
}

extension PolicyElement {
  /// Stems of which a sentence must hold one from each group; a part may be worded in several ways.
  static let wordings: [(element: PolicyElement, groups: [[String]])] = [
    (.complaintProcedure, [["complaint", "grievance", "ucp"], ["procedure", "process", "investigat"]]),
    (
      .complaintProcedure,
      [["file ", "submit", "make ", "bring", "may complain"], ["complain", "grievance"]]
    ),
    (
      .inquiries,
      [
        ["inquir", "question"],
        ["refer", "direct", "put to", "address", "contact", "coordinator", "office for civil rights"],
      ]
    ),
    (
      .retaliation,
      [
        ["retaliat", "reprisal"],
        ["prohibit", "forbid", "forbidden", "not ", "no ", "against", "free from", "protect"],
      ]
    ),
    (.confidentiality, [["confidential"]]),
    (.confidentiality, [["privacy"], ["complain", "reporter", "victim", "witness", "persons concerned"]]),
    (.intervention, [["interven"], ["safe", "immediate", "shall", "must"]]),
    (
      .timeline,
      [
        ["within ", "no later than"], ["day", "hour", "week"],
        ["complain", "grievance", "investigat", "decision", "report", "result", "appeal"],
      ]
    ),
    (.appeal, [["appeal"]]),
    (
      .notice,
      [
        ["notif", "notice", "publish", "publici", "inform", "handbook", "copies", "copy"],
        ["policy", "nondiscrimination", "non-discrimination", "rights", "statement"],
      ]
    ),
    (
      .posting,
      [
        ["post", "display"],
        ["school", "office", "website", "web site", "web page", "lounge", "public", "page"],
      ]
    ),
    (
      .annualNotice,
      [
        ["annual", "each year", "every year", "yearly", "once a year", "each school year", "beginning of"],
        ["noti", "publish", "inform", "copy", "copies", "distribut"],
      ]
    ),
    (
      .translation,
      [["translat", "interpret", "languages other than english", "language that", "primary language"]]
    ),
    (
      .schoolActivity,
      [
        ["acts ", "conduct", "applies"],
        ["school activity", "school attendance", "related to school", "school-related"],
      ]
    ),
    (
      .freeEducation,
      [["education", "school", "enroll"], ["free", "entitled", "right"], ["immigration status"]]
    ),
    (
      .noRegistry,
      [
        ["registry", "list", "index", "database", "compile"],
        ["religion", "national origin", "ethnicity", "religious"], ["not ", "no "],
      ]
    ),
    (.youthGroupAccess, [["boy scout", "youth group"]]),
    (
      .careerEducation,
      [["career technical", "career and technical", "vocational"], ["english", "barrier", "language"]]
    ),
    (
      .training,
      [
        ["train", "professional development", "instruct"],
        ["employee", "staff", "personnel", "administrator", "student"],
      ]
    ),
  ]

  /// The stems without which no part is there.
  static let stems = StemIndex(Array(Set(wordings.flatMap { $0.groups[0] })))
}

extension Policy {
  /// The sentences that have a part of a non-discrimination policy, in reading order, and what front matter and lists of
  /// references add.
  ///
  /// - Complexity: O(*n*).
  public var elements: [PolicyElement.Mention] {
    var found: [PolicyElement.Mention] = []
    for (index, provision) in outline.provisions.enumerated()
    where provision.role.isText && provision.role != .continuation && provision.role != .heading {
      let bodies = outline.bodies(of: index).filter {
        PolicyElement.stems.mayStand(in: outline.source.bytes, $0)
      }
      guard !bodies.isEmpty else { continue }
      let words = Prose(outline.source.bytes, in: outline.bodies(of: index))
      for sentence in words.sentences {
        let elements = ElementStems.elements(in: words[sentence])
        guard !elements.isEmpty else { continue }
        let range =
          words[sentence.lowerBound].range.lowerBound..<words[sentence.upperBound - 1].range.upperBound
        found += elements.map { .init(element: $0, provision: index, range: range) }
      }
    }
    return found + statedElements
  }

  /// Dates and references.
  private var statedElements: [PolicyElement.Mention] {
    let places: [(PolicyElement, Range<Int>?)] = [
      (.dates, dates.first?.range), (.legalReferences, legalReferences.first?.range),
      (.crossReferences, crossReferences.first?.range),
    ]
    return places.compactMap { element, range in
      range.map { range in
        .init(
          element: element,
          provision: outline.provisions.firstIndex { $0.bytes.upperBound > range.lowerBound } ?? 0,
          range: range)
      }
    }
  }
}

/// The stems of all parts by their first letter, so that a sentence is read once for all of them.
private enum ElementStems {
  /// The stems, without repetition.
  private static let all = Array(Set(PolicyElement.wordings.flatMap { $0.groups.flatMap { $0 } })).sorted()

  private static let byFirstLetter: [[(stem: Int, letters: [UInt8])]] = {
    var table: [[(stem: Int, letters: [UInt8])]] = Array(repeating: [], count: 256)
    for (place, stem) in all.enumerated() {
      let letters = Array(stem.utf8)
      table[Int(letters.first ?? 0)].append((place, letters))
    }
    return table
  }()

  /// The wordings with the places of their stems.
  private static let wordings: [(element: PolicyElement, groups: [[Int]])] = PolicyElement.wordings.map {
    wording in
    (wording.element, wording.groups.map { group in group.compactMap { all.firstIndex(of: $0) } })
  }

  /// The parts that a sentence has, in order, each once.
  static func elements(in words: ArraySlice<Prose.Word>) -> [PolicyElement] {
    var text: [UInt8] = []
    var starts: [Int] = []
    for word in words {
      starts.append(text.count)
      text.append(contentsOf: word.text.utf8)
      text.append(UInt8(ascii: " "))
    }
    var stands = [Bool](repeating: false, count: all.count)
    for start in starts where start < text.count {
      for (stem, letters) in byFirstLetter[Int(text[start])]
      where !stands[stem] && text[start...].starts(with: letters) { stands[stem] = true }
    }
    let found = Set(
      wordings.filter { wording in wording.groups.allSatisfy { group in group.contains { stands[$0] } } }.map(
        \.element))
    return PolicyElement.allCases.filter { found.contains($0) }
  }
}
