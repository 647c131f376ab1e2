/** Roles, policies and closings in the words of the page. */

import type { Policy, Role } from "../../schema/sharing/roles.ts"
import type { Closing } from "../../schema/sharing/standing.ts"

export const ROLE_NAMES: Readonly<Record<Role, string>> = {
  observer: "observer",
  participant: "participant",
  delegate: "delegate",
  "co-lead": "co-lead",
  secretariat: "secretariat",
  operator: "operator",
  guide: "guide",
}

/** What a role does, for those who give it. */
export const ROLE_SENTENCES: Readonly<Record<Role, string>> = {
  observer: "reads",
  participant: "proposes in their own name",
  delegate: "proposes and takes positions for a party",
  "co-lead": "edits, decides, runs the group",
  secretariat: "edits, consolidates, looks after people",
  operator: "shows the screen copy in a meeting",
  guide: "reads everything and comments",
}

export const POLICY_NAMES: Readonly<Record<Policy, string>> = {
  "co-leads": "Co-leads decide; what a delegate accepts is recorded support.",
  consensus: "A bracket is lifted when nobody who took a position stands against it.",
  open: "Any delegate may decide and collapse brackets.",
}

export const CLOSING_NAMES: Readonly<Record<Closing, string>> = {
  frozen: "Frozen: nothing changes",
  "round-closed": "Round closed: nothing changes until the next",
}
