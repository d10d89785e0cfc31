/// The elements that are read, by the prefixes that the standard uses for their namespaces (ECMA-376-1, annex A).
enum XMLName: String, CaseIterable, Sendable {
  /// Text between tags.
  case text = "#text"
  /// An element that nothing here asks for.
  case other = "#other"

  // The package.
  case contentDefault = "ct:Default", contentOverride = "ct:Override"
  case relationship = "rel:Relationship"
  case coreTitle = "dc:title"
  case application = "ep:Application"
  case property = "cup:property"
  case source = "src:source"

  // Text.
  case document = "w:document", body = "w:body"
  case paragraph = "w:p", paragraphProperties = "w:pPr", run = "w:r", runProperties = "w:rPr"
  case words = "w:t", deletedWords = "w:delText"
  case instruction = "w:instrText", deletedInstruction = "w:delInstrText"
  case tab = "w:tab", alignedTab = "w:ptab", lineBreak = "w:br", carriageReturn = "w:cr"
  case symbol = "w:sym", noBreakHyphen = "w:noBreakHyphen", softHyphen = "w:softHyphen"
  case fieldCharacter = "w:fldChar", simpleField = "w:fldSimple", formData = "w:ffData"
  case checkBox = "w:checkBox", checked = "w:checked", initial = "w:default"
  case link = "w:hyperlink", smartTag = "w:smartTag", customXML = "w:customXml"
  case direction = "w:dir", override = "w:bdo"
  case ruby = "w:ruby", rubyText = "w:rt", rubyBase = "w:rubyBase"
  case foreignPart = "w:altChunk", subdocument = "w:subDoc", contentPart = "w:contentPart"
  case control = "w:sdt", controlProperties = "w:sdtPr", controlEnd = "w:sdtEndPr", controlContent =
    "w:sdtContent"
  case gallery = "w:docPartGallery", galleryPart = "w:docPartObj", placeholder = "w:showingPlcHdr"
  case lastPageBreak = "w:lastRenderedPageBreak", pageNumber = "w:pgNum"

  // Properties.
  case style = "w:style", styleName = "w:name", basedOn = "w:basedOn"
  case paragraphStyle = "w:pStyle", runStyle = "w:rStyle", tableStyle = "w:tblStyle"
  case outlineLevel = "w:outlineLvl", indent = "w:ind"
  case bold = "w:b", italic = "w:i", strike = "w:strike", doubleStrike = "w:dstrike"
  case underline = "w:u", highlight = "w:highlight", capitals = "w:caps", vertical = "w:vertAlign", hidden =
    "w:vanish", fonts =
    "w:rFonts"
  case section = "w:sectPr", headerReference = "w:headerReference", footerReference = "w:footerReference"

  // Numbering.
  case numbers = "w:numPr", level = "w:ilvl", numberID = "w:numId"
  case number = "w:num", abstractNumber = "w:abstractNum", abstractNumberID = "w:abstractNumId"
  case levelDefinition = "w:lvl", levelOverride = "w:lvlOverride", startOverride = "w:startOverride"
  case start = "w:start", numberFormat = "w:numFmt", levelText = "w:lvlText", levelRestart = "w:lvlRestart"
  case legal = "w:isLgl", numberStyleLink = "w:numStyleLink", pictureBullet = "w:lvlPicBulletId"

  // Tables.
  case table = "w:tbl", tableProperties = "w:tblPr", tableGrid = "w:tblGrid"
  case row = "w:tr", rowProperties = "w:trPr", rowExceptions = "w:tblPrEx"
  case cell = "w:tc", cellProperties = "w:tcPr", span = "w:gridSpan", verticalMerge = "w:vMerge"
  case horizontalMerge = "w:hMerge", gridBefore = "w:gridBefore", gridAfter = "w:gridAfter"

  // Tracked changes.
  case inserted = "w:ins", deleted = "w:del", movedFrom = "w:moveFrom", movedTo = "w:moveTo"
  case insertedCell = "w:cellIns", deletedCell = "w:cellDel", mergedCell = "w:cellMerge"
  case runChange = "w:rPrChange", paragraphChange = "w:pPrChange", sectionChange = "w:sectPrChange"
  case tableChange = "w:tblPrChange", gridChange = "w:tblGridChange", exceptionChange = "w:tblPrExChange"
  case rowChange = "w:trPrChange", cellChange = "w:tcPrChange", numberingChange = "w:numberingChange"

  // Notes and remarks.
  case footnoteReference = "w:footnoteReference", endnoteReference = "w:endnoteReference"
  case footnote = "w:footnote", endnote = "w:endnote"
  case commentReference = "w:commentReference", comment = "w:comment"

  // Drawings.
  case alternatives = "mc:AlternateContent", choice = "mc:Choice", fallback = "mc:Fallback"
  case drawing = "w:drawing", picture = "w:pict", object = "w:object", textBox = "w:txbxContent"
  case drawingName = "wp:docPr", blip = "a:blip", chart = "c:chart", diagram = "dgm:relIds"
  case imageData = "v:imagedata", textPath = "v:textpath", shape = "v:shape", rectangle = "v:rect", embedded =
    "o:OLEObject"

  // Equations.
  case equation = "m:oMath", equationParagraph = "m:oMathPara", equationWords = "m:t", equationRun = "m:r"
  case fraction = "m:f", numerator = "m:num", denominator = "m:den", radical = "m:rad", degree = "m:deg"
  case superscripted = "m:sSup", subscripted = "m:sSub", argument = "m:e", raised = "m:sup", lowered = "m:sub"
}

/// The attributes that are read.
enum XMLAttributeName: String, CaseIterable, Sendable {
  case value = "w:val", id = "w:id", author = "w:author", date = "w:date", type = "w:type"
  case instruction = "w:instr", fieldType = "w:fldCharType", anchor = "w:anchor", character = "w:char", font =
    "w:font"
  case styleID = "w:styleId", isDefault = "w:default", abstractNumberID = "w:abstractNumId", numberID =
    "w:numId"
  case level = "w:ilvl", customMark = "w:customMarkFollows", ascii = "w:ascii", hint = "w:hint"
  case left = "w:left", start = "w:start", hanging = "w:hanging", firstLine = "w:firstLine"
  case relationshipID = "r:id", embeddedID = "r:embed", space = "xml:space"
  case name, descr, title, string, alt
  case relationID = "Id", relationType = "Type", target = "Target", targetMode = "TargetMode"
  case contentType = "ContentType", partName = "PartName"
  case role, encoding
}

/// The namespaces that are read, in both forms of the standard.
enum XMLNamespace {
  /// The prefix that stands for a namespace here; nil for the others.
  static func prefix(of address: some StringProtocol) -> String? { prefixes[String(address)] }

  private static let prefixes: [String: String] = {
    var prefixes = [
      "http://schemas.openxmlformats.org/package/2006/content-types": "ct",
      "http://schemas.openxmlformats.org/package/2006/relationships": "rel",
      "http://purl.org/dc/elements/1.1/": "dc",
      "http://schemas.openxmlformats.org/markup-compatibility/2006": "mc",
      "urn:schemas-microsoft-com:vml": "v",
      "urn:schemas-microsoft-com:office:office": "o",
      "http://www.w3.org/XML/1998/namespace": "xml",
      "urn:whereas:sources:1": "src",
    ]
    let both = [
      ("wordprocessingml", "main", "w"), ("officeDocument", "relationships", "r"),
      ("officeDocument", "math", "m"),
      ("officeDocument", "extended-properties", "ep"), ("officeDocument", "custom-properties", "cup"),
      ("drawingml", "main", "a"), ("drawingml", "chart", "c"), ("drawingml", "diagram", "dgm"),
      ("drawingml", "wordprocessingDrawing", "wp"),
    ]
    for (family, part, prefix) in both {
      prefixes["http://schemas.openxmlformats.org/\(family)/2006/\(part)"] = prefix
      prefixes["http://purl.oclc.org/ooxml/\(family)/\(part)"] = prefix
    }
    // The strict form writes two of them with capitals.
    prefixes["http://purl.oclc.org/ooxml/officeDocument/extendedProperties"] = "ep"
    prefixes["http://purl.oclc.org/ooxml/officeDocument/customProperties"] = "cup"
    return prefixes
  }()
}
