package import Documents
import Redlines

/// A redline cut into the passages that a reader meets, in reading order.
///
/// Every byte that is read stands in one passage; blank lines, fences and page furniture stand in none.
struct Passages: Sendable {
  let redline: Redline

  /// The passages in reading order.
  var list: [Passage] = []

  /// The first passage of each end of every move.
  var sources: [Int: Int] = [:]
  var targets: [Int: Int] = [:]

  /// How many passages each move took away as a whole.
  var sizes: [Int: Int] = [:]

  /// Where the kept provisions of the old text stand in the new one.
  let homes: Homes

  /// Cuts a redline; where only its changes are shown, passages without one have neither words nor citations.
  ///
  /// - Complexity: O(*n*) in the length of both texts.
  init(_ redline: Redline, changesOnly: Bool = false) {
    self.redline = redline
    let oldRoots = redline.old.roots()
    let newRoots = redline.new.roots()
    homes = Homes(redline, oldRoots: oldRoots, newRoots: newRoots)
    var builder = PassageBuilder(
      redline, homes: homes, oldRoots: oldRoots, newRoots: newRoots, changesOnly: changesOnly)
    builder.run()
    list = builder.passages
    for index in list.indices { list[index].settle() }
    cite()
    link()
  }

  /// The outline a passage stands in.
  func outline(of passage: Passage) -> Outline {
    passage.side == .old ? redline.old : redline.new
  }

  /// The provision of a passage.
  func provision(of passage: Passage) -> Provision {
    outline(of: passage).provisions[passage.provision]
  }

  /// Whether a passage moved together with one before it.
  func isFollower(_ index: Int) -> Bool {
    guard let pair = list[index].pair, list[index].isWhole else { return false }
    return (list[index].side == .old ? sources[pair] : targets[pair]) != index
  }

  /// Whether a passage need not be shown where it was: it moved with one before it, and no word of it was deleted.
  func isSilent(_ index: Int) -> Bool {
    list[index].side == .old && isFollower(index)
      && !list[index].segments.contains { $0.mark == .deleted && $0.isMarked }
  }

  private mutating func cite() {
    let old = Citations(redline.old)
    let new = Citations(redline.new)
    for index in list.indices where !list[index].isUnread {
      let passage = list[index]
      let own = passage.side == .old ? old : new
      list[index].place = own[passage.provision]
      list[index].label = outline(of: passage).printedLabel(of: passage.provision)
      guard let former = passage.former else { continue }
      let before = old[former]
      if before != list[index].place { list[index].formerPlace = before }
      let label = redline.old.printedLabel(of: former)
      if let label, let own = list[index].label, label != own, passage.change?.isRenumbered ?? true {
        list[index].formerLabel = label
      }
    }
  }

  private mutating func link() {
    for (index, passage) in list.enumerated() {
      if let pair = passage.pair {
        if passage.side == .old {
          sizes[pair, default: 0] += 1
          if sources[pair] == nil { sources[pair] = index }
        }
        if passage.side == .new, targets[pair] == nil { targets[pair] = index }
      }
      for segment in passage.segments {
        switch segment.mark {
        case .movedAway(let pair): if sources[pair] == nil { sources[pair] = index }
        case .movedHere(let pair): if targets[pair] == nil { targets[pair] = index }
        case .kept, .inserted, .deleted, .former, .present: break
        }
      }
    }
  }
}

/// Citations without the document's title, which would stand before every one.
package struct Citations {
  private let addresses: Addresses
  private let title: String?

  /// The citations of an outline's provisions.
  package init(_ outline: Outline) {
    addresses = Addresses(outline)
    let tops = outline.provisions.indices.filter {
      outline.provisions[$0].role == .heading && outline.provisions[$0].depth == 0
    }
    let isTitle = tops.count == 1 && outline.provisions[tops[0]].label == nil
    title = isTitle ? addresses[tops[0]] + ", " : nil
  }

  /// The citation of a provision.
  package subscript(index: Int) -> String {
    let address = addresses[index]
    guard let title, address.utf8.starts(with: title.utf8) else { return address }
    return String(address[address.utf8.index(address.startIndex, offsetBy: title.utf8.count)...])
  }
}
