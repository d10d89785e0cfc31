import Arguments

/// `whereas draft`: a new document, correct from its first line.
enum Draft {
  static let command = Command(
    "draft", overview: "Write a new resolution, policy, amendment, course or meeting.",
    discussion: """
      What only people can say is left as a blank in [brackets] or as a line to fill in. Numbers are never guessed.
      """,
    verbs: [
      DraftResolution.command, DraftPolicy.command, DraftAmendment.command, DraftCourse.command,
      DraftMeeting.command,
    ])
}
