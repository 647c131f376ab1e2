/**
 * What the server is asked on its way, and what is typed meanwhile.
 *
 * A paragraph that was split is there when the server has answered. What is typed until then belongs
 * into it: keys and words wait, and are entered in their order.
 */

import { Plugin } from "prosemirror-state"
import type { EditorView } from "prosemirror-view"
import type { Fault } from "../../schema/base/fault.ts"
import type { Place } from "../../schema/model/derived.ts"
import type { Ask } from "../../schema/sharing/asks.ts"
import { say } from "../language/say.ts"
import type { Asked, History } from "./history.ts"

export interface PendingHost {
  /** Undefined where there is no server to ask. */
  readonly ask: ((ask: Ask) => Promise<Fault | null>) | undefined
  readonly history: () => History
  readonly moveTo: (place: Place) => void
  readonly refuse: (message: string) => void
  /** True while an input method composes: its keys are its own affair. */
  readonly composing: () => boolean
}

export interface Pending {
  /** True until the server has answered all that was asked, and what waited is entered. */
  readonly active: boolean
  /**
   * Asks, and calls back when it was done. The caret is put to a place then, unless it went elsewhere
   * meanwhile.
   */
  ask(ask: Asked["forth"], step: Asked, caret: Place | null, done?: () => void): void
  /** Does something now, or when the server has answered. */
  whenAnswered(act: () => void): void
  readonly plugin: Plugin
  destroy(): void
}

/** Keys that change the text or what is undone; all others, as those that move the caret, do not wait. */
const CHANGING = new Set(["Enter", "Backspace", "Delete"])
const CHANGING_WITH_CONTROL = new Set(["z", "y", "b", "i", "u"])

export function createPending(host: PendingHost): Pending {
  let asked = 0
  let moved = false
  let ended = false
  let waiting: (() => void)[] = []

  function whenAnswered(act: () => void): void {
    if (asked > 0 || waiting.length > 0) waiting.push(act)
    else act()
  }
  function settle(
    step: Asked,
    caret: Place | null,
    fault: Fault | null,
    done: () => void = () => undefined,
  ): void {
    asked--
    if (ended) return
    // Asked twice, as when a connection was lost before the answer: it was done.
    if (fault && fault.fault !== "nothing-to-do") {
      host.history().forget(step)
      host.refuse(fault.message)
    } else {
      if (caret && !moved) host.moveTo(caret)
      done()
    }
    while (asked === 0) {
      const [act] = waiting
      if (!act) break
      waiting = waiting.slice(1)
      act()
    }
  }
  const held = (act: () => void): boolean => {
    if (asked === 0 || host.composing()) return false
    waiting.push(act)
    return true
  }

  return {
    get active() {
      return asked > 0
    },
    ask(ask, step, caret, done) {
      asked++
      moved = false
      // What was just written leaves at the end of its transaction, and the ask goes after it.
      queueMicrotask(() => {
        const answer = host.ask?.(ask) ?? Promise.resolve(null)
        void answer.then((fault) =>
          settle(
            step,
            caret,
            fault?.fault === "not-sent"
              ? { ...fault, message: say.writing.refused.unreached }
              : fault,
            done,
          ),
        )
      })
    },
    whenAnswered,
    plugin: new Plugin({
      props: {
        handleKeyDown(view, event) {
          if (!changes(event)) {
            moved ||=
              event.key.length > 1 && !["Shift", "Control", "Alt", "Meta"].includes(event.key)
            return false
          }
          return held(() => view.someProp("handleKeyDown", (handle) => handle(view, event)))
        },
        handleTextInput: (view, _from, _to, text) => held(() => enterText(view, text)),
        handlePaste: (view, event, slice) =>
          held(() => view.someProp("handlePaste", (handle) => handle(view, event, slice))),
        handleDOMEvents: {
          pointerdown() {
            moved = true
          },
        },
      },
    }),
    destroy() {
      ended = true
      waiting = []
    },
  }
}

function changes({ key, ctrlKey, metaKey }: KeyboardEvent): boolean {
  return ctrlKey || metaKey ? CHANGING_WITH_CONTROL.has(key.toLowerCase()) : CHANGING.has(key)
}

function enterText(view: EditorView, text: string): void {
  const { from, to } = view.state.selection
  const insert = () => view.state.tr.insertText(text, from, to)
  const handled = view.someProp("handleTextInput", (handle) => handle(view, from, to, text, insert))
  if (handled !== true) view.dispatch(insert().scrollIntoView())
}
