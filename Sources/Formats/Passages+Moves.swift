extension Passages {
  /// The way to the other end of a move, as it stands before the citation of that end.
  struct Route: Hashable, Sendable {
    /// "moved to", "moved further down, cited as before".
    let way: String
    /// The citation of the other end.
    let place: String
    /// Whether both ends are cited alike.
    let isCitedAlike: Bool

    /// "moved from Section 2(c)", "moved further up, cited as before", "moved here within Section 9".
    var words: String { isCitedAlike ? way : "\(way) \(place)" }
  }

  /// The way to a move's other end: where the words of a mark came from or went to.
  func route(of mark: Segment.Mark) -> Route? {
    guard let pair = mark.pair else { return nil }
    let (source, target) = (sources[pair], targets[pair])
    let was = source.map { list[$0].formerPlace ?? list[$0].place }
    let isNow = target.map { list[$0].place }
    guard let place = mark.strikes ? isNow : was else { return nil }
    guard let source, let target, was == isNow else {
      return Route(way: mark.strikes ? "moved to" : "moved from", place: place, isCitedAlike: false)
    }
    if source == target {
      let way = mark.strikes ? "moved away" : "moved here"
      return Route(way: place.isEmpty ? way : "\(way) within \(place)", place: place, isCitedAlike: true)
    }
    let way = source < target ? "moved further down, cited as before" : "moved further up, cited as before"
    return Route(way: way, place: place, isCitedAlike: true)
  }
}
