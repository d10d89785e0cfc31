import Documents

extension StoryReader {
  /// Reads a drawing, picture or embedded object: its text boxes, and what its description says.
  mutating func readDrawing(_ element: XMLElement) {
    guard takesWords else { return }
    let boxes = Self.boxes(in: element)
    for box in boxes { readBox(box) }
    for path in element.descendants where path.name == .textPath {
      if let words = path[.string], !words.isBlank, isBody {
        ledger.find(.textBox, words: words.excerpt, .changed("words set as a picture; they stand as text"))
        append(words, RunLook())
      }
    }
    let isObject = element.name == .object || element.descendant(.embedded) != nil
    let isChart = element.descendant(.chart) != nil || element.descendant(.diagram) != nil
    let isImage = element.descendant(.blip) != nil || element.descendant(.imageData) != nil
    guard isBody, isObject || isChart || isImage || boxes.isEmpty && element.descendant(.textPath) == nil
    else {
      return
    }
    describe(element, as: isObject ? .object : isChart ? .chart : .image)
  }

  private mutating func describe(_ element: XMLElement, as thing: Thing) {
    let name = element.descendant(.drawingName)
    let shape = element.descendant(.shape) ?? element.descendant(.rectangle)
    let words = [name?[.descr], name?[.title], shape?[.alt], element.descendant(.imageData)?[.title]]
    guard let description = words.compactMap({ $0?.trimmingBlanks }).first(where: { !$0.isEmpty }) else {
      ledger.find(thing, .lost("left out: it has no description"))
      return
    }
    ledger.find(thing, words: description.excerpt, .changed("its description stands in brackets"))
    append("[\(thing == .image ? "Image" : thing == .chart ? "Chart" : "Object"): \(description)]", RunLook())
  }

  /// The contents of the text boxes in a drawing; those of a fallback only where there are no others.
  private static func boxes(in element: XMLElement) -> [XMLElement] {
    var boxes: [XMLElement] = []
    for child in element.children {
      switch child.name {
      case .textBox: boxes.append(child)
      case .alternatives:
        if let chosen = chosen(of: child) { boxes += self.boxes(in: chosen) }
      case .paragraph, .text: break
      default: boxes += self.boxes(in: child)
      }
    }
    return boxes
  }

  private mutating func readBox(_ box: XMLElement) {
    let (outer, outerFields, outerLink) = (pieces, fields, link)
    (pieces, fields, link) = ([], [], nil)
    boxDepth += 1
    let item = isBody ? ledger.find(.textBox, words: box.text.excerpt) : -1
    let content = blocks(of: box)
    closeFields()
    boxDepth -= 1
    (pieces, fields, link) = (outer, outerFields, outerLink)
    append(.box(content, item: item))
  }

  /// Reads an equation as one line of words.
  mutating func readEquation(_ element: XMLElement) {
    guard takesWords else { return }
    let words = Self.line(of: element).trimmingBlanks
    guard !words.isEmpty else { return }
    if isBody {
      ledger.find(.equation, words: words.excerpt, .changed("its signs stand on one line"))
    }
    append(words, RunLook())
  }

  private static func line(of element: XMLElement) -> String {
    var line = ""
    for child in element.children {
      switch child.name {
      case .equationWords, .words: line += child.text
      case .fraction:
        line += group(child.child(.numerator)) + "/" + group(child.child(.denominator))
      case .radical:
        line += child.child(.degree).map { self.line(of: $0) } ?? ""
        line += "√" + group(child.child(.argument))
      case .superscripted:
        line += (child.child(.argument).map { self.line(of: $0) } ?? "") + "^" + group(child.child(.raised))
      case .subscripted:
        line += (child.child(.argument).map { self.line(of: $0) } ?? "") + "_" + group(child.child(.lowered))
      case .runProperties, .text: break
      default: line += self.line(of: child)
      }
    }
    return line
  }

  private static func group(_ element: XMLElement?) -> String {
    let words = element.map { line(of: $0) } ?? ""
    return words.count > 1 ? "(\(words))" : words
  }
}
