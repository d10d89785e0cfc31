/// A table with both of its texts.
struct Table: Sendable {
  struct Row: Sendable {
    var cells: [Cell]
    var presence: Presence
    var item: Int
    /// The columns that are left out before its first cell.
    var skipped = 0
  }

  struct Cell: Sendable {
    var blocks: [Block]
    var presence: Presence
    var span = 1
    /// Whether it goes on from the cell above.
    var isContinued = false
  }

  var rows: [Row]
  var style: String?
  var item: Int
  var place = ""
}
