extension ExportFile {
  /// What an export says of itself, and how it is checked without this program.
  static func readme(of origin: String) -> String {
    "The record of \(Escaping.escaped(origin)), exported by Whereas.\n\n" + explanation
  }

  private static let explanation = #"""
    Every file is plain text, UTF-8, with a line feed at the end of every line.

      documents/CODE/N.md   version N of the document, byte for byte as recorded
      documents.txt         the documents: number, folder, kind, code
      log.txt               the entries of the log in their order, a blank line between two
      head.txt              the head of the log: whose log, how many entries, the root of their tree in Base64
      details.txt           what else is known of an entry (votes, titles, reasons): the number of the entry, the
                            count of bytes and the salt; then the bytes
      clauses.txt           the clauses that texts are made of: number, commitment, salt, and the entry of the
                            redaction by which words were struck out, if any
      versions.txt          the versions: entry, document, version; then the clauses in their order, each as
                            NUMBER+BYTES
      checkpoints.txt       heads that were printed or signed before
      SHA256SUMS            the SHA-256 of every file
      format.txt            the form of this export

    To make an archive of it again:

          whereas restore FOLDER --archive whereas.db

    To check it without Whereas, in bash:

    1. No file was changed since the export:

          sha256sum --check --quiet SHA256SUMS

    2. A text is the one that the log tells of. A clause's commitment is the SHA-256 of the byte 2, its 16 bytes of
       salt and its bytes; a text's is that of the byte 3 and of the commitments of its clauses, 32 bytes each. For
       the text of entry 1, to be compared with its line "text" in log.txt:

          bytes() { printf "$(printf %s "$1" | sed 's/../\\x&/g')"; }
          set -- $(grep '^1 ' versions.txt); document=$2 version=$3; shift 3
          file="$(sed -n "s/^$document \(documents\/[^ ]*\) .*/\1/p" documents.txt)/$version.md"
          at=0; for clause in "$@"; do
            read -r _ commitment salt _ <<< "$(grep "^${clause%+*} " clauses.txt)"
            sum=$( (bytes 02$salt; tail -c +$((at + 1)) "$file" | head -c ${clause#*+}) | sha256sum)
            test "${sum%% *}" = $commitment || echo "clause ${clause%+*} differs, or was redacted"
            at=$((at + ${clause#*+})); all=$all$commitment
          done; bytes 03$all | sha256sum

    3. The details of an entry are those that it tells of: the SHA-256 of the byte 2, the salt and the bytes is the
       one in its line "details", unless they were redacted.

    4. The log is the one that was published: the head in head.txt is the one printed in the minutes, and the root
       over the entries. The leaf of an entry is the SHA-256 of the byte 0 and its lines; a node is that of the byte 1
       and the two below it; the tree is that of RFC 9162, section 2.1.1. In bash, where bytes is defined as above:

          leaves=(); entry=; while IFS= read -r line || test -n "$entry"; do
            if test -n "$line"; then entry+=$line$'\n'; continue; fi
            sum=$( (printf '\0'; printf %s "$entry") | sha256sum); leaves+=(${sum%% *}); entry=
          done < log.txt
          while test ${#leaves[@]} -gt 1; do
            level=(); for ((i = 0; i < ${#leaves[@]}; i += 2)); do
              if ((i + 1 == ${#leaves[@]})); then level+=(${leaves[i]}); continue; fi
              sum=$(bytes 01${leaves[i]}${leaves[i + 1]} | sha256sum); level+=(${sum%% *})
            done; leaves=(${level[@]})
          done; bytes ${leaves[0]} | base64

    Redacted words are not in this export; "[redacted]" stands where they stood, and the entry of the redaction says
    which commitment took the place of which.

    """#
}
