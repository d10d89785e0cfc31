import SQLite
import Testing

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Sends a signal to the calling thread, which like every thread of the test library blocks it.
private func send(_ signal: Int32) {
  var set = sigset_t()
  sigemptyset(&set)
  sigaddset(&set, signal)
  pthread_sigmask(SIG_UNBLOCK, &set, nil)
  raise(signal)
}

/// Each test runs in a process of its own, because the wish to stop is meant for all of a process.
@Suite("A person can stop what runs")
struct InterruptionTests {
  @Test("A request stops a statement that would never end, and no short one")
  func requested() async {
    await #expect(processExitsWith: .success) {
      let connection = try memory()
      try connection.execute("CREATE TABLE note (id INTEGER PRIMARY KEY, text TEXT) STRICT")
      try connection.begin()
      Interruption.request()
      #expect(Interruption.isRequested)
      let thrown = error {
        try connection.run(
          "WITH RECURSIVE b(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM b) SELECT max(x) FROM b")
      }
      #expect(thrown?.kind == .interrupted)
      try connection.run("INSERT INTO note VALUES (1, '')")
      try connection.commit()
      Interruption.reset()
      #expect(!Interruption.isRequested)
      #expect(try connection.noteCount() == 1)
    }
  }

  @Test("A signal is such a request", arguments: [SIGINT, SIGTERM])
  func signaled(_ signal: Int32) async {
    await #expect(processExitsWith: .success) { [signal = signal as Int32] in
      Interruption.onInterruptSignal()
      #expect(!Interruption.isRequested)
      send(signal)
      #expect(Interruption.isRequested)
    }
  }

  @Test("The second signal ends the process")
  func impatience() async {
    await #expect(processExitsWith: .signal(SIGINT)) {
      Interruption.onInterruptSignal()
      send(SIGINT)
      send(SIGINT)
    }
  }

  @Test("A signal that the process ignores stays ignored")
  func ignored() async {
    await #expect(processExitsWith: .success) {
      signal(SIGINT, SIG_IGN)
      Interruption.onInterruptSignal()
      send(SIGINT)
      #expect(!Interruption.isRequested)
    }
  }

  @Test("The wait for another writer can be stopped")
  func waiting() async {
    await #expect(processExitsWith: .success) {
      let folder = try TemporaryFolder()
      let path = try folder.makeDatabase()
      let one = try Connection(path: path, access: .writing)
      let two = try Connection(path: path, access: .writing)
      try one.begin()
      Interruption.request()
      let took = ContinuousClock().measure {
        #expect(error { try two.begin() }?.kind == .interrupted)
      }
      #expect(took < .seconds(5))
    }
  }
}
