/** The tools of a draft: views, what typing does, what is done with the whole text, downloads. */

export const toolbar = {
  title: "Draft",
  view: "View",
  /** Each with what is said of it besides where there is room. */
  views: { working: "Working", bracketed: "Bracketed", agreed: "Agreed", compare: "Compare" },
  more: { working: " text", compare: " with the start" },
  selection: "Selection",
  propose: "Propose",
  proposeMore: " words",
  proposeWords: "Propose words …",
  bracket: "Bracket",
  bracketSelection: "Bracket the selection",
  steps: "Undo and steps",
  undo: "Undo",
  redo: "Redo",
  previous: "Previous bracket",
  next: "Next bracket",
  keys: "Keys",
  moreTools: "More",
  typingDoes: "What typing does",
  modes: {
    edit: {
      label: "Edit",
      short: "Typing edits",
      sentence: "What you type changes the text for everybody.",
    },
    propose: {
      label: "Propose",
      short: "Typing proposes",
      sentence: "What you type stands in brackets as a proposal; the text itself stays.",
    },
    read: {
      label: "Read",
      short: "Reading only",
      sentence: "You can read and search; nothing that you type is taken.",
    },
  },
  wholeText: "Whole text",
  acts: {
    consolidate: { label: "Consolidate …", sentence: "Carries decisions out in the text" },
    renumber: { label: "Renumber …", sentence: "Counts paragraphs in order; references follow" },
    versions: { label: "Versions …", sentence: "Frozen states: compare, take along, restore" },
  },
  download: "Download",
  whichText: "Which text",
  forms: {
    bracketed: "Bracketed text",
    agreed: "Agreed text, gaps marked […]",
    strict: "Agreed text only, not for circulation",
  },
  plainText: "Text",
  textAlone: "A page of text alone",
  withNames: "With the names of parties",
}
