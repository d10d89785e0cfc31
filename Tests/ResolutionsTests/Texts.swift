import Documents
import Resolutions

/// The district of the samples' kind: LAUSD punctuation.
func districtWithStyle() -> District {
  var district = District()
  district.name = "Alder Bay Unified School District"
  district.statesStyle = true
  district.resolutions.recitalEnding = "; and"
  district.resolutions.lastRecitalEnding = "; now, therefore, be it"
  district.resolutions.firstResolvedWord = "RESOLVED, That"
  district.resolutions.resolvedWord = "RESOLVED, That"
  district.resolutions.resolvedEnding = "; and be it further"
  district.seats = [.init(name: "Rosa Elizondo", title: "President"), .init(name: "Ann Lee", title: "Clerk")]
  return district
}

/// A resolution of a county board without a fault, but for what a test puts in its place.
func resolutionText(
  head: String =
    "BOARD OF EDUCATION OF THE ALDER BAY DISTRICT\n\nRESOLUTION NO. 26-14\n\nResolution on Evening Hours\n\nJune 9, 2026",
  recitals: [String] = [
    "WHEREAS, the library closes at four; and", "WHEREAS, 63 students were still at work; and",
    "WHEREAS, the Board has met;",
  ],
  resolved: [String] = [
    "NOW, THEREFORE, BE IT RESOLVED, That the library stays open until seven; and",
    "BE IT FURTHER RESOLVED, That the principal shall report by March 9, 2027.",
  ],
  closing: String =
    "PASSED AND ADOPTED by the Board of Education on June 9, 2026, by the following vote:\n\nAYES: 6\nNOES: 1\nABSENT: None\n\n______________________ Rosa Elizondo, President"
) -> String {
  ([head] + recitals + resolved + [closing]).filter { !$0.isEmpty }.joined(separator: "\n\n") + "\n"
}

func resolution(_ text: String) -> Resolution {
  Resolution(reading: Outline(parsing: Source(name: "test.md", text: text)))
}

/// Random numbers that a seed repeats.
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 | 1 }

  mutating func next() -> UInt64 {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return state
  }
}
