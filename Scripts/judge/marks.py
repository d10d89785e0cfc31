"""What Word asks of revision marks beyond the schema: ids, pairs, and where text may stand (ECMA-376 part 1, 17.13)."""
import re

from .package import W, XML_SPACE, local

RUN_MARKS = {"ins", "del", "moveFrom", "moveTo"}
RANGE_STARTS = {"moveFromRangeStart": "moveFromRangeEnd", "moveToRangeStart": "moveToRangeEnd"}
MARKS = RUN_MARKS | set(RANGE_STARTS) | {
    "rPrChange", "pPrChange", "sectPrChange", "tblPrChange", "tblGridChange", "trPrChange", "tcPrChange", "tblPrExChange",
    "numberingChange", "cellIns", "cellDel", "cellMerge"}
ORDERS = {
    "pPr": "pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd tabs suppressAutoHyphens "
    "kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd snapToGrid spacing ind contextualSpacing "
    "mirrorIndents suppressOverlap jc textDirection textAlignment textboxTightWrap outlineLvl divId cnfStyle rPr sectPr pPrChange".split(),
    "rPr": "ins del moveFrom moveTo rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint noProof "
    "snapToGrid vanish webHidden color spacing w kern position sz szCs highlight u effect bdr shd fitText vertAlign rtl cs em lang "
    "eastAsianLayout specVanish oMath rPrChange".split(),
    "tcPr": "cnfStyle tcW gridSpan hMerge vMerge tcBorders shd noWrap tcMar textDirection tcFitText vAlign hideMark headers cellIns "
    "cellDel cellMerge tcPrChange".split(),
    "tblPr": "tblStyle tblpPr tblOverlap bidiVisual tblStyleRowBandSize tblStyleColBandSize tblW jc tblCellSpacing tblInd tblBorders "
    "shd tblLayout tblCellMar tblLook tblCaption tblDescription tblPrChange".split(),
}


def problems(document):
    """What is wrong with the marks of a document part."""
    found = []
    check_ids(document, found)
    check_ranges(document, found)
    check_neighbors(document, found)
    check_text(document, found)
    check_order(document, found)
    check_cells(document, found)
    return found


def check_ids(document, found):
    seen, bookmarks, ends, pictures = set(), set(), set(), set()
    for element in document.iter():
        name, identity = local(element), element.get(W + "id")
        if name in MARKS:
            if identity is None or not re.fullmatch(r"\d{1,9}", identity):
                found.append(f"a {name} has the id {identity}")
            elif identity in seen:
                found.append(f"the id {identity} is on two revision marks")
            seen.add(identity)
            if not element.get(W + "author"):
                found.append(f"the {name} {identity} has no author")
            date = element.get(W + "date")
            if date is not None and not re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ?", date):
                found.append(f"the {name} {identity} has the date {date}")
        elif name in ("bookmarkStart", "commentRangeStart"):
            if (name, identity) in bookmarks:
                found.append(f"two {name} have the id {identity}")
            bookmarks.add((name, identity))
        elif name in ("bookmarkEnd", "commentRangeEnd"):
            ends.add((name.replace("End", "Start"), identity))
        elif name == "docPr":
            if element.get("id") in pictures:
                found.append(f"two drawings have the id {element.get('id')}")
            pictures.add(element.get("id"))
    for name, identity in sorted(bookmarks ^ ends):
        found.append(f"the {name} {identity} has no partner")


def check_ranges(document, found):
    """Every range starts and ends once, in order; its name joins one range moved from and one moved to."""
    open_ranges, names = {}, {}
    ends = {end: start for start, end in RANGE_STARTS.items()}

    def enter(name, identity):
        inside = [item for item in open_ranges.values() if item[0] == name + "RangeStart"]
        if inside:
            inside[0][2].append(identity)
        else:
            found.append(f"the {name} {identity} stands in no range")

    def walk(element):
        name, identity = local(element), element.get(W + "id")
        if name == "p":
            for child in element:
                walk(child)
            for mark in element.findall(f"{W}pPr/{W}rPr/*"):  # The mark stands at the end of its paragraph.
                if local(mark) in ("moveFrom", "moveTo"):
                    enter(local(mark), mark.get(W + "id"))
            return
        if name == "pPr":
            return
        if name in RANGE_STARTS:
            if any(kind == name for kind, *_ in open_ranges.values()):
                found.append(f"the {name} {identity} begins inside another")
            open_ranges[identity] = (name, element.get(W + "name"), [])
            names.setdefault(element.get(W + "name"), []).append(name)
        elif name in ends:
            started = open_ranges.pop(identity, None)
            if started is None or started[0] != ends[name]:
                found.append(f"the {name} {identity} ends what has not begun")
            elif not started[2]:
                found.append(f"the {started[0]} {identity} holds nothing that moved")
        elif name in ("moveFrom", "moveTo"):
            enter(name, identity)
        for child in element:
            walk(child)

    walk(document)
    found += [f"the {kind} {identity} does not end" for identity, (kind, *_) in open_ranges.items()]
    for name, kinds in names.items():
        if sorted(kinds) != sorted(RANGE_STARTS):
            found.append(f"the name {name} is on {' and '.join(kinds)}")


def check_neighbors(document, found):
    """Runs that moved, came or went together stand under one mark, not under two side by side."""
    for paragraph in document.iter(W + "p"):
        children = list(paragraph)
        for one, two in zip(children, children[1:]):
            if local(one) in ("moveFrom", "moveTo") and one.tag == two.tag:
                found.append(f"the {local(two)} {two.get(W + 'id')} ought to be one with the {local(one)} before it")


def check_text(document, found):
    """Deleted words stand in delText, all others in t; blanks at the edges are kept; marks hold something."""

    def walk(element, marks, parent):
        name = local(element)
        if name in RUN_MARKS:
            if name in marks:
                found.append(f"the {name} {element.get(W + 'id')} stands inside another")
            if parent in ("rPr", "trPr"):
                if len(element):
                    found.append(f"the {name} {element.get(W + 'id')} of a {'mark' if parent == 'rPr' else 'row'} holds something")
            elif not len(element):
                found.append(f"the {name} {element.get(W + 'id')} is empty")
            marks = marks | {name}
        elif name == "t" and "del" in marks:
            found.append(f"a t stands inside a del: {(element.text or '')[:40]}")
        elif name == "delText" and "del" not in marks:
            found.append(f"a delText stands outside a del: {(element.text or '')[:40]}")
        if name in ("t", "delText"):
            text = element.text or ""
            if text != text.strip(" \t\r\n") and element.get(XML_SPACE) != "preserve":
                found.append(f"blanks at the edge of a {name} are not kept: {text[:40]!r}")
            if any(sign in text for sign in "\n\r\t"):
                found.append(f"a {name} holds a tab or a line end: {text[:40]!r}")
        for child in element:
            walk(child, marks, name)

    walk(document, frozenset(), None)


def check_order(document, found):
    for element in document.iter():
        order = ORDERS.get(local(element))
        if order:
            names = [local(child) for child in element]
            places = [order.index(name) for name in names if name in order]
            if places != sorted(set(places)) or len(places) < len(names):
                found.append(f"the {local(element)} holds its properties out of order: {' '.join(names)}")


def check_cells(document, found):
    for cell in document.iter(W + "tc"):
        if not len(cell) or cell[-1].tag != W + "p":
            found.append("a cell does not end with a paragraph")
    for table in document.iter(W + "tbl"):
        columns = len(list(table.find(W + "tblGrid") if table.find(W + "tblGrid") is not None else []))
        for row in table.findall(W + "tr"):
            count = 0
            for cell in row.findall(W + "tc"):
                span = cell.find(f"{W}tcPr/{W}gridSpan")
                count += int(span.get(W + "val")) if span is not None else 1
            if count != columns:
                found.append(f"a row has {count} cells in a table of {columns} columns")
    body = document.find(W + "body")
    if body is None or not len(body) or local(body[-1]) != "sectPr":
        found.append("the body does not end with its section")
    elif len(body) < 2 or local(body[-2]) not in ("p", "moveFromRangeEnd", "moveToRangeEnd"):
        found.append("the body does not end with a paragraph")
