/** One run of what happened: who, what, when and where; each thing of it when the reader asks. */

import { useState } from "react"
import { Button } from "react-aria-components"
import type { ActivityDeed } from "../../schema/sharing/activity.ts"
import type { AuditAction } from "../../schema/sharing/audit.ts"
import { shown } from "../base/clock.ts"
import { say } from "../language/say.ts"
import "./audit.css"
import { activityPlace, goToActivity } from "./activityPlaces.ts"
import type { ActivityRun } from "./activityRuns.ts"
import { deedInWords, recordedInWords, roleInWords } from "./auditWords.ts"
import { PartyChip } from "./PartyChip.tsx"
import { useWorkbench } from "./workbench.ts"

interface ActivityLineProps {
  readonly run: ActivityRun
  /** Done since the reader last looked. */
  readonly isNew: boolean
}

export function ActivityLine({ run, isNew }: ActivityLineProps) {
  const [open, setOpen] = useState(false)
  const { kind, party, role, deeds, at, count } = run
  const [first] = deeds
  const single = deeds.length === 1 && first
  return (
    <li className="activity-run">
      <time dateTime={at}>{shown(at)}</time>
      <div className="activity-what">
        <p>
          {isNew && <span className="unread">{say.activity.notices.isNew}</span>}{" "}
          {party !== "" ? (
            <PartyChip party={party} />
          ) : (
            <b>{role === "" ? say.log.server : roleInWords(role)}</b>
          )}{" "}
          {single ? saidOf(first) : say.activity.runs[kind](count)}
        </p>
        {single ? (
          <Deed deed={first} told />
        ) : (
          <Button className="plain-button" aria-expanded={open} onPress={() => setOpen(!open)}>
            {open ? say.activity.less : say.activity.each}
          </Button>
        )}
        {!single && open && (
          <ol className="activity-deeds">
            {deeds.map((deed) => (
              <li key={deed.seq}>
                <Deed deed={deed} />
              </li>
            ))}
          </ol>
        )}
      </div>
    </li>
  )
}

/** The words of these are read in their place; whoever wrote a comment may have taken it back. */
const SAID_BY_PLACE: ReadonlySet<AuditAction> = new Set([
  "comment",
  "bracket",
  "bracket-removed",
  "cluster",
])

/** What was done; a bracket of a party is a proposal. */
function saidOf(deed: ActivityDeed): string {
  const isProposal =
    deed.action === "bracket" && deed.before === "" && /^(add|drop)\b/.test(deed.after)
  return isProposal ? say.activity.runs.proposals(1) : deedInWords(deed)
}

interface DeedProps {
  readonly deed: ActivityDeed
  /** Whether what was done is said already. */
  readonly told?: boolean
}

function Deed({ deed, told = false }: DeedProps) {
  const workbench = useWorkbench()
  const place = activityPlace(workbench, deed)
  const [before, after] = SAID_BY_PLACE.has(deed.action) ? ["", ""] : recordedInWords(deed)
  return (
    <>
      {!told && <span>{saidOf(deed)} </span>}
      {place?.gone === true && <span className="quiet">{say.log.gone}</span>}
      {place && !place.gone && (
        <button
          type="button"
          className="activity-place"
          onClick={() => goToActivity(workbench, place)}
        >
          {place.key !== "" && <span className="row-key">{place.key}</span>}{" "}
          <bdi>{place.words}</bdi>
        </button>
      )}
      {(before !== "" || after !== "") && (
        <p className="audit-words">
          {before !== "" && (
            <del>
              <span className="unseen">{say.log.before}</span>
              <bdi>{cut(before)}</bdi>
            </del>
          )}
          {before !== "" && after !== "" && <span aria-hidden="true"> → </span>}
          {after !== "" && (
            <ins>
              <span className="unseen">{say.log.after}</span>
              <bdi>{cut(after)}</bdi>
            </ins>
          )}
        </p>
      )}
    </>
  )
}

/** Longer words are cut, in UTF-16 code units: the place has them all. */
const SHOWN = 160

function cut(words: string): string {
  return words.length > SHOWN ? `${words.slice(0, SHOWN).trimEnd()} …` : words
}
