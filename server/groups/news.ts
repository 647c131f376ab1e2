/** What a person is told when their standing in an open draft changes. */

import type { Policy, Role } from "../../schema/sharing/roles.ts"
import type { Closing, Standing } from "../../schema/sharing/standing.ts"

const ROLES: Readonly<Record<Role, string>> = {
  observer: "observer: you read this draft",
  participant: "participant: you comment and propose",
  delegate: "delegate: you propose for your party and take positions",
  "co-lead": "co-lead: you edit, decide and run the group",
  secretariat: "secretariat: you edit, consolidate and run the group",
  operator: "operator: you show this draft and do not change it",
  guide: "guide: you read and comment",
}

const POLICIES: Readonly<Record<Policy, string>> = {
  "co-leads": "Co-leads now decide on brackets; what others accept is recorded support.",
  consensus: "Brackets are now lifted when no party that took a position stands against it.",
  open: "Every delegate may now decide on brackets.",
}

const CLOSINGS: Readonly<Record<Closing, string>> = {
  frozen: "This draft is now frozen: nobody changes it.",
  "round-closed": "The round is now closed: this draft takes no changes until the next one.",
}

/** One sentence for each thing that changed; "" when nothing did. */
export function newsBetween(before: Standing, after: Standing): string {
  const sentences: string[] = []
  if (after.role !== before.role) sentences.push(`Your role is now ${ROLES[after.role]}.`)
  if (after.party !== before.party)
    sentences.push(
      after.party === "" ? "You now act for no party." : `You now act for ${after.party}.`,
    )
  if (after.policy !== before.policy) sentences.push(POLICIES[after.policy])
  if (after.closed !== before.closed)
    sentences.push(after.closed ? CLOSINGS[after.closed] : "This draft is open again.")
  if (!sameKeys(after.mandate, before.mandate))
    sentences.push(
      after.mandate
        ? `The group’s mandate is now ${after.mandate.join(", ") || "empty"}: the rest is closed.`
        : "The group’s mandate is now the whole draft.",
    )
  if (after.name !== before.name) sentences.push(`Your name is now ${after.name}.`)
  return sentences.join(" ")
}

function sameKeys(a: readonly string[] | null, b: readonly string[] | null): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}
