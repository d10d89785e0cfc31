/// Units of both texts that are one: one with one, one with several, or several with one.
struct MatchedUnits {
  /// The old units.
  let old: Range<Int>
  /// The new units.
  let new: Range<Int>
}
