/// A command line as it was understood: which verb is meant, and what it was given.
///
///     let old = invocation[Diff.old]          // String
///     let context = invocation[Diff.context]  // Int
public struct Invocation: Hashable, Sendable {
  /// The verbs from the outermost to the one meant, by name and not by alias: `["draft", "resolution"]`.
  public let path: [String]
  private let words: GivenWords

  /// Takes the words given for each declared parameter by its id, and an empty list for the others.
  init(path: [String], words: GivenWords) {
    self.path = path
    self.words = words
  }

  /// The value of a parameter of the verb.
  ///
  /// It is a mistake in the program to ask for a parameter that the verb does not declare.
  public subscript<Value>(_ parameter: some Parameter<Value>) -> Value {
    guard let given = words[parameter.definition.id] else {
      preconditionFailure("'\(path.joined(separator: " "))' does not declare '\(parameter.label)'")
    }
    return parameter.value(of: given)
  }
}
