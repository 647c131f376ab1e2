/** A group's audit log: the newest first, older parts on demand, filtered, checked, taken along. */

import { useCallback, useEffect, useMemo, useRef, useState } from "react"
import { Button } from "react-aria-components"
import { isFault } from "../../schema/base/fault.ts"
import type { GroupAnswer, Member } from "../../schema/sharing/accounts.ts"
import type { SealedEntry } from "../../schema/sharing/audit.ts"
import { readEntries, type ReadEntry } from "../../schema/sharing/auditReading.ts"
import { askMembers } from "../base/accountsApi.ts"
import { shownDay } from "../base/clock.ts"
import { language, say } from "../language/say.ts"
import { AuditChecking, AuditFilters } from "./AuditTools.tsx"
import { AuditLine } from "./AuditLine.tsx"
import { placeIn } from "./auditWords.ts"
import { Refusal } from "./Refusal.tsx"
import { useAnswer } from "./useAnswer.ts"
import { useAudit, useDraftsNow, type AuditFilter } from "./useAudit.ts"

const NO_ENTRIES: readonly SealedEntry[] = []

export function AuditLog({ group }: { readonly group: GroupAnswer }) {
  const { group: id, drafts } = group
  const [filter, setFilter] = useState<AuditFilter>({})
  const log = useAudit(id, filter)
  const { answer } = useAnswer(useCallback(() => askMembers(id), [id]))
  const entries = log.entries ?? NO_ENTRIES
  const names = useMemo(
    () => namesOf(answer === undefined || isFault(answer) ? [] : answer, entries),
    [answer, entries],
  )
  const days = useMemo(() => byDay(readEntries(entries)), [entries])
  const places = useDraftsNow(entries)
  return (
    <div className="audit">
      <p className="quiet">{say.log.intro}</p>
      <AuditChecking group={id} />
      <AuditFilters drafts={drafts} names={names} filter={filter} onFilter={setFilter} />
      <Refusal sentence={log.refusal} />
      {log.entries === undefined && log.refusal === null && (
        <p role="status">{say.entry.opening}</p>
      )}
      {days.map(([day, read]) => (
        <section key={day} aria-label={day}>
          <h2>{day}</h2>
          <ol className="audit-lines">
            {read.map((each) => {
              const { seq, draft } = each.entry
              const derived = places.get(draft)
              return (
                <AuditLine
                  key={seq}
                  read={each}
                  title={drafts.find((known) => known.id === draft)?.title ?? null}
                  place={derived ? placeIn(derived, each.entry) : null}
                  nameOf={(person) => names.get(person) ?? person}
                />
              )
            })}
          </ol>
        </section>
      ))}
      {log.entries !== undefined && (
        <End
          sentence={endSentence(entries.length, log.hasOlder, Object.keys(filter).length > 0)}
          hasOlder={log.hasOlder}
          busy={log.busy}
          onOlder={log.readOlder}
        />
      )}
    </div>
  )
}

/** Says that the log ends here, or reads on. Whoever read on by key stays where they were. */
function End(props: {
  readonly sentence: string
  readonly hasOlder: boolean
  readonly busy: boolean
  readonly onOlder: () => void
}) {
  const { sentence, hasOlder, busy, onOlder } = props
  const end = useRef<HTMLParagraphElement>(null)
  const [asked, setAsked] = useState(false)
  useEffect(() => {
    if (asked && !hasOlder) end.current?.focus()
  }, [asked, hasOlder])
  return (
    <>
      <p className="quiet" role="status" tabIndex={-1} ref={end}>
        {sentence}
      </p>
      {hasOlder && (
        <Button
          className="side-button"
          isPending={busy}
          onPress={() => {
            setAsked(true)
            onOlder()
          }}
        >
          {say.log.older}
        </Button>
      )}
    </>
  )
}

function endSentence(count: number, hasOlder: boolean, isFiltered: boolean): string {
  if (hasOlder) return count === 0 ? say.log.noneSoFar : ""
  if (count > 0) return say.log.begins
  return isFiltered ? say.log.noneLikeThat : say.log.noneYet
}

/** Names by id: of members, and of those who left but appear in the log. By name. */
function namesOf(
  members: readonly Member[],
  entries: readonly SealedEntry[],
): ReadonlyMap<string, string> {
  const names = new Map<string, string>()
  for (const { person, name } of entries)
    if (!names.has(person)) names.set(person, person === "server" ? say.log.server : name)
  for (const { person, name } of members) names.set(person, name)
  return new Map([...names].sort(([, a], [, b]) => a.localeCompare(b, language())))
}

function byDay(
  read: readonly ReadEntry[],
): readonly (readonly [day: string, read: readonly ReadEntry[]])[] {
  const days: [string, ReadEntry[]][] = []
  for (const each of read) {
    const day = shownDay(each.entry.at)
    const last = days.at(-1)
    if (last?.[0] === day) last[1].push(each)
    else days.push([day, [each]])
  }
  return days
}
