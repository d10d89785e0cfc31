/// The contents of files in git, by their names there, as `git cat-file --batch` gives them.
///
/// Texts are asked for ahead of their use, so that git gets them ready meanwhile.
struct GitTexts: ~Copyable {
  /// What git has under a name.
  enum Content {
    case bytes([UInt8])
    /// Nothing that is kept: no file, or one that is too long.
    case tooLong(Int), nothing
  }

  private var fields: FieldReader

  /// How many may be asked for before the first is read: the names of so many fit into a pipe.
  static let lead = 64

  /// What a text may have at most, in bytes.
  private static let limit = 64 << 20

  init(of repository: GitRepository) throws(CommandError) {
    fields = FieldReader(
      try repository.start(["cat-file", "--batch"], hasInput: true), named: repository.name)
  }

  /// Asks for a text; texts come in the order in which they were asked for.
  func ask(for blob: String) throws(CommandError) {
    try fields.write(Array("\(blob)\n".utf8))
  }

  /// The next text that was asked for.
  mutating func next() throws(CommandError) -> Content {
    guard let line = try fields.next(endedBy: 0x0A) else { throw fields.fault("git ended too early") }
    let words = line.split(separator: 0x20)
    guard words.count == 3, let size = Int(String(decoding: words[2], as: UTF8.self)) else { return .nothing }
    let isText = words[1].elementsEqual("blob".utf8) && size <= Self.limit
    guard isText else {
      try fields.skip(size + 1)
      return words[1].elementsEqual("blob".utf8) ? .tooLong(size) : .nothing
    }
    let bytes = try fields.take(size)
    try fields.skip(1)
    return .bytes(bytes)
  }
}
