/** The sheet of keys: what each key does, and how keys are called. */

export const keys = {
  title: "Keys",
  explained:
    "Single letters work while the keyboard is in the panel, not in the text. Escape goes from one to the other. Each of them is also a button or a menu item.",
  /** As they are called on keyboards; the others are called the same everywhere. */
  names: { Enter: "Enter", Escape: "Escape", Shift: "Shift" },
  parts: {
    moving: "Moving",
    proposing: "Proposing",
    positions: "Positions",
    deciding: "Deciding",
    plenary: "Plenary",
    page: "Page",
  },
  next: "Next bracket",
  previous: "Previous bracket",
  openCard: "Open the card of a line",
  lines: "Line by line in the list",
  moveParagraphs: "The paragraph of the caret, or those selected, up or down",
  escape: "From the text to the panel, and back",
  bracket: "Bracket the selected words",
  propose: "Propose words at the selection",
  alternative: "Add an alternative",
  withdraw: "Withdraw your own",
  support: "Support the alternative",
  accept: "Can accept it",
  reserve: "Reserve on it",
  oppose: "Oppose it",
  choose: "Take the alternative of this number",
  noText: "No text: all of it goes",
  confirm: "Confirm",
  reopen: "Reopen",
  showKeys: "Show these keys",
}
