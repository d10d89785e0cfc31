/// How far a long piece of work is, on the terminal.
struct Meter: Sendable {
  private let label: String
  private let console: Console

  /// Makes a meter with the word for the work.
  init(_ label: String, on console: Console) {
    self.label = label
    self.console = console
  }

  /// Shows how much is done.
  func show(_ done: Int, of total: Int) {
    guard console.isTerminal, total > 0 else { return }
    console.complain("\r\(label) \(100 * done / total) %")
  }

  /// Takes the line away.
  func clear() {
    guard console.isTerminal else { return }
    console.complain("\r" + String(repeating: " ", count: label.count + 6) + "\r")
  }
}
