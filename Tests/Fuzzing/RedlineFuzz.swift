import Documents
import Formats
import Redlines

/// Holds redlines of arbitrary texts to their laws: what libFuzzer calls with each input (Scripts/fuzz).
///
/// An input is three texts with a zero byte between; what is not UTF-8 is mended. Each pair of neighbors is compared as documents
/// and as they are.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzRedlines(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  let parts = UnsafeBufferPointer(start: start, count: count)
    .split(separator: 0, maxSplits: 2, omittingEmptySubsequences: false)
  let texts = (0..<3).map { place in
    let part = place < parts.count ? parts[place] : parts[0]
    return String(decoding: part.filter { $0 != 0 }, as: UTF8.self)
  }
  let sources = zip(["old", "new", "next"], texts).map { Source(name: $0, text: $1) }
  check(sources.map { Outline(parsing: $0) }, "as documents")
  check(sources.map { Outline(plain: $0) }, "as they are")
  return 0
}

private func check(_ outlines: [Outline], _ reading: String) {
  let redlines = zip(outlines, outlines.dropFirst()).map { Redline(from: $0, to: $1) }
  for redline in redlines {
    hold(failure(of: redline), "the redline", reading)
    let marks = MarksReading(Format.marks.render(redline) ?? [])
    hold(marks.old == redline.rejected ? nil : "The old text does not come back.", "the marks", reading)
    hold(marks.new == redline.accepted ? nil : "The new text does not come back.", "the marks", reading)
  }
  hold(failure(of: redlines[0].composed(with: redlines[1])), "the composed redline", reading)
  let back = redlines[0].composed(with: redlines[0].inverted)
  hold(failure(of: back), "the redline composed with its inverse", reading)
  let same = Redline(from: outlines[0], to: outlines[0]).composed(with: redlines[0])
  hold(failure(of: same), "the redline composed with no change", reading)
  hold(same.edits == redlines[0].edits ? nil : "Other edits.", "the redline composed with no change", reading)
}

private func hold(_ failure: String?, _ what: String, _ reading: String) {
  if let failure { fatalError("A law is broken by \(what), \(reading): \(failure)") }
}
