extension Schema {
  /// The statements that make schema 1, those of `Schemas/archive/v1.sql`.
  package static let version1 = #"""
    -- The archive of Whereas, schema 1, for SQLite 3.37 or newer. In tables without row numbers the key's columns come first: the
    -- integrity check of SQLite 3.40 mistakes others for NULL.
    --
    -- Days are counted from 1970-01-01, days before are negative. What is truth, and bound by the log: store, clause, entry.cards and
    -- entry.details, version. All else is derived from it and can be made again.

    -- The archive itself.
    CREATE TABLE store (
      one INTEGER PRIMARY KEY CHECK (one = 1),
      id BLOB NOT NULL CHECK (length(id) = 16),
      origin TEXT NOT NULL,
      created TEXT NOT NULL,
      min_reader INTEGER NOT NULL,
      min_writer INTEGER NOT NULL
    ) STRICT;

    -- A piece of text, kept once. The commitment is SHA-256 of the byte 2, the salt and the text as first recorded; key is the FNV-1a
    -- hash of the text, to find it again; redaction is the entry under which words were struck out.
    CREATE TABLE clause (
      id INTEGER PRIMARY KEY,
      key INTEGER,
      salt BLOB NOT NULL CHECK (length(salt) = 16),
      commitment BLOB NOT NULL CHECK (length(commitment) = 32),
      text TEXT NOT NULL,
      redaction INTEGER REFERENCES entry (seq)
    ) STRICT;

    CREATE INDEX clause_key ON clause (key);

    -- The log. The columns between seq and cards are read out of the cards.
    CREATE TABLE entry (
      seq INTEGER PRIMARY KEY CHECK (seq >= 0),
      document INTEGER REFERENCES document (id),
      act TEXT NOT NULL,
      version INTEGER,
      happened INTEGER,
      begins INTEGER,
      ends INTEGER,
      supersedes INTEGER REFERENCES entry (seq) CHECK (supersedes < seq),
      recorded INTEGER NOT NULL,
      cards TEXT NOT NULL,
      details TEXT,
      salt BLOB CHECK (length(salt) = 16),
      redaction INTEGER REFERENCES entry (seq)
    ) STRICT;

    CREATE INDEX entry_force ON entry (document, begins, seq) WHERE begins IS NOT NULL;

    CREATE INDEX entry_document ON entry (document, seq);

    CREATE INDEX entry_superseded ON entry (supersedes) WHERE supersedes IS NOT NULL;

    -- A text of a document. The manifest names its clauses: variable-length steps of seven bits a byte from number to number, less one.
    CREATE TABLE version (
      document INTEGER NOT NULL REFERENCES document (id),
      number INTEGER NOT NULL CHECK (number > 0),
      entry INTEGER NOT NULL REFERENCES entry (seq),
      manifest BLOB NOT NULL,
      PRIMARY KEY (document, number)
    ) STRICT, WITHOUT ROWID;

    -- Heads of the log that were printed or signed.
    CREATE TABLE checkpoint (
      size INTEGER PRIMARY KEY,
      root BLOB NOT NULL CHECK (length(root) = 32),
      note TEXT NOT NULL
    ) STRICT;

    -- Derived: the documents as they are called now.
    CREATE TABLE document (
      id INTEGER PRIMARY KEY,
      kind TEXT NOT NULL,
      code TEXT NOT NULL,
      title TEXT NOT NULL
    ) STRICT;

    CREATE INDEX document_code ON document (code);

    -- Derived: every code a document has had, and the entry that gave it.
    CREATE TABLE code (
      code TEXT NOT NULL,
      entry INTEGER NOT NULL REFERENCES entry (seq),
      document INTEGER NOT NULL REFERENCES document (id),
      PRIMARY KEY (code, entry)
    ) STRICT, WITHOUT ROWID;

    -- Derived: in which versions of a document a clause stands: from first to last, NULL while it stands in the newest.
    CREATE TABLE span (
      clause INTEGER NOT NULL REFERENCES clause (id),
      document INTEGER NOT NULL REFERENCES document (id),
      first INTEGER NOT NULL,
      last INTEGER,
      PRIMARY KEY (clause, document, first)
    ) STRICT, WITHOUT ROWID;

    -- Derived: what ties documents to one another.
    CREATE TABLE relation (
      entry INTEGER NOT NULL REFERENCES entry (seq),
      kind TEXT NOT NULL,
      target TEXT NOT NULL,
      document INTEGER NOT NULL REFERENCES document (id),
      PRIMARY KEY (entry, kind, target)
    ) STRICT, WITHOUT ROWID;

    CREATE INDEX relation_document ON relation (document);

    CREATE INDEX relation_target ON relation (target);

    -- Derived: which version brought each byte of a version, as pairs of length and version, by the engine of that number.
    CREATE TABLE origin (
      document INTEGER NOT NULL REFERENCES document (id),
      number INTEGER NOT NULL,
      engine INTEGER NOT NULL,
      runs BLOB NOT NULL,
      PRIMARY KEY (document, number)
    ) STRICT, WITHOUT ROWID;

    -- Derived: the roots of the whole subtrees over the log (RFC 9162), from the left.
    CREATE TABLE tree (
      one INTEGER PRIMARY KEY CHECK (one = 1),
      size INTEGER NOT NULL,
      subtrees BLOB NOT NULL
    ) STRICT;

    -- Derived: the words of the clauses.
    CREATE VIRTUAL TABLE clause_words USING fts5 (
      text, content = 'clause', content_rowid = 'id', tokenize = 'porter unicode61 remove_diacritics 2'
    );

    -- Guard rails. What proves the record is the log's head, printed elsewhere.
    CREATE TRIGGER clause_kept BEFORE DELETE ON clause
    BEGIN
      SELECT RAISE (ABORT, 'a clause is never deleted');
    END;

    CREATE TRIGGER clause_fixed BEFORE UPDATE ON clause
    WHEN new.id IS NOT old.id OR new.commitment IS NOT old.commitment
      OR (new.redaction IS NULL AND (new.text IS NOT old.text OR new.salt IS NOT old.salt))
    BEGIN
      SELECT RAISE (ABORT, 'a clause changes by redaction alone');
    END;

    CREATE TRIGGER entry_kept BEFORE DELETE ON entry
    BEGIN
      SELECT RAISE (ABORT, 'the log is append-only');
    END;

    CREATE TRIGGER entry_fixed BEFORE UPDATE ON entry
    WHEN new.redaction IS NULL OR new.seq IS NOT old.seq OR new.cards IS NOT old.cards
    BEGIN
      SELECT RAISE (ABORT, 'the log is append-only');
    END;

    CREATE TRIGGER entry_next BEFORE INSERT ON entry
    WHEN new.seq IS NOT (SELECT coalesce (max (seq) + 1, 0) FROM entry)
    BEGIN
      SELECT RAISE (ABORT, 'the log has no gaps');
    END;

    CREATE TRIGGER version_kept BEFORE DELETE ON version
    BEGIN
      SELECT RAISE (ABORT, 'a version is never deleted');
    END;

    CREATE TRIGGER version_fixed BEFORE UPDATE ON version
    BEGIN
      SELECT RAISE (ABORT, 'a version never changes');
    END;

    CREATE TRIGGER version_next BEFORE INSERT ON version
    WHEN new.number IS NOT (SELECT coalesce (max (number) + 1, 1) FROM version WHERE document = new.document)
    BEGIN
      SELECT RAISE (ABORT, 'versions are numbered without gaps');
    END;
    """#
}
