/** The thread of the store, which waits for its disk with everything that it writes of drafts. */

import { serveStore } from "../../../server/store/servingStore.ts"
import { disturbance } from "./disturbance.ts"

function wait(): void {
  const { stuck = 0 } = disturbance()
  if (stuck > 0) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, stuck)
}

serveStore((store) => ({
  ...store,
  append(updates) {
    wait()
    return store.append(updates)
  },
  saveSnapshot(draft, seq, bytes) {
    wait()
    return store.saveSnapshot(draft, seq, bytes)
  },
  people: {
    ...store.people,
    seen(session, at) {
      wait()
      return store.people.seen(session, at)
    },
  },
}))
