extension Program {
  /// Understands a command line, or says what is wrong with it.
  ///
  /// - Parameters:
  ///   - words: The words after the name of the program.
  ///   - width: The columns that help may take.
  /// - Returns: The action to run, a text to show, or what is wrong.
  /// - Complexity: O(*n*) in the number of words.
  public func parse(_ words: [String], width: Int = 80) -> Outcome<Action> {
    var place = Place(path: [], verb: root)
    var rest = words[...]
    while true {
      let scan = Scan(rest, by: place.verb.definitions, stopsAtOperand: place.verb.action == nil)
      if scan.has(Manners.help) { return .show(help(on: place, width: width)) }
      if let error = scan.error { return .failure(error, path: place.path) }
      if scan.has(Manners.version) { return .show(version + "\n") }
      if let shell = scan.words[Manners.completionScript.definition.id]?.last.flatMap(Shell.init) {
        return .show(completionScript(for: shell))
      }
      if let action = place.verb.action { return outcome(of: scan, at: place, running: action) }

      guard let word = scan.operands.first else { return .show(help(on: place, width: width)) }
      if word == "help" && place.path.isEmpty { return help(on: scan.rest, width: width) }
      guard let next = place.entering(word) else { return unknown(word, at: place) }
      (place, rest) = (next, scan.rest)
    }
  }

  /// The outcome once every option is read: operands go to their places, and what is required must be there.
  private func outcome(of scan: Scan, at place: Place<Action>, running action: Action) -> Outcome<Action> {
    var operands = scan.operands[...]
    var scan = scan
    for positional in place.verb.positionals {
      let taken = positional.isRepeatable ? operands : operands.prefix(1)
      taken.forEach { scan.add($0, to: positional) }
      operands = operands.dropFirst(taken.count)
    }
    if let error = scan.error { return .failure(error, path: place.path) }
    if !operands.isEmpty { return .failure(.unexpectedArguments(Array(operands)), path: place.path) }

    var words = GivenWords()
    for definition in place.verb.positionals + place.verb.options {
      let given = scan.words[definition.id]
      if definition.isRequired, given == nil {
        return .failure(.missingArgument(definition.label), path: place.path)
      }
      words.add(given ?? [], to: definition.id)
    }
    return .run(action, Invocation(path: place.path, words: words))
  }

  /// The outcome of `help draft resolution`.
  private func help(on words: ArraySlice<String>, width: Int) -> Outcome<Action> {
    var place = Place(path: [], verb: root)
    for word in words {
      guard let next = place.entering(word) else { return unknown(word, at: place) }
      place = next
    }
    return .show(help(on: place, width: width))
  }

  private func unknown(_ word: String, at place: Place<Action>) -> Outcome<Action> {
    guard place.verb.action == nil else { return .failure(.unexpectedArguments([word]), path: place.path) }
    let known = place.verb.verbs.flatMap(\.names) + (place.path.isEmpty ? ["help"] : [])
    let deeper = place.all.first { $0.path.count > place.path.count + 1 && $0.verb.names.contains(word) }
    let nearest = deeper?.path.dropFirst(place.path.count).joined(separator: " ") ?? known.nearest(to: word)
    return .failure(.unknownVerb(word, nearest: nearest), path: place.path)
  }
}
