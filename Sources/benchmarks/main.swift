#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

// Every performance claim of the documentation is a row of this program, measured beside peers in the same run:
//
//     swift build -c release --static-swift-stdlib -Xswiftc -static-executable && .build/release/benchmarks
//
// It prints Markdown. The inputs are made by itself, the same on every machine.
guard let request = Request(CommandLine.arguments) else {
  complain(Request.usage)
  exit(64)
}
if let (name, path) = request.writes {
  if let count = name.split(separator: ":").last.flatMap({ Int($0) }), name.hasPrefix("history:") {
    GeneratedHistory(versions: count).write(to: "\(path)/stream")
    exit(0)
  }
  for pair in Pair.generated where pair.name == name {
    let (texts, folder) = (pair.texts(), Folder(path))
    _ = (folder.write("old.txt", texts.old), folder.write("new.txt", texts.new))
  }
  exit(0)
}
guard let folder = Folder() else {
  complain("Error: no folder for the inputs could be made.\n")
  exit(74)
}

let process = WholeProcess(whereas: request.whereas, folder: folder)
if request.wants("policy") { process.policyRows() }

let wanted = Pair.generated.filter { request.wants($0.name) }
let given = request.pairs.flatMap { Folder.pairs(in: $0) }.filter { request.wants($0.name) }
if !wanted.isEmpty || !given.isEmpty { head("Whole process, `diff --format marks`", WholeProcess.columns) }
for pair in wanted {
  let files = folder.write(pair)
  process.row(pair.name, files.old, files.new, claim: pair.claim, isProse: pair.isProse)
  folder.remove([files.old, files.new])
}
for pair in given { process.row(pair.name, pair.old, pair.new, claim: Claim(ofGit: 1), isProse: true) }

if request.wants("word") {
  let files = WordFiles(whereas: request.whereas, folder: folder, limit: request.limit)
  head("Redlines as Word files", WordFiles.columns)
  for pair in Pair.generated where pair.isProse {
    let texts = folder.write(pair)
    files.row(pair.name, texts.old, texts.new)
    folder.remove([texts.old, texts.new])
  }
  for pair in request.pairs.flatMap({ Folder.pairs(in: $0) }) { files.row(pair.name, pair.old, pair.new) }
}
if request.wants("slow") {
  let slow = SlowPeers(whereas: request.whereas, limit: request.limit)
  head("Slow peers, one run each", SlowPeers.columns)
  for pair in Pair.generated where pair.isProse {
    let files = folder.write(pair)
    slow.row(pair.name, files.old, files.new)
    folder.remove([files.old, files.new])
  }
}
if request.wants("archive") {
  let rows = ArchiveRows(whereas: request.whereas, folder: folder)
  rows.rows(versions: request.versions)
  for repository in request.repositories { rows.rows(named: repository, of: repository) }
}
folder.remove()
if request.wants("policies") { PolicyRows.rows() }
if request.wants("in process") {
  InProcess.sizeRows()
  InProcess.editRows()
}
