"""The package of a Word file: its zip, its content types, its relationships, and what they name (ECMA-376 part 2)."""
import posixpath
import zipfile
from xml.etree import ElementTree

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
TYPES = "{http://schemas.openxmlformats.org/package/2006/content-types}"
RELATIONS = "{http://schemas.openxmlformats.org/package/2006/relationships}"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml."
XML_SPACE = "{http://www.w3.org/XML/1998/namespace}space"


class Package:
    """The parts of a file, parsed, with every problem met on the way in `problems`."""

    def __init__(self, path):
        self.problems, self.parts, self.trees, self.relations = [], {}, {}, {}
        try:
            with zipfile.ZipFile(path) as file:
                names = file.namelist()
                broken = file.testzip()
                self.parts = {name: file.read(name) for name in names}
        except Exception as error:
            self.problems.append(f"the zip does not open: {error}")
            return
        if broken:
            self.problems.append(f"the checksum of {broken} is wrong")
        if len({name.lower() for name in names}) < len(names):
            self.problems.append("two parts have one name")
        for name in names:
            if name.startswith("/") or "\\" in name or ".." in name.split("/"):
                self.problems.append(f"the part name {name} leaves the package")
        self.read()
        if not self.problems:
            self.check_types()
            self.check_relations()

    def read(self):
        for name, data in self.parts.items():
            if name.endswith((".xml", ".rels")):
                if b"<!DOCTYPE" in data:
                    self.problems.append(f"{name} has a DOCTYPE")
                try:
                    self.trees[name] = ElementTree.fromstring(data)
                except ElementTree.ParseError as error:
                    self.problems.append(f"{name} is no well-formed XML: {error}")
        for name in ("[Content_Types].xml", "_rels/.rels"):
            if name not in self.parts:
                self.problems.append(f"{name} is missing")

    def check_types(self):
        types = self.trees["[Content_Types].xml"]
        self.defaults = {e.get("Extension").lower(): e.get("ContentType") for e in types.iter(TYPES + "Default")}
        self.overrides = {e.get("PartName"): e.get("ContentType") for e in types.iter(TYPES + "Override")}
        for name in self.parts:
            if name != "[Content_Types].xml" and not self.type_of(name):
                self.problems.append(f"{name} has no content type")
            if name.startswith("word/") and name.endswith(".xml") and self.type_of(name) == "application/xml":
                self.problems.append(f"{name} has no content type of its own")
        for name in self.overrides:
            if name.lstrip("/") not in self.parts:
                self.problems.append(f"a content type is declared for {name}, which is not there")

    def type_of(self, name):
        return self.overrides.get("/" + name) or self.defaults.get(name.rpartition(".")[2].lower())

    def check_relations(self):
        for name, tree in self.trees.items():
            if not name.endswith(".rels"):
                continue
            folder, file = posixpath.split(posixpath.dirname(name))[0], posixpath.basename(name)[: -len(".rels")]
            source = posixpath.join(folder, file) if file else ""
            if source and source not in self.parts:
                self.problems.append(f"{name} stands beside no part {source}")
            found = self.relations.setdefault(source, {})
            for relation in tree.iter(RELATIONS + "Relationship"):
                identity, target = relation.get("Id"), relation.get("Target")
                if identity in found:
                    self.problems.append(f"{name} has two relationships {identity}")
                if relation.get("TargetMode") != "External":
                    target = posixpath.normpath(target.lstrip("/") if target.startswith("/") else posixpath.join(folder, target))
                    if target not in self.parts:
                        self.problems.append(f"{name}: {identity} leads to {target}, which is not there")
                found[identity] = (relation.get("Type"), target, relation.get("TargetMode") == "External")
        reached, queue = set(), [""]
        while queue:
            for _, target, external in self.relations.get(queue.pop(), {}).values():
                if not external and target not in reached:
                    reached.add(target)
                    queue.append(target)
        for name in self.parts:
            if name not in reached and not name.endswith(".rels") and name != "[Content_Types].xml":
                self.problems.append(f"no relationship leads to {name}")
        mains = [target for kind, target, _ in self.relations.get("", {}).values() if kind == OFFICE + "officeDocument"]
        if len(mains) != 1:
            self.problems.append(f"{len(mains)} main documents, expected one")
            return
        self.main = mains[0]
        if self.type_of(self.main) != MAIN + "document.main+xml":
            self.problems.append(f"{self.main} has the content type {self.type_of(self.main)}")
        self.check_references()

    def part(self, kind):
        """The tree of the part that the main document relates to in this way; None without one."""
        for relation, target, _ in self.relations.get(self.main, {}).values():
            if relation == OFFICE + kind:
                return self.trees.get(target)
        return None

    @property
    def document(self):
        return self.trees[self.main]

    def check_references(self):
        for kind in ("styles", "settings"):
            if self.part(kind) is None:
                self.problems.append(f"no part {kind}")
        for name, tree in self.trees.items():
            if not name.startswith("word/") or name.endswith(".rels"):
                continue
            known = self.relations.get(name, {})
            for element in tree.iter():
                for attribute, content in element.attrib.items():
                    if attribute.startswith(R) and content not in known:
                        self.problems.append(f"{name}: {local(element)} names the relationship {content}, which is not there")
        styles = self.part("styles")
        names = [e.get(W + "styleId") for e in styles.iter(W + "style")] if styles is not None else []
        if len(set(names)) < len(names):
            self.problems.append("two styles have one id")
        numbering = self.part("numbering")
        lists = {e.get(W + "numId"): e for e in numbering.iter(W + "num")} if numbering is not None else {}
        kinds = {e.get(W + "abstractNumId") for e in numbering.iter(W + "abstractNum")} if numbering is not None else set()
        for number, element in lists.items():
            if value(element, "abstractNumId") not in kinds:
                self.problems.append(f"the list {number} is of no kind that is there")
        missing = set()
        for name, tree in self.trees.items():
            for element in tree.iter():
                if element.tag in STYLE_REFERENCES and element.get(W + "val") not in names:
                    missing.add(f"{name}: there is no style {element.get(W + 'val')}")
                if element.tag == W + "numId" and element.get(W + "val") not in lists and element.get(W + "val") != "0":
                    missing.add(f"{name}: there is no list {element.get(W + 'val')}")
        self.problems += sorted(missing)


STYLE_REFERENCES = {W + name for name in ("pStyle", "rStyle", "tblStyle", "basedOn", "next", "link")}


def local(element):
    return element.tag.rpartition("}")[2]


def value(element, name, default=None):
    """The value of a child element; `default` without one."""
    child = element.find(W + name) if element is not None else None
    return default if child is None else child.get(W + "val", default)
