"""The words of a Markdown source, read as simply as can be: every letter in its order, without the marks around them."""
import re

FENCE = re.compile(r"^(---|\+\+\+|\.\.\.)[ \t]*$")
FIELD = re.compile(r"^([\w -]+):[ \t]*(.*)$")
RULE = re.compile(r"^ {0,3}([-*_])(?:[ \t]*\1){2,}[ \t]*$")
DELIMITER = re.compile(r"^[ \t]*\|?[ \t]*:?-+:?[ \t]*(\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$")
LINK = re.compile(r"!?\[([^\[\]]*(?:\[[^\[\]]*\][^\[\]]*)*)\]\((?:<[^<>\n]*>|[^()\s]*(?:\([^()\s]*\)[^()\s]*)*)(?:\s+\"[^\"]*\")?\)")
DROPPED = re.compile(r"[\s*_`#>|\\~\[\]\ufeff\u00ad\"'-]|<br ?/?>")


def letters(text):
    """A text as one row of its signs, without blanks and without what may be a mark."""
    return DROPPED.sub("", text)


def words(source):
    """The letters of the front matter, field by field, and those of the body."""
    lines = source.replace("\r\n", "\n").replace("\r", "\n").lstrip("\ufeff").split("\n")
    fields, at = [], 0
    if lines and FENCE.match(lines[0]):
        close = next((n for n in range(1, len(lines)) if FENCE.match(lines[n])), None)
        if close:
            fields, at = [read_field(line) for line in lines[1:close] if line.strip()], close + 1
    body, in_code = [], False
    for line in re.sub(r"(?m)^[ \t]*<!--.*?-->[ \t]*$", "", "\n".join(lines[at:]), flags=re.S).split("\n"):
        if re.match(r"^[ \t]*(```|~~~)", line):
            in_code = not in_code
            continue
        if in_code:
            body.append(line)
        elif not RULE.match(line) and not ("|" in line and DELIMITER.match(line)):
            body.append(plain(line))
    return fields, letters("".join(body))


def without_furniture(source, text):
    """The letters of a text taken out of pages, less the lines that belong to the page where `text` leaves them out too: page numbers,
    the number of an attachment, and short lines that recur but for their numbers."""
    lines = [letters(plain(line)) for line in source.split("\n")]
    forms = [re.sub(r"\d+", "", line) for line in lines]
    kept, at = [], 0
    for line, form in zip(lines, forms):
        is_furniture = not form or re.fullmatch(r"(?i)(attachment|exhibit|page|of)+", form) or forms.count(form) > 1 and len(line) < 160
        if line and is_furniture and not text.startswith(line, at):
            continue
        kept.append(line)
        at += len(line)
    return "".join(kept)


def read_field(line):
    """What a line of front matter prints: the key as people read it, and the value."""
    field = FIELD.match(line)
    if not field or line[0] in " \t-":
        return "", letters(line)
    key = field[1].replace("_", " ").strip()
    return letters(key[:1].upper() + key[1:]), letters(field[2])


def plain(line):
    while True:
        shorter = LINK.sub(r"\1", line)
        if shorter == line:
            break
        line = shorter
    line = re.sub(r"<((?:https?|mailto):[^<>\s]*)>", r"\1", line)
    return re.sub(r"<!--.*?-->", "", line)
