/** What typing does, in words, and who may switch it. */

import type { Standing } from "../../schema/sharing/standing.ts"
import { mayNow } from "../base/rights.ts"
import type { Mode } from "../editor/handle.ts"

export const MODES: Readonly<
  Record<Mode, { readonly label: string; readonly short: string; readonly sentence: string }>
> = {
  edit: {
    label: "Edit",
    short: "Typing edits",
    sentence: "What you type changes the text for everybody.",
  },
  propose: {
    label: "Propose",
    short: "Typing proposes",
    sentence: "What you type stands in brackets as a proposal; the text itself stays.",
  },
  read: {
    label: "Read",
    short: "Reading only",
    sentence: "You can read and search; nothing that you type is taken.",
  },
}

/** The modes that somebody may switch between, the usual one first. */
export function modesOf(standing: Standing): readonly [Mode, ...Mode[]] {
  if (mayNow(standing, "edit")) return ["edit", "propose"]
  return mayNow(standing, "propose") ? ["propose"] : ["read"]
}
