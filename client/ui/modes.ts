/** What typing does, in words, and who may switch it. */

import type { Standing } from "../../schema/sharing/standing.ts"
import { mayNow } from "../base/rights.ts"
import type { Mode } from "../editor/handle.ts"
import { say } from "../language/say.ts"

export const MODES: Readonly<
  Record<Mode, { readonly label: string; readonly short: string; readonly sentence: string }>
> = say.toolbar.modes

/** The modes that somebody may switch between, the usual one first. */
export function modesOf(standing: Standing): readonly [Mode, ...Mode[]] {
  if (mayNow(standing, "edit")) return ["edit", "propose"]
  return mayNow(standing, "propose") ? ["propose"] : ["read"]
}
