import Documents

/// What `show --format json` prints of a policy; see Schemas/policy.schema.json.
public struct PolicySummary: Hashable, Sendable, Codable {
  /// A clause with its place.
  public struct ClauseSummary: Hashable, Sendable, Codable {
    /// How it is cited: "Section 2(a)".
    public let address: String
    /// Its label as printed; nil for a paragraph.
    public let label: String?
    /// Its words.
    public let text: String
  }

  /// A provision that forbids discrimination, as sets.
  public struct Protection: Hashable, Sendable, Codable {
    /// How it is cited.
    public let address: String
    /// The characteristics it names, by id.
    public let characteristics: [ProtectedCharacteristic]
    /// The parties it covers.
    public let parties: [CoveredParty]
    /// What it reaches: "programs", "employment".
    public let scopes: [Scope]
    /// Its lists, item by item.
    public let lists: [ListSummary]
    /// Items of its list that are not in the table of characteristics, in the policy's words.
    public let otherItems: [String]
  }

  /// A list of characteristics, item by item.
  public struct ListSummary: Hashable, Sendable, Codable {
    /// An item in the policy's words.
    public struct Item: Hashable, Sendable, Codable {
      /// Its words.
      public let text: String
      /// What it names, by id; empty where the table of characteristics does not hold it.
      public let characteristics: [ProtectedCharacteristic]
      /// Whether it stands for all others.
      public let catchAll: Bool
    }

    /// The items in order.
    public let items: [Item]
    /// What is said of the whole list: "perception" for "actual or perceived".
    public let prefixes: [ProtectedCharacteristic]
  }

  /// Always "policy".
  public let kind: String
  /// The code as it is cited.
  public let code: String?
  /// The title, without the code.
  public let title: String
  /// Policy, regulation, bylaw or exhibit.
  public let type: String
  /// The dates in front matter by their event, `2026-06-09`; those that cannot be read are left out.
  public let dates: [String: String]
  /// The legal references in their canonical form, or in the policy's words where they were not understood.
  public let legalReferences: [String]
  /// The documents referred to, by code, or in the policy's words.
  public let crossReferences: [String]
  /// The clauses in reading order.
  public let clauses: [ClauseSummary]
  /// The provisions that forbid discrimination.
  public let protections: [Protection]
}

extension PolicySummary {
  /// Sums up a policy.
  ///
  /// - Complexity: O(*n*).
  public init(of policy: Policy) {
    let addresses = Addresses(policy.outline)
    kind = "policy"
    code = policy.code?.description
    title = policy.title
    type = policy.kind.rawValue
    dates = Dictionary(
      policy.dates.compactMap { date in date.date.map { (date.event.rawValue, $0.description) } },
      uniquingKeysWith: { first, _ in first })
    legalReferences = Self.once(policy.legalReferences.map(\.reference.description))
    crossReferences = Self.once(policy.crossReferences.map { $0.identifier?.description ?? $0.words })
    clauses = policy.clauses.map {
      ClauseSummary(address: $0.address, label: $0.label?.description, text: $0.words)
    }
    protections = policy.nondiscriminationClauses.map { clause in
      Protection(
        address: addresses[clause.provision], characteristics: clause.characteristics.sorted(),
        parties: clause.parties.sorted(), scopes: clause.scopes.sorted(),
        lists: clause.lists.map { ListSummary(of: $0, in: policy.outline) },
        otherItems: clause.unknownItems.map(\.value))
    }
  }

  /// Each text once, in the order of its first place.
  private static func once(_ texts: [String]) -> [String] {
    var seen: Set<String> = []
    return texts.filter { seen.insert($0).inserted }
  }
}

extension PolicySummary.ListSummary {
  /// Sums up a list.
  fileprivate init(of list: CharacteristicList, in outline: Outline) {
    items = list.items.map { item in
      Item(
        text: outline.words(in: item.range),
        characteristics: Array(Set(item.characteristics.map(\.value))).sorted(),
        catchAll: item.isCatchAll)
    }
    prefixes = Array(Set(list.prefixes.map(\.value))).sorted()
  }
}
