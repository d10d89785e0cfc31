/// How much a file may hold before it is refused.
///
/// The largest policies and budgets of districts stay a hundred times below these; what goes beyond was made to do harm.
package struct Limits: Sendable {
  /// The bytes of the file itself.
  package var file = 256 << 20

  /// The parts in it.
  package var parts = 8_192

  /// The bytes of one part, unpacked.
  package var part = 128 << 20

  /// The bytes of all its parts, unpacked.
  package var total = 512 << 20

  /// The bytes of the texts that the file says it was made of, all together; they are compared anew, and no policy comes near.
  package var sources = 48 << 20

  /// How many times larger than its packed bytes a part may be; parts of less than a megabyte are let pass.
  package var ratio = 200

  /// How deeply the elements of a part nest.
  package var depth = 256

  /// The namespaces that are bound at one place of a part; each name is looked for among them.
  package var namespaces = 1_024

  /// The elements of a part.
  package var elements = 6_000_000

  /// The standard limits.
  package init() {}
}
