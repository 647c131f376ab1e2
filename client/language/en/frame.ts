/** What stands around a draft: header, panel, whether it is saved, and that it takes no text. */

import { counting } from "../counting.ts"

const counted = counting("en")

export const frame = {
  allDrafts: "Chapeau: all drafts",
  dismiss: "Dismiss",
  heldBack: (count: number) => counted(count, { one: "# held back", other: "# held back" }),
  interfaceLanguage: "Language of the interface",
  loading: "The draft is being loaded.",
  noBrackets: "No brackets",
  openForWork: "Open for work",
  openOf: (open: number, total: number) => `${open} open of ${total}`,
  outOfReach: "The server is out of reach. The draft is shown as soon as it is back.",
  panel: "Panel",
  panelHolds: "Brackets, outline and notes",
  /** On paper, with day and time. */
  printed: (when: string) => `As it stood on ${when}`,
  show: "Show",
  stateOf: (title: string) => `State of ${title}`,
  text: "Text",
  tabs: { clusters: "Brackets", outline: "Outline", notes: "Notes", held: "Held back" },
  saved: {
    all: "All changes saved",
    waiting: (count: number) =>
      counted(count, {
        one: "# change not yet delivered",
        other: "# changes not yet delivered",
      }),
    cannot: "The server cannot save at present",
    /** The sentence of what waits follows. */
    cannotAnd: (waiting: string) => `The server cannot save at present. ${waiting}`,
    connecting: "Connecting …",
    connectingAnd: (waiting: string) => `Connecting … ${waiting}`,
    offline: "Offline: you can go on working",
    offlineAnd: (waiting: string) => `Offline: you can go on working. ${waiting}`,
    offlineKept: (waiting: string) => `Offline. ${waiting}, kept on this device`,
    closed: "Closed",
  },
  closed: {
    title: "The draft is closed",
    toYou: "The draft was closed to you",
    notReached: "These words of yours have not reached the others.",
    kept: "They are kept on this device.",
    copy: "Copy them before you reload:",
    reload: "Reload the draft",
    frozen: "This draft is frozen: it can be read, and nobody changes it any more.",
    roundClosed: "This round is closed: the draft can be read, and takes no text at present.",
    /** Codes with which the server closes a draft for good. */
    because: {
      malformed: "The server could not read what this page sent. Reload the page.",
      notSignedIn: "You are signed out. Open the link that was sent to you again.",
      notAllowed: "This draft is not open to you any more.",
      noSuchDraft: "There is no such draft.",
      otherVersion: "This page is older or newer than the server. Reload the page.",
      byServer: "The server closed this draft to you.",
      tooLarge: "What was typed or pasted here is too much to be sent at once.",
    },
  },
}
