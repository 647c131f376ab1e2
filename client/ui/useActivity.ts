/** Reading what happened in a draft from its end, part after part; what comes meanwhile waits to be shown. */

import { useCallback, useEffect, useState } from "react"
import { isFault, type Fault } from "../../schema/base/fault.ts"
import type { ActivityDeed, ActivityQuery } from "../../schema/sharing/activity.ts"
import { askActivity } from "../base/historyApi.ts"
import type { Store } from "../base/store.ts"

export type ActivityFilter = Pick<ActivityQuery, "kind" | "party" | "since">

export interface ActivityRead {
  /** The newest first; undefined until the first part is there. */
  readonly deeds: readonly ActivityDeed[] | undefined
  readonly hasOlder: boolean
  /** What came since, the newest first: shown when the reader asks for it, so that nothing moves by itself. */
  readonly fresh: readonly ActivityDeed[]
  readonly refusal: Fault | null
  readonly busy: boolean
  readonly readOlder: () => void
  readonly showFresh: () => void
}

/** How long after a change of the draft it is asked what happened, in milliseconds. */
const PAUSE = 1500
/** How often it is asked what happened beside the draft, in milliseconds. */
const EVERY = 30_000

interface Parts {
  readonly of: ActivityFilter | null
  readonly deeds: readonly ActivityDeed[] | undefined
  readonly older: number | null
  readonly fresh: readonly ActivityDeed[]
  readonly refusal: Fault | null
}

const NOTHING: Parts = { of: null, deeds: undefined, older: null, fresh: [], refusal: null }

/** What a filter leaves. `filter` must be the same object each time; `changes` tells when to look again. */
export function useActivity(
  draft: string,
  filter: ActivityFilter,
  changes: Store<unknown>,
): ActivityRead {
  const [parts, setParts] = useState<Parts>(NOTHING)
  const [busy, setBusy] = useState(true)
  useEffect(() => {
    let left = false
    let waiting: ReturnType<typeof setTimeout> | undefined
    setBusy(true)
    setParts((known) => ({ ...NOTHING, deeds: known.deeds }))
    void askActivity(draft, filter).then((answer) => {
      if (left) return
      setBusy(false)
      setParts((known) =>
        isFault(answer)
          ? { ...known, of: filter, refusal: answer }
          : { ...NOTHING, of: filter, deeds: answer.deeds, older: answer.older },
      )
    })
    const look = async () => {
      waiting = undefined
      const answer = await askActivity(draft, filter)
      if (left || isFault(answer)) return
      setParts((known) => {
        const last = known.deeds?.[0]?.seq ?? 0
        const fresh = answer.deeds.filter(({ seq }) => seq > last)
        const same = fresh.length === known.fresh.length && fresh[0]?.seq === known.fresh[0]?.seq
        return known.of !== filter || same ? known : { ...known, fresh }
      })
    }
    const stop = changes.subscribe(() => {
      waiting ??= setTimeout(() => void look(), PAUSE)
    })
    const timer = setInterval(() => void look(), EVERY)
    return () => {
      left = true
      stop()
      clearTimeout(waiting)
      clearInterval(timer)
    }
  }, [draft, filter, changes])
  const { older } = parts
  const readOlder = useCallback(() => {
    if (older === null) return
    setBusy(true)
    void askActivity(draft, { ...filter, before: older }).then((answer) => {
      setBusy(false)
      setParts((known) => {
        if (known.of !== filter) return known
        if (isFault(answer)) return { ...known, refusal: answer }
        const deeds = [...(known.deeds ?? []), ...answer.deeds]
        return { ...known, deeds, older: answer.older, refusal: null }
      })
    })
  }, [draft, filter, older])
  const showFresh = useCallback(() => {
    setParts((known) => ({ ...known, deeds: [...known.fresh, ...(known.deeds ?? [])], fresh: [] }))
  }, [])
  const { deeds, fresh, refusal } = parts
  return { deeds, fresh, refusal, busy, hasOlder: older !== null, readOlder, showFresh }
}
