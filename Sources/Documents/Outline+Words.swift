extension Outline {
  /// The words of a range of bytes: without the signs of inline Markdown, with one blank between words.
  ///
  /// - Complexity: O(*n*) in the number of bytes.
  public func words(in range: Range<Int>) -> String {
    var text: [UInt8] = []
    for run in InlineMarkup(reading: source.bytes, in: range).runs {
      switch run.kind {
      case .text: text.append(contentsOf: source.bytes[run.range])
      case .lineBreak: text.append(UInt8(ascii: " "))
      case .markup: break
      }
    }
    return Words(text).joined
  }
}
