import Imports
import Testing

@Suite struct HostileTests {
  /// A file that is refused, and the word for why.
  struct Case: Sendable, CustomTestStringConvertible {
    let name: String
    let bytes: [UInt8]
    let reason: String
    var testDescription: String { name }
  }

  static let good = WordFile(p("Words of the Board."))

  static func parts(_ change: (inout [(name: String, bytes: [UInt8])]) -> Void) -> [(
    name: String, bytes: [UInt8]
  )] {
    var parts = good.allParts.map { (name: $0.name, bytes: Array($0.text.utf8)) }
    change(&parts)
    return parts
  }

  static func main(_ text: String) -> [UInt8] {
    StoredZip.archive(parts { $0[2].bytes = Array(text.utf8) })
  }

  static func typed(_ type: String) -> [UInt8] {
    var file = good
    file.mainType = type
    return file.bytes
  }

  static let cases: [Case] = {
    let compound: [UInt8] =
      [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1] + Array(repeating: 0, count: 504)
    let stream = { (name: String) in
      compound + name.utf16.flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] } + [0, 0]
    }
    let namespaces = WordFile.namespaces
    let office = "application/vnd.openxmlformats-officedocument."
    return [
      Case(name: "nothing", bytes: [], reason: "empty"),
      Case(name: "a PDF", bytes: Array("%PDF-1.7\n".utf8), reason: "pdf"),
      Case(name: "Rich Text", bytes: Array("{\\rtf1 Words}".utf8), reason: "richText"),
      Case(name: "plain text", bytes: Array("Dear Board,\n".utf8), reason: "plainText"),
      Case(name: "HTML", bytes: Array("<!DOCTYPE html><html>".utf8), reason: "html"),
      Case(name: "bytes", bytes: [0, 1, 2, 3, 200], reason: "unknown"),
      Case(name: "a .doc", bytes: stream("WordDocument"), reason: "oldWord"),
      Case(name: "a locked .docx", bytes: stream("EncryptedPackage"), reason: "encrypted"),
      Case(name: "a .xls", bytes: stream("Workbook"), reason: "oldOffice"),
      Case(
        name: "an .odt", bytes: StoredZip.archive([("mimetype", Array("application/vnd.oasis".utf8))]),
        reason: "openDocument"),
      Case(name: "a zip", bytes: StoredZip.archive([("a.txt", [65])]), reason: "archive"),
      Case(name: "a workbook", bytes: typed(office + "spreadsheetml.sheet.main+xml"), reason: "workbook"),
      Case(
        name: "slides", bytes: typed(office + "presentationml.presentation.main+xml"), reason: "presentation"),
      Case(
        name: "a template", bytes: typed(office + "wordprocessingml.template.main+xml"), reason: "template"),
      Case(
        name: "macros", bytes: typed("application/vnd.ms-word.document.macroEnabled.main+xml"),
        reason: "macros"),
      Case(name: "a truncated file", bytes: Array(good.bytes.dropLast(40)), reason: "truncated"),
      Case(name: "a locked part", bytes: StoredZip.archive(parts { _ in }, flags: 1), reason: "encrypted"),
      Case(
        name: "an unknown packing", bytes: StoredZip.archive(parts { _ in }, method: 12), reason: "damaged"),
      Case(
        name: "a path out", bytes: StoredZip.archive(parts { $0.append(("../../etc/x", [65])) }),
        reason: "unsafeName"),
      Case(
        name: "an absolute path", bytes: StoredZip.archive(parts { $0.append(("/etc/x", [65])) }),
        reason: "unsafeName"),
      Case(
        name: "a path of Windows", bytes: StoredZip.archive(parts { $0.append(("a\\b", [65])) }),
        reason: "unsafeName"),
      Case(
        name: "a name twice", bytes: StoredZip.archive(parts { $0.append(("WORD/document.xml", [65])) }),
        reason: "unsafeName"),
      Case(name: "no main part", bytes: StoredZip.archive(parts { $0.remove(at: 2) }), reason: "damaged"),
      Case(
        name: "a document type", reason: "documentType",
        main: #"<?xml version="1.0"?><!DOCTYPE d [<!ENTITY a "b">]><w:document \#(namespaces)/>"#),
      Case(
        name: "an external entity", reason: "documentType",
        main: #"<!DOCTYPE d SYSTEM "file:///etc/passwd"><w:document \#(namespaces)/>"#),
      Case(
        name: "a document type in UTF-16",
        bytes: StoredZip.archive(
          parts {
            $0[2].bytes =
              [0xFF, 0xFE] + "<!DOCTYPE d><d/>".utf16.flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] }
          }),
        reason: "documentType"),
      Case(
        name: "an unknown entity", reason: "malformed",
        main: "<w:document \(namespaces)>&secret;</w:document>"),
      Case(name: "a tag that never closes", reason: "malformed", main: "<w:document \(namespaces)><w:body>"),
      Case(
        name: "more namespaces than anyone binds", reason: "malformed",
        main: "<d" + (0..<2_000).map { " xmlns:n\($0)='urn:\($0)'" }.joined() + "/>"),
      Case(
        name: "another encoding", reason: "malformed",
        main: #"<?xml version="1.0" encoding="EBCDIC-US"?><d/>"#),
      Case(
        name: "deep elements", reason: "tooDeep",
        main: String(repeating: "<a>", count: 100_000) + String(repeating: "</a>", count: 100_000)),
    ]
  }()

  @Test(arguments: cases) func `What is no Word file, or made to do harm, is refused`(_ item: Case) {
    let refusal = #expect(throws: Refusal.self) { try Import(reading: item.bytes) }
    #expect(refusal?.reason == item.reason)
    #expect(refusal.map { $0.description.hasSuffix(".") && $0.description.count > 40 } ?? false)
  }

  @Test func `Sizes beyond the limits are refused before anything is unpacked`() {
    var limits = Limits()
    let bytes = Self.good.bytes
    let reasons = [
      { (limits: inout Limits) in limits.parts = 3 }, { limits in limits.part = 100 },
      { limits in limits.total = 500 },
      { limits in limits.file = 100 }, { limits in limits.elements = 5 },
    ].map { (change: (inout Limits) -> Void) -> String? in
      limits = Limits()
      change(&limits)
      do throws(Refusal) {
        _ = try Import(reading: bytes, within: limits)
        return nil
      } catch {
        return error.reason
      }
    }
    #expect(reasons == Array(repeating: "tooLarge", count: 5))
  }

  @Test func `A part that says too much of itself is a bomb`() {
    // A stored part of three bytes that says it is packed, and of two megabytes.
    var archive = StoredZip.archive([("word/document.xml", [3, 0, 0])], method: 8)
    let directory = archive.count - 22 - 46 - 17
    archive.replaceSubrange(directory + 24..<directory + 28, with: StoredZip.number(2 << 20, 4))
    #expect(throws: Refusal.hasBomb(name: "word/document.xml", ratio: 699_050, limit: 200)) {
      try ZipArchive(reading: archive)
    }
  }

  @Test func `A directory of more parts than any file has bytes for is refused`() {
    let large =
      [0x50, 0x4B, 6, 6] + StoredZip.number(44, 8) + StoredZip.number(0, 20) + StoredZip.number(1 << 61, 8)
      + StoredZip.number(0, 16)
    let locator = [0x50, 0x4B, 6, 7] + StoredZip.number(0, 12) + StoredZip.number(1, 4)
    let archive = large + locator + StoredZip.end(count: 1, size: 0, offset: 0)
    #expect(throws: Refusal.isDamaged("its directory does not stand where its end says")) {
      try ZipArchive(reading: archive)
    }
  }

  @Test func `Numbers beyond all that Word counts are as if they were not there`() throws {
    let most = Int.max
    let numbering =
      ListTests.numbering
      + #"<w:num w:numId="6"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="\#(most)"/></w:lvlOverride></w:num>"#
    let body =
      p("A", list(6)) + p("B", list(6)) + p("C", #"<w:ind w:left="\#(most)"/>"#)
      + p("D", #"<w:outlineLvl w:val="\#(most)"/>"#)
    let text = try WordFile(body).with("numbering", "numbering", numbering).read().new
    #expect(text == "1. A\n\n2. B\n\nC\n\nD\n")
  }

  @Test func `A part is read once, however often and in whatever letters it is referred to`() throws {
    var file = WordFile(p("A")).with("header1", "hdr", p("Words of the margin"))
    file.relationships = ["header1.xml", "HEADER1.xml", "Header1.XML"].enumerated().map {
      (id: "h\($0.offset)", kind: "header", target: $0.element)
    }
    #expect(try file.read().ledger.balances.first { $0.thing == .header }?.found == 1)
  }

  @Test func `The text of a level is not printed beyond all bounds`() throws {
    let level = ListTests.level(0, "decimal", String(repeating: "x", count: 100_000))
    let numbering =
      #"<w:abstractNum w:abstractNumId="0">\#(level)</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>"#
    let text = try WordFile(p("A", list(1))).with("numbering", "numbering", numbering).read().new
    #expect(text.utf8.count < 2_000 && text.hasSuffix(" A\n"))
  }

  @Test func `A wrong checksum is found`() {
    var bytes = Self.good.bytes
    let place = bytes.indices.first { bytes[$0...].starts(with: "Words of".utf8) } ?? 0
    bytes[place] = UInt8(ascii: "L")
    #expect(throws: Refusal.isDamaged("the checksum of its part \"word/document.xml\" is wrong")) {
      try Import(reading: bytes)
    }
  }

  @Test(arguments: 0..<40) func `Bytes that are turned or cut off never crash the reader`(_ seed: Int) {
    var random = Random(seed)
    let sound = WordFile(
      p("One.", #"<w:pStyle w:val="A"/>"# + list(1)) + RevisionTests.table([["A", "B"], ["C", "D"]])
        + "<w:p>\(mark("del", gone("x")))\(mark("ins", r("y", "<w:b/>")))</w:p>"
    ).with("numbering", "numbering", ListTests.numbering).bytes
    for _ in 0..<50 {
      var bytes = sound
      for _ in 0..<random.below(6) + 1 {
        bytes[random.below(bytes.count)] = UInt8(random.below(256))
      }
      if random.below(4) == 0 { bytes.removeLast(random.below(bytes.count)) }
      _ = try? Import(reading: bytes)
    }
  }

  @Test(arguments: 0..<40) func `XML that is turned or cut off never crashes the reader`(_ seed: Int) {
    var random = Random(seed)
    let sound = Array(
      ("<w:p>\(r("One"))<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>REF x</w:instrText></w:r>"
        + "<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>\(r("two"))<w:r><w:fldChar w:fldCharType=\"end\"/></w:r></w:p>"
        + RevisionTests.cases.map(\.body).joined() + TextTests.cases.map(\.body).joined()).utf8)
    for _ in 0..<25 {
      var body = sound
      let names = [
        "w:p", "w:r", "w:tc", "w:tr", "w:ins", "w:del", "w:t", "w:sdt", "w:fldChar", "end", "begin", "9",
        "-1",
      ]
      for _ in 0..<random.below(8) + 1 {
        let place = random.below(body.count)
        switch random.below(3) {
        case 0: body[place] = UInt8(random.below(128))
        case 1: body.removeSubrange(place..<min(body.count, place + random.below(40)))
        default: body.insert(contentsOf: "<\(random.pick(names))/>".utf8, at: place)
        }
      }
      _ = try? WordFile(String(decoding: body, as: UTF8.self)).read()
    }
  }
}

extension HostileTests.Case {
  /// A file whose main part is some text.
  init(name: String, reason: String, main: String) {
    self.init(name: name, bytes: HostileTests.main(main), reason: reason)
  }
}
