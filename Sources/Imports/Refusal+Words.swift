extension Refusal {
  /// The word by which programs know the reason.
  public var reason: String {
    switch self {
    case .isOther(let kind): kind.rawValue
    case .isEncrypted: "encrypted"
    case .isTooLarge, .hasTooManyParts, .hasLargePart, .hasLargeParts, .hasTooManyElements: "tooLarge"
    case .isTruncated: "truncated"
    case .isDamaged, .hasUnknownPacking, .lacksPart: "damaged"
    case .hasBomb: "bomb"
    case .hasUnsafeName: "unsafeName"
    case .hasDocumentType: "documentType"
    case .isMalformed, .hasUnknownEncoding: "malformed"
    case .isTooDeep: "tooDeep"
    }
  }
}

extension Refusal: CustomStringConvertible {
  /// What was found, what was expected, and the way out.
  public var description: String {
    switch self {
    case .isOther(let kind): kind.words
    case .isEncrypted:
      "The file is locked with a password. Open it in Word, remove the password (File, Info, Protect Document), and save it again."
    case .isTooLarge(let bytes, let limit):
      "The file has \(Self.size(bytes)); at most \(Self.size(limit)) are read. \(Self.smaller)"
    case .isTruncated:
      "The file ends before its end: it was not copied whole. Fetch it again from where it came."
    case .isDamaged(let what): "The file is damaged: \(what). \(Self.again)"
    case .hasTooManyParts(let count, let limit):
      "The file has \(count) parts; at most \(limit) are read. \(Self.smaller)"
    case .hasLargePart(let name, let bytes, let limit):
      "The part \"\(name)\" has \(Self.size(bytes)); at most \(Self.size(limit)) are read. \(Self.smaller)"
    case .hasLargeParts(let bytes, let limit):
      "The parts of the file have \(Self.size(bytes)) in all; at most \(Self.size(limit)) are read. \(Self.smaller)"
    case .hasBomb(let name, let ratio, let limit):
      "The part \"\(name)\" unpacks to \(ratio) times its size, where no document goes beyond \(limit): the file was made to do harm. Ask its sender for another."
    case .hasUnsafeName(let name):
      "The part \"\(name)\" has a name that no Word file has (a path out of the file, or one that stands twice): the file was made to do harm. Ask its sender for another."
    case .hasUnknownPacking(let name, let method):
      "The part \"\(name)\" is packed in a way that Word never uses (method \(method)). \(Self.again)"
    case .lacksPart(let name): "The file has no \(name), which every Word file has. \(Self.again)"
    case .hasDocumentType(let part):
      "The part \"\(part)\" declares a document type (DOCTYPE), which no Word file does and by which other files could be drawn in. Ask its sender for another."
    case .isMalformed(let part, let offset, let what):
      "The part \"\(part)\" is no well-formed XML: \(what) at byte \(offset). \(Self.again)"
    case .isTooDeep(let part, let limit):
      "The elements of the part \"\(part)\" nest more than \(limit) deep, which no document does. \(Self.again)"
    case .hasTooManyElements(let part, let limit):
      "The part \"\(part)\" has more than \(limit) elements, the most that are read. \(Self.smaller)"
    case .hasUnknownEncoding(let part, let encoding):
      "The part \"\(part)\" is written in \(encoding); Word writes UTF-8 or UTF-16. \(Self.again)"
    }
  }

  private static let again =
    "Open it in Word or LibreOffice, save it as .docx once more, and convert that file."
  private static let smaller = "Divide the document, or leave out its pictures, and convert the parts."

  private static func size(_ bytes: Int) -> String {
    bytes >= 10 << 20 ? "\(bytes >> 20) MB" : bytes >= 10 << 10 ? "\(bytes >> 10) KB" : "\(bytes) bytes"
  }
}

extension Refusal.Kind {
  /// What the file is, and the way out.
  fileprivate var words: String {
    switch self {
    case .empty: "The file is empty; expected a Word file (.docx)."
    case .pdf:
      "The file is a PDF, not a Word file (.docx). Ask for the Word file that it was made from; or copy its text into a .txt file and convert that."
    case .richText: "The file is in Rich Text Format (.rtf). \(Self.saveAs)"
    case .oldWord: "The file is of a Word before 2007 (.doc). \(Self.saveAs)"
    case .oldOffice:
      "The file is an Office file of before 2007, and not of Word; expected a Word file (.docx)."
    case .openDocument:
      "The file is an OpenDocument file (.odt). Open it in LibreOffice or Word, save it as .docx, and convert that file."
    case .macros: "The file holds macros (.docm), which have no place in a document of record. \(Self.saveAs)"
    case .template:
      "The file is a template (.dotx or .dotm). Make a document of it in Word, save that as .docx, and convert it."
    case .workbook:
      "The file is an Excel workbook (.xlsx); expected a Word file (.docx). Save its sheets as CSV where a table is asked for."
    case .presentation: "The file is a PowerPoint presentation (.pptx); expected a Word file (.docx)."
    case .flatXML: "The file is a Word document written as one XML file. \(Self.saveAs)"
    case .html:
      "The file is a page of HTML. Open it in Word, save it as .docx, and convert that file; or save its text as .txt."
    case .plainText:
      "The file is plain text under the name of a Word file. Give it a name that ends in .txt, and convert that."
    case .archive:
      "The file is a zip archive without a Word document in it. Unpack it, and convert the .docx files that it holds."
    case .unknown: "The file is no Word file (.docx), nor anything else that is known here."
    }
  }

  private static let saveAs = "Open it in Word or LibreOffice, save it as .docx, and convert that file."
}
