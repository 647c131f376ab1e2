/** A frozen version, opened. Apart from what else is asked about versions: only views that come later read drafts. */

import { isFault, type Fault } from "../../schema/base/fault.ts"
import { draftFromJson } from "../../schema/interchange/readJson.ts"
import type { Draft } from "../../schema/model/draft.ts"
import { ask } from "./asking.ts"
import { versionAddress } from "./versionsApi.ts"

/** The draft as it was frozen. Refuses as the server does, or with `bad-file` what cannot be read. */
export async function openVersion(draft: string, number: number): Promise<Draft | Fault> {
  const json = await ask("GET", versionAddress(draft, number, "json"))
  return isFault(json) ? json : draftFromJson(JSON.stringify(json))
}
