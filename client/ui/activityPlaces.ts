/** Where what happened is in the draft as it is now, and going there. */

import type { ActivityDeed } from "../../schema/sharing/activity.ts"
import { say } from "../language/say.ts"
import { openCard } from "./actions.ts"
import { bracketOf, placeIn } from "./auditWords.ts"
import { openThread } from "./commentActs.ts"
import type { Workbench } from "./workbench.ts"

export interface ActivityPlace {
  /** Key of the paragraph, such as `D.6bis`; "" for none. */
  readonly key: string
  /** What is there, in few words. */
  readonly words: string
  /** True for what the draft does not have any more. */
  readonly gone: boolean
  readonly leads:
    | { readonly to: "thread"; readonly thread: string }
    | { readonly to: "bracket"; readonly cluster: string; readonly bracket: string }
    | { readonly to: "paragraph"; readonly paragraph: string }
    | { readonly to: "versions" }
    | null
}

const GONE: ActivityPlace = { key: "", words: "", gone: true, leads: null }

/** The place of a deed; null when it is about none. */
export function activityPlace(
  { settled, comments }: Workbench,
  deed: ActivityDeed,
): ActivityPlace | null {
  const { action, subject } = deed
  if (action === "comment") {
    const found = comments.threads
      .get()
      .find(
        ({ thread }) =>
          thread.id === subject || thread.said.some((each) => each.record === subject),
      )
    if (!found) return GONE
    const { thread, key } = found
    const leads = { to: "thread", thread: thread.id } as const
    return { key, words: thread.record.quote.slice(0, 60), gone: false, leads }
  }
  if (action === "freeze")
    return {
      key: "",
      words: say.toolbar.acts.versions.label,
      gone: false,
      leads: { to: "versions" },
    }
  const { derived } = settled.get()
  const place = placeIn(derived, deed)
  if (!place || place.gone) return place && GONE
  const bracket = derived.bracket(bracketOf(deed))
  const { key } = place
  if (bracket?.cluster) {
    const leads = { to: "bracket", cluster: bracket.cluster, bracket: bracket.id } as const
    return { key, words: place.bracket, gone: false, leads }
  }
  const words = derived.paragraphs[derived.indexOf(deed.paragraph) ?? -1]?.paragraph.text ?? ""
  const leads = { to: "paragraph", paragraph: deed.paragraph } as const
  return { key, words: words.slice(0, 60), gone: false, leads }
}

/** Shows the place in the text, or what else it is. */
export function goToActivity(workbench: Workbench, { leads }: ActivityPlace): void {
  if (!leads) return
  if (leads.to === "versions") {
    workbench.show({ form: { form: "versions" } })
    return
  }
  workbench.show({ view: "working" })
  if (leads.to === "thread") openThread(workbench, leads.thread)
  else if (leads.to === "paragraph")
    workbench.editor.goToPlace({ paragraph: leads.paragraph, offset: 0 })
  else {
    openCard(workbench, leads.cluster)
    workbench.show({ bracket: leads.bracket })
  }
}
