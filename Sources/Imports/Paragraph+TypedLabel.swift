import Documents

extension Paragraph {
  /// The label that was typed at its start, with a tab behind it; nil where there is none.
  var typedLabel: String? {
    var label = ""
    for piece in pieces {
      switch piece.content {
      case .text(let text):
        label += text
        if label.utf8.count > 32 { return nil }
      case .tab:
        let words = label.trimmingBlanks
        return Outline(parsing: Source(name: "", text: "\(words) x")).provisions.first?.label == nil
          ? nil : words
      case .comment: continue
      case .lineBreak, .note, .box: return nil
      }
    }
    return nil
  }
}
