/** How the text stands on one person's own screen: folds, layouts, margin. */

import { counting } from "../counting.ts"

const counted = counting("en")

export const reading = {
  title: "How I see the text",
  act: { label: "How I see it …", sentence: "Folds, layout and margin, on my screen only" },
  explained: "This changes your screen only. It is kept on this device.",
  folds: {
    title: "Fold and unfold",
    open: (count: number) => counted(count, { one: "# bracket open", other: "# brackets open" }),
    paragraphsHidden: (count: number) =>
      counted(count, { one: "# paragraph", other: "# paragraphs" }),
    unfold: "Show what is folded",
    bracket: "Bracket at the caret",
    paragraph: "Paragraph at the caret",
    section: "Section at the caret",
    depth: (level: number) => `Brackets of level ${level}`,
    sections: (level: number) => `Sections of level ${level}`,
    paragraphs: "All paragraphs",
    nothing: "Unfold everything",
    decided: "Decided brackets",
    nothingHere: "There is nothing to fold at the caret.",
    keys: {
      bracket: "Fold or unfold the bracket at the caret",
      paragraph: "Fold or unfold the paragraph at the caret",
      section: "Fold or unfold the section at the caret",
      depth: "Fold or unfold all brackets of the level at the caret",
    },
  },
  rows: {
    alternative: (number: number, of: number) => `Alternative ${number} of ${of}`,
    by: (parties: string) => `proposed by ${parties}`,
    deletionBy: (parties: string) => `deletion proposed by ${parties}`,
    myPosition: (number: number) => `My position on alternative ${number}`,
    inLine: "In the line",
    card: "Card",
    history: "Press to see how it was decided.",
  },
  layout: {
    title: "Alternatives",
    auto: "As their length asks",
    inline: "All in the line",
    stacked: "All one below the other",
    other: "In the line, or one below the other",
  },
  /** On this device, whichever draft is open. */
  look: {
    title: "Look",
    scheme: "Colours",
    schemes: { system: "As the system", light: "Light", dark: "Dark" },
    contrast: "Contrast",
    contrasts: { system: "As the system", more: "More" },
  },
  margin: {
    legend: "[2] open brackets, +1 proposals, “3” comments; ✓ supported, ✓✓ agreed ad ref",
    title: "Margin",
    lines: "Number the lines of each paragraph",
    marks: "Status, proposals and comments of each paragraph",
  },
  changed: {
    act: { label: "What changed …", sentence: "What others changed since you looked" },
    title: "Changed since you looked",
    since: (when: string) => `What others changed since ${when}`,
    none: "Others changed nothing since you looked.",
    seen: "Mark all as seen",
    next: "Next paragraph that others changed",
    inOutline: "changed",
    typing: (names: string) => `${names} is typing here`,
    undelivered: "not yet delivered",
  },
  saying: {
    title: "What a screen reader says at a bracket",
    full: "All: number, level, alternative, parties, positions",
    short: "Short: level, alternative and parties",
    off: "Nothing but the character",
    level: (level: number) => `level ${level}`,
    end: "end of bracket",
    placeholder: "to be filled in",
    placeholderEnd: "end of what is to be filled in",
  },
  brackets: {
    title: "Brackets as a table",
    label: "Brackets as a table …",
    sentence: "Number, place, parties and positions of each",
    number: "Number",
    place: "Place",
    level: "Level",
    words: "Alternatives",
    parties: "Parties",
    positions: "Positions",
    status: "Status",
  },
}
