extension String {
  /// The old text of one written with marks: "every [-year-]{+month+}" is "every year".
  var rejected: String { without("{+", "+}").replacing("[-", with: "").replacing("-]", with: "") }

  /// The new text of one written with marks: "every [-year-]{+month+}" is "every month".
  var accepted: String { without("[-", "-]").replacing("{+", with: "").replacing("+}", with: "") }

  /// The text without what stands between two signs.
  private func without(_ open: String, _ close: String) -> String {
    var (text, rest) = ("", self[...])
    while let start = rest.firstRange(of: open), let end = rest[start.upperBound...].firstRange(of: close) {
      text += rest[..<start.lowerBound]
      rest = rest[end.upperBound...]
    }
    return text + rest
  }
}
