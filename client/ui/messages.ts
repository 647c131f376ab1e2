/** What the page tells the person in passing: refusals, and decisions that others take. */

import type { Fault } from "../../schema/base/fault.ts"
import { createStore, type WritableStore } from "../base/store.ts"
import { inOurWords, type Said } from "../language/answers.ts"

export interface Message extends Said {
  readonly id: number
  /** A refusal stays until it is dismissed; news pass. */
  readonly kind: "refusal" | "news"
  /** Whether it speaks of text that came into the tray, and leads there. */
  readonly held: boolean
}

export interface Messages {
  readonly store: WritableStore<readonly Message[]>
  readonly refuse: (refused: Fault | string, held?: boolean) => void
  readonly tell: (text: string) => void
  readonly dismiss: (id: number) => void
}

/** Milliseconds that news stay; the same can be seen in the panel afterwards. */
const NEWS_STAY = 8_000

/** Holds at most the last four refusals and one piece of news. */
export function createMessages(): Messages {
  const store = createStore<readonly Message[]>([])
  let last = 0
  let passing: ReturnType<typeof setTimeout> | undefined
  const dismiss = (id: number) => {
    store.set(store.get().filter((message) => message.id !== id))
  }
  return {
    store,
    refuse(refused, held = false) {
      const said = inOurWords(refused)
      const others = store.get().filter((message) => message.text !== said.text)
      store.set([...others, { id: ++last, kind: "refusal" as const, ...said, held }].slice(-5))
    },
    tell(text) {
      const refusals = store.get().filter((message) => message.kind === "refusal")
      const id = ++last
      store.set([...refusals, { id, kind: "news", ...inOurWords(text), held: false }])
      clearTimeout(passing)
      passing = setTimeout(() => dismiss(id), NEWS_STAY)
    },
    dismiss,
  }
}
