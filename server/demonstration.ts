/** The demonstration group: a first draft, and sign-in links for the people of a small negotiation. */

import { readFileSync } from "node:fs"
import { isFault } from "../schema/base/fault.ts"
import type { Person } from "../schema/sharing/requests.ts"
import { LINK_LIFE, signToken } from "./accounts/links.ts"
import type { Clock } from "./base/clock.ts"
import { DEMONSTRATION_TEXT } from "./base/places.ts"
import { importDraft } from "./http/importing.ts"
import type { SignInLink } from "./http/pages.ts"
import type { Store } from "./store/store.ts"

const DEMONSTRATION_DRAFT = "demonstration"

const PARTIES = ["Norway", "Kenya", "Brazil", "Japan"]

const PEOPLE: readonly Omit<Person, "draft">[] = [
  { person: "co-lead", name: "Co-lead of the group", party: "", role: "co-lead" },
  ...PARTIES.map((party) => ({
    person: `delegate-${party.toLowerCase()}`,
    name: `Delegate of ${party}`,
    party,
    role: "delegate" as const,
  })),
  { person: "secretariat", name: "Secretariat", party: "", role: "secretariat" },
  { person: "observer", name: "Observer", party: "", role: "observer" },
]

/** Imports the demonstration draft unless it is there. */
export async function prepareDemonstration(store: Store, clock: Clock): Promise<void> {
  if (await store.draft(DEMONSTRATION_DRAFT)) return
  const text = readFileSync(DEMONSTRATION_TEXT, "utf8")
  const [title = ""] = text.split("\n", 1)
  const id = await importDraft(store, clock, { title, text }, "server", DEMONSTRATION_DRAFT)
  if (isFault(id)) throw new Error(id.message)
}

/** A sign-in link for each person of the group, valid from now on for `LINK_LIFE`. */
export function demonstrationLinks(secret: Buffer, clock: Clock, url: string): SignInLink[] {
  const until = clock.millis() + LINK_LIFE
  return PEOPLE.map((person) => {
    const token = signToken(secret, { ...person, draft: DEMONSTRATION_DRAFT }, until)
    return { name: person.name, role: person.role, url: `${url}/join/${token}` }
  })
}
