/** What the page asks of the server about what concerns its person (`schema/sharing/attention.ts`). */

import type { Fault } from "../../schema/base/fault.ts"
import type {
  Addressees,
  AttentionAnswer,
  AttentionChange,
} from "../../schema/sharing/attention.ts"
import { ask } from "./asking.ts"

const addressOf = (draft: string) => `/api/drafts/${encodeURIComponent(draft)}`

/** Whom a comment in a draft can address. */
export function askAddressees(draft: string): Promise<Addressees | Fault> {
  return ask("GET", `${addressOf(draft)}/addressees`) as Promise<Addressees | Fault>
}

/** What all devices of the person know. */
export function askAttention(draft: string): Promise<AttentionAnswer | Fault> {
  return ask("GET", `${addressOf(draft)}/attention`) as Promise<AttentionAnswer | Fault>
}

/** Tells what this device knows; answers as `askAttention`. */
export function tellAttention(
  draft: string,
  change: Partial<AttentionChange>,
): Promise<AttentionAnswer | Fault> {
  return ask("POST", `${addressOf(draft)}/attention`, change) as Promise<AttentionAnswer | Fault>
}
