"""A Word file as paragraphs, with every tracked change accepted or rejected, as ECMA-376 part 1 (17.13.5) has it.

A paragraph is what stands before its mark. Where a mark goes, what stood before it joins the paragraph behind, which keeps its
own properties. The last mark of the body or of a cell cannot go. A row that goes takes its cells along.
"""
from dataclasses import dataclass

from .numbering import Numbering
from .package import W, local, value

GOES = {"accept": {"del", "moveFrom"}, "reject": {"ins", "moveTo"}, "plain": set()}
THROUGH = {"hyperlink", "smartTag", "fldSimple", "sdt", "sdtContent", "customXml", "ins", "del", "moveFrom", "moveTo", "dir", "bdo"}
SIGNS = {"tab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "\u2011", "softHyphen": "\u00ad"}
LOOKS = ("b", "i", "strike", "u", "vertAlign")


@dataclass
class Paragraph:
    """Text with its label in front; `place` says where in tables, `looks` which stretches look otherwise."""

    style: str
    text: str
    place: tuple
    looks: tuple

    def __str__(self):
        where = "".join(f" table {t + 1} row {r + 1} cell {c + 1}" for t, r, c in self.place)
        return f"[{self.style}{where}] {self.text!r}"


class Reader:
    def __init__(self, package):
        self.package = package
        self.numbering = Numbering(package)
        styles = package.part("styles")
        self.default = next((s.get(W + "styleId") for s in styles.iter(W + "style")
                             if s.get(W + "type") == "paragraph" and s.get(W + "default") in ("1", "true")), "") if styles is not None else ""

    def paragraphs(self, side):
        self.side, self.goes = side, GOES[side]
        self.numbering.restart()
        found = []
        self.fill(self.package.document.find(W + "body"), (), found)
        return self.settled(found)

    @staticmethod
    def settled(found):
        """Tables that nothing parts are one, as Word shows them; the empty paragraph behind the last one, which Word asks for, is nobody's."""
        while found and found[-1].style == "TableGap" and not found[-1].text:
            found.pop()
        tables, last, rows, shift = 0, None, 0, 0
        for paragraph in found:
            if not paragraph.place:
                last, tables = None, tables + (last is not None)
                continue
            (table, row, cell), *inner = paragraph.place
            if last is None:
                last, shift = table, 0
            elif table != last:
                last, shift = table, rows + 1
            rows = row + shift
            paragraph.place = ((tables, rows, cell), *inner)
        return found

    def rests(self, side):
        """How many paragraphs whose mark goes stand before a table: LibreOffice leaves each as an empty one."""
        self.goes, count = GOES[side], 0
        blocks = list(self.blocks(self.package.document.find(W + "body")))
        for block, behind in zip(blocks, blocks[1:]):
            mark = block.find(f"{W}pPr/{W}rPr")
            count += behind.tag == W + "tbl" and mark is not None and any(local(child) in self.goes for child in mark)
        return count

    def blocks(self, container):
        for child in container:
            name = local(child)
            if name in ("p", "tbl"):
                yield child
            elif name in ("sdt", "sdtContent", "customXml") or name in ("ins", "del", "moveFrom", "moveTo") and name not in self.goes:
                yield from self.blocks(child)

    def fill(self, container, place, found):
        waiting, tables = None, 0
        for block in self.blocks(container):
            if block.tag == W + "tbl":
                if waiting and waiting[1]:
                    self.close(*waiting, place, found)
                waiting = None
                tables += self.fill_table(block, place, tables, found)
                continue
            runs = (waiting[1] if waiting else []) + list(self.runs(block, {}))
            mark = block.find(f"{W}pPr/{W}rPr")
            if mark is not None and any(local(child) in self.goes for child in mark):
                waiting = (block, runs)
            else:
                self.close(block, runs, place, found)
                waiting = None
        if waiting:
            self.close(*waiting, place, found)

    def fill_table(self, table, place, at, found):
        rows = 0
        for row in table.findall(W + "tr"):
            mark = row.find(W + "trPr")
            if mark is not None and any(local(child) in self.goes for child in mark):
                continue
            for column, cell in enumerate(row.findall(W + "tc")):
                self.fill(cell, place + ((at, rows, column),), found)
            rows += 1
        return rows > 0

    def close(self, block, runs, place, found):
        properties = self.before(block.find(W + "pPr"), "pPrChange", "pPr")
        style = value(properties, "pStyle", self.default)
        label, gap = self.numbering.label(properties, style)
        text, looks = "", []
        for words, look in runs:
            if looks and looks[-1][1] == look:
                looks[-1] = (looks[-1][0] + words, look)
            else:
                looks.append((words, look))
            text += words
        marked = tuple((words, look) for words, look in looks if look)
        found.append(Paragraph(style, label + gap + text if label else text, place, marked))

    def before(self, properties, change, name):
        """The properties that stood before a tracked change of them, where changes are rejected."""
        if self.side == "reject" and properties is not None:
            changed = properties.find(W + change)
            if changed is not None:
                return changed.find(W + name)
        return properties

    def runs(self, element, around):
        for child in element:
            name = local(child)
            if name in self.goes:
                continue
            if name in THROUGH:
                inside = around
                if name == "hyperlink":
                    target = self.package.relations.get(self.package.main, {}).get(child.get(R_ID))
                    inside = {**around, "link": target[1] if target else child.get(W + "anchor")}
                yield from self.runs(child, inside)
            elif name == "r":
                words = "".join(self.words(child))
                if words:
                    yield words, look(self.before(child.find(W + "rPr"), "rPrChange", "rPr"), around)

    def words(self, run):
        for child in run:
            name = local(child)
            if name in ("t", "delText"):
                yield child.text or ""
            elif name == "br" and child.get(W + "type") == "page":
                yield "\f"
            elif name in SIGNS:
                yield SIGNS[name]


R_ID = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"


def look(properties, around):
    """How a run looks, without what a redline alone adds (the style of a label)."""
    found = dict(around)
    if properties is not None:
        style = value(properties, "rStyle")
        if style and style != "Label":
            found["style"] = style
        for name in LOOKS:
            element = properties.find(W + name)
            if element is not None and element.get(W + "val") not in ("0", "false", "none"):
                found[name] = element.get(W + "val", "on")
    return tuple(sorted(found.items()))
