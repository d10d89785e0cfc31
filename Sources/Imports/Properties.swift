import Documents

/// What a file says of its document beside the text: its properties, and the texts that this project put into it.
struct Properties: Sendable {
  var generator: String?
  var title: String?
  /// The custom properties in their order.
  var custom: [(name: String, value: String)] = []
  var sources: [EmbeddedSource] = []
  /// The front matter of the sources.
  private(set) var heads: [Outline] = []
  /// The keys of the table of facts, in small letters, that stand in either text.
  var factKeys: Set<String> = []

  /// Whether this project wrote the file.
  var isOwn: Bool { !sources.isEmpty || generator?.hasPrefix("Whereas") ?? false }

  /// Reads the properties of a package.
  init(reading package: OpenPackage) throws(Refusal) {
    let all = try package.relationships(of: "").values.sorted { $0.target < $1.target }
    for relationship in all where !relationship.isExternal {
      switch relationship.kind {
      case "core-properties":
        title = try package.tree(relationship.target)?.root.child(.coreTitle)?.text.trimmingBlanks
      case "extended-properties", "extendedProperties":
        generator = try package.tree(relationship.target)?.root.child(.application)?.text.trimmingBlanks
      case "custom-properties", "customProperties":
        for property in try package.tree(relationship.target)?.root.children.map({ $0 }) ?? []
        where property.name == .property {
          // No document has more; the keys of front matter are looked through one by one.
          guard let name = property[.name], custom.count < 1_000 else { continue }
          custom.append((name, property.text))
        }
      default: break
      }
    }
    try readSources(package)
    if generator?.isEmpty ?? false { generator = nil }
  }

  init() {}

  private mutating func readSources(_ package: OpenPackage) throws(Refusal) {
    for (_, relationship) in try package.relationships(of: package.main).sorted(by: { $0.key < $1.key })
    where relationship.kind == "customXml" && !relationship.isExternal {
      // Parts of other programs may hold whatever they like.
      guard let tree = try? package.tree(relationship.target) else { continue }
      for element in tree.root.children where element.name == .source {
        let left = package.archive.limits.sources - sources.reduce(0) { $0 + $1.text.utf8.count }
        guard sources.count < 4, let bytes = Self.bytes(of: element, upTo: left, package.archive.limits),
          let source = try? Source(name: element[.name] ?? "", bytes: bytes)
        else { continue }
        sources.append(
          EmbeddedSource(role: element[.role] ?? "document", name: source.name, text: source.text))
        let head = source.bytes.prefix(1 << 16)
        let end = head.lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? head.endIndex
        heads.append(Outline(parsing: Source(name: "", text: source[0..<end])))
      }
    }
  }
}

extension Properties {
  /// The text of a source as its encoding says; nil where it does not unpack, or has more bytes than allowed.
  private static func bytes(of source: XMLElement, upTo most: Int, _ limits: Limits) -> [UInt8]? {
    guard let bytes = Base64.bytes(of: source.text) else { return nil }
    return switch source[.encoding] {
    case "base64": bytes.count <= most ? bytes : nil
    case "deflate,base64":
      Inflation.unpack(bytes, upTo: min(most, max(1 << 20, bytes.count * limits.ratio)))
    default: nil
    }
  }
}
