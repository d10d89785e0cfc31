import Documents

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// The parts that say what the others are, and what the file is about.
extension WordPackage {
  var contentTypes: [UInt8] {
    let base = "application/vnd.openxmlformats-officedocument"
    let word = "\(base).wordprocessingml"
    var parts = [
      ("/word/document.xml", "\(word).document.main+xml"), ("/word/styles.xml", "\(word).styles+xml"),
      ("/word/numbering.xml", "\(word).numbering+xml"), ("/word/settings.xml", "\(word).settings+xml"),
      ("/word/header1.xml", "\(word).header+xml"), ("/word/footer1.xml", "\(word).footer+xml"),
      ("/docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml"),
      ("/docProps/app.xml", "\(base).extended-properties+xml"),
    ]
    if !properties.isEmpty { parts.append(("/docProps/custom.xml", "\(base).custom-properties+xml")) }
    if !sources.isEmpty {
      parts.append(("/customXml/itemProps1.xml", "\(base).customXmlProperties+xml"))
    }
    return part { xml in
      xml.markup(#"<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">"#)
      xml.markup(
        #"<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>"#
      )
      xml.markup(#"<Default Extension="xml" ContentType="application/xml"/>"#)
      for (name, type) in parts {
        xml.markup(made: #"<Override PartName="\#(name)" ContentType="\#(type)"/>"#)
      }
      xml.markup("</Types>\n")
    }
  }

  var packageRelations: [UInt8] {
    var relations = [
      ("\(Self.references)/officeDocument", "word/document.xml"),
      (
        "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties",
        "docProps/core.xml"
      ),
      ("\(Self.references)/extended-properties", "docProps/app.xml"),
    ]
    if !properties.isEmpty {
      relations.append(("\(Self.references)/custom-properties", "docProps/custom.xml"))
    }
    return self.relations(relations)
  }

  var documentRelations: [UInt8] {
    var relations = [
      ("\(Self.references)/styles", "styles.xml"), ("\(Self.references)/numbering", "numbering.xml"),
      ("\(Self.references)/settings", "settings.xml"), ("\(Self.references)/header", "header1.xml"),
      ("\(Self.references)/footer", "footer1.xml"),
    ]
    if !sources.isEmpty { relations.append(("\(Self.references)/customXml", "../customXml/item1.xml")) }
    return self.relations(relations, links: links.addresses)
  }

  var sourceItemRelations: [UInt8] {
    relations([("\(Self.references)/customXmlProps", "itemProps1.xml")])
  }

  private func relations(_ relations: [(type: String, target: String)], links: [String] = []) -> [UInt8] {
    part { xml in
      xml.markup(#"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">"#)
      for (place, relation) in relations.enumerated() {
        xml.markup(
          made:
            #"<Relationship Id="rId\#(place + 1)" Type="\#(relation.type)" Target="\#(relation.target)"/>"#)
      }
      for (place, address) in links.enumerated() {
        xml.markup(
          made: #"<Relationship Id="rIdLink\#(place + 1)" Type="\#(Self.references)/hyperlink" Target=""#)
        xml.words(WordLinks.target(address))
        xml.markup(#"" TargetMode="External"/>"#)
      }
      xml.markup("</Relationships>\n")
    }
  }

  var settings: [UInt8] {
    part { xml in
      xml.markup(made: #"<w:settings xmlns:w="\#(Self.namespace)">"#)
      if isRedline { xml.markup("<w:trackRevisions/>") }
      xml.markup(
        #"<w:defaultTabStop w:val="576"/><w:characterSpacingControl w:val="doNotCompress"/><w:compat>"#)
      xml.markup(
        #"<w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word""#)
      xml.markup(#" w:val="15"/></w:compat><w:themeFontLang w:val=""#)
      xml.words(language)
      xml.markup(#""/></w:settings>\#n"#)
    }
  }

  var coreProperties: [UInt8] {
    part { xml in
      xml.markup(
        #"<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties""#
      )
      xml.markup(#" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/""#)
      xml.markup(#" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>"#)
      xml.words(title)
      xml.markup("</dc:title><dc:creator>")
      xml.words(rendering.author)
      xml.markup("</dc:creator><dc:language>")
      xml.words(language)
      xml.markup("</dc:language>")
      if let date = rendering.date {
        xml.markup(
          made: #"<dcterms:modified xsi:type="dcterms:W3CDTF">\#(date)T00:00:00Z</dcterms:modified>"#)
      }
      xml.markup("</cp:coreProperties>\n")
    }
  }

  var applicationProperties: [UInt8] {
    part { xml in
      xml.markup(
        #"<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">"#)
      xml.markup("<Application>Whereas</Application>")
      if !rendering.district.isEmpty {
        xml.markup("<Company>")
        xml.words(rendering.district)
        xml.markup("</Company>")
      }
      xml.markup("</Properties>\n")
    }
  }

  /// The front matter, a property for each key; Word takes a name once.
  var customProperties: [UInt8] {
    part { xml in
      xml.markup(
        #"<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties""#)
      xml.markup(#" xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes">"#)
      var names: Set<String> = []
      for entry in properties where names.insert(entry.key.lowercased()).inserted {
        xml.markup(
          made: #"<property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="\#(names.count + 1)" name=""#)
        xml.words(entry.key)
        xml.markup(#""><vt:lpwstr>"#)
        xml.words(entry.value.texts.joined(separator: "; "))
        xml.markup("</vt:lpwstr></property>")
      }
      xml.markup("</Properties>\n")
    }
  }

  /// The texts that the file was made of, compressed.
  var sourceItem: [UInt8] {
    part { xml in
      xml.markup(made: #"<sources xmlns="\#(Self.sources)">"#)
      for (role, source) in sources {
        xml.markup(made: #"<source role="\#(role)" name=""#)
        xml.words(source.name.withoutFolder)
        xml.markup(#"" encoding="deflate,base64">"#)
        xml.bytes += Data(Deflate.compressed(source.bytes)).base64EncodedData()
        xml.markup("</source>")
      }
      xml.markup("</sources>\n")
    }
  }

  var sourceItemProperties: [UInt8] {
    part { xml in
      xml.markup(#"<ds:datastoreItem ds:itemID="{6F1D2A54-7C1B-4B7E-9C0A-57B8E1F0C2D1}""#)
      xml.markup(
        #" xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml"><ds:schemaRefs>"#)
      xml.markup(made: #"<ds:schemaRef ds:uri="\#(Self.sources)"/></ds:schemaRefs></ds:datastoreItem>\#n"#)
    }
  }

  /// The namespace of the part that holds the sources.
  private static let sources = "urn:whereas:sources:1"

  private func part(_ body: (inout XMLWriter) -> Void) -> [UInt8] {
    var xml = XMLWriter()
    xml.markup(XMLWriter.declaration)
    body(&xml)
    return xml.bytes
  }
}
