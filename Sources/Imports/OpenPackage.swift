/// The parts of an Office file and what leads from one to another (ECMA-376-2, Open Packaging Conventions).
package struct OpenPackage: Sendable {
  let archive: ZipArchive

  /// What a part refers to.
  struct Relationship: Sendable {
    /// The last word of the relationship's type: "styles", "hyperlink".
    let kind: String
    /// The name of the part; of what is outside the address.
    let target: String
    /// Whether the target is outside of the file.
    let isExternal: Bool
  }

  /// The name of the main part.
  let main: String

  /// Opens an archive, and finds its main part by the relationships.
  package init(_ archive: ZipArchive) throws(Refusal) {
    self.archive = archive
    let types = try Self.contentTypes(of: archive)
    let all = try Self.relationships(in: archive, of: "")
    let document = all.values.filter { $0.kind == "officeDocument" && !$0.isExternal }.map(\.target).sorted()
      .first
    guard let document else {
      throw archive.contains("mimetype") ? .isOther(.openDocument) : .isOther(.archive)
    }
    let type = types[document.lowercased()] ?? ""
    if let kind = Self.kind(ofType: type) { throw .isOther(kind) }
    guard archive.contains(document) else { throw .lacksPart(document) }
    main = document
  }

  private static func contentTypes(of archive: ZipArchive) throws(Refusal) -> [String: String] {
    let name = "[Content_Types].xml"
    guard let bytes = try archive.part(name) else {
      throw archive.contains("mimetype") ? .isOther(.openDocument) : .isOther(.archive)
    }
    var types: [String: String] = [:]
    for element in try XMLTree(reading: bytes, part: name, within: archive.limits).root.children
    where element.name == .contentOverride {
      if let part = element[.partName], let type = element[.contentType] {
        types[String(part.drop { $0 == "/" }).lowercased()] = type
      }
    }
    return types
  }

  /// What a main part of a type is that is no Word document; nil for one that is, or might be.
  private static func kind(ofType type: String) -> Refusal.Kind? {
    if type.contains("wordprocessingml.template") || type.contains("ms-word.template") { return .template }
    if type.contains("ms-word.document.macroEnabled") { return .macros }
    if type.contains("spreadsheetml") || type.contains("ms-excel") { return .workbook }
    if type.contains("presentationml") || type.contains("ms-powerpoint") { return .presentation }
    return nil
  }

  /// What a part refers to, by the ids of the references; of the package itself with an empty name.
  func relationships(of part: String) throws(Refusal) -> [String: Relationship] {
    try Self.relationships(in: archive, of: part)
  }

  private static func relationships(in archive: ZipArchive, of part: String) throws(Refusal)
    -> [String: Relationship]
  {
    var folder = part.split(separator: "/").map(String.init)
    let file = folder.popLast() ?? ""
    let name = (folder + ["_rels", file + ".rels"]).joined(separator: "/")
    guard let bytes = try archive.part(name) else { return [:] }
    var found: [String: Relationship] = [:]
    for element in try XMLTree(reading: bytes, part: name, within: archive.limits).root.children {
      guard element.name == .relationship, let id = element[.relationID], let target = element[.target]
      else { continue }
      let kind = element[.relationType].flatMap { $0.split(separator: "/").last.map(String.init) } ?? ""
      let isExternal = element[.targetMode] == "External"
      found[id] = Relationship(
        kind: kind, target: isExternal ? target : resolve(target, in: folder), isExternal: isExternal)
    }
    return found
  }

  /// The name of a part as another one in a folder refers to it.
  private static func resolve(_ target: String, in folder: [String]) -> String {
    var steps = target.hasPrefix("/") ? [] : folder
    for step in target.split(separator: "/") where step != "." {
      if step == ".." { _ = steps.popLast() } else { steps.append(String(step)) }
    }
    return steps.joined(separator: "/")
  }

  /// The tree of a part; nil where it is missing.
  func tree(_ name: String) throws(Refusal) -> XMLTree? {
    guard let bytes = try archive.part(name) else { return nil }
    return try XMLTree(reading: bytes, part: name, within: archive.limits)
  }
}
