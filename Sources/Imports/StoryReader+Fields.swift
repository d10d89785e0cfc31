import Documents

extension StoryReader {
  /// Appends to the instruction of the field that is open.
  mutating func instruct(_ text: String) {
    guard !fields.isEmpty, !fields[fields.count - 1].isInResult else { return }
    fields[fields.count - 1].instruction += text
  }

  mutating func meetFieldCharacter(_ element: XMLElement) {
    switch element[.fieldType] {
    case "begin":
      guard fields.count < 64 else { return }
      let item = isBody && takesWords ? ledger.find(.field) : -1
      fields.append(OpenField(item: item, link: link))
      if let box = element.child(.formData)?.child(.checkBox) { appendCheckBox(box) }
    case "separate":
      guard !fields.isEmpty else { return }
      fields[fields.count - 1].enterResult(after: pieces.count)
      enter()
    case "end":
      guard let field = fields.popLast() else { return }
      leave(field, hasResult: field.isInResult && pieces.count > field.start)
    default: break
    }
  }

  private mutating func appendCheckBox(_ box: XMLElement) {
    let isChecked = box.toggle(.checked) ?? box.toggle(.initial) ?? false
    let field = fields.removeLast()
    append(isChecked ? "☒" : "☐", RunLook())
    fields.append(field)
    settle(field, .kept)
  }

  private mutating func enter() {
    guard let field = fields.last else { return }
    if let address = field.address { link = address }
    if field.isContents, !isGenerated { isGenerated = true }
  }

  private mutating func leave(_ field: OpenField, hasResult: Bool) {
    link = field.link
    if field.isContents {
      ledger.rename(field.item, .contents)
      isGenerated = fields.contains { $0.isContents } || generatedByControl
      settle(field, .lost("left out: Word makes it anew from the headings"))
    } else if hasResult {
      settle(field, field.kind == "HYPERLINK" ? .kept : .changed("its last result stands as text"))
    } else {
      settle(field, .lost("left out: it shows no words"))
    }
  }

  private mutating func settle(_ field: OpenField, _ fate: Ledger.Fate) {
    ledger.name(field.item, field.words.prefix(3).joined(separator: " ").excerpt)
    ledger.settle(field.item, fate)
  }

  mutating func readSimpleField(_ element: XMLElement) {
    var field = OpenField(item: isBody && takesWords ? ledger.find(.field) : -1, link: link)
    field.instruction = element[.instruction] ?? ""
    field.enterResult(after: pieces.count)
    guard fields.count < 64 else { return }
    fields.append(field)
    enter()
    for child in element.children { readInline(child) }
    guard let last = fields.popLast() else { return }
    leave(last, hasResult: pieces.count > last.start)
  }

  /// Fields that never ended keep nothing from being read behind the part.
  mutating func closeFields() {
    while let field = fields.popLast() { leave(field, hasResult: field.isInResult) }
  }
}
