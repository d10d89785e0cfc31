import Archives
import Documents

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// An archive beside git, and Fossil where it is installed, on one history: the same versions in all of them.
struct ArchiveRows {
  let whereas: String
  let folder: Folder

  private static let columns = ["what", "`whereas`", "git", "ratio", "Fossil", "peak", "claim"]

  /// The rows of a generated history.
  func rows(versions: Int) {
    let stream = "\(folder.path)/stream"
    _ = Spawned([CommandLine.arguments[0], "--write", "history:\(versions)", folder.path])
    defer { folder.remove([stream]) }
    let repository = "\(folder.path)/repository"
    guard Spawned(shell("git init -q -b main '\(repository)'")) != nil else {
      return print("\ngit is not installed.")
    }
    let imported = Spawned(shell("git -C '\(repository)' fast-import --quiet < '\(stream)'"))
    rows(named: "\(versions) versions, generated", of: repository, imported, stream: stream)
    _ = Spawned(["rm", "-rf", repository])
  }

  /// The rows of a repository.
  func rows(named name: String, of repository: String, _ imported: Spawned? = nil, stream: String? = nil) {
    let (archive, fossil) = ("\(folder.path)/archive.db", "\(folder.path)/archive.fossil")
    defer { folder.remove([archive, fossil, "\(folder.path)/fossil.log"]) }
    var stream = stream
    let exported = "\(folder.path)/exported"
    if stream == nil {
      _ = Spawned(shell("git -C '\(repository)' fast-export --signed-tags=strip HEAD > '\(exported)'"))
      stream = exported
    }
    guard let stream else { return }
    let copy = "\(folder.path)/copy"
    _ = Spawned(shell("git init -q --bare '\(copy)'"))
    let theirs = Spawned(shell("git -C '\(copy)' fast-import --quiet < '\(stream)'"))
    defer {
      _ = Spawned(["rm", "-rf", copy])
      folder.remove([exported])
    }
    _ = Spawned([whereas, "init", "--name", "Benchmark", "--archive", archive])
    let ours = Spawned([whereas, "import", "--git", repository, "--archive", archive])
    let fossils = Spawned(
      shell(
        "fossil import --git --admin-user clerk '\(fossil)' < '\(stream)' > '\(folder.path)/fossil.log' 2>&1")
    )
    head("An archive, \(name)", Self.columns)
    guard let ours, ours.status == 0, let theirs else {
      return show(["bulk import", "failed", "", "", "", "", ""])
    }
    let ratio = ours.seconds / theirs.seconds
    show([
      "bulk import (git: fast-import; the peak is that of git, which reads the repository)", seconds(ours),
      seconds(theirs), fixed(ratio, 2),
      fossils.map { $0.status == 0 ? seconds($0) : "failed" } ?? "not installed",
      "\(fixed(ours.peak / 1e6, 1)) MB", WholeProcess.verdict("git × 2", ratio <= 2),
    ])
    sizeRow(archive, copy, fossil)
    OpenArchive(path: archive, repository: repository).rows()
    adoptRow(archive)
    wholeProcessRows(archive, repository)
  }

  /// The size on the disk, git's after `git gc`.
  private func sizeRow(_ archive: String, _ repository: String, _ fossil: String) {
    _ = Spawned(shell("git -C '\(repository)' gc -q"))
    _ = Spawned(shell("du -sb '\(repository)/objects' | cut -f1 > '\(folder.path)/size'"))
    let theirs = number(in: "\(folder.path)/size")
    folder.remove(["\(folder.path)/size"])
    let ours = Double(Folder.size([archive]))
    let fossils = Folder.size([fossil])
    show([
      "size on disk, search included (git: objects after gc)", megabytes(ours), megabytes(theirs),
      fixed(ours / theirs, 2), fossils > 0 ? megabytes(Double(fossils)) : "not installed", "",
      WholeProcess.verdict("git × 6", ours / theirs <= 6),
    ])
  }

  /// What a reader asks, each as a process from start to end.
  private func wholeProcessRows(_ archive: String, _ repository: String) {
    guard let subject = Subject(archive) else { return }
    let git = ["git", "-C", repository]
    let on = ["--archive", archive]
    let rows: [(String, [String], [String], Double?)] = [
      (
        "log of one document", ["log", subject.code] + on,
        git + ["log", "--format=%h %ad %s", "--", subject.path], 0.5
      ),
      (
        "an old version", ["show", "\(subject.code)@1", "--exact"] + on,
        shell(
          "git -C '\(repository)' show $(git -C '\(repository)' rev-list HEAD -- '\(subject.path)' | tail -n 1):'\(subject.path)'"
        ), nil
      ),
      (
        "origin of every word (git: blame)", ["origin", subject.code] + on, git + ["blame", subject.path], nil
      ),
      (
        "search all history (git: log -S)", ["search", subject.word] + on,
        git + ["log", "-S\(subject.word)", "--oneline"], 0.1
      ),
      (
        "the whole manual as of a day (git: ls-tree)", ["list", "--as-of", "2005-01-01"] + on,
        shell(
          "git -C '\(repository)' ls-tree -r $(git -C '\(repository)' rev-list -1 --before=2005-01-01 HEAD)"),
        nil
      ),
      ("verify all (git: fsck)", ["verify"] + on, git + ["fsck", "--full"], nil),
    ]
    for (name, ours, theirs, most) in rows {
      guard let race = Race([[whereas] + ours, theirs], seconds: 4), let time = race.median(0) else {
        continue
      }
      let ratio = race.ratio(0, 1)
      show([
        name, milliseconds(time), race.median(1).map(milliseconds) ?? "not installed",
        ratio.map { fixed($0, 2) } ?? "", "", "\(fixed(race.peaks[0] / 1e6, 1)) MB",
        most.map { most in WholeProcess.verdict("git × \(fixed(most, 1))", (ratio ?? 9) <= most) } ?? "",
      ])
    }
  }

  /// One adoption after the other, in turn with a commit of the same text.
  private func adoptRow(_ archive: String) {
    let repository = "\(folder.path)/adoptions"
    _ = Spawned(shell("git init -q '\(repository)'"))
    defer { _ = Spawned(["rm", "-rf", repository]) }
    var prose = Prose(seed: 5)
    var policy = GeneratedHistory.Policy(number: 9999, &prose)
    var (ours, theirs, peak): ([Double], [Double], Double) = ([], [], 0)
    for round in 1...40 {
      policy.revise(round, &prose)
      let file = folder.write("adopted.md", policy.text)
      _ = Folder(repository).write("adopted.md", policy.text)
      guard
        let adopt = Spawned([
          whereas, "adopt", file, "--on", "2026-01-15", "--override", "measured", "--archive", archive,
        ]), adopt.status == 0,
        let commit = Spawned(
          shell(
            "cd '\(repository)' && git -c core.fsync=all add adopted.md && git -c core.fsync=all -c user.name=Clerk -c user.email=clerk@example.org commit -qm Adopt"
          )), commit.status == 0
      else { continue }
      ours.append(adopt.seconds)
      theirs.append(commit.seconds)
      peak = max(peak, adopt.peak)
    }
    folder.remove(["\(folder.path)/adopted.md"])
    let ratio = median(zip(ours, theirs).map { $0 / $1 })
    show([
      "adopt one text (git: add and commit, core.fsync=all)", milliseconds(median(ours)),
      milliseconds(median(theirs)), fixed(ratio, 2), "", "\(fixed(peak / 1e6, 1)) MB",
      WholeProcess.verdict("git × 1", ratio <= 1),
    ])
  }

  private func shell(_ command: String) -> [String] { ["sh", "-c", command] }

  private func seconds(_ run: Spawned) -> String { "\(fixed(run.seconds, 2)) s" }

  private func megabytes(_ bytes: Double) -> String { "\(fixed(bytes / 1e6, 2)) MB" }

  private func number(in path: String) -> Double {
    guard let stream = fopen(path, "r") else { return 0 }
    defer { fclose(stream) }
    var line = [CChar](repeating: 0, count: 64)
    return fgets(&line, 64, stream).map { atof($0) } ?? 0
  }

  /// What the rows ask for: the document with the most versions, and a word that it has had.
  private struct Subject {
    let code: String
    let path: String
    let word: String

    init?(_ path: String) {
      do {
        let archive = try Archive(opening: path)
        var most: (count: Int, document: DocumentRecord)?
        for document in try archive.documents() {
          let count = try archive.versionCount(of: document)
          if count > most?.count ?? 0 { most = (count, document) }
        }
        guard let document = most?.document else { return nil }
        let source = try archive.log(of: document).last?.details[.source] ?? ""
        self.code = "code:\(document.code)"
        self.path = source.split(separator: " ").last.map { String($0) } ?? document.code
        let text = try archive.source(of: document, version: 1).text
        word = text.split { !$0.isLetter }.max { $0.count < $1.count }.map { String($0) } ?? "district"
      } catch {
        return nil
      }
    }
  }
}

/// An archive that stays open, as the site generator has it, beside one process of git, or git's own server of objects.
struct OpenArchive {
  let path: String
  let repository: String

  /// Random old versions, the log of one document, the whole manual as of a day.
  func rows() {
    do {
      let archive = try Archive(opening: path)
      // One moment of the archive, as a site or a report is made of: else every read takes and gives back the locks of the file.
      try archive.reading { () throws(ArchiveError) in
        let documents = try archive.documents()
        try versionRow(archive, documents)
        try logRow(archive, documents)
        try manualRow(archive)
      }
    } catch {
      show(["open archive", "failed: \(error)", "", "", "", "", ""])
    }
  }

  private func versionRow(
    _ archive: borrowing Archive, _ documents: [DocumentRecord]
  ) throws(ArchiveError) {
    var dice = Dice(9)
    var reads: [Double] = []
    for _ in 0..<2000 {
      let document = documents[dice.draw(documents.count)]
      let version = 1 + dice.draw(try archive.versionCount(of: document))
      let start = now()
      _ = try archive.bytes(of: document, version: version)
      reads.append(now() - start)
    }
    let read = median(Array(reads.dropFirst(200)))
    show([
      "a random old version, open archive", "\(fixed(read * 1000, 3)) ms", "", "", "", "",
      WholeProcess.verdict("under 0.2 ms", read < 0.0002),
    ])
  }

  private func manualRow(_ archive: borrowing Archive) throws(ArchiveError) {
    let start = now()
    let count = try archive.holdings(on: CalendarDate(dayNumber: 12_784)).count
    show([
      "the whole manual as of a day, open archive (\(count) in force)", milliseconds(now() - start), "", "",
      "",
      "", "",
    ])
  }

  private func logRow(_ archive: borrowing Archive, _ documents: [DocumentRecord]) throws(ArchiveError) {
    guard let document = documents.first else { return }
    let file = try archive.log(of: document).last?.details[.source]?.split(separator: " ").last ?? ""
    var ours: [Double] = []
    for _ in 0..<50 {
      let start = now()
      _ = try archive.log(of: document)
      ours.append(now() - start)
    }
    guard
      let race = Race(
        [["git", "-C", repository, "log", "--format=%h %ad %s", "--", String(file)]], seconds: 3),
      let theirs = race.median(0)
    else { return }
    let ratio = median(ours) / theirs
    show([
      "log of one document, open archive (git: one process)", "\(fixed(median(ours) * 1000, 3)) ms",
      milliseconds(theirs),
      fixed(ratio, 3), "", "", WholeProcess.verdict("git × 0.02", ratio <= 0.02),
    ])
  }
}
