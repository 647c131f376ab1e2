/** Notes that only co-leads and the secretariat see. */

export const leads = {
  add: "Add the note",
  addAgain: "Add as a new note",
  added: "The note is there for the co-leads.",
  atBracket: (key: string) => `It stands at the bracket in ${key}.`,
  atParagraph: (key: string) => `It stands at the paragraph ${key}.`,
  atThisBracket: "It stands at this bracket.",
  atThisParagraph: "It stands at this paragraph.",
  bracketGone: "The bracket is gone; its words are still there.",
  changedBy: (who: string) => `Changed by ${who}`,
  changedMeanwhile:
    "Somebody changed this note meanwhile. It stands above as it is now; saving puts your words in its place.",
  copy: "Copy",
  discard: "Discard",
  edit: "Edit",
  everybody: "Everybody who reads the draft",
  goOn: "Go on writing",
  gone: "What it stood on is gone. It was:",
  heading: "For co-leads only",
  label: "Note for co-leads …",
  leads: "Co-leads and the secretariat only",
  noPlace: "Put the caret where the note is to stand.",
  notLoaded: "The notes for co-leads could not be loaded.",
  only: "Co-leads only",
  paragraphGone: "The paragraph is gone; some of its words are still there.",
  removedMeanwhile: "Somebody removed this note while you were writing. Your words are kept here.",
  save: "Save",
  saveOver: "Save over it",
  saved: "The note is saved.",
  seenBy:
    "Co-leads and the secretariat see these notes, nobody else. They are in no copy of the draft, no file and no log. ※ in the margin marks where one stands.",
  seenByShort:
    "Co-leads and the secretariat see it, nobody else. It is in no copy of the draft, no file and no log.",
  toPlace: "To its place in the text",
  unsent: "Not added yet. Your words are kept on this device.",
  visibility: "Who sees the note",
}
