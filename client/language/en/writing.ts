/** Writing in a draft: proposals, phrases, what the editor refuses, and what stands beside the words. */

export const writing = {
  draftText: "Text of the draft",
  propose: {
    title: "Propose",
    titleFor: (party: string) => `Propose for ${party}`,
    noPlace: "Put the caret into the text first, or select the words that you want to change.",
    atCaret: "New words at the caret. The text around them stays as it is.",
    instead:
      "Other words instead of the selected ones. Both stand in brackets until it is decided.",
    putInstead: "Put instead",
    words: "Words",
    theseWords: "Propose these words",
    here: "Propose here",
    deletion: "Propose to delete",
    paragraph: "As a new paragraph",
    labelled: (label: string) => `As a new paragraph ${label}`,
  },
  reference: {
    act: { label: "Refer to a paragraph …", sentence: "By its number or its words, at the caret" },
    list: "Paragraphs",
    none: "No numbered paragraph is called so.",
    search: "Number or words of a paragraph",
  },
  phrases: {
    begin: (key: string) => `Begin ${key} with`,
    beginAct: {
      label: "Begin the paragraph with …",
      sentence: "Recalling, Decides … in the language of the draft",
    },
    beginHint: "Alt+↓: words to begin with",
    openings: {
      preambular: "Openings of the preamble",
      operative: "Openings of operative paragraphs",
    },
    open: "Phrases …",
    title: "Standard phrases",
    search: "Words of a phrase, in any language",
    searchHint: "Search in any language",
    language: "Language of the phrases",
    none: "No phrase of the list has these words.",
  },
  refused: {
    noFurtherUp: "These paragraphs cannot go further up.",
    noFurtherDown: "These paragraphs cannot go further down.",
    noBrackets: "There are no brackets in this draft.",
    nothingToUndo: "There is nothing of yours to undo.",
    nothingToRedo: "There is nothing to redo.",
    partMoved: "Select whole paragraphs to move them, or cut what you selected and paste it.",
    newParagraph:
      "Paragraphs are made by those who edit the draft. Propose a new paragraph instead.",
    structure:
      "Paragraphs are split and joined by those who edit the draft. Propose a new paragraph instead.",
    unreached: "Paragraphs are split and joined by the server, which is out of reach at present.",
    form: "The form of the text is changed by those who edit the draft.",
  },
  /** Read out at the chip of a party. */
  chip: {
    adds: (party: string, level: number) => `${party} proposes these words, level ${level}`,
    drops: (party: string, level: number) =>
      `${party} proposes to delete these words, level ${level}`,
    holds: (party: string, level: number) => `${party} holds this place open, level ${level}`,
    brackets: (party: string, level: number) => `${party} bracketed these words, level ${level}`,
    /** What the chip says goes before. */
    kept: (chip: string) => `${chip}, kept`,
    removed: (chip: string) => `${chip}, removed`,
  },
  somebody: "Somebody",
}
