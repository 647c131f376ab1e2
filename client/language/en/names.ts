/** Roles, policies and closings. */

import type { Policy, Role } from "../../../schema/sharing/roles.ts"
import type { Closing } from "../../../schema/sharing/standing.ts"

const roles: Readonly<Record<Role, string>> = {
  observer: "observer",
  participant: "participant",
  delegate: "delegate",
  "co-lead": "co-lead",
  secretariat: "secretariat",
  operator: "operator",
  guide: "guide",
}

/** What a role does, for those who give it. */
const roleSentences: Readonly<Record<Role, string>> = {
  observer: "reads",
  participant: "proposes in their own name",
  delegate: "proposes and takes positions for a party",
  "co-lead": "edits, decides, runs the group",
  secretariat: "edits, consolidates, looks after people",
  operator: "shows the screen copy in a meeting",
  guide: "reads everything and comments",
}

const policies: Readonly<Record<Policy, string>> = {
  "co-leads": "Co-leads decide; what a delegate accepts is recorded support.",
  consensus: "A bracket is lifted when nobody who took a position stands against it.",
  open: "Any delegate may decide and collapse brackets.",
}

const closings: Readonly<Record<Closing, string>> = {
  frozen: "Frozen: nothing changes",
  "round-closed": "Round closed: nothing changes until the next",
}

export const names = { roles, roleSentences, policies, closings }
