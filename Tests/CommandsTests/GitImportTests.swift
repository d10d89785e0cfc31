import Archives
import Commands
import Documents
import Testing

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

@Suite("A manual in git becomes a record, and a record commits")
struct GitImportTests {
  /// Runs a script of the shell in a session's folder; returns what it wrote, or nil where it failed.
  static func shell(_ script: String, in session: Session) throws -> String? {
    var child = try ChildProcess(
      "sh", ["-ec", "cd '\(session.folder)'\n\(script)"],
      surroundings: [
        "PATH=/usr/local/bin:/usr/bin:/bin", "HOME=\(session.folder)", "GIT_CONFIG_NOSYSTEM=1",
        "GIT_AUTHOR_NAME=Ana Cole", "GIT_AUTHOR_EMAIL=ana@example.org", "GIT_COMMITTER_NAME=Ana Cole",
        "GIT_COMMITTER_EMAIL=ana@example.org",
      ])
    var text: [UInt8] = []
    while true {
      let part = [UInt8](unsafeUninitializedCapacity: 1 << 16) { buffer, count in
        count = max(0, read(child.output, buffer.baseAddress, 1 << 16))
      }
      if part.isEmpty { break }
      text += part
    }
    return child.end(until: .max) == 0 ? String(decoding: text, as: UTF8.self) : nil
  }

  /// A repository with everything that can become of a file.
  private static let history = """
    commit() { git add -A; GIT_AUTHOR_DATE="$1T12:00:00Z" GIT_COMMITTER_DATE="$1T12:00:00Z" git commit -qm "$2"; }
    policy() { printf -- '---\\ncode: %s\\ntitle: %s\\nadopted: %s\\n---\\n\\n1. Everybody is welcome.\\n\\n2. %s\\n' "$@"; }
    git init -q -b main manual; cd manual
    mkdir policies
    policy "BP 1000" Welcome 2015-01-10 "Every school says so." > policies/welcome.md
    policy "BP 2000" Buses 2015-02-20 "Buses come on time." > policies/buses.md
    printf 'No front matter.\\n' > policies/plain.md
    printf '\\377\\376\\000' > policies/picture.md
    printf 'x' > policies/picture.png
    ln -s plain.md policies/link.md
    commit 2015-03-01 'The manual as it was'
    policy "BP 1000" Welcome 2015-01-10 "Every school and every bus says so." > policies/welcome.md
    commit 2016-04-02 'A correction of 2016

    Nobody voted.'
    git mv policies/buses.md policies/transport.md
    policy "BP 3540" Transport 2017-05-09 "Buses come on time." > policies/transport.md
    git mv policies/plain.md policies/simple.md
    commit 2017-05-11 'New numbers'
    git switch -qc side
    policy "BP 1000" Welcome 2015-01-10 "Every school says so, each day." > policies/welcome.md
    commit 2018-01-05 'On a side branch'
    git switch -q main
    GIT_AUTHOR_DATE=2018-01-06T12:00:00Z git merge -q --no-ff -m 'Merge the side branch' side
    git rm -q policies/transport.md
    commit 2019-06-01 'Buses are gone'
    git switch -qc draft
    policy "BP 1000" Welcome 2015-01-10 "Proposed words." > policies/welcome.md
    policy "BP 4000" Gifts 2020-01-01 "A new policy." > policies/gifts.md
    commit 2020-01-01 'For the next meeting'
    git switch -qc behind main~1
    git switch -q main
    """

  @Test("Commits are versions, renames renumber, deletions rescind, branches propose")
  func imports() throws {
    let session = try Session()
    guard try Self.shell(Self.history, in: session) != nil else { return }
    _ = session.run("whereas init")
    let said = session.run("whereas import --git manual --proposals draft")
    let head = try #require(said.split(separator: "\n").last)
    #expect(
      said == """
        Imported manual: 5 versions adopted, 2 renumbered, 1 rescinded, 2 proposed.
        Left out: policies/link.md: it is a link or another repository.
        Left out: policies/picture.md: it is not text in UTF-8.
        Passed over: 1 file by their endings (.png).
        \(head)
        """)
    #expect(session.run("whereas import --git manual --proposals draft").hasSuffix(head))
    #expect(session.run("whereas verify").hasPrefix("whereas.db is sound: 11 entries"))
    _ = session.run("whereas init --archive other.db")
    let other = session.run("whereas import --git manual --archive other.db")
    #expect(other.contains("Left out: branch draft: drafts have no place in the record;"))
    #expect(!session.run("whereas search proposed --archive other.db").contains("Proposed words"))
    let before = session.run("whereas import --git manual --archive other.db")
    #expect(before.hasSuffix(other.split(separator: "\n").last ?? "-"))
    let archive = try Archive(opening: "\(session.folder)/whereas.db")
    let log = try archive.log().map { logged in
      let entry = logged.entry
      return
        "\(entry.subject?.code ?? "") \(entry.act.rawValue) \(entry.version ?? 0) \(entry.happened?.description ?? "-")"
    }
    #expect(
      log.dropFirst() == [
        "BP 2000 adopted 1 2015-02-20", "policies/plain adopted 1 2015-03-01", "BP 1000 adopted 1 2015-01-10",
        "BP 1000 adopted 2 2016-04-02", "policies/simple renumbered 1 2017-05-11",
        "BP 3540 renumbered 2 2017-05-09", "BP 1000 adopted 3 2018-01-06", "BP 3540 rescinded 0 2019-06-01",
        "BP 4000 proposed 1 2020-01-01", "BP 1000 proposed 4 2020-01-01",
      ])
    let second = try archive.log()[4]
    #expect(second.details[.author] == "Ana Cole <ana@example.org>")
    #expect(second.details[.message] == "A correction of 2016\n\nNobody voted.")
  }

  @Test("What is exported for git is whole, and the same each time")
  func exports() throws {
    let session = try Session()
    guard try Self.shell(Self.history, in: session) != nil else { return }
    _ = session.run("whereas init")
    _ = session.run("whereas import --git manual --proposals draft")
    _ = session.run("whereas export --git -o record.git")
    let told = try Self.shell(
      """
      git init -q --bare -b main mirror
      git -C mirror fast-import --quiet < record.git
      git -C mirror fast-import --quiet < record.git
      git -C mirror fsck --strict
      git -C mirror log --reverse --date=short --format='%an %ad %s' --name-status -M main | grep .
      git -C mirror log -1 --format=%B main
      git -C mirror ls-tree -r --name-only main
      git -C mirror show proposed:policies/BP-4000.md | tail -n 1
      """, in: session)
    #expect(told?.contains("Ana Cole 2016-04-02 BP 1000: adopted, version 2\nM\tpolicies/BP-1000.md") == true)
    #expect(told?.contains("R100\tpolicies/policies-plain.md\tpolicies/policies-simple.md") == true)
    #expect(told?.contains("BP 3540: rescinded\nD\tpolicies/BP-3540.md") == true)
    #expect(told?.contains("Buses are gone\n\nDocument: policy BP 3540\nOn: 2019-06-01\n") == true)
    #expect(told?.hasSuffix("policies/BP-1000.md\npolicies/policies-simple.md\n2. A new policy.\n") == true)
  }
}
