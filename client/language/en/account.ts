/** One's own account: the name, text that only this device keeps, and where one is signed in. */

export const account = {
  aBrowser: "A browser",
  /** Such as "Firefox on Linux". */
  browserOn: (browser: string, system: string) => `${browser} on ${system}`,
  copy: "Copy",
  demonstrator: (name: string) => `You are ${name} of the demonstration, whom anybody may be.`,
  end: "End",
  forgotten:
    "This device keeps text of yours that is in no draft. It can be copied above; signing out makes the device forget it.",
  itsDraft: "Its draft",
  keepsNone: "This device keeps none.",
  lastSeen: (when: string) => `last seen ${when}`,
  nameAsSeen: "Your name, as others see it",
  notDelivered: "It was not delivered yet.",
  save: "Save",
  signedIn: "Where you are signed in",
  signOut: "Sign out",
  signOutAndForget: "Sign out and forget it",
  signOutEverywhere: "Sign out everywhere",
  texts: "Text of yours that is in no draft",
  thisBrowser: "this browser",
  title: "Your account",
  waiting:
    "Words that a draft itself holds for you, since their place went, come into its tray when you open it. While you are no member of its group, they wait there.",
  yourName: "Your name",
}
