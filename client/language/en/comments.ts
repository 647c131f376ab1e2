/** Comments: discussions beside the text. */

import { counting } from "../counting.ts"

const counted = counting("en")

export const comments = {
  about: { words: "On these words", paragraph: "On the paragraph", cluster: "On the bracket" },
  begin: "Comment",
  beginHere: "Comment on the selection or paragraph",
  beginKey: "Comment on the selected words, or the paragraph of the caret",
  counted: (count: number) =>
    counted(count, { one: "# open discussion", other: "# open discussions" }),
  deleted: "On deleted text",
  discard: "Discard",
  filter: "Discussions shown",
  filters: { open: "Open", resolved: "Settled", mine: "Mine" },
  list: "Discussions in order of the text",
  markRead: "Mark all as read",
  mention: "Mention",
  mentioned: "You are mentioned",
  messages: (count: number) => counted(count, { one: "# comment", other: "# comments" }),
  noPlace: "Select words in the text, or put the caret into a paragraph, then comment.",
  nothing: {
    open: "No discussion is open. Select words in the text and press Comment to begin one.",
    resolved: "No discussion is settled yet.",
    mine: "You take part in no discussion, and nobody has mentioned you.",
  },
  onBracketBegin: "Comment on this bracket",
  onBracketCounted: (count: number) =>
    counted(count, { one: "# discussion on this bracket", other: "# discussions on this bracket" }),
  reopen: "Open again",
  /** The name of who did it comes before. */
  reopened: "opened this again",
  reply: "Reply",
  resolve: "Settle",
  /** The name of who did it comes before. */
  resolved: "settled this",
  sent: "Your comment stands beside the text.",
  settled: "Settled",
  tab: "Comments",
  takeBack: "Take back",
  takenBack: "The first words were taken back.",
  toText: "Show in the text",
  unread: (count: number) => counted(count, { one: "# new", other: "# new" }),
  visible: "Everybody who reads this draft sees what you write. @ mentions a party or a person.",
  yourComment: "Your comment",
  yourReply: "Your reply",
}
