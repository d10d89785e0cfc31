import Documents
import Testing

@Suite("Mentions of documents")
struct DocumentMentionTests {
  @Test(
    "are read where a code stands",
    arguments: [
      ("under BP 1312.3 and AR 5145.3", ["BP 1312.3", "AR 5145.3"]),
      ("See BP/AR 5145.3.", ["BP 5145.3", "AR 5145.3"]),
      ("Board Policy 0410", ["BP 0410"]),
      ("Administrative Regulation 1312.3", ["AR 1312.3"]),
      ("Board Bylaw 9322", ["BB 9322"]),
      ("in violation of Policy 403.80", ["BP 403.80"]),
      ("Policy No. 403.8", ["BP 403.8"]),
      ("Policy No.’s 502.7, 502.9 and 502.81", ["BP 502.7", "BP 502.9", "BP 502.81"]),
      ("Policies 502.70 and 403.71", ["BP 502.70", "BP 403.71"]),
      ("Policy 502.70, Policy 403.71", ["BP 502.70", "BP 403.71"]),
      ("(cf. 0430 - Comprehensive Local Plan)", ["0430"]),
      ("Policy FFH(LOCAL)", ["FFH(LOCAL)"]),
      ("policy AC-R applies", ["AC-R"]),
      ("[the Title IX policy](0403.80.md)", ["0403.80"]),
      ("[BP 0410](../policies/BP-0410.md) and BP 4030", ["BP 0410", "BP 4030"]),
      ("[nondiscrimination](https://district.example/policies/BP-0410)", ["BP 0410"]),
      ("[the law](https://www.ada.gov/resources/504)", []),
      ("[A. Definitions](#a-definitions)", []),
      ("a policy on 12 items", []),
      ("the policy of 2024", []),
      ("The regulations of 34 CFR 106.8", []),
      ("Policy IX", []),
      ("[Policy 0403.80", ["BP 0403.80"]),
    ])
  func mentions(text: String, expected: [String]) {
    #expect(DocumentMention.all(in: text).map(\.identifier.description) == expected)
  }
}
