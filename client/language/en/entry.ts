/** Coming in: signing in, opening, and what every page of groups and accounts has. */

export const entry = {
  allGroups: "Chapeau, your groups",
  byMail: "A link by e-mail",
  demonstration: "Look at the demonstration",
  elsewhere: "Sign in with your organisation",
  handed: "The secretariat of your group hands you a link with which you come in.",
  language: "Language",
  mailAddress: "Your e-mail address",
  notOpen: "Not open",
  notReached: "Not reached",
  opening: "Opening …",
  sendLink: "Send me a link",
  signIn: "Sign in",
  tryAgain: "Try again",
  yourGroups: "Your groups",
}
