/** What the page asks of the server over HTTP. */

import { fault, type Fault } from "../../schema/base/fault.ts"
import type { RenditionForm } from "../../schema/renditions/rendition.ts"
import {
  personShape,
  type DraftAnswer,
  type DraftSummary,
  type NewDraft,
  type Person,
  type RenderQuery,
} from "../../schema/sharing/requests.ts"

/** Who holds this browser's sign-in; a fault `not-allowed` when nobody is signed in. */
export async function askMe(): Promise<Person | Fault> {
  const answer = await ask("/api/me")
  if ("fault" in answer) return answer
  const person = personShape.safeParse(answer.json)
  return person.success ? person.data : UNREADABLE
}

/** The drafts that this person may open, oldest first. */
export async function askDrafts(): Promise<readonly DraftSummary[] | Fault> {
  const answer = await ask("/api/drafts")
  return "fault" in answer ? answer : (answer.json as readonly DraftSummary[])
}

/** A draft's title and the form in which it was imported. */
export async function askDraft(id: string): Promise<DraftAnswer | Fault> {
  const answer = await ask(`/api/drafts/${encodeURIComponent(id)}`)
  return "fault" in answer ? answer : (answer.json as DraftAnswer)
}

/** Brings a new draft in. Answers its id; refuses with the server's sentence. */
export async function createDraft(draft: NewDraft): Promise<string | Fault> {
  const answer = await ask("/api/drafts", draft)
  return "fault" in answer ? answer : (answer.json as { readonly id: string }).id
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

const UNREADABLE = fault("unreadable", "The server’s answer could not be read.")

/** Asks with GET, or with POST when there is something to send. */
async function ask(address: string, send?: unknown): Promise<{ readonly json: unknown } | Fault> {
  const accept = "application/json"
  let response: Response
  try {
    response = await (send === undefined
      ? fetch(address, { headers: { accept } })
      : fetch(address, {
          method: "POST",
          headers: { accept, "content-type": "application/json" },
          body: JSON.stringify(send),
        }))
  } catch {
    return fault("not-loaded", "The server cannot be reached. Check the connection and try again.")
  }
  let json: unknown
  try {
    json = await response.json()
  } catch {
    json = undefined
  }
  if (response.ok) return json === undefined ? UNREADABLE : { json }
  const message = sentenceOf(json)
  if (response.status === 401) {
    return fault("not-allowed", message ?? "Open this page with the link that was sent to you.")
  }
  if (response.status === 403) {
    return fault("not-allowed", message ?? "Your link does not open this draft.")
  }
  if (response.status === 404) return fault("not-found", message ?? "There is no such draft.")
  return fault("unreadable", message ?? `The server answered ${response.status}.`)
}

function sentenceOf(json: unknown): string | undefined {
  if (typeof json !== "object" || json === null || !("message" in json)) return undefined
  return typeof json.message === "string" ? json.message : undefined
}
