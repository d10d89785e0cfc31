import Documents
import Resolutions
import Testing

struct EndingTests {
  @Test(
    "The ending of a recital is read with its words, however it is wrapped",
    arguments: [
      ("the Board met; and", "the Board met", "; and"), ("the Board met;", "the Board met", ";"),
      ("the Board met, and", "the Board met", ", and"), ("the Board met.", "the Board met", "."),
      ("the Board met", "the Board met", ""), ("the Board met and", "the Board met", " and"),
      ("the Board met; and,", "the Board met", "; and,"),
      ("the Board met; now, therefore,\nbe it", "the Board met", "; now, therefore, be it"),
      ("the Board met; and be it\n  further", "the Board met", "; and be it further"),
      ("the Board met; and, be it", "the Board met", "; and, be it"),
      ("the bells ring and let it be", "the bells ring and let it be", ""),
      ("a duty of the U.S.; and", "a duty of the U.S.", "; and"),
      ("so-called “gun free zones.”", "so-called “gun free zones.”", "."),
      ("brand", "brand", ""), ("and", "", " and"),
    ])
  func ending(text: String, words: String, ending: String) throws {
    let recital = try #require(resolution("WHEREAS, \(text)\n").recitals.first)
    #expect(recital.ending.text == ending)
    #expect(recital.words == (words.isEmpty ? "" : words) || recital.words == text && ending == " and")
  }
}
