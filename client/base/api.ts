/** What the page asks of the server over HTTP. */

import { isFault, type Fault } from "../../schema/base/fault.ts"
import type { RenditionForm } from "../../schema/renditions/rendition.ts"
import {
  personShape,
  type DraftAnswer,
  type NewDraft,
  type Person,
  type RenderQuery,
} from "../../schema/sharing/requests.ts"
import { ask, askWho, UNREADABLE } from "./asking.ts"
import { sendLong, type Following } from "./longWork.ts"

/** Who is signed in in this browser, with role and party at a draft; else `not-signed-in`. */
export async function askMe(draft: string): Promise<Person | Fault> {
  const answer = await askWho(`?${new URLSearchParams({ draft }).toString()}`)
  if (isFault(answer)) return answer
  const person = personShape.safeParse(answer)
  return person.success ? person.data : UNREADABLE
}

/** A draft's title and the form in which it was imported. */
export async function askDraft(id: string): Promise<DraftAnswer | Fault> {
  const answer = await ask("GET", `/api/drafts/${encodeURIComponent(id)}`)
  return isFault(answer) ? answer : (answer as DraftAnswer)
}

/** Brings a new draft into a group. Answers its id, or null when it was given up; refuses with the server's sentence. */
export async function createDraft(
  group: string,
  draft: NewDraft,
  following: Following,
): Promise<string | Fault | null> {
  const address = `/api/drafts?${new URLSearchParams({ group }).toString()}`
  const answer = await sendLong(address, draft, following)
  if (answer === null || isFault(answer)) return answer
  return (answer as { readonly id: string }).id
}

/** Where a rendition of a draft can be fetched as a file. */
export function renderAddress(
  draft: string,
  as: Exclude<RenditionForm, "source">,
  to: RenderQuery["to"],
  names: boolean,
): string {
  const query = new URLSearchParams({ as, to, names: names ? "1" : "0" })
  return `/api/drafts/${encodeURIComponent(draft)}/render?${query.toString()}`
}
