/// The typography of help: headings in capitals, labels to the left, explanations in a column to the right.
struct HelpPage {
  private static let column = 26
  private let width: Int

  /// A page is never narrower than its labels and some words beside them.
  init(width: Int) {
    self.width = max(width, Self.column + 14)
  }

  func paragraph(_ text: String) -> String { filled(text, width: width).joined(separator: "\n") }

  /// The elements on as few lines as they fit, none of them broken, under a hanging indent.
  func usage(_ heading: String, _ elements: [String]) -> String {
    var lines: [String] = []
    for element in elements {
      if let last = lines.last, heading.count + last.count + 1 + element.count <= width {
        lines[lines.count - 1] += " " + element
      } else {
        lines.append(element)
      }
    }
    return heading + lines.joined(separator: "\n" + String(repeating: " ", count: heading.count))
  }

  /// A heading over its rows, or nothing without rows.
  func section(_ heading: String, _ rows: [(label: String, explanation: String)]) -> String {
    rows.isEmpty ? "" : ([heading.uppercased() + ":"] + rows.map(row)).joined(separator: "\n")
  }

  private func row(_ label: String, _ explanation: String) -> String {
    let lines = filled(explanation, width: width - Self.column)
    let label = "  " + label
    let isBeside = label.count < Self.column
    let start = isBeside ? lines.first.map { label.padded(to: Self.column) + $0 } ?? label : label
    let below = (isBeside ? lines.dropFirst() : lines[...]).map { "".padded(to: Self.column) + $0 }
    return ([start] + below).joined(separator: "\n")
  }
}
