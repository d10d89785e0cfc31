"""An archive of Whereas, read without a line of the program: by Python's sqlite3 and hashlib, from Schemas/archive/v1.sql and RFC 9162.

    reading = archive.read("whereas.db")
    reading.faults   # sentences, none where the record is whole
    reading.heads    # the root of the log at every size, from 0 on
    reading.texts    # {(document, version): bytes}
"""
import base64
import contextlib
import datetime
import functools
import hashlib
import re
import sqlite3
import struct

APPLICATION = 0x57484153
EPOCH = datetime.date(1970, 1, 1).toordinal()
FORCE = {"adopted", "rescinded", "renumbered", "corrected"}
ACTS = FORCE | {"created", "proposed", "noticed", "first-reading", "second-reading", "amended", "failed", "withdrawn", "postponed",
                "reviewed", "redacted", "identified"}
RELATIONS = {"amends", "rescinds", "supersedes", "codifies", "reaffirms", "implements", "authorizes", "translates"}
# The lines of an entry between its act and its further cards, in their order.
ORDER = ["document", "version", "text", "on", "effective", "until", "by", "set", "supersedes", "recorded", "details"]


def sha(*parts):
    return hashlib.sha256(b"".join(parts)).digest()


def day(text):
    return None if text is None else datetime.date.fromisoformat(text).toordinal() - EPOCH


def date(number):
    return datetime.date.fromordinal(number + EPOCH).isoformat()


def seconds(text):
    moment = datetime.datetime.strptime(text, "%Y-%m-%dT%H:%M:%SZ")
    return (moment.toordinal() - EPOCH) * 86400 + moment.hour * 3600 + moment.minute * 60 + moment.second


def unescaped(text):
    return text.replace("\\\\", "\0").replace("\\n", "\n").replace("\\r", "\r").replace("\0", "\\")


@functools.lru_cache(1 << 16)
def fnv(data):
    """FNV-1a of 64 bits as a signed number."""
    value = 0xCBF29CE484222325
    for byte in data:
        value = (value ^ byte) * 0x100000001B3 & 0xFFFFFFFFFFFFFFFF
    return struct.unpack("<q", struct.pack("<Q", value))[0]


def numbers(blob):
    """The numbers of a manifest: steps of seven bits a byte, the sign in the lowest bit, each from the number before it, less one."""
    found, last, value, shift = [], 0, 0, 0
    for byte in blob:
        value |= (byte & 0x7F) << shift
        shift += 7
        if byte < 0x80:
            last += (value >> 1 ^ -(value & 1)) + 1
            found.append(last)
            value = shift = 0
    return None if shift else found


class Tree:
    """The tree of RFC 9162, section 2.1, by its subtrees that are whole."""

    def __init__(self):
        self.size, self.stack = 0, []

    def append(self, entry):
        node, height = sha(b"\0", entry), 0
        while self.stack and self.stack[-1][0] == height:
            node, height = sha(b"\1", self.stack.pop()[1], node), height + 1
        self.stack.append((height, node))
        self.size += 1

    @property
    def root(self):
        if not self.stack:
            return sha()
        node = self.stack[-1][1]
        for _, left in reversed(self.stack[:-1]):
            node = sha(b"\1", left, node)
        return node

    @property
    def subtrees(self):
        return b"".join(node for _, node in self.stack)


class Entry:
    """An entry as its cards say it; raises ValueError where they are none."""

    def __init__(self, cards):
        lines = cards.split("\n")
        if lines.pop() != "" or any("\r" in line for line in lines):
            raise ValueError("the cards do not end as lines")
        pairs = [line.partition(" ") for line in lines]
        pairs = [(key, unescaped(value)) for key, _, value in pairs]
        if pairs[0] != ("whereas-entry", "1") or pairs[1][0] != "seq" or pairs[2][0] != "act":
            raise ValueError("the cards do not begin as an entry does")
        self.sequence, self.act = int(pairs[1][1]), pairs[2][1]
        if self.act not in ACTS:
            raise ValueError(f"there is no act {self.act}")
        rest, self.fields = pairs[3:], {}
        for key in ORDER:
            if rest and rest[0][0] == key:
                self.fields[key] = rest.pop(0)[1]
        self.cards = rest
        self.document = self.kind = self.code = None
        if "document" in self.fields:
            number, self.kind, self.code = self.fields["document"].split(" ", 2)
            self.document = int(number)
        self.version = self.number("version")
        self.text = None
        if "text" in self.fields:
            count, commitment = self.fields["text"].split(" ")
            self.text = int(count), bytes.fromhex(commitment)
        self.recorded = seconds(self.fields["recorded"])
        self.happened, self.effective, self.until = (day(self.fields.get(k)) for k in ("on", "effective", "until"))
        self.supersedes = self.number("supersedes")
        self.details = bytes.fromhex(self.fields["details"]) if "details" in self.fields else None
        self.begins = self.ends = None
        if self.act in FORCE and (self.act != "renumbered" or "version" in self.fields):
            self.begins = next(d for d in (self.effective, self.happened, self.recorded // 86400) if d is not None)
            self.ends = self.until

    def number(self, key):
        return int(self.fields[key]) if key in self.fields else None

    @property
    def substitutes(self):
        """Of a redaction: which commitment took the place of which."""
        pairs = (v.split(" ") for k, v in self.cards if k in ("clause", "words"))
        return {bytes.fromhex(old): bytes.fromhex(new) for old, new in pairs}


class Reading:
    """What an archive holds, and what is wrong with it."""

    def __init__(self, path):
        self.faults, self.heads, self.texts, self.entries = [], [Tree().root], {}, []
        self.database = sqlite3.connect(path, isolation_level=None)
        self.database.execute("PRAGMA synchronous = OFF")
        try:
            self.check()
        except (sqlite3.Error, ValueError, LookupError, TypeError, AttributeError, StopIteration) as error:
            self.faults.append(f"it cannot be read: {error!r}")
        finally:
            self.database.close()

    def all(self, statement):
        return self.database.execute(statement).fetchall()

    def fault(self, condition, words):
        if condition:
            self.faults.append(words)

    def check(self):
        found = self.all("PRAGMA integrity_check")
        self.fault(found != [("ok",)], f"integrity_check: {found[:2]}")
        self.fault(self.all("PRAGMA foreign_key_check"), "a foreign key leads nowhere")
        self.fault(self.all("PRAGMA application_id") != [(APPLICATION,)], "the application's number is another")
        self.check_log()
        self.check_clauses()
        self.check_versions()
        self.check_derived()

    def check_log(self):
        rows = self.all("SELECT seq, document, act, version, happened, begins, ends, supersedes, recorded, cards, details, salt,"
                        " redaction FROM entry ORDER BY seq")
        self.entries = [Entry(row[9]) for row in rows]
        self.substitutes = {e.sequence: e.substitutes for e in self.entries if e.act == "redacted"}
        self.tree, self.details = Tree(), []
        for place, (row, entry) in enumerate(zip(rows, self.entries)):
            expected = (place, entry.document, entry.act, entry.version, entry.happened, entry.begins, entry.ends, entry.supersedes,
                        entry.recorded)
            self.fault(row[:9] != expected or entry.sequence != place, f"entry {place}: its columns differ from its cards")
            details, salt, redaction = row[10:13]
            bound = entry.details
            if redaction is not None:
                bound = self.substitutes[redaction][bound]
            made = None if details is None else sha(b"\2", salt, details.encode())
            self.fault(made != bound, f"entry {place}: its details differ")
            self.fault(place > 0 and entry.recorded < self.entries[place - 1].recorded, f"entry {place}: recorded before the one before")
            self.details.append([unescaped(line) for line in (details or "").split("\n") if line])
            self.tree.append(row[9].encode())
            self.heads.append(self.tree.root)
        store = self.all("SELECT one, id, origin, created, min_reader, min_writer FROM store")
        first = self.entries[0] if self.entries else None
        if len(store) != 1 or first is None or first.act != "created":
            self.faults.append("there is no first entry, or not one row that says what archive it is")
        else:
            self.identity = store[0][1].hex()
            self.fault(first.cards != [("store", self.identity), ("origin", store[0][2])], "the archive says another name")
            self.fault(first.fields["recorded"] != store[0][3], "the archive says another time of making")

    def check_clauses(self):
        self.clauses = {}
        for place, (number, key, salt, commitment, text, redaction) in enumerate(
                self.all("SELECT id, key, salt, commitment, text, redaction FROM clause ORDER BY id"), 1):
            data = text.encode()
            expected = commitment if redaction is None else self.substitutes[redaction][commitment]
            self.fault(number != place, f"clause {place} is missing")
            self.fault(sha(b"\2", salt, data) != expected, f"clause {number} is another text")
            self.fault(fnv(data) != key, f"clause {number} has another key")
            self.clauses[number] = commitment, data

    def check_versions(self):
        self.manifests, told = {}, {}
        for entry in self.entries:
            if entry.version is not None:
                told.setdefault((entry.document, entry.version), entry)
        for document, number, at, blob in self.all("SELECT document, number, entry, manifest FROM version ORDER BY document, number"):
            manifest = numbers(blob)
            entry = told.pop((document, number), None)
            name = f"version {number} of document {document}"
            self.fault(number > 1 and (document, number - 1) not in self.manifests, f"one before {name} is missing")
            self.manifests[document, number] = manifest
            if manifest is None or entry is None or any(c not in self.clauses for c in manifest):
                self.faults.append(f"{name} names clauses that are not there, or no entry tells of it")
                continue
            made = len(manifest), sha(b"\3", *(self.clauses[c][0] for c in manifest))
            self.fault(entry.sequence != at or entry.text != made, f"{name} is not the text of entry {entry.sequence}")
            self.texts[document, number] = b"".join(self.clauses[c][1] for c in manifest)
        self.fault(told, f"versions that the log tells of are not there: {list(told)[:3]}")

    def check_derived(self):
        documents, codes, relations = {}, [], set()
        for entry, details in zip(self.entries, self.details):
            if entry.document is None:
                continue
            known = documents.get(entry.document, (None, None, ""))
            if known[1] != entry.code:
                codes.append((entry.code, entry.sequence, entry.document))
            pairs = [line.partition(" ")[::2] for line in details]
            title = next((v for k, v in pairs if k == "title"), known[2])
            documents[entry.document] = entry.kind, entry.code, title
            for key, value in pairs:
                kind, _, target = value.partition(" ")
                if key == "relation" and kind in RELATIONS:
                    relations.add((entry.sequence, kind, target, entry.document))
        spans, standing = [], {}
        for (document, number), manifest in sorted(self.manifests.items()):
            old, new = standing.setdefault(document, {}), set(manifest or [])
            for clause in [c for c in old if c not in new]:
                spans.append((clause, document, old.pop(clause), number - 1))
            for clause in new:
                old.setdefault(clause, number)
        spans += [(c, d, first, None) for d, old in standing.items() for c, first in old.items()]
        for name, columns, expected in [
                ("document", "id, kind, code, title", [(n, *d) for n, d in documents.items()]),
                ("code", "code, entry, document", codes), ("relation", "entry, kind, target, document", relations),
                ("span", "clause, document, first, last", spans),
                ("tree", "one, size, subtrees", [(1, self.tree.size, self.tree.subtrees)])]:
            found = self.all(f"SELECT {columns} FROM {name}")
            self.fault(sorted(map(repr, found)) != sorted(map(repr, expected)), f"the table {name} does not follow from the record")
        kept = self.all("SELECT size, root FROM checkpoint")
        self.checkpoints = len(kept)
        for size, root in kept:
            self.fault(size >= len(self.heads) or self.heads[size] != root, f"the head that was taken at {size} entries is another")
        self.database.execute("INSERT INTO clause_words (clause_words, rank) VALUES ('integrity-check', 1)")

    def version(self, document, day, known=None):
        """The version of a document in force on a day, as known up to an entry: found by looking at every entry."""
        entries = self.entries if known is None else self.entries[:known + 1]
        superseded = {entry.supersedes for entry in entries}
        found = [(entry.begins, entry.sequence) for entry in entries
                 if entry.document == document and entry.begins is not None and entry.begins <= day
                 and (entry.ends is None or entry.ends >= day) and entry.sequence not in superseded]
        entry = self.entries[max(found)[1]] if found else None
        return None if entry is None or entry.act == "rescinded" else entry.version

    @property
    def size(self):
        return len(self.heads) - 1

    @property
    def head(self):
        """The size of the log and its root in hexadecimal digits, as the program prints it."""
        return self.size, self.heads[-1].hex()


def read(path):
    return Reading(path)


def heads_told(output):
    """The heads that a command printed, "5 entries, head ..." in Base64 or hexadecimal digits: (size, root in hexadecimal digits)."""
    told = []
    for size, root in re.findall(r"(\d+) entr(?:y|ies), (?:head|root) ([A-Za-z0-9+/=]+)", output):
        told.append((int(size), root if len(root) == 64 else base64.b64decode(root).hex()))
    return told



TABLES = {"store": "one, id, origin, created, min_reader, min_writer", "clause": "id, key, salt, commitment, text, redaction",
          "entry": "seq, document, act, version, happened, begins, ends, supersedes, recorded, cards, details, salt, redaction",
          "version": "document, number, entry, manifest", "checkpoint": "size, root, note", "document": "id, kind, code, title",
          "code": "code, document, entry", "span": "clause, document, first, last", "relation": "entry, document, kind, target",
          "tree": "one, size, subtrees"}
INDEX = {"clause_words_data": "id, block", "clause_words_idx": "segid, term, pgno", "clause_words_docsize": "id, sz",
         "clause_words_config": "k, v"}


def dump(database, tables):
    """A hash over all rows of some tables."""
    digest = hashlib.sha256()
    for table, columns in tables.items():
        for row in database.execute(f"SELECT {columns} FROM {table} ORDER BY 1, 2"):
            digest.update(repr(row).encode())
    return digest.hexdigest()


def state(path, known={}):
    """What an archive holds in one hash, whatever its pages look like, what is wrong with it, and how it reads.

    "nothing" where there are no tables yet. The journal of a writer who was cut off is undone by the reading, as by the next program
    that opens the file. Where all tables are those of an archive that was read before, SQLite's own check is all that is done again.
    """
    try:
        with contextlib.closing(sqlite3.connect(path, isolation_level=None)) as database:
            database.execute("PRAGMA synchronous = OFF")
            if not database.execute("SELECT count (*) FROM sqlite_schema").fetchone()[0]:
                return "nothing", [], None
            hash, index = dump(database, TABLES), dump(database, INDEX)
            problems = database.execute("PRAGMA integrity_check").fetchall()
            if problems != [("ok",)]:
                return "", [f"integrity_check: {problems[:2]}"], None
    except sqlite3.Error as error:
        return "", [f"it cannot be read: {error!r}"], None
    if (hash, index) not in known:
        known[hash, index] = Reading(path)
    return hash, known[hash, index].faults, known[hash, index]
