"""Word files made to do harm, or merely broken: (name, maker, what must be said).

What must be said is a regular expression over the reason and the message of the refusal; None where the file may be converted or
refused, so long as it ends in time and within its memory.
"""
import random
import struct
import zlib

from .selftest import BODY, DOCUMENT, HEAD, MAIN, PACKAGE, RELATION, SPACE, paragraph, parts, run


class Entry:
    """A part of a zip of which every number can lie."""

    def __init__(self, name, data=b"", method=8, flags=0, crc=None, size=None, packed=None, extra=b""):
        self.name = name if isinstance(name, bytes) else name.encode()
        data = data.encode() if isinstance(data, str) else data
        self.method, self.flags, self.extra = method, flags, extra
        packer = zlib.compressobj(9, zlib.DEFLATED, -15)
        self.packed = packed if packed is not None else data if method == 0 else packer.compress(data) + packer.flush()
        self.crc = zlib.crc32(data) if crc is None else crc
        self.size = len(data) if size is None else size

    def local(self):
        return struct.pack("<IHHHHHIIIHH", 0x04034B50, 20, self.flags, self.method, 0, 0x5CC1, self.crc, len(self.packed), self.size & 0xFFFFFFFF,
                           len(self.name), 0) + self.name + self.packed

    def central(self, offset):
        return struct.pack("<IHHHHHHIIIHHHHHII", 0x02014B50, 20, 20, self.flags, self.method, 0, 0x5CC1, self.crc, len(self.packed), self.size & 0xFFFFFFFF,
                           len(self.name), len(self.extra), 0, 0, 0, 0, offset) + self.name + self.extra


def pack(entries, path, count=None, directory=None, comment=0, overlap=False):
    with open(path, "wb") as file:
        offsets = []
        for entry in entries:
            offsets.append(offsets[0] if overlap and offsets else file.tell())
            if not (overlap and len(offsets) > 1):
                file.write(entry.local())
        start = file.tell()
        for entry, offset in zip(entries, offsets):
            file.write(entry.central(offset))
        size, count = file.tell() - start, len(entries) if count is None else count
        file.write(struct.pack("<IHHHHIIH", 0x06054B50, 0, 0, count, count, size, start if directory is None else directory, comment))


def good(**changed):
    """The entries of a good file; a part is changed by its last name."""
    content = parts()
    return [Entry(name, changed.get(name.rpartition("/")[2].partition(".")[0], data)) for name, data in content.items()]


def same(data, count):
    """So many entries of the same bytes."""
    first = Entry("word/media/0.bin", data)
    return [Entry(f"word/media/{n}.bin", packed=first.packed, crc=first.crc, size=first.size) for n in range(count)]


def bodied(body, **more):
    return good(document=f'{HEAD}<w:document xmlns:w="{SPACE}" xmlns:r="{RELATION[:-1]}"><w:body>{body}<w:sectPr/></w:body></w:document>', **more)


def repeated(head, unit, count, tail):
    """Deflated bytes of head, a unit many times, and tail, without ever holding them: (packed, checksum, size)."""
    unit = (unit * (1 + (1 << 20) // len(unit)))
    count = max(1, count // len(unit))
    packer = zlib.compressobj(9, zlib.DEFLATED, -15)
    start = packer.compress(head) + packer.flush(zlib.Z_FULL_FLUSH)
    middle = zlib.compressobj(9, zlib.DEFLATED, -15)
    one = middle.compress(unit) + middle.flush(zlib.Z_FULL_FLUSH)
    last = zlib.compressobj(9, zlib.DEFLATED, -15)
    end = last.compress(tail) + last.flush()
    crc = zlib.crc32(head)
    for _ in range(count):
        crc = zlib.crc32(unit, crc)
    return start + one * count + end, zlib.crc32(tail, crc), len(head) + len(unit) * count + len(tail)


def huge(path, unit, size, lie=None):
    head = f'{HEAD}<w:document xmlns:w="{SPACE}"><w:body><w:p><w:r><w:t>'.encode()
    packed, crc, real = repeated(head, unit, size, b"</w:t></w:r></w:p></w:body></w:document>")
    entries = [e for e in good() if e.name.decode() != DOCUMENT]
    pack(entries + [Entry(DOCUMENT, packed=packed, crc=crc, size=lie or real)], path)


def doctype(path, declaration, body, encoding="utf-8"):
    text = f'<?xml version="1.0" encoding="{encoding}"?>\n{declaration}<w:document xmlns:w="{SPACE}"><w:body>{paragraph(run(body))}<w:sectPr/></w:body></w:document>'
    pack(good(document=text.encode(encoding)), path)


LAUGHS = "<!DOCTYPE x [<!ENTITY a0 'ha'>" + "".join(f"<!ENTITY a{n + 1} '{f'&a{n};' * 10}'>" for n in range(9)) + "]>"
LOOP = "<!DOCTYPE x [<!ENTITY a '&b;'><!ENTITY b '&a;'>]>"


def compound(path, *names):
    """The header of a compound file of before 2007, and its directory of names."""
    sector = b"".join(struct.pack("<64sHBB", name.encode("utf-16-le"), 2 * len(name) + 2, 5 if name == "Root Entry" else 2, 1) + struct.pack("<III", 0xFFFFFFFF, 0xFFFFFFFF, 1) + b"\0" * 48
                      for name in ("Root Entry", *names))
    sector += b"\0" * (-len(sector) % 512)
    header = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 16 + struct.pack("<HHHHH", 0x3E, 3, 0xFFFE, 9, 6) + b"\0" * 6
    header += struct.pack("<IIIIIIIII", 0, 1, 1, 0, 4096, 0xFFFFFFFE, 0, 0xFFFFFFFE, 0) + struct.pack("<I", 0) + b"\xff" * 432
    fat = struct.pack("<II", 0xFFFFFFFD, 0xFFFFFFFE) + b"\xff" * 504
    raw(path, header + fat + sector + b"\0" * 4096)


def raw(path, data):
    with open(path, "wb") as file:
        file.write(data)


def cut(path, share):
    pack(good(), path)
    with open(path, "r+b") as file:
        file.truncate(int(len(file.read()) * share))


def flipped(path, seed):
    chance = random.Random(seed)
    pack(good(), path)
    with open(path, "rb") as file:
        data = bytearray(file.read())
    for _ in range(chance.randint(1, 12)):
        data[chance.randrange(len(data))] = chance.randrange(256)
    raw(path, bytes(data))


def nested(path, levels):
    inner = b""
    for _ in range(levels):
        pack([Entry("word/document.xml", inner)], path)
        with open(path, "rb") as file:
            inner = file.read()


def office(path, name, kind):
    types = f'{HEAD}<Types xmlns="{PACKAGE}content-types"><Default Extension="xml" ContentType="application/xml"/><Override PartName="/{name}" ContentType="application/vnd.{kind}.main+xml"/></Types>'
    rels = f'{HEAD}<Relationships xmlns="{PACKAGE}relationships"><Relationship Id="r" Type="{RELATION}officeDocument" Target="{name}"/></Relationships>'
    pack([Entry("[Content_Types].xml", types), Entry("_rels/.rels", rels), Entry(name, "<x/>")], path)


def deep(unit, count):
    opened, closed = unit
    return opened * count + closed * count


def cell_in_cell(count):
    return deep(("<w:tbl><w:tr><w:tc>", "<w:p/></w:tc></w:tr></w:tbl>"), count) + "<w:p/>"


ITEM = '<w:numPr><w:ilvl w:val="{}"/><w:numId w:val="{}"/></w:numPr>'.format
LEVELS = (f'{HEAD}<w:numbering xmlns:w="{SPACE}"><w:abstractNum w:abstractNumId="0"><w:numStyleLink w:val="A"/><w:lvl w:ilvl="0"><w:start w:val="2147483647"/>'
          '<w:numFmt w:val="lowerRoman"/><w:lvlText w:val="%1%2%3%99%"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>')
CYCLE = (f'{HEAD}<w:styles xmlns:w="{SPACE}"><w:style w:type="paragraph" w:styleId="BodyText"><w:name w:val="b"/><w:basedOn w:val="Heading1"/></w:style>'
         '<w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="h"/><w:basedOn w:val="BodyText"/></w:style></w:styles>')
GB = 1 << 30
RENAMED = r"(?i)\bpdf\b"

FILES = [
    ("bomb of 4 GB", lambda p: huge(p, b"\0", 4 * GB - (1 << 24)), "bomb|tooLarge"),
    ("paragraph of 1 GB", lambda p: huge(p, b"whereas the board ", GB), "bomb|tooLarge"),
    ("paragraph of 1 GB that says it has 100 bytes", lambda p: huge(p, b"whereas the board ", GB, lie=100), "bomb|tooLarge|damaged|truncated"),
    ("parts that share their bytes", lambda p: pack([*good(), *same(b"\0" * (1 << 20), 3000)], p, overlap=True), "."),
    ("zip in zip in zip", lambda p: nested(p, 12), "."),
    ("a million parts", lambda p: pack([*good(), *[Entry(f"word/{n}.xml", b"", method=0) for n in range(200_000)]], p, count=65535), "."),
    *[(f"a part named {name!r}", lambda p, name=name: pack([*good(), Entry(name, "x")], p), "unsafeName")
      for name in ("../../etc/cron.d/x", "/etc/passwd", "..\\..\\x.txt", "word/../../x", "C:\\x", "word/document.xml", "WORD/Document.xml", b"word/a\0b.xml")],
    ("external entity", lambda p: doctype(p, '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>', "&e;"), "documentType"),
    ("external entity in UTF-16", lambda p: doctype(p, '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>', "&e;", "utf-16"), "documentType"),
    ("external subset", lambda p: doctype(p, '<!DOCTYPE x SYSTEM "http://127.0.0.1:9/x.dtd">', "x"), "documentType"),
    ("parameter entity", lambda p: doctype(p, '<!DOCTYPE x [<!ENTITY % e SYSTEM "file:///etc/hostname"> %e;]>', "x"), "documentType"),
    ("a billion laughs", lambda p: doctype(p, LAUGHS, "&a9;"), "documentType"),
    ("recursive entities", lambda p: doctype(p, LOOP, "&a;"), "documentType"),
    ("an entity in the styles", lambda p: pack(good(styles=LAUGHS + "<x>&a9;</x>"), p), "documentType"),
    ("an entity in the relationships", lambda p: pack([Entry(n, LOOP + d if n == "_rels/.rels" else d) for n, d in parts().items()], p), "documentType"),
    ("an entity nobody declared", lambda p: pack(bodied(paragraph(run("&nope;"))), p), "malformed"),
    ("elements 5,000,000 deep", lambda p: pack(bodied(deep(("<w:sdt>", "</w:sdt>"), 5_000_000)), p), "."),
    ("elements 1,000 deep", lambda p: pack(bodied(deep(("<w:ins>", "</w:ins>"), 1000)), p), "tooDeep"),
    ("tables 2,000 deep", lambda p: pack(bodied(cell_in_cell(2000)), p), "tooDeep|bomb"),
    ("tables 60 deep", lambda p: pack(bodied(cell_in_cell(60)), p), None),
    *[(f"cut to {share:.0%}", lambda p, share=share: cut(p, share), "truncated|damaged|empty") for share in (0.0, 0.01, 0.3, 0.6, 0.9, 0.99)],
    *[(f"flipped bytes {seed}", lambda p, seed=seed: flipped(p, seed), None) for seed in range(150)],
    ("a wrong checksum", lambda p: pack([Entry(e.name, b"", packed=e.packed, crc=1, size=e.size) for e in good()], p), "damaged"),
    ("a locked part", lambda p: pack([Entry(n, d, flags=1) for n, d in parts().items()], p), "encrypted"),
    ("an unknown packing", lambda p: pack([Entry(e.name, b"", method=99, packed=e.packed, crc=e.crc, size=e.size) for e in good()], p), "damaged|encrypted"),
    ("a directory that lies beyond", lambda p: pack(good(), p, directory=0x7FFFFFFF), "damaged|truncated"),
    ("more entries than there are", lambda p: pack(good(), p, count=60000), "damaged|truncated|tooLarge"),
    ("a comment that is not there", lambda p: pack(good(), p, comment=4000), "damaged|truncated|."),
    ("a size of 2^64", lambda p: pack([*good(), Entry("word/x.xml", b"x", size=0xFFFFFFFF, extra=struct.pack("<HHQQ", 1, 16, 2 ** 64 - 1, 2 ** 64 - 1))], p), "."),
    ("an old .doc", lambda p: compound(p, "WordDocument", "1Table"), r"oldWord.*\.doc\b"),
    ("a locked .docx", lambda p: compound(p, "EncryptionInfo", "EncryptedPackage"), "encrypted.*password"),
    ("an old .xls", lambda p: compound(p, "Workbook"), "old"),
    ("a compound file cut short", lambda p: raw(p, b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 20), "."),
    ("a PDF", lambda p: raw(p, b"%PDF-1.7\n1 0 obj\n<<>>\nendobj\n"), RENAMED),
    ("an .rtf", lambda p: raw(p, b"{\\rtf1\\ansi Hello}"), r"\.rtf"),
    ("an .odt", lambda p: pack([Entry("mimetype", "application/vnd.oasis.opendocument.text", method=0), Entry("content.xml", "<x/>")], p), r"\.odt"),
    ("an .xlsx", lambda p: office(p, "xl/workbook.xml", "openxmlformats-officedocument.spreadsheetml.sheet"), r"\.xlsx"),
    ("a .pptx", lambda p: office(p, "ppt/presentation.xml", "openxmlformats-officedocument.presentationml.presentation"), r"\.pptx"),
    ("a .docm", lambda p: office(p, "word/document.xml", "ms-word.document.macroEnabled"), r"\.docm"),
    ("a .dotx", lambda p: office(p, "word/document.xml", "openxmlformats-officedocument.wordprocessingml.template"), r"\.dotx"),
    ("a page of HTML", lambda p: raw(p, b"<!DOCTYPE html><html><body>x</body></html>"), "HTML"),
    ("a text", lambda p: raw(p, b"Whereas, the board met;\n"), "text"),
    ("no bytes", lambda p: raw(p, b""), "empty"),
    ("random bytes", lambda p: raw(p, random.Random(4).randbytes(5000)), "."),
    ("a zip of no parts", lambda p: pack([], p), "."),
    ("no document", lambda p: pack([e for e in good() if e.name.decode() != DOCUMENT], p), "damaged"),
    ("an external document", lambda p: pack([Entry(n, d.replace('Target="word/document.xml"', 'Target="http://127.0.0.1:9/x.xml" TargetMode="External"')) for n, d in parts().items()], p), "."),
    ("styles based on each other", lambda p: pack(good(styles=CYCLE), p), None),
    ("numbers beyond counting", lambda p: pack(bodied("".join(paragraph(run("x"), more=ITEM(level, 1)) for level in (0, 0, 9, 99, -1, 2 ** 40)), numbering=LEVELS), p), None),
    ("a cell of a billion columns", lambda p: pack(bodied('<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val="1000000000"/></w:tcPr><w:p/></w:tc></w:tr></w:tbl><w:p/>'), p), None),
    ("two million paragraphs", lambda p: pack(bodied("<w:p/>" * 2_000_000), p), "bomb|tooLarge"),
    ("200,000 paragraphs of changes", lambda p: pack(bodied("".join(paragraph(f'<w:ins w:id="{n}" w:author="{n}">{run(str(n * 7919 % 999983))}</w:ins>', mark=f'<w:del w:id="{n}" w:author="a"/>') for n in range(200_000))), p), None),
    ("an attribute of 50 MB", lambda p: pack(bodied(f'<w:p w:rsidR="{random.Random(5).randbytes(25 << 20).hex()}"/>'), p), None),
    ("100,000 attributes", lambda p: pack(bodied("<w:p " + " ".join(f'a{n}="{n * n % 99991}"' for n in range(100_000)) + "/>"), p), None),
    ("a sign that XML forbids", lambda p: pack(bodied(paragraph(run("a&#0;b"))), p), "malformed"),
    ("bytes that are no UTF-8", lambda p: pack(good(document=parts()[DOCUMENT].encode().replace(b"Purpose", b"Pur\xff\xfepose")), p), "malformed"),
    ("an encoding that nobody reads", lambda p: pack(good(document=parts()[DOCUMENT].replace("UTF-8", "EBCDIC-9")), p), "malformed"),
    ("a footnote in itself", lambda p: pack(bodied(paragraph('<w:r><w:footnoteReference w:id="1"/></w:r>') * 1000), p), None),
    ("the good file", lambda p: pack(bodied(BODY.replace("<w:sectPr/>", "")), p), None),
]
