"""The numbers that Word prints before paragraphs (ECMA-376 part 1, 17.9)."""
from .package import W, local, value

ROMAN = [(1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"), (9, "ix"),
         (5, "v"), (4, "iv"), (1, "i")]
BULLETS = {"\uf0b7": "•", "\uf0a7": "▪"}


def written(count, form):
    if form in ("lowerLetter", "upperLetter"):
        text = chr(ord("a") + (count - 1) % 26) * ((count - 1) // 26 + 1) if count > 0 else ""
        return text.upper() if form == "upperLetter" else text
    if form in ("lowerRoman", "upperRoman"):
        text = ""
        for amount, sign in ROMAN:
            while count >= amount:
                text, count = text + sign, count - amount
        return text.upper() if form == "upperRoman" else text
    if form == "decimalZero":
        return f"{count:02d}"
    if form == "ordinal":
        ending = "th" if 10 <= count % 100 <= 20 else {1: "st", 2: "nd", 3: "rd"}.get(count % 10, "th")
        return f"{count}{ending}"
    return "" if form == "none" else str(count)


class Numbering:
    def __init__(self, package):
        self.kinds, self.lists, self.styles = {}, {}, {}
        part = package.part("numbering")
        if part is not None:
            for kind in part.findall(W + "abstractNum"):
                self.kinds[kind.get(W + "abstractNumId")] = {int(level.get(W + "ilvl")): level for level in kind.findall(W + "lvl")}
            for number in part.findall(W + "num"):
                self.lists[number.get(W + "numId")] = number
        styles = package.part("styles")
        for style in styles.findall(W + "style") if styles is not None else []:
            self.styles[style.get(W + "styleId")] = style
        self.restart()

    def restart(self):
        self.counts, self.used = {}, set()

    def reference(self, properties, style):
        """The list and the level of a paragraph: its own, else those of its style or of a style below."""
        own = properties.find(W + "numPr") if properties is not None else None
        number, level = value(own, "numId"), value(own, "ilvl")
        seen = set()
        while style in self.styles and style not in seen and (number is None or level is None):
            seen.add(style)
            of_style = self.styles[style].find(f"{W}pPr/{W}numPr")
            number = number if number is not None else value(of_style, "numId")
            if level is None and of_style is not None:
                level = value(of_style, "ilvl") or self.linked_level(number, style)
            style = value(self.styles[style], "basedOn")
        return number, int(level or 0)

    def linked_level(self, number, style):
        kind = self.kinds.get(value(self.lists.get(number), "abstractNumId"), {})
        return next((str(at) for at, level in kind.items() if value(level, "pStyle") == style), None)

    def level(self, number, at):
        for override in self.lists[number].findall(W + "lvlOverride"):
            if override.get(W + "ilvl") == str(at) and override.find(W + "lvl") is not None:
                return override.find(W + "lvl")
        return self.kinds.get(value(self.lists[number], "abstractNumId"), {}).get(at)

    def start(self, number, at):
        for override in self.lists[number].findall(W + "lvlOverride"):
            if override.get(W + "ilvl") == str(at) and value(override, "startOverride") is not None:
                return int(value(override, "startOverride"))
        return int(value(self.level(number, at), "start", "0"))

    def label(self, properties, style):
        """The label that is printed before a paragraph, and what stands between it and the text."""
        number, at = self.reference(properties, style)
        if number in (None, "0") or number not in self.lists or self.level(number, at) is None:
            return "", ""
        kind = value(self.lists[number], "abstractNumId")
        counts = self.counts.setdefault(kind, {})
        if number not in self.used:
            self.used.add(number)
            for override in self.lists[number].findall(W + "lvlOverride"):
                if value(override, "startOverride") is not None:
                    counts.pop(int(override.get(W + "ilvl")), None)
        for above in range(at):
            if self.level(number, above) is not None:
                counts.setdefault(above, self.start(number, above))
        counts[at] = counts[at] + 1 if at in counts else self.start(number, at)
        for below in [deeper for deeper in counts if deeper > at]:
            restart = value(self.level(number, below), "lvlRestart")
            if restart is None or 0 < int(restart) and at < int(restart):
                del counts[below]
        return self.text(number, at, counts)

    def text(self, number, at, counts):
        level = self.level(number, at)
        text = value(level, "lvlText", "")
        if value(level, "numFmt") == "bullet":
            text = BULLETS.get(text, text)
        else:
            legal = level.find(W + "isLgl") is not None
            for above in range(at + 1):
                if f"%{above + 1}" in text:
                    form = value(self.level(number, above), "numFmt", "decimal")
                    text = text.replace(f"%{above + 1}", written(counts.get(above, 0), "decimal" if legal else form))
        gap = {"nothing": "", "space": " "}.get(value(level, "suff"), "\t")
        return text, gap


def is_bullet(text):
    return text[:1] in "•–◦▪o" and text[1:2] == "\t"
