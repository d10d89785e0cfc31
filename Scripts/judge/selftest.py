"""Every judge must be seen to pass what is right and to fail what is wrong."""
import glob
import json
import os
import tempfile
import zipfile

from . import marks, source
from .numbering import written
from .package import Package
from .reading import Reader

HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
SPACE = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
PACKAGE = "http://schemas.openxmlformats.org/package/2006/"
MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml."
BY = 'w:author="Board" w:date="2026-06-09T00:00:00Z"'


def paragraph(content, style="BodyText", mark="", more=""):
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/>{more}{mark and f"<w:rPr>{mark}</w:rPr>"}</w:pPr>{content}</w:p>'


def run(words, properties=""):
    return f'<w:r>{properties and f"<w:rPr>{properties}</w:rPr>"}<w:t xml:space="preserve">{words}</w:t></w:r>'


def gone(identity, words):
    return f'<w:del w:id="{identity}" {BY}><w:r><w:delText xml:space="preserve">{words}</w:delText></w:r></w:del>'


def come(identity, words):
    return f'<w:ins w:id="{identity}" {BY}>{run(words)}</w:ins>'


def moved(kind, identity, words):
    mark = f'<w:{kind} w:id="{identity + 2}" {BY}/>'
    return (f'<w:{kind}RangeStart w:id="{identity}" w:name="move1" {BY}/>'
            + paragraph(f'<w:{kind} w:id="{identity + 1}" {BY}>{run(words)}</w:{kind}>', mark=mark) + f'<w:{kind}RangeEnd w:id="{identity}"/>')


def row(cells, mark=""):
    return f"<w:tr><w:trPr>{mark}</w:trPr>" + "".join(f"<w:tc>{paragraph(cell)}</w:tc>" for cell in cells) + "</w:tr>"


ITEM = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'
TABLE = '<w:tbl><w:tblPr><w:tblW w:w="0" w:type="auto"/></w:tblPr><w:tblGrid><w:gridCol w:w="2000"/><w:gridCol w:w="2000"/></w:tblGrid>'
BODY = (
    paragraph(run("Purpose"), "Heading1")
    + paragraph(run("The office is open ") + gone(1, "30") + come(2, "60") + run(" days a year."))
    + paragraph(run("One half."), mark=f'<w:ins w:id="3" {BY}/>')
    + paragraph(run(" The other half."))
    + paragraph(gone(4, "Repealed."), mark=f'<w:del w:id="5" {BY}/>')
    + moved("moveFrom", 10, "This moves.")
    + paragraph(run("This stays."), more=ITEM)
    + moved("moveTo", 20, "This moves.")
    + TABLE + row([run("Act"), run("Step")]) + row([gone(30, "Gum"), gone(31, "Talk")], f'<w:del w:id="32" {BY}/>')
    + row([come(33, "Late"), come(34, "Call")], f'<w:ins w:id="35" {BY}/>') + "</w:tbl>"
    + paragraph(run("The ") + run("end", "<w:b/>") + run("."))
    + "<w:sectPr/>")
ACCEPTED = ["Purpose", "The office is open 60 days a year.", "One half.", " The other half.", "(a)\tThis stays.", "This moves.", "Act", "Step", "Late", "Call", "The end."]
REJECTED = ["Purpose", "The office is open 30 days a year.", "One half. The other half.", "Repealed.", "This moves.", "(a)\tThis stays.", "Act", "Step", "Gum", "Talk", "The end."]


def parts():
    part = lambda name, content: f'{HEAD}<w:{name} xmlns:w="{SPACE}" xmlns:r="{RELATION[:-1]}">{content}</w:{name}>'
    style = '<w:style w:type="paragraph" w:styleId="{0}"><w:name w:val="{0}"/></w:style>'.format
    override = '<Override PartName="/word/{}.xml" ContentType="' + MAIN + '{}+xml"/>'
    relation = '<Relationship Id="{0}" Type="' + RELATION + '{0}" Target="{0}.xml"/>'
    kinds = [("document", "document.main"), ("styles", "styles"), ("settings", "settings"), ("numbering", "numbering")]
    return {
        "[Content_Types].xml": f'{HEAD}<Types xmlns="{PACKAGE}content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        + "".join(override.format(*kind) for kind in kinds) + "</Types>",
        "_rels/.rels": f'{HEAD}<Relationships xmlns="{PACKAGE}relationships"><Relationship Id="rId1" Type="{RELATION}officeDocument" Target="word/document.xml"/></Relationships>',
        "word/document.xml": part("document", f"<w:body>{BODY}</w:body>"),
        "word/_rels/document.xml.rels": f'{HEAD}<Relationships xmlns="{PACKAGE}relationships">' + "".join(relation.format(name) for name, _ in kinds[1:]) + "</Relationships>",
        "word/styles.xml": part("styles", style("BodyText") + style("Heading1")),
        "word/settings.xml": part("settings", ""),
        "word/numbering.xml": part("numbering", '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="(%1)"/></w:lvl></w:abstractNum>'
                                   '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'),
    }


DOCUMENT = "word/document.xml"
# Which judge must object, the part, what is replaced and by what; None for a part that goes or comes.
BROKEN = [
    ("package", "word/styles.xml", None, None),
    ("package", "word/stray.bin", None, "x"),
    ("package", "word/settings.xml", "</w:settings>", ""),
    ("package", DOCUMENT, "<w:body>", "<!DOCTYPE x><w:body>"),
    ("package", "[Content_Types].xml", "/word/settings.xml", "/word/other.xml"),
    ("package", "[Content_Types].xml", "document.main", "document"),
    ("package", "word/_rels/document.xml.rels", 'Target="styles.xml"', 'Target="style.xml"'),
    ("package", "word/_rels/document.xml.rels", 'Id="styles"', 'Id="settings"'),
    ("package", DOCUMENT, '<w:numId w:val="1"/>', '<w:numId w:val="7"/>'),
    ("package", DOCUMENT, 'w:val="Heading1"', 'w:val="Heading9"'),
    ("package", DOCUMENT, "<w:sectPr/>", '<w:sectPr><w:headerReference r:id="rId9"/></w:sectPr>'),
    ("package", "word/numbering.xml", '<w:abstractNumId w:val="0"/>', '<w:abstractNumId w:val="3"/>'),
    ("package", "word/../../stray.xml", None, "<x/>"),
    ("marks", DOCUMENT, 'w:ins w:id="2"', 'w:ins w:id="1"'),
    ("marks", DOCUMENT, 'w:ins w:id="2"', 'w:ins w:id="two"'),
    ("marks", DOCUMENT, f'w:id="2" {BY}', 'w:id="2"'),
    ("marks", DOCUMENT, 'w:date="2026-06-09T00:00:00Z"', 'w:date="June 9"'),
    ("marks", DOCUMENT, '<w:moveFromRangeEnd w:id="10"/>', ""),
    ("marks", DOCUMENT, '<w:moveFromRangeEnd w:id="10"/>', '<w:moveFromRangeEnd w:id="11"/>'),
    ("marks", DOCUMENT, 'w:id="20" w:name="move1"', 'w:id="20" w:name="move2"'),
    ("marks", DOCUMENT, f'<w:moveFromRangeStart w:id="10" w:name="move1" {BY}/>', ""),
    ("marks", DOCUMENT, "<w:delText xml:space=\"preserve\">30</w:delText>", "<w:t>30</w:t>"),
    ("marks", DOCUMENT, "<w:t xml:space=\"preserve\">60</w:t>", "<w:delText>60</w:delText>"),
    ("marks", DOCUMENT, '<w:t xml:space="preserve">The office', "<w:t>The office"),
    ("marks", DOCUMENT, "days a year", "days\na year"),
    ("marks", DOCUMENT, come(2, "60"), f'<w:ins w:id="2" {BY}/>'),
    ("marks", DOCUMENT, '<w:pStyle w:val="BodyText"/><w:numPr>', '<w:numPr>'),  # replaced below by an order that is wrong
    ("marks", DOCUMENT, '<w:gridCol w:w="2000"/></w:tblGrid>', "</w:tblGrid>"),
    ("marks", DOCUMENT, "<w:sectPr/>", ""),
    ("marks", DOCUMENT, f"<w:tc>{paragraph(run('Step'))}</w:tc>", "<w:tc></w:tc>"),
    ("marks", DOCUMENT, run("This stays."), run("This stays.") + '<w:bookmarkStart w:id="9" w:name="x"/>'),
    ("marks", DOCUMENT, f'{run("This moves.")}</w:moveFrom>', f'{run("This ")}</w:moveFrom><w:moveFrom w:id="99" {BY}>{run("moves.")}</w:moveFrom>'),
    ("accept", DOCUMENT, ">60<", ">61<"),
    ("accept", DOCUMENT, f'<w:ins w:id="3" {BY}/>', f'<w:del w:id="3" {BY}/>'),
    ("accept", DOCUMENT, f'<w:del w:id="5" {BY}/>', f'<w:ins w:id="5" {BY}/>'),
    ("accept", DOCUMENT, f'<w:trPr><w:del w:id="32" {BY}/></w:trPr>', ""),
    ("accept", DOCUMENT, f'<w:moveFrom w:id="12" {BY}/>', ""),
    ("reject", DOCUMENT, ">30<", ">31<"),
    ("reject", DOCUMENT, f'<w:trPr><w:ins w:id="35" {BY}/></w:trPr>', ""),
    ("reject", DOCUMENT, f'<w:moveTo w:id="22" {BY}/>', ""),
    ("reject", DOCUMENT, f'<w:ins w:id="3" {BY}/>', ""),
]


def write(path, content):
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as file:
        for name, data in content.items():
            file.writestr(name, data)


def objections(path):
    """Which judges object to a file that ought to read as ACCEPTED and REJECTED."""
    package = Package(path)
    if package.problems:
        return {"package"}
    found = {"marks"} if marks.problems(package.document) else set()
    reader = Reader(package)
    for side, wanted in (("accept", ACCEPTED), ("reject", REJECTED)):
        if [p.text for p in reader.paragraphs(side)] != wanted:
            found.add(side)
    return found


def run_package(judge, folder):
    path = os.path.join(folder, "file.docx")
    write(path, parts())
    judge.hold("self-test", "the good file", [f"objected to by {', '.join(objections(path))}"] if objections(path) else [])
    reading = Reader(Package(path)).paragraphs("accept")
    looks = [p.looks for p in reading if p.looks]
    judge.hold("self-test", "bold words are seen", [] if looks == [(("end", (("b", "on"),)),)] else [str(looks)])
    for name, part, old, new in BROKEN:
        content = parts()
        if old is None:
            content.pop(part, None)
            if new is not None:
                content[part] = new
        else:
            if old.startswith("<w:pStyle") and new == "<w:numPr>":
                old, new = f'<w:pStyle w:val="BodyText"/>{ITEM}', f'{ITEM}<w:pStyle w:val="BodyText"/>'
            if old not in content[part]:
                judge.hold("self-test", f"{part}: {old[:60]}", ["nothing to break"])
                continue
            content[part] = content[part].replace(old, new, 1)
        write(path, content)
        judge.hold("self-test", f"{part}: {(old or 'gone or new')[:70]}", [] if name in objections(path) else [f"{name} does not object"])
    with open(path, "r+b") as file:
        file.truncate(os.path.getsize(path) // 2)
    judge.hold("self-test", "a truncated file", [] if objections(path) == {"package"} else ["package does not object"])


def run_numbering(judge):
    table = [(1, "lowerLetter", "a"), (26, "upperLetter", "Z"), (27, "lowerLetter", "aa"), (53, "lowerLetter", "aaa"), (4, "lowerRoman", "iv"),
             (1994, "upperRoman", "MCMXCIV"), (7, "decimalZero", "07"), (12, "ordinal", "12th"), (3, "none", ""), (3, "decimal", "3")]
    wrong = [f"{count} as {form} is {written(count, form)!r}, expected {text!r}" for count, form, text in table if written(count, form) != text]
    judge.hold("self-test", "numbers as Word writes them", wrong)


def run_words(judge):
    text = "---\ntitle: A title\nlegal:\n  - Ed. Code 200\n---\n\n# One *two*\n\n- [three](http://x.example/a_(b)) | four\n\n|a|b|\n|-|-|\n\n<!-- no -->\n***\n`five`\n"
    fields, body = source.words(text)
    wrong = [] if (fields, body) == ([("Title", "Atitle"), ("Legal", ""), ("", "Ed.Code200")], "Onetwothreefourabfive") else [str((fields, body))]
    judge.hold("self-test", "the letters of a source", wrong)


def run_fixtures(judge):
    """The reading of other programs' files agrees with what is known of them."""
    folder = os.path.join(os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__)))), "Tests", "ImportsTests", "Files")
    for path in sorted(glob.glob(os.path.join(folder, "*.json"))):
        with open(path, encoding="utf-8") as file:
            facts = json.load(file)
        package = Package(path[: -len("json")] + "docx")
        reader = Reader(package)
        for side, key in (("accept", "accepted"), ("reject", "rejected")):
            wanted = []
            for entry in facts.get(key, facts["accepted"]):
                if entry["is"] == "table":
                    wanted += [cell for cells in entry["rows"] for cell in cells if cell != "<"]
                else:
                    wanted.append((entry["label"] + "\t" if "label" in entry else "") + entry["text"])
            found = [p.text for p in reader.paragraphs(side)]
            strip = lambda text: "".join(text.replace("[^1]", "").replace("[^2]", "").replace("^", "").replace("\f", "").split())
            aside = {"2x+1": "", "☺": "", " secret words": "", "secretwords": ""}
            for old, new in aside.items():
                wanted, found = [w.replace(old, new) for w in wanted], [f.replace(old, new) for f in found]
            pairs = [(a, b) for a, b in zip(map(strip, found), map(strip, wanted)) if a != b]
            wrong = [f"read {a!r}, known {b!r}" for a, b in pairs[:2]] or ([] if len(found) == len(wanted) else [f"{len(found)} paragraphs, known {len(wanted)}"])
            judge.hold("self-test", f"{os.path.basename(path)} {key}", wrong)


def hold_all(judge):
    with tempfile.TemporaryDirectory(prefix="word-check-") as folder:
        run_package(judge, folder)
    run_numbering(judge)
    run_words(judge)
    run_fixtures(judge)
