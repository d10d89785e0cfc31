import Documents

/// A page of its own: no script, no other file, and a policy that forbids both.
enum HTMLPage {
  /// The page around what the body writes.
  static func text(title: String, language: String = "en-US", _ body: (inout HTMLWriter) -> Void) -> String {
    var page = HTMLWriter()
    let policy =
      "default-src 'none'; style-src 'sha256-\(Digest(of: Stylesheet.text.utf8).base64)'; base-uri 'none'; form-action 'none'"
    var head = HTMLWriter()
    for attributes in [
      [("charset", "utf-8")],
      [("http-equiv", "Content-Security-Policy"), ("content", policy)],
      [("name", "viewport"), ("content", "width=device-width, initial-scale=1")],
      [("name", "referrer"), ("content", "no-referrer")],
      [("name", "color-scheme"), ("content", "light dark")],
    ] {
      head.void("meta", attributes)
      head.breakLine()
    }
    head.element("title", words: title.unwrapped)
    head.breakLine()
    head.style(Stylesheet.text)
    page.element("html", [("lang", language)]) { page in
      page.breakLine()
      page.element("head") { $0.append(head) }
      page.breakLine()
      page.element("body") { page in
        page.breakLine()
        body(&page)
      }
      page.breakLine()
    }
    page.breakLine()
    return "<!DOCTYPE html>\n" + page.text
  }

  /// The head of a page: what it is, its title, and a few lines.
  static func header(_ eyebrow: [String], title: [Segment], lines: [String], _ page: inout HTMLWriter) {
    page.element("header", [("class", "masthead")]) { page in
      let words = eyebrow.filter { !$0.isEmpty }
      if !words.isEmpty {
        page.element("p", [("class", "eyebrow")], words: words.joined(separator: " · "))
        page.breakLine()
      }
      if !title.isEmpty { page.element("h1") { $0.write(title) } }
      page.breakLine()
      for line in lines { page.element("p", [("class", "line")]) { $0.write(Segment.reading(line)) } }
    }
    page.breakLine()
  }
}

extension HTMLWriter {
  /// Writes words as they are set, with links; marks are not shown.
  mutating func write(_ segments: [Segment]) {
    for segment in segments { write(segment) }
  }

  /// Writes some words as they are set.
  ///
  /// A link to a place within its own document leads nowhere on this page, so its words stand alone.
  mutating func write(_ segment: Segment) {
    guard segment.content != .lineBreak else { return void("br") }
    var layers: [(String, [(String, String)])] = []
    if let link = segment.link, !link.hasPrefix("#") { layers.append(("a", [("href", link)])) }
    if segment.isLead { layers.append(("b", [("class", "lead")])) }
    if segment.style.contains(.strong), !segment.isLead { layers.append(("strong", [])) }
    if segment.style.contains(.emphasis) { layers.append(("em", [])) }
    if segment.style.contains(.code) { layers.append(("code", [])) }
    write(segment.mark == .kept ? segment.text : Visible.marked(segment.text), in: layers[...])
  }

  private mutating func write(_ words: String, in layers: ArraySlice<(String, [(String, String)])>) {
    guard let (name, attributes) = layers.first else { return self.words(words) }
    element(name, attributes) { $0.write(words, in: layers.dropFirst()) }
  }
}
