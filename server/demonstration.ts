/** The demonstration: a first draft, and sign-in links for the people of a small negotiation. */

import { readFileSync } from "node:fs"
import { isFault } from "../schema/base/fault.ts"
import type { Party } from "../schema/sharing/accounts.ts"
import { SERVER, deed } from "../schema/sharing/audit.ts"
import type { Person } from "../schema/sharing/requests.ts"
import { LINK_LIFE, signToken } from "./accounts/links.ts"
import type { Clock } from "./base/clock.ts"
import { DEMONSTRATION_TEXT } from "./base/places.ts"
import { partyFrom } from "./groups/parties.ts"
import { importDraft } from "./http/importing.ts"
import type { SignInLink } from "./http/pages.ts"
import { MAIN_GROUP } from "./store/groups.ts"
import type { Store } from "./store/store.ts"

const DEMONSTRATION_DRAFT = "demonstration"

const PARTIES = [
  { name: "Norway", fullName: "Kingdom of Norway", region: "western-europe-others" },
  { name: "Kenya", fullName: "Republic of Kenya", region: "africa" },
  { name: "Brazil", fullName: "Federative Republic of Brazil", region: "latin-america-caribbean" },
  { name: "Japan", fullName: "Japan", region: "asia-pacific" },
] as const

const PEOPLE: readonly Omit<Person, "draft">[] = [
  { person: "co-lead", name: "Co-lead of the group", party: "", role: "co-lead" },
  ...PARTIES.map(({ name }) => ({
    person: `delegate-${name.toLowerCase()}`,
    name: `Delegate of ${name}`,
    party: name,
    role: "delegate" as const,
  })),
  { person: "secretariat", name: "Secretariat", party: "", role: "secretariat" },
  { person: "observer", name: "Observer", party: "", role: "observer" },
]

/** Makes the people of the demonstration and imports its draft, unless they are there. */
export async function prepareDemonstration(store: Store, clock: Clock): Promise<void> {
  for (const person of PEOPLE)
    if (!(await store.people.person(person.person))) await settle(store, clock, person)
  if (await store.draft(DEMONSTRATION_DRAFT)) return
  const text = readFileSync(DEMONSTRATION_TEXT, "utf8")
  const [title = ""] = text.split("\n", 1)
  const by = { ...SERVER, group: MAIN_GROUP, ...deed("import", { after: title }) }
  const id = await importDraft(store, clock, { title, text }, by, DEMONSTRATION_DRAFT)
  if (isFault(id)) throw new Error(id.message)
}

/**
 * Makes a person a member once: a role that is changed, or taken away, stays so. The audit log begins
 * with what people do.
 */
async function settle(
  { people, groups }: Store,
  clock: Clock,
  { person: id, name, party: named, role }: Omit<Person, "draft">,
): Promise<void> {
  const created = clock.now()
  const asked = PARTIES.find((each) => each.name === named)
  if (asked) {
    const party: Party = partyFrom({ ...asked, kind: "state" }, await groups.parties(MAIN_GROUP))
    await groups.addParty([], MAIN_GROUP, party)
  }
  await people.addPerson({
    id,
    name,
    email: null,
    verified: false,
    administrator: false,
    demonstration: true,
    created,
  })
  const parties = named === "" ? [] : [named]
  await groups.setMember([], { group: MAIN_GROUP, person: id, role, parties, since: created })
}

/** A sign-in link for each person of the group, valid from now on for `LINK_LIFE`. */
export function demonstrationLinks(secret: Buffer, clock: Clock, url: string): SignInLink[] {
  const until = clock.millis() + LINK_LIFE
  return PEOPLE.map((person) => {
    const token = signToken(secret, { ...person, draft: DEMONSTRATION_DRAFT }, until)
    return { name: person.name, role: person.role, url: `${url}/join/${token}` }
  })
}
