/** The side of the thread in threaded.ts: opens a store and carries the calls out, in their order. */

import { parentPort, workerData } from "node:worker_threads"
import { isFault } from "../../schema/base/fault.ts"
import { openSqliteStore } from "./sqlite.ts"
import type { Store } from "./store.ts"
import type { Call, Outcome, ToldError } from "./threaded.ts"

/** Serves the file whose name the thread was given. A test may put something around the store. */
export function serveStore(around: (store: Store) => Store = (store) => store): void {
  const port = parentPort
  if (!port) throw new Error("the store is served in a thread")
  const opened = openSqliteStore(String(workerData))
  if (isFault(opened)) {
    port.postMessage(opened)
    return
  }
  const store = around(opened)
  port.on("message", (call: Call) => {
    void carryOut(store, call).then((outcome) => {
      port.postMessage(outcome)
      if (call.part === null && call.method === "close") port.close()
    })
  })
  port.postMessage(true)
}

/** What is called over a port has lost its type; both sides are of one build. */
type Methods = Readonly<Record<string, (...args: readonly unknown[]) => Promise<unknown>>>

async function carryOut(store: Store, { id, part, method, args }: Call): Promise<Outcome> {
  const methods = (part === null ? store : store[part]) as unknown as Methods
  const work = methods[method]
  if (!work) throw new Error(`the store has no method ${method}`)
  try {
    return { id, value: await work(...args) }
  } catch (error) {
    return { id, error: toldOf(error) }
  }
}

function toldOf(error: unknown): ToldError {
  if (!(error instanceof Error)) return { message: String(error) }
  const hasCode = "code" in error && typeof error.code === "string"
  return { message: error.message, ...(hasCode && { code: String(error.code) }) }
}
