/// A paragraph with both of its texts.
struct Paragraph: Sendable {
  /// What its properties say of its place in the document.
  struct Properties: Hashable, Sendable {
    var style: String?
    var numberID: Int?
    var level: Int?
    var outlineLevel: Int?
    var left: Int?
  }

  var properties = Properties()
  /// The properties before a tracked change of them.
  var oldProperties: Properties?
  var pieces: [Piece] = []
  /// In which texts its end stands; where it does not, the paragraph goes on with the next.
  var mark = Presence.both
  /// Its numbers in the ledger: more than one where paragraphs were joined.
  var items: [Int] = []
  /// The numbers in the ledger of its number or bullet.
  var signs: [Int] = []
  /// Where it stands, as the report names it.
  var place = ""
}
