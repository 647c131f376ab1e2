/** Work that takes long: how far it is, and what came of giving it up. */

export const long = {
  arrived: "Given up. The text had arrived before: look in the list whether the draft is there.",
  freezing: "Freezing the draft as a version …",
  givenUp: "Given up. Nothing was brought in.",
  notConsolidated: "Given up. Nothing was consolidated.",
  preparing: "The server is writing the file …",
  reading: "The server is reading the text …",
  received: (size: string) => `${size} received`,
  sent: (share: string) => `${share} sent`,
}
