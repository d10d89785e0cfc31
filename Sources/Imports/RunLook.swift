/// How a run is set, as far as it is read.
struct RunLook {
  var style: Piece.Style = []
  var isHidden = false
  var isUnderlined = false
  var isRaised = false
  var isHighlighted = false
  /// Whether its words are shown in capitals, however they are typed.
  var isInCapitals = false
  /// The font of signs that its letters are from.
  var symbolFont: String?

  init() {}

  /// Reads the properties of a run, over those of its character style.
  init(_ properties: XMLElement?, _ styles: Styles) {
    guard let properties else { return }
    let id = properties.value(.runStyle)
    let base = styles[id]
    // These two styles of our own set words as a label or lead; the words need no mark for it.
    let isOwn = id == "Lead" || id == "Label"
    if properties.toggle(.bold) ?? (!isOwn && (base.isBold ?? false)) { style.insert(.strong) }
    if properties.toggle(.italic) ?? (!isOwn && (base.isItalic ?? false)) { style.insert(.emphasis) }
    let isStruck = properties.toggle(.strike) ?? false || properties.toggle(.doubleStrike) ?? false
    if isStruck || base.isStruck ?? false { style.insert(.struck) }
    if base.isCode { style.insert(.code) }
    isHidden = properties.toggle(.hidden) ?? base.isHidden ?? false
    isUnderlined = properties.value(.underline).map { $0 != "none" } ?? false
    isHighlighted = properties.value(.highlight).map { $0 != "none" } ?? false
    isInCapitals = properties.toggle(.capitals) ?? false
    isRaised = properties.value(.vertical).map { $0 != "baseline" } ?? false
    if let font = properties.child(.fonts)?[.ascii], SymbolFont.isKnown(font) { symbolFont = font }
  }
}
