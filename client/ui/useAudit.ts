/** Reading the audit log from its end, part after part, and where in the drafts its entries are. */

import { useCallback, useEffect, useMemo, useState } from "react"
import { isFault, type Fault } from "../../schema/base/fault.ts"
import type { Derived } from "../../schema/model/derived.ts"
import { derive } from "../../schema/model/derive.ts"
import type { SealedEntry } from "../../schema/sharing/audit.ts"
import type { AuditNewestQuery } from "../../schema/sharing/auditRequests.ts"
import { askDraftNow, askNewest } from "../base/auditApi.ts"

export type AuditFilter = Pick<AuditNewestQuery, "person" | "draft" | "since" | "until">

export interface AuditRead {
  /** Undefined until the first part is there. */
  readonly entries: readonly SealedEntry[] | undefined
  /** Whether older entries may be there. */
  readonly hasOlder: boolean
  readonly refusal: Fault | null
  readonly busy: boolean
  readonly readOlder: () => void
  /** Reads from the newest on again. */
  readonly again: () => void
}

const NOTHING = { entries: undefined, older: null, refusal: null }

/** The entries of a group's log that a filter leaves. `filter` must be the same object each time. */
export function useAudit(group: string, filter: AuditFilter): AuditRead {
  const [read, setRead] = useState<{
    readonly entries: readonly SealedEntry[] | undefined
    readonly older: number | null
    readonly refusal: Fault | null
  }>(NOTHING)
  const [asked, setAsked] = useState<{ readonly before: number | null }>({ before: null })
  const [busy, setBusy] = useState(true)
  useEffect(() => setAsked({ before: null }), [group, filter])
  useEffect(() => {
    let left = false
    const { before } = asked
    setBusy(true)
    void askNewest(group, { ...filter, ...(before !== null && { before }) }).then((answer) => {
      if (left) return
      setBusy(false)
      if (isFault(answer)) setRead((known) => ({ ...known, refusal: answer }))
      else
        setRead(({ entries = [] }) => ({
          entries: before === null ? answer.entries : [...entries, ...answer.entries],
          older: answer.older,
          refusal: null,
        }))
    })
    return () => {
      left = true
    }
  }, [group, filter, asked])
  const { entries, older, refusal } = read
  const readOlder = useCallback(() => setAsked({ before: older }), [older])
  const again = useCallback(() => setAsked({ before: null }), [])
  return { entries, hasOlder: older !== null, refusal, busy, readOlder, again }
}

/** The drafts that entries are about, as they are now, by id; those that are not here yet are missing. */
export function useDraftsNow(entries: readonly SealedEntry[]): ReadonlyMap<string, Derived> {
  const [known, setKnown] = useState<ReadonlyMap<string, Derived>>(new Map())
  const wanted = useMemo(
    () => [...new Set(entries.map(({ draft }) => draft))].filter((id) => id !== "").sort(),
    [entries],
  )
  const ids = wanted.join("\n")
  useEffect(() => {
    let left = false
    for (const id of ids === "" ? [] : ids.split("\n"))
      void askDraftNow(id).then((draft) => {
        if (left || isFault(draft)) return
        const derived = derive(draft.body, draft.records)
        setKnown((before) => new Map(before).set(id, derived))
      })
    return () => {
      left = true
    }
  }, [ids])
  return known
}
