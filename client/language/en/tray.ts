/** The tray of held text, and the comparison of a paragraph that others changed too. */

import { counting } from "../counting.ts"

const counted = counting("en")

export const tray = {
  cannotCopy: "The browser does not let the page copy. Select the words and copy them.",
  causes: {
    refused: "Not taken",
    conflict: "Changed by others too",
    gone: "Place is gone",
    returned: "Came back",
  },
  compare: "Compare and choose …",
  conflict: {
    before: "Before",
    bothStand: "Both stand in brackets until it is decided.",
    keepTheirs: "Keep what stands.",
    later: "Later",
    /** Of the tab that has the text. */
    mineStays: (tab: string) => `Mine stays under “${tab}”.`,
    nothingMixed:
      "You changed it without a connection, and so did somebody else meanwhile. Nothing was mixed: your text is held back until you choose.",
    notThere: "The paragraph is not there.",
    now: "As it stands now",
    proposeDeletion: "Propose to delete it.",
    proposeMine: "Put mine beside it, as a proposal.",
    replaces: "It replaces what stands; the brackets of others stay.",
    takeMine: "Take mine.",
    this: "This paragraph was changed by others too",
    title: (key: string) => `${key} was changed by others too`,
    whatStands: "What is to stand",
    yours: "Yours, held back",
  },
  copied: "Copied.",
  copy: "Copy",
  deletedDiffers: "What you deleted reads differently now. Look at it again there.",
  discard: "Discard",
  discardForGood: "Discard for good",
  goneAlready: "Those words are gone already.",
  goTo: (title: string) => `Go to ${title}`,
  hasMine: "The paragraph has your words now.",
  kept: "Kept on this device until you see to it.",
  /** Of the tab that has the text. */
  keptUnder: (tab: string) => `Your text is kept under “${tab}”.`,
  noPlace: "Its place is gone. Put the caret into the text where it belongs, and try again.",
  nothing: "Nothing is held back: all that you typed is in the draft.",
  notKept: "This device does not keep it: copy it before you leave.",
  pieces: (count: number) =>
    counted(count, {
      one: "# piece of your own text that could not stand in the draft. Nobody else sees it.",
      other: "# pieces of your own text that could not stand in the draft. Nobody else sees them.",
    }),
  placeGone: "Its place is not there any more. It can be proposed at the caret.",
  proposeAtCaret: "Propose at the caret",
  proposeDeletion: "Propose to delete",
  proposed: "Your words stand in the text as a proposal.",
  proposeInstead: "Propose instead",
  reasons: {
    conflict: "Somebody else changed this paragraph while you had no connection.",
    gone: "This paragraph was taken out of the draft while you had no connection.",
    outdated: "This was typed before the page was renewed, and cannot be delivered any more.",
    stray: "The place of these words was taken away or moved before they arrived.",
    together: "This was one piece of work with what could not be delivered.",
  },
  yourText: "Your text",
}
