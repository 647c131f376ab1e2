/** One's groups and their drafts. */

export const home = {
  actFor: "You act for",
  cancel: "Cancel",
  chooseParty: "You may act for several parties. Choose for which, then open a draft.",
  inNoGroup:
    "You are in no group yet. Open the invitation that was sent to you, or ask the secretariat of the group for one.",
  makeGroup: "Make the group",
  nameOfGroup: "Name of the group",
  newGroup: "New group",
  noDraft: "There is no draft yet.",
  whoImports: "A co-lead or the secretariat can import one.",
  youAre: (role: string) => `You are ${role}`,
  /** The parties follow. */
  youAreFor: (role: string) => `You are ${role} for`,
}
