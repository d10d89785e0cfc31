#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

// Every performance claim of the documentation is a row of this program, measured beside a peer in the same run:
//
//     swift build -c release --static-swift-stdlib && .build/release/benchmarks
//
// The first argument names another `whereas` to measure.
let own = CommandLine.arguments[0]
let neighbour =
  own.split(separator: "/", omittingEmptySubsequences: false).dropLast().joined(separator: "/") + "/whereas"
let whereas = CommandLine.arguments.count > 1 ? CommandLine.arguments[1] : neighbour

let temporary = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
var template = Array("\(temporary)/whereas-benchmarks-XXXXXX".utf8CString)
guard let created = mkdtemp(&template) else {
  print("Error: no folder for the inputs could be made in \(temporary).")
  exit(74)
}
let folder = String(cString: created)

/// Writes an input and gives its path.
func input(_ name: String, _ text: String) -> String {
  let path = "\(folder)/\(name)"
  guard let file = fopen(path, "w") else { return path }
  fputs(text, file)
  fclose(file)
  return path
}

let policy = GeneratedPolicy(size: 20_000)
let old = input("old.md", policy.old)
let new = input("new.md", policy.new)
let git = ["git", "diff", "--no-index", "--word-diff", "--diff-algorithm=histogram"]

print(Comparison.header)
print(Comparison(name: "`--help`", ours: [whereas, "--help"], peer: ["git", "--version"]).row())
print(
  Comparison(
    name: "`diff` of two 20 KB policies", ours: [whereas, "diff", old, new], peer: git + [old, new]
  ).row())
unlink(old)
unlink(new)
rmdir(folder)
