/// The account of a conversion: what was found when reading, and what became of it when writing.
///
/// Every thing that is found gets an entry, and every entry that nobody settles is lost: so the account adds up by construction.
package struct Ledger: Sendable {
  /// What became of a thing, the better ones first.
  package enum Fate: Hashable, Sendable {
    /// It stands in the text.
    case kept
    /// It stands in the text in another form.
    case changed(String)
    /// It does not stand in the text.
    case lost(String)

    fileprivate var rank: Int {
      switch self {
      case .kept: 0
      case .changed: 1
      case .lost: 2
      }
    }
  }

  private struct Entry {
    var thing: Thing
    let place: String
    var words: String
    var fate: Fate?
  }

  private var entries: [Entry] = []

  /// Where the reader stands, as the report names it.
  var place = ""

  /// Takes down a thing that was found, and returns its number.
  mutating func find(_ thing: Thing, words: String = "") -> Int {
    entries.append(Entry(thing: thing, place: place, words: words, fate: nil))
    return entries.count - 1
  }

  /// Takes down a thing whose fate is known.
  mutating func find(_ thing: Thing, words: String = "", _ fate: Fate) {
    entries.append(Entry(thing: thing, place: place, words: words, fate: fate))
  }

  /// Says with which words a thing is named.
  mutating func name(_ number: Int, _ words: String) {
    if entries.indices.contains(number) { entries[number].words = words }
  }

  /// Says that a thing is of another kind than it seemed.
  mutating func rename(_ number: Int, _ thing: Thing) {
    if entries.indices.contains(number) { entries[number].thing = thing }
  }

  /// Says what became of a thing, of several fates the worst; what was not taken down has no number here.
  mutating func settle(_ number: Int, _ fate: Fate) {
    guard entries.indices.contains(number) else { return }
    if let old = entries[number].fate, old.rank >= fate.rank { return }
    entries[number].fate = fate
  }

  /// What was found of a thing.
  package struct Balance: Hashable, Sendable {
    /// The thing.
    package let thing: Thing
    /// How many were found.
    package var found = 0
    /// How many stand in the text as they were.
    package var kept = 0
    /// How many stand in it in another form.
    package var changed = 0
    /// How many do not stand in it.
    package var lost = 0
  }

  /// The things that were found, in the order of the report.
  package var balances: [Balance] {
    var balances: [Thing: Balance] = [:]
    for entry in entries {
      var balance = balances[entry.thing] ?? Balance(thing: entry.thing)
      balance.found += 1
      switch entry.fate {
      case .kept: balance.kept += 1
      case .changed: balance.changed += 1
      case .lost, nil: balance.lost += 1
      }
      balances[entry.thing] = balance
    }
    return Thing.allCases.compactMap { balances[$0] }
  }

  /// Things of one kind that met the same fate.
  package struct Loss: Hashable, Sendable {
    /// The thing.
    package let thing: Thing
    /// How many.
    package var count: Int
    /// Where the first one stood.
    package let place: String
    /// The first words of the first one.
    package let words: String
    /// What became of them.
    package let fate: String
    /// Whether they are not in the text at all.
    package let isLost: Bool
  }

  /// Everything that was changed or lost; what is lost with words one by one, the others counted together.
  package var losses: [Loss] {
    struct Key: Hashable {
      let thing: Thing
      let fate: String
      let words: String
    }
    var losses: [Loss] = []
    var places: [Key: Int] = [:]
    for entry in entries {
      let (words, isLost): (String, Bool)
      switch entry.fate {
      case .kept: continue
      case .changed(let fate): (words, isLost) = (fate, false)
      case .lost(let fate): (words, isLost) = (fate, true)
      case nil: (words, isLost) = ("left out", true)
      }
      let key = Key(thing: entry.thing, fate: words, words: isLost ? entry.words : "")
      if let place = places[key] {
        losses[place].count += 1
      } else {
        places[key] = losses.count
        losses.append(
          Loss(
            thing: entry.thing, count: 1, place: entry.place, words: entry.words, fate: words, isLost: isLost)
        )
      }
    }
    return losses
  }
}
