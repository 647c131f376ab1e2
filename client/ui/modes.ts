/** What typing does, in words, and who may switch it. */

import { may, type Role } from "../../schema/sharing/roles.ts"
import type { Mode } from "../editor/handle.ts"
import type { Workbench } from "./workbench.ts"

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

/** The modes that a role may switch between, the usual one first. */
export function modesOf(role: Role): readonly [Mode, ...Mode[]] {
  if (may(role, "edit")) return ["edit", "propose"]
  return may(role, "propose") ? ["propose"] : ["read"]
}

/** Switches what typing does. */
export function switchMode({ editor, show }: Workbench, mode: Mode): void {
  editor.setMode(mode)
  show({ mode })
}
