public import Documents

extension Rule {
  /// The rules for policies and amendments, in the order in which they are documented.
  public static let policies: [Rule] = [
    .policyCode, .policyTitle, .policyDate, .policyDateOrder, .unfilledBlank,
    .duplicateLabel,
    .brokenNumbering, .emptyHeading, .skippedHeading, .danglingCrossReference, .selfReference, .gluedRedline,
    .duplicatedParagraph, .unmappedGlyphs, .pageFurniture, .policyDateInText, .amendmentTarget,
    .amendmentAuthority, .amendmentEffective, .amendmentInstruction,
  ]

  /// The code under which the policy is filed.
  public static let policyCode = Rule(
    "policy-code", .warning, "A policy has a code, in front matter under code.")

  /// The title.
  public static let policyTitle = Rule("policy-title", .warning, "A policy has a title.")

  /// The dates of front matter.
  public static let policyDate = Rule(
    "policy-date", .error, "The dates in front matter are days of the calendar.")

  /// The order of the dates.
  public static let policyDateOrder = Rule(
    "policy-date-order", .error, "A policy is revised and reviewed on or after the day it was adopted.")

  /// Two provisions of one list with one label.
  public static let duplicateLabel = Rule(
    "duplicate-label", .error, "A label stands once in its list, so that a citation leads to one provision.")

  /// A list that does not count up.
  public static let brokenNumbering = Rule(
    "broken-numbering", .warning, "The labels of a list count up without a gap.")

  /// A heading over nothing.
  public static let emptyHeading = Rule("empty-heading", .warning, "A heading has words, and text below it.")

  /// A heading two levels below the one above it.
  public static let skippedHeading = Rule(
    "skipped-heading", .info, "A heading is at most one level below the heading it stands under.")

  /// A reference to a document that is not there.
  public static let danglingCrossReference = Rule(
    "dangling-cross-reference", .warning, "A cross reference leads to one of the documents checked together.")

  /// A reference of a policy to itself.
  public static let selfReference = Rule(
    "self-reference", .warning, "A policy's list of cross references does not name the policy itself.")

  /// A paragraph that stands twice.
  public static let duplicatedParagraph = Rule(
    "duplicated-paragraph", .warning, "A paragraph stands once.")

  /// Signs of a font that were not mapped to letters.
  public static let unmappedGlyphs = Rule(
    "unmapped-glyphs", .warning, "The text holds letters, not the unmapped signs of a lost font.")

  /// What a page printed around the text.
  public static let pageFurniture = Rule(
    "page-furniture", .warning, "Page numbers, running headers and stamps are no part of a policy.")

  /// A date in the text that no calendar has.
  public static let policyDateInText = Rule(
    "malformed-date", .warning, "A date in the text is a day of the calendar, with its ordinal right.")

  /// What an amendment amends.
  public static let amendmentTarget = Rule(
    "amendment-target", .error, "An amendment names the document it amends, under amends.")

  /// By what authority an amendment is made.
  public static let amendmentAuthority = Rule(
    "amendment-authority", .warning, "An amendment names the resolution by which it is made, under by.")

  /// When an amendment takes effect.
  public static let amendmentEffective = Rule(
    "amendment-effective", .error, "The day on which an amendment takes effect is a day of the calendar.")

  /// What an amendment does.
  public static let amendmentInstruction = Rule(
    "amendment-instruction", .error, "An amendment holds at least one instruction.")
}
