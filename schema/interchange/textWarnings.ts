/** Remarks on a text that was read: what looks cut, mixed or incomplete. Nothing is changed. */

import type { Draft } from "../model/draft.ts"
import type { Context } from "./textReading.ts"

export function warnings(_context: Context, _draft: Draft): void {
  return
}
