import Imports

/// A Word file made for a test: the XML of its parts in a zip archive, stored.
struct WordFile {
  /// The parts beside the main one, by their names.
  var parts: [(name: String, text: String)] = []
  /// What the main part refers to: id, kind, target.
  var relationships: [(id: String, kind: String, target: String)] = []
  var body: String
  var mainType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"

  init(_ body: String) { self.body = body }

  static let namespaces = """
    xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" \
    xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" \
    xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" \
    xmlns:v="urn:schemas-microsoft-com:vml" \
    xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" \
    xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" \
    xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"
    """

  private static let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"

  /// Adds a part that the main one refers to.
  func with(_ kind: String, _ root: String, _ content: String) -> WordFile {
    var file = self
    file.parts.append(("word/\(kind).xml", "<w:\(root) \(Self.namespaces)>\(content)</w:\(root)>"))
    file.relationships.append(("rId\(file.relationships.count + 1)", kind, "\(kind).xml"))
    return file
  }

  /// The parts of the file.
  var allParts: [(name: String, text: String)] {
    let types = """
      <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">\
      <Override PartName="/word/document.xml" ContentType="\(mainType)"/></Types>
      """
    let main = #"<Relationship Id="a" Type="\#(Self.office)officeDocument" Target="word/document.xml"/>"#
    let own = relationships.map { id, kind, target in
      let mode = target.contains(":") ? #" TargetMode="External""# : ""
      return #"<Relationship Id="\#(id)" Type="\#(Self.office)\#(kind)" Target="\#(target)"\#(mode)/>"#
    }.joined()
    let relations = { (list: String) in
      #"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">\#(list)</Relationships>"#
    }
    return [
      ("[Content_Types].xml", types), ("_rels/.rels", relations(main)),
      ("word/document.xml", "<w:document \(Self.namespaces)><w:body>\(body)</w:body></w:document>"),
      ("word/_rels/document.xml.rels", relations(own)),
    ] + parts
  }

  /// The file's bytes.
  var bytes: [UInt8] { StoredZip.archive(allParts.map { ($0.name, Array($0.text.utf8)) }) }

  /// The file as it is read.
  func read() throws -> Import { try Import(reading: bytes) }
}

/// A paragraph of words.
func p(_ words: String, _ properties: String = "") -> String {
  "<w:p>\(properties.isEmpty ? "" : "<w:pPr>\(properties)</w:pPr>")\(r(words))</w:p>"
}

/// A run of words.
func r(_ words: String, _ properties: String = "") -> String {
  let text = words.split(separator: "&", omittingEmptySubsequences: false).joined(separator: "&amp;")
    .split(separator: "<", omittingEmptySubsequences: false).joined(separator: "&lt;")
  let look = properties.isEmpty ? "" : "<w:rPr>\(properties)</w:rPr>"
  return #"<w:r>\#(look)<w:t xml:space="preserve">\#(text)</w:t></w:r>"#
}

/// A run of deleted words.
func gone(_ words: String) -> String { #"<w:r><w:delText xml:space="preserve">\#(words)</w:delText></w:r>"# }

/// A mark of a tracked change.
func mark(_ name: String, _ content: String = "", author: String = "Ana Quint") -> String {
  #"<w:\#(name) w:id="1" w:author="\#(author)" w:date="2026-06-01T10:00:00Z">\#(content)</w:\#(name)>"#
}

/// The properties of a paragraph in a list.
func list(_ id: Int, _ level: Int = 0) -> String {
  #"<w:numPr><w:ilvl w:val="\#(level)"/><w:numId w:val="\#(id)"/></w:numPr>"#
}
