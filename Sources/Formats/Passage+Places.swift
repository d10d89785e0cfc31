import Documents

extension Passage {
  /// The citation below the name of its section: of front matter the key alone.
  var shortPlace: String {
    let prefix = "front matter, "
    return place.hasPrefix(prefix) ? String(place.dropFirst(prefix.count)) : place
  }

  /// The citation, and that it is one of the old text where only that has the provision.
  var citedPlace: String { cited(place) }

  /// The short citation, and that it is one of the old text where only that has the provision.
  var shortCitedPlace: String { cited(shortPlace) }

  /// The citation in the old text where more than the last part of it is another: Section 2(c), now Section 3(b).
  var distantFormerPlace: String? {
    guard let formerPlace, role != .heading || label != nil || hasMarkedLabel else { return nil }
    return Passage.parts(above: formerPlace) == Passage.parts(above: place) ? nil : formerPlace
  }

  private func cited(_ place: String) -> String {
    side == .old && !place.isEmpty ? "former \(place)" : place
  }

  /// The parts of a citation but the last.
  private static func parts(above place: String) -> [Substring] {
    place.split { !$0.isLetter && !$0.isNumber }.dropLast()
  }
}
