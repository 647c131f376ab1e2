/** What looks odd in a text that is brought in, by the code of the remark. A colon stands before words of the text. */

export const remarks = {
  "broken-cluster": "This bracket no longer stands where the others of its cluster do.",
  "characters-replaced": "Something that is no character was replaced.",
  "crossing-brackets": "This bracket begins inside another one and ends outside it.",
  "doubled-bracket": "This bracket holds the same words as the bracket around it.",
  "duplicate-bracket-id": "This bracket is a copy of another one.",
  "duplicate-label": "This label is there twice:",
  "empty-bracket": "There is nothing in this bracket.",
  "empty-cell": "This cell is empty, while others in its column are filled.",
  "link-without-target": "The link has no target.",
  "list-flattened":
    "A wide run of spaces was read as a line break: a list may have been flattened here.",
  "maybe-cut-off": "This paragraph does not end in a full stop and may be cut off.",
  "member-without-words": "This alternative has no words.",
  "missing-note": "This note has no text.",
  "mixed-bracket-glyphs": "The bracket opens with one kind of character and closes with another:",
  "mixed-terms": "The draft is called by two names:",
  "number-out-of-order": "This label comes after a higher one:",
  "orphan-note": "Nothing in the text refers to this note.",
  "paragraph-end": "This numbered paragraph ends in a semicolon, while most end in a full stop.",
  "paragraphs-run-together": "Paragraphs may have been run together in this cell.",
  "reference-title-differs": "The title that a reference gives is not the heading there:",
  "space-in-symbol": "There is a space in the document symbol:",
  "status-in-other-column":
    "These words look like those of another column whose cell is empty in this row.",
  "stray-bracket": "This bracket has no partner, so it is plain text:",
  "time-without-zone": "A time of day is given without its time zone.",
  "unbalanced-parenthesis": "This parenthesis has no partner.",
  "unresolved-reference": "Nothing in this draft is called so:",
}
