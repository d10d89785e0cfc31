import Documents

/// HTML under construction.
///
/// Elements close themselves, and what is written as text cannot act as markup.
struct HTMLWriter {
  /// What has been written.
  private(set) var text = ""

  /// Writes an element around what the body writes.
  mutating func element(
    _ name: String, _ attributes: [(String, String)] = [], _ body: (inout HTMLWriter) -> Void
  ) {
    open(name, attributes)
    body(&self)
    text += "</\(name)>"
  }

  /// Writes an element around words.
  mutating func element(_ name: String, _ attributes: [(String, String)] = [], words: String) {
    element(name, attributes) { $0.words(words) }
  }

  /// Writes an element that has no end, as `<br>`.
  mutating func void(_ name: String, _ attributes: [(String, String)] = []) {
    open(name, attributes)
  }

  /// Writes words, escaped.
  mutating func words(_ words: String) {
    text += HTMLWriter.escaped(words)
  }

  /// Ends a line of the file.
  mutating func breakLine() {
    if text.utf8.last != UInt8(ascii: "\n") { text += "\n" }
  }

  /// Writes a style sheet, which is ours and holds no text of a document.
  mutating func style(_ sheet: String) {
    text += "<style>\(sheet)</style>"
  }

  /// Writes what another writer holds, on lines of its own.
  mutating func append(_ other: HTMLWriter) {
    text += "\n" + other.text + "\n"
  }

  private mutating func open(_ name: String, _ attributes: [(String, String)]) {
    text += "<\(name)"
    for (key, value) in attributes where !value.isEmpty || key == "alt" {
      text += " \(key)=\"\(HTMLWriter.escaped(value))\""
    }
    text += ">"
  }

  /// A text in which nothing acts as HTML, also between quotation marks.
  static func escaped(_ text: String) -> String {
    let shown = Visible.text(text)
    guard shown.utf8.contains(where: { "&<>\"'\r".utf8.contains($0) }) else { return shown }
    var result: [UInt8] = []
    result.reserveCapacity(shown.utf8.count + 32)
    for byte in shown.utf8 {
      switch byte {
      case UInt8(ascii: "&"): result.append(contentsOf: "&amp;".utf8)
      case UInt8(ascii: "<"): result.append(contentsOf: "&lt;".utf8)
      case UInt8(ascii: ">"): result.append(contentsOf: "&gt;".utf8)
      case UInt8(ascii: "\""): result.append(contentsOf: "&quot;".utf8)
      case UInt8(ascii: "'"): result.append(contentsOf: "&#39;".utf8)
      case UInt8(ascii: "\r"): result.append(UInt8(ascii: " "))
      default: result.append(byte)
      }
    }
    return String(decoding: result, as: UTF8.self)
  }
}
