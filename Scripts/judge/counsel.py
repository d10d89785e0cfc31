"""Counsel, played by LibreOffice: opens a Word file that was sent, changes it with every change tracked, and saves it.

What is changed is told in the words of the source, so that the text that must come back is known to the byte.
"""
import random
import re

from .office import value

PLAIN = re.compile(r"(?:\([a-z0-9]+\) )?[A-Z][A-Za-z0-9 ,;.'’-]{60,}[.;]")


def lines(source):
    """The lines of a source that hold one paragraph without marks, and no other line reads alike: number, label, words."""
    found, at = [], 0
    rows = source.split("\n")
    start = next((n for n in range(1, len(rows)) if rows[n] == "---"), 0) + 1 if rows[0] == "---" else 0
    for at, row in enumerate(rows):
        is_alone = (at == 0 or not rows[at - 1].strip()) and (at + 1 == len(rows) or not rows[at + 1].strip())
        is_alone = is_alone and "  " not in row and (at + 1 == len(rows) or not rows[at + 1])
        if at >= start and is_alone and PLAIN.fullmatch(row) and rows.count(row) == 1:
            label = re.match(r"\([a-z0-9]+\) ", row)
            found.append((at, row[label.end():] if label else row))
    return found


def plan(source, seed, other=None):
    """The edits as (what, the paragraph's words, old words, new words), and the source as it must come back; of a redline only in
    lines that the other text has too."""
    chance, rows, edits, removed = random.Random(seed), source.split("\n"), [], []
    places = [place for place in lines(source) if other is None or other.split("\n").count(rows[place[0]]) == 1]
    for what, (at, words) in zip(("word", "end", "cut", "after", "gone"), chance.sample(places, min(5, len(places)))):
        pieces = words.split(" ")
        if what == "word":
            choices = [p for p in pieces if p.isalpha() and words.count(p) == 1 and len(p) > 3]
            if not choices:
                continue
            old, new = chance.choice(choices), "counsel's choice"
            edits.append((what, words, old, new))
            rows[at] = rows[at].replace(old, new)
        elif what == "end":
            edits.append((what, words, "", " Counsel adds this sentence."))
            rows[at] += " Counsel adds this sentence."
        elif what == "cut":
            old = " " + " ".join(pieces[3:6])
            if words.count(old) == 1:
                edits.append((what, words, old, ""))
                rows[at] = rows[at].replace(old, "")
        elif what == "after" and not rows[at].startswith("(") and (at + 2 >= len(rows) or rows[at + 2].strip()):
            # Among several blank lines the new paragraph may stand anywhere.
            edits.append((what, words, "", "Counsel adds this paragraph."))
            rows[at] += "\n\nCounsel adds this paragraph."
        elif what == "gone" and not rows[at].startswith("(") and at + 2 < len(rows) and PLAIN.fullmatch(rows[at + 2]):
            # Before a heading LibreOffice would give the heading the style of the paragraph that goes.
            edits.append((what, words, words, ""))
            removed.append(at)
    for at in sorted(removed, reverse=True):
        del rows[at: at + 2]
    return edits, "\n".join(rows)


def change(office, path, edits, out):
    """Makes the edits with changes tracked, and saves the file; returns the edits whose place was not found."""
    if not office.process:
        office.start()
    document = office.desktop.loadComponentFromURL("file://" + path, "_blank", 0, (value("Hidden", True),))
    missed = []
    try:
        document.RecordChanges = True
        for edit in edits:
            if not make(document, *edit):
                missed.append(edit)
        document.RecordChanges = False
        document.storeToURL("file://" + out, (value("FilterName", "MS Word 2007 XML"),))
    finally:
        document.close(True)
    return missed


def make(document, what, words, old, new):
    from com.sun.star.text.ControlCharacter import PARAGRAPH_BREAK

    items = document.Text.createEnumeration()
    while items.hasMoreElements():
        paragraph = items.nextElement()
        if paragraph.supportsService("com.sun.star.text.Paragraph") and paragraph.String.endswith(words):
            break
    else:
        return False
    text, cursor = document.Text, document.Text.createTextCursorByRange(paragraph.Start)
    if what in ("word", "cut"):
        cursor.goRight(paragraph.String.rindex(old), False)
        cursor.goRight(len(old), True)
        cursor.String = new
    elif what == "end":
        text.insertString(paragraph.End, new, False)
    elif what == "after":
        end = text.createTextCursorByRange(paragraph.End)
        text.insertControlCharacter(end, PARAGRAPH_BREAK, False)
        text.insertString(end, new, False)
    else:
        cursor.gotoRange(paragraph.End, True)
        cursor.goRight(1, True)
        cursor.String = ""
    return True
