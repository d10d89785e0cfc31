import Documents
import Glibc
func read(_ p: String) -> [UInt8] {
  guard let f = fopen(p, "rb") else { return [] }
  var out: [UInt8] = []; var buf = [UInt8](repeating: 0, count: 1 << 20)
  while true { let n = fread(&buf, 1, buf.count, f); if n <= 0 { break }; out += buf[0..<n] }
  fclose(f); return out
}
for p in CommandLine.arguments.dropFirst() {
  do {
    let o = Outline(parsing: try Source(name: p, bytes: read(p)))
    var at = 0
    for q in o.provisions { precondition(q.bytes.lowerBound == at && q.marker.lowerBound == at && q.marker.upperBound == q.body.lowerBound && q.body.upperBound <= q.bytes.upperBound, "gap \(at) \(q)"); at = q.bytes.upperBound }
    precondition(at == o.source.bytes.count)
    if getenv("QUIET") == nil { print(o.tree(width: 60)) } else { print(p, o.provisions.count) }
    for f in o.findings { print("  !", f.message) }
  } catch { print(p, error) }
}
