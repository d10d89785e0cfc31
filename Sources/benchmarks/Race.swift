/// Programs that run in turn, so that what else the machine does meets all of them.
struct Race {
  private(set) var seconds: [[Double]]
  private(set) var peaks: [Double]

  /// Runs each program once to warm up, then all in turn for about some seconds, at least five times; nil where the first
  /// cannot be started.
  init?(_ programs: [[String]], seconds budget: Double = 3) {
    seconds = programs.map { _ in [] }
    peaks = programs.map { _ in 0 }
    let start = now()
    guard Spawned(programs[0]) != nil else { return nil }
    let isThere = programs.map { Spawned($0) != nil }
    let round = now() - start
    let rounds = min(201, max(5, Int(budget / max(round, 0.001))))
    for _ in 0..<rounds {
      for (at, program) in programs.enumerated() where isThere[at] {
        guard let run = Spawned(program) else { continue }
        seconds[at].append(run.seconds)
        peaks[at] = max(peaks[at], run.peak)
      }
    }
  }

  /// The median time of a program in seconds; nil where it is not installed.
  func median(_ program: Int) -> Double? {
    seconds[program].isEmpty ? nil : benchmarks.median(seconds[program])
  }

  /// The median of the differences between two programs, run by run.
  func difference(_ one: Int, _ other: Int) -> Double {
    benchmarks.median(zip(seconds[one], seconds[other]).map { $0 - $1 })
  }

  /// The median of the ratios between two programs, run by run; nil where one is not installed.
  func ratio(_ one: Int, _ other: Int) -> Double? {
    let ratios = zip(seconds[one], seconds[other]).map { $0 / $1 }
    return ratios.isEmpty ? nil : benchmarks.median(ratios)
  }
}
