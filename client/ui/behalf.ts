/** For whom a person enters proposals and positions: their own party, or, where they may, another. */

import { partyOf } from "../../schema/sharing/standing.ts"
import type { Context } from "../../schema/operations/context.ts"
import { knownParties } from "../base/party.ts"
import { mayHere } from "./rights.ts"
import type { Workbench } from "./workbench.ts"

type Here = Pick<Workbench, "session" | "page">

/** The party for which the page acts now; "" for the group itself. */
export function actingParty({ session, page }: Here): string {
  const { behalf } = page.get()
  return behalf !== null && mayHere({ session }, "propose-for")
    ? behalf
    : partyOf(session.standing.get())
}

/** The parties that this page knows of, in alphabetical order; none for who acts for their own only. */
export function othersToActFor({ session }: Here): readonly string[] {
  if (!mayHere({ session }, "propose-for")) return []
  const own = partyOf(session.standing.get())
  return knownParties()
    .filter((party) => party !== "" && party !== own)
    .toSorted((one, other) => one.localeCompare(other))
}

/** The same person, acting for a party. What they do is recorded as typed by them. */
export function actingFor(context: Context, party: string): Context {
  return { ...context, actor: { ...context.actor, party } }
}

/** What a name may say beside the party's without saying that somebody else typed. */
const OF_THE_PARTY = /^(?:the )?(?:delegate|delegation|representative)?(?: of)?(?: the)?$/i

/**
 * Whether who typed something is not told by the party in whose name it stands: "Delegate of Norway"
 * tells no more than "Norway"; "Norway desk" may be anybody.
 */
export function isTypedFor(by: string, party: string): boolean {
  if (by === "" || party === "") return false
  return !by.includes(party) || !OF_THE_PARTY.test(by.replace(party, "").trim())
}
