"""Archives made to do harm, each from a good one: (name, make, expected).

`make(path)` spoils the archive at the path. `expected` says how commands must meet it: a pattern for all of them that must refuse; or a
dictionary of commands, of which those that are named must refuse and the others may do what is right; or None where none need refuse.
"""
import contextlib
import os
import re
import sqlite3
import struct

BIG, SMALL = 2**63 - 1, -2**63


@contextlib.contextmanager
def unguarded(path, keeps_rails=True):
    """The archive without its guard rails, which are put back as they were."""
    with contextlib.closing(sqlite3.connect(path, isolation_level=None)) as database:
        for pragma in ("ignore_check_constraints = ON", "synchronous = OFF", "journal_mode = DELETE"):
            database.execute(f"PRAGMA {pragma}").fetchall()
        rails = database.execute("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'").fetchall()
        database.execute("BEGIN")
        for name, _ in rails:
            database.execute(f"DROP TRIGGER {name}")
        yield database
        for _, sql in rails if keeps_rails else []:
            database.execute(sql)
        database.execute("COMMIT")


def sql(*statements, values=()):
    """Statements that leave the schema as it is."""
    def make(path):
        with unguarded(path) as database:
            for statement in statements:
                database.execute(statement, values)
    return make


def schema(*statements):
    """Statements that change the schema."""
    def make(path):
        with contextlib.closing(sqlite3.connect(path, isolation_level=None)) as database:
            database.execute("PRAGMA writable_schema = ON")
            for statement in statements:
                database.execute(statement)
    return make


def loose(table, *statements):
    """A table that holds any type behind a definition that says STRICT."""
    def make(path):
        with contextlib.closing(sqlite3.connect(path, isolation_level=None)) as database:
            database.execute("PRAGMA writable_schema = ON")
            before = database.execute("SELECT sql FROM sqlite_schema WHERE name = ?", (table,)).fetchone()[0]
            free = re.sub(r" (INTEGER|TEXT|BLOB)\b(?! PRIMARY)", " ", before).replace("NOT NULL", "").replace("STRICT, ", "").replace(" STRICT", "")
            database.execute("UPDATE sqlite_schema SET sql = ? WHERE name = ?", (free, table))
        with unguarded(path) as database:
            for statement in statements:
                database.execute(statement)
        with contextlib.closing(sqlite3.connect(path, isolation_level=None)) as database:
            database.execute("PRAGMA writable_schema = ON")
            database.execute("UPDATE sqlite_schema SET sql = ? WHERE name = ?", (before, table))
    return make


def data(change):
    """A change of the bytes of the file."""
    def make(path):
        with open(path, "rb") as file:
            found = bytearray(file.read())
        found = change(found)
        with open(path, "wb") as out:
            out.write(found)
    return make


def put(at, part):
    return data(lambda found: found[:at] + part + found[at + len(part):])


def instead(content):
    def make(path):
        os.remove(path)
        with open(path, "wb") as out:
            out.write(content)
    return make


def replaced(maker):
    def make(path):
        os.remove(path)
        maker(path)
    return make


def beside(suffix, content):
    def make(path):
        with open(path + suffix, "wb") as out:
            out.write(content)
    return make


def linked(path):
    os.rename(path, path + ".real")
    os.symlink(path + ".real", path)


def foreign(path):
    os.remove(path)
    with contextlib.closing(sqlite3.connect(path)) as database:
        database.executescript("CREATE TABLE clause (id INTEGER PRIMARY KEY, text TEXT); PRAGMA application_id = 77;")


def write_ahead(path):
    with contextlib.closing(sqlite3.connect(path)) as database:
        database.execute("PRAGMA journal_mode = WAL").fetchall()


def with_log(path):
    """A write-ahead log whose writer was killed."""
    with contextlib.closing(sqlite3.connect(path)) as database:
        database.execute("PRAGMA journal_mode = WAL").fetchall()
        database.execute("UPDATE document SET title = 'Unsafe'")
        database.commit()
        with open(path, "rb") as file, open(path + "-wal", "rb") as log:
            kept = file.read(), log.read()
    for name, content in ((path, kept[0]), (path + "-wal", kept[1])):
        with open(name, "wb") as out:
            out.write(content)
    with contextlib.suppress(FileNotFoundError):
        os.remove(path + "-shm")


def journal(path, superior=None):
    """A journal of a writer who was cut off, which still has to be undone; at will with the name of a superior journal."""
    with open(path, "rb") as file:
        before = file.read()
    nonce, page = 0x1234, before[:4096]
    total = nonce + sum(page[at] for at in range(4096 - 200, 0, -200))
    head = b"\xd9\xd5\x05\xf9\x20\xa1\x63\xd7" + struct.pack(">IIIII", 1, nonce, len(before) // 4096, 512, 4096)
    content = head.ljust(512, b"\0") + struct.pack(">I", 1) + page + struct.pack(">I", total & 0xFFFFFFFF)
    if superior is not None:
        name = superior.encode()
        content += struct.pack(">I", (1 << 30) // 4096 + 1) + name + struct.pack(">II", len(name), sum(name)) + head[:8]
    with open(path + "-journal", "wb") as out:
        out.write(content)
    with open(path, "r+b") as file:
        file.seek(24)
        file.write(b"\0\0\xff\xff")


def superior(path):
    """A journal that names a file of the user's as its superior: SQLite removes superior journals."""
    victim = os.path.join(os.path.dirname(path), "victim.txt")
    with open(victim, "w", encoding="utf-8") as out:
        out.write("Do not remove me.\n" * 40)
    journal(path, victim)


def version(number, reader, writer, *statements):
    def make(path):
        with unguarded(path) as database:
            database.execute(f"UPDATE store SET min_reader = {reader}, min_writer = {writer}")
        schema(*statements, f"PRAGMA user_version = {number}")(path)
    return make


ALTERED, DAMAGED = "not as Whereas makes it", "damaged|not what was recorded"
VERIFIED = {"verify": DAMAGED}
# Only what is derived is wrong, and can be made again.
MENDABLE = {"verify": "Only what is derived"}
BOMB = ("CREATE VIEW bomb AS WITH RECURSIVE n (x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n) SELECT x FROM n",)
FORGED = "UPDATE {0} SET {1} = ?"

FILES = [
    # What is no archive.
    ("an empty file", instead(b""), "empty"),
    ("a text", instead(b"Whereas, this is a text;\n" * 500), "not an SQLite file"),
    ("zeros", instead(bytes(8192)), "not an SQLite file"),
    ("a folder", replaced(os.mkdir), "no regular file"),
    ("a pipe", replaced(os.mkfifo), "no regular file"),
    ("a link", linked, "is a link"),
    ("a link to itself", replaced(lambda path: os.symlink(path, path)), "is a link|No such file"),
    ("no file", replaced(lambda path: None), "no archive|No such file"),
    ("a database of another program", foreign, "another program"),
    ("an archive with another application's number", schema("PRAGMA application_id = 1"), "another program"),
    ("the header alone", data(lambda found: found[:100]), "not an SQLite file"),
    ("the first page alone", data(lambda found: found[:4096]), DAMAGED),
    ("a file cut short in a page", data(lambda found: found[:len(found) - 1000]), {"verify": DAMAGED}),
    ("half a file", data(lambda found: found[:len(found) // 8192 * 4096]), {"verify": DAMAGED}),
    ("a header of UTF-16", put(56, b"\0\0\0\2"), "not an SQLite file|damaged"),
    ("a page size of 1 MB", put(16, b"\0\x11"), "not an SQLite file|damaged"),
    ("a schema of a format to come", put(44, b"\0\0\0\x09"), "not an SQLite file|damaged|SQLite"),
    # Write-ahead logs and journals.
    ("a header that speaks of a write-ahead log", put(18, b"\2\2"), "write-ahead"),
    ("a database with a write-ahead log", write_ahead, "write-ahead"),
    ("a write-ahead log whose writer was killed", with_log, "write-ahead"),
    ("an empty write-ahead log beside", beside("-wal", b""), "write-ahead"),
    ("a journal of chance bytes beside", beside("-journal", bytes(range(256)) * 40), None),
    ("a journal of another page size beside", beside("-journal", b"\xd9\xd5\x05\xf9\x20\xa1\x63\xd7" + b"\xff" * 4000), None),
    ("a journal to be undone", journal, None),
    ("a journal that has SQLite remove another file", superior, "names another file"),
    # What was added to the schema or changed in it.
    ("a trigger added", schema("CREATE TRIGGER forge AFTER INSERT ON clause BEGIN UPDATE document SET title = 'Forged'; END"), ALTERED),
    ("a trigger on the log", schema("CREATE TRIGGER forge AFTER INSERT ON entry BEGIN DELETE FROM checkpoint; END"), ALTERED),
    ("a guard rail taken away", schema("DROP TRIGGER entry_kept"), ALTERED),
    ("a guard rail weakened", schema("DROP TRIGGER entry_kept", "CREATE TRIGGER entry_kept BEFORE DELETE ON entry BEGIN SELECT 1; END"), ALTERED),
    ("a view added", schema("CREATE VIEW forged AS SELECT * FROM clause"), ALTERED),
    ("a view in the place of a table", schema("DROP TABLE relation", "CREATE VIEW relation AS SELECT 1 AS entry, 'amends' AS kind, 'x' AS target, 1 AS document"), ALTERED),
    ("a view without end in the place of a table", schema("DROP TABLE checkpoint", BOMB[0].replace("bomb", "checkpoint")), ALTERED),
    ("a view without end", schema(*BOMB), ALTERED),
    ("a table added", schema("CREATE TABLE more (x)"), ALTERED),
    ("an index added", schema("CREATE INDEX more ON clause (salt)"), ALTERED),
    ("an index on an expression", schema("CREATE INDEX more ON clause (abs (id))"), ALTERED),
    ("a table that is not strict", schema("DROP TABLE checkpoint", "CREATE TABLE checkpoint (size INTEGER PRIMARY KEY, root BLOB, note TEXT)"), ALTERED),
    ("a column added", schema("ALTER TABLE checkpoint ADD COLUMN more TEXT"), ALTERED),
    ("a column that is computed", schema("ALTER TABLE checkpoint ADD COLUMN more TEXT AS (hex (zeroblob (100000000)))"), ALTERED),
    ("a virtual table of another kind", schema("CREATE VIRTUAL TABLE more USING rtree (id, a, b)"), ALTERED),
    ("statistics added", schema("ANALYZE"), ALTERED),
    ("a schema that is no SQL", schema("UPDATE sqlite_schema SET sql = 'CREATE TABLE x' WHERE name = 'span'"), f"{ALTERED}|damaged|malformed"),
    ("a table at the page of another", schema("UPDATE sqlite_schema SET rootpage = (SELECT rootpage FROM sqlite_schema WHERE name = 'clause') WHERE name = 'document'"), {"verify": DAMAGED}),
    ("a table at a page that is not there", schema("UPDATE sqlite_schema SET rootpage = 1000000 WHERE name = 'clause'"), {"verify": DAMAGED}),
    # Newer schemas.
    ("schema 2 that both may read and write", version(2, 1, 1), None),
    ("schema 2 that this program may read", version(2, 1, 2), {"adopt": "may read it and not write"}),
    ("schema 2 for newer programs", version(2, 2, 2), "newer Whereas"),
    ("schema 2 that may be written and not read", version(2, 2, 1), "newer Whereas"),
    ("schema 2 that says nothing of programs", version(2, 1, 1, "DELETE FROM store"), "newer Whereas|does not say"),
    ("schema 2 with a table more", version(2, 1, 1, "CREATE TABLE more (x)"), None),
    ("schema 2 with a trigger more", version(2, 1, 1, "CREATE TRIGGER forge AFTER INSERT ON clause BEGIN UPDATE document SET title = 'Forged'; END"), ALTERED),
    ("schema 2 with a view in the place of a table", version(2, 1, 1, "DROP TABLE relation", "CREATE VIEW relation AS SELECT 1 AS entry, 'amends' AS kind, 'x' AS target, 1 AS document"), ALTERED),
    ("schema 2 without a table", version(2, 1, 1, "DROP TABLE span"), ALTERED),
    ("schema 0", schema("PRAGMA user_version = 0"), "not as Whereas makes it|another program"),
    ("a schema of a negative number", schema("PRAGMA user_version = -5"), "not as Whereas makes it|another program"),
    ("a schema of the largest number", version(2147483647, 1, 1), None),
    # Values of wrong types behind a schema that looks right.
    ("texts that are numbers", loose("clause", "UPDATE clause SET text = 7"), VERIFIED),
    ("texts that are not UTF-8", loose("clause", "UPDATE clause SET text = CAST (x'ff80fe' AS TEXT)"), VERIFIED),
    ("texts that are nothing", loose("clause", "UPDATE clause SET text = NULL"), VERIFIED),
    ("commitments that are texts", loose("clause", "UPDATE clause SET commitment = 'none'"), VERIFIED),
    ("commitments cut short", sql("UPDATE clause SET commitment = x'00'"), VERIFIED),
    ("salts that are short", sql("UPDATE clause SET salt = x''"), VERIFIED),
    ("cards that are a blob", loose("entry", "UPDATE entry SET cards = x'00ff'"), VERIFIED),
    ("cards that are numbers", loose("entry", "UPDATE entry SET cards = 1e300"), VERIFIED),
    ("acts that are numbers", loose("entry", "UPDATE entry SET act = 3"), VERIFIED),
    ("dates that are texts", loose("entry", "UPDATE entry SET begins = 'tomorrow' WHERE begins IS NOT NULL"), VERIFIED),
    ("dates that are fractions", loose("entry", "UPDATE entry SET begins = 1.5 WHERE begins IS NOT NULL"), VERIFIED),
    ("a name of the archive that is a number", loose("store", "UPDATE store SET origin = 5"), DAMAGED),
    ("an identity that is a text", loose("store", "UPDATE store SET id = 'sixteen letters.'"), VERIFIED),
    ("manifests that are texts", loose("version", "UPDATE version SET manifest = 'abc'"), VERIFIED),
    ("titles that are blobs", loose("document", "UPDATE document SET title = x'ff'"), VERIFIED),
    ("spans that are texts", loose("span", "UPDATE span SET last = 'x'"), VERIFIED),
    ("a tree that is a text", loose("tree", "UPDATE tree SET subtrees = 'abc', size = 'x'"), VERIFIED),
    # Values that no archive has.
    ("a text of 70 MB", sql("UPDATE clause SET text = CAST (zeroblob (70000000) AS TEXT) WHERE id = 2"), VERIFIED),
    ("a blob of 70 MB in the log", sql("UPDATE version SET manifest = zeroblob (70000000) WHERE document = 1"), VERIFIED),
    ("a manifest of a million clauses", sql("UPDATE version SET manifest = zeroblob (1000000) WHERE document = 1"), VERIFIED),
    ("a manifest that repeats one clause", sql("UPDATE version SET manifest = CAST (replace (hex (zeroblob (500000)), '00', char (1)) AS BLOB) WHERE document = 1"), VERIFIED),
    ("a manifest without end", sql("UPDATE version SET manifest = x'ffffffffffffffffffffffff' WHERE document = 1"), VERIFIED),
    ("a manifest of the largest number", sql("UPDATE version SET manifest = x'feffffffffffffff7f00'"), VERIFIED),
    ("a manifest of the largest number, and one more", sql("UPDATE version SET manifest = x'fcffffffffffffff7f0000'"), VERIFIED),
    ("a manifest of nothing", sql("UPDATE version SET manifest = x''"), VERIFIED),
    ("a clause of the largest number", sql("UPDATE clause SET id = ? WHERE id = 3", values=(BIG,)), VERIFIED),
    ("a clause of the smallest number", sql("UPDATE clause SET id = ? WHERE id = 3", values=(SMALL,)), VERIFIED),
    ("a log that begins below zero", sql("UPDATE entry SET seq = -1 WHERE seq = 0"), VERIFIED),
    ("an entry of the largest number", sql("UPDATE entry SET seq = ? WHERE seq = 3", values=(BIG,)), VERIFIED),
    ("a log without its first entry", sql("DELETE FROM entry WHERE seq = 0"), VERIFIED),
    ("a log without entries", sql("DELETE FROM entry"), VERIFIED),
    ("a log without its last entry", sql("DELETE FROM entry WHERE seq = (SELECT max (seq) FROM entry)"), VERIFIED),
    ("two entries that supersede each other", sql("UPDATE entry SET supersedes = 4 WHERE seq = 3", "UPDATE entry SET supersedes = 3 WHERE seq = 4"), VERIFIED),
    ("an entry that supersedes itself", sql("UPDATE entry SET supersedes = seq WHERE seq > 0"), VERIFIED),
    ("entries that supersede what is not there", sql("UPDATE entry SET supersedes = ? WHERE seq = 3", values=(BIG,)), VERIFIED),
    ("a version of the largest number", sql("UPDATE version SET number = ? WHERE number = 2", values=(BIG,)), VERIFIED),
    ("a version of a negative number", sql("UPDATE version SET number = ? WHERE number = 2", values=(SMALL,)), VERIFIED),
    ("a document of the largest number", sql("UPDATE document SET id = ? WHERE id = 3", values=(BIG,)), VERIFIED),
    ("a document of a negative number", sql("UPDATE document SET id = -1 WHERE id = 1"), VERIFIED),
    ("a tree of the largest size", sql("UPDATE tree SET size = ?, subtrees = zeroblob (2016)", values=(BIG,)), MENDABLE),
    ("a tree of a negative size", sql("UPDATE tree SET size = ?", values=(SMALL,)), MENDABLE),
    ("a tree of another size", sql("UPDATE tree SET size = size + 1, subtrees = zeroblob (640)"), MENDABLE),
    ("no tree", sql("DELETE FROM tree"), MENDABLE),
    ("no row that says what archive it is", sql("DELETE FROM store"), DAMAGED),
    ("two rows that say what archive it is", sql("INSERT INTO store SELECT 2, id, origin, created, min_reader, min_writer FROM store"), VERIFIED),
    ("an identity of another length", sql("UPDATE store SET id = x'00'"), DAMAGED),
    ("cards of 20 MB", sql("UPDATE entry SET cards = cards || CAST (zeroblob (20000000) AS TEXT) WHERE seq = 2"), VERIFIED),
    ("cards of a million lines", sql("UPDATE entry SET cards = cards || replace (hex (zeroblob (1000000)), '00', 'x y' || char (10)) WHERE seq = 2"), VERIFIED),
    ("cards with the largest numbers", sql(f"UPDATE entry SET cards = replace (replace (cards, 'version 1', 'version {BIG}'), 'seq ', 'seq {BIG}')"), VERIFIED),
    ("cards with a version too large", sql(f"UPDATE entry SET cards = replace (cards, 'version 1', 'version {BIG}')"), VERIFIED),
    ("cards that a redaction was never told of", sql("UPDATE entry SET redaction = 2 WHERE seq > 2"), VERIFIED),
    ("clauses that a redaction was never told of", sql("UPDATE clause SET redaction = 2"), VERIFIED),
    ("details that are none", sql("UPDATE entry SET details = 'nothing known' WHERE details IS NOT NULL"), VERIFIED),
    ("columns of the index of words that are wrong", sql("DELETE FROM clause_words_config"), MENDABLE),
    ("an index of words that is chance bytes", sql("UPDATE clause_words_data SET block = randomblob (length (block))"), MENDABLE),
    ("an index of words without its pages", sql("DELETE FROM clause_words_data"), MENDABLE),
    ("codes and titles that steer a terminal", sql("UPDATE document SET title = char (27) || '[2J' || char (7) || title"), MENDABLE),
] + [
    (f"{column} of the {'largest' if number > 0 else 'smallest'} number", sql(FORGED.format("entry", column) + f" WHERE {column} IS NOT NULL", values=(number,)), VERIFIED)
    for column in ("happened", "begins", "ends", "recorded", "version") for number in (BIG, SMALL)
] + [
    (f"spans with {column} of the {'largest' if number > 0 else 'smallest'} number", sql(FORGED.format("span", column) + " WHERE clause = 1", values=(number,)), MENDABLE)
    for column in ("first", "last") for number in (BIG, SMALL)
]
