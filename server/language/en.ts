/** What the server's own pages and letters say: the English catalogue, which says what there is to say. */

import type { Role } from "../../schema/sharing/roles.ts"

/** As they follow "as" in an invitation, and alone. */
const roles: Readonly<Record<Role, string>> = {
  observer: "observer",
  participant: "participant",
  delegate: "delegate",
  "co-lead": "co-lead",
  secretariat: "secretariat",
  operator: "operator",
  guide: "guide",
}

const pages = {
  accountThere: (address: string) =>
    `There is an account with the address ${address}. Sign in to it, then open this link again.`,
  administrator: "First administrator",
  anybody: (setting: string) =>
    `Anybody who reaches this server can use these links. Start it with ${setting} to turn them off.`,
  become: "Become administrator",
  chooseWhom:
    "This is a demonstration group. Choose whom you want to be. A browser is one person at a time: open a private window, or another browser, for the next.",
  email: "Your e-mail address",
  goOn: "Go on",
  goOnAs: (name: string) => `Go on as ${name}`,
  incomplete: "The link is not complete, or this page was loaded again. Open the link once more.",
  invitation: "Invitation",
  invited: (group: string, role: string) => `You are invited to ${group} as ${role}.`,
  invitedFor: (group: string, role: string, parties: string) =>
    `You are invited to ${group} as ${role} for ${parties}.`,
  join: "Join",
  joinAs: (name: string) => `Join as ${name}`,
  joinElse: "Join as somebody else",
  joinWith: (address: string) => `Join with the account of ${address}`,
  lettersAfter: "The letters after # in the link",
  name: "Your name",
  nameAsSeen: "Your name, as others will see it",
  nobodyYet: "Nobody runs this server yet. Who opens this page first does.",
  press: "Press the button to go on with the link that you were given.",
  signIn: "Sign in",
  signedInAs: (me: string, person: string) =>
    `You are signed in as ${me}. To be ${person} of the demonstration, you are signed out first.`,
}

const refusals = {
  address: "There is an account with this address. Choose another.",
  elsewhereFailed: "The other sign-in did not let you in. Please try again.",
  elsewhereUnreached: "The other sign-in cannot be reached at present. Try again later.",
  inGroup: "You are in this group already. What you are in it, the secretariat changes.",
  /** For a sentence that is not here; it follows in English. */
  inGeneral: "This is not possible.",
  joinLink: "This sign-in link is not valid, or no longer. Please ask for a new one.",
  link: "This link is not valid, or no longer: each can be used once. Please ask for a new one.",
  noAccount: "You have no account here yet. Ask the secretariat of your group for an invitation.",
  notBegun: "This sign-in was not begun in this browser, or took too long.",
  otherAccount: "There is an account with this address. Sign in to it, then open this link again.",
  takenOut: "This person was taken out of the group by its secretariat.",
}

/** The page of a text alone: its forms, and what is said over each. */
const texts = {
  agreed: "Agreed",
  bracketed: "Bracketed",
  informal: "It is informal and does not supersede any official document.",
  names: "With the names of parties",
  noticeAgreed:
    "Text outside brackets, with the decisions recorded so far applied. […] marks where alternatives are undecided; undecided optional words are left out.",
  noticeBracketed: "Text under negotiation. Words in square brackets are not agreed.",
  noticeReading:
    "Reading copy: of undecided alternatives the first is shown. This is not agreed text.",
  reading: "Reading copy",
  work: "Work on it",
}

/** Plain text; a link stands on a line of its own. */
const letters = {
  invitation: (group: string) => `Invitation to ${group}`,
  invites: (inviter: string, group: string) => `${inviter} invites you to take part in ${group}.`,
  openWithinDays: (days: string) =>
    `Open this link and press the button on its page. It can be used once, within ${days} days:`,
  openWithinMinutes: (minutes: string) =>
    `Open this link and press the button on its page to sign in. It can be used once, within
${minutes} minutes:`,
  signIn: "Your link to sign in",
  unasked: "If you did not ask for it, you need not do anything: nobody else can sign in with it.",
  unknown: "If you do not know what this is about, you need not do anything.",
}

export const english = { roles, pages, refusals, letters, texts }
