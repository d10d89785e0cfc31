/// Why a file is not converted.
public enum Refusal: Error, Hashable, Sendable {
  /// What a file is that is no Word file of today.
  public enum Kind: String, Hashable, Sendable {
    /// Nothing: a file of no bytes.
    case empty
    /// A PDF.
    case pdf
    /// A text in Rich Text Format.
    case richText
    /// A Word file of before 2007, `.doc`.
    case oldWord
    /// An Office file of before 2007 that is not of Word.
    case oldOffice
    /// An OpenDocument file, `.odt`.
    case openDocument
    /// A Word file with macros, `.docm`.
    case macros
    /// A Word template, `.dotx` or `.dotm`.
    case template
    /// An Excel workbook, `.xlsx`.
    case workbook
    /// A PowerPoint presentation, `.pptx`.
    case presentation
    /// A Word document written as one XML file.
    case flatXML
    /// A page of HTML.
    case html
    /// A text.
    case plainText
    /// A zip archive without a document.
    case archive
    /// Anything else.
    case unknown
  }

  /// The file is of another kind.
  case isOther(Kind)
  /// The file is locked with a password.
  case isEncrypted
  /// The file is larger than what is read.
  case isTooLarge(bytes: Int, limit: Int)
  /// The archive ends before its end.
  case isTruncated
  /// The archive is damaged: what was found wrong.
  case isDamaged(String)
  /// The archive has more parts than what is read.
  case hasTooManyParts(count: Int, limit: Int)
  /// A part is larger than what is read.
  case hasLargePart(name: String, bytes: Int, limit: Int)
  /// All parts together are larger than what is read.
  case hasLargeParts(bytes: Int, limit: Int)
  /// A part unpacks to many times its size, as only a file made to do harm does.
  case hasBomb(name: String, ratio: Int, limit: Int)
  /// A part has a name that leads out of the archive, or that another part has too.
  case hasUnsafeName(String)
  /// A part is packed in a way that Word never uses.
  case hasUnknownPacking(name: String, method: Int)
  /// A part that the document needs is missing.
  case lacksPart(String)
  /// A part declares a document type, by which entities could be smuggled in.
  case hasDocumentType(part: String)
  /// A part is no well-formed XML: what was found, and at which byte.
  case isMalformed(part: String, offset: Int, String)
  /// The elements of a part nest more deeply than what is read.
  case isTooDeep(part: String, limit: Int)
  /// A part has more elements than what is read.
  case hasTooManyElements(part: String, limit: Int)
  /// A part is written in an encoding that is not read.
  case hasUnknownEncoding(part: String, String)
}
