/// Gives every different content of a provision a number: equal contents have equal numbers.
///
/// Contents are told apart by their hash alone; whoever writes the redline compares the bytes.
struct Identities {
  private var slots: ContiguousArray<UInt32> = ContiguousArray(repeating: 0, count: 256)
  private var hashes: ContiguousArray<UInt64> = []

  /// The count of different contents.
  var count: Int { hashes.count }

  /// The number of the content with a hash.
  @inline(__always)
  mutating func number(_ hash: UInt64) -> UInt32 {
    var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
    while slots[slot] != 0 {
      if hashes[Int(slots[slot]) - 1] == hash { return slots[slot] - 1 }
      slot = (slot + 1) & (slots.count - 1)
    }
    let number = UInt32(hashes.count)
    slots[slot] = number + 1
    hashes.append(hash)
    if hashes.count * 2 > slots.count { grow() }
    return number
  }

  private mutating func grow() {
    slots = ContiguousArray(repeating: 0, count: slots.count * 4)
    let mask = slots.count - 1
    for number in hashes.indices {
      var slot = Int(truncatingIfNeeded: hashes[number]) & mask
      while slots[slot] != 0 { slot = (slot + 1) & mask }
      slots[slot] = UInt32(number) + 1
    }
  }
}
