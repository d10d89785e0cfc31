/// What is claimed of comparing two texts, beside peers.
struct Claim: Sendable {
  /// The most that the time may be of git's; nil where nothing is claimed.
  var ofGit: Double?

  /// The most that the time may be of `wc -w`'s over both texts.
  var ofCount: Double?

  /// How many times both files the memory may take above 8 MB.
  var ofSize = 8.0

  /// What is claimed of texts made to be hard.
  static let adversarial = Claim(ofGit: 1, ofCount: 4)
}
