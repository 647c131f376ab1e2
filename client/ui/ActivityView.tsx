/** What happened in the draft, the newest first, in runs; each thing leads to its place. */

import { useMemo, useState } from "react"
import { Button } from "react-aria-components"
import { ACTIVITY_KINDS } from "../../schema/sharing/activity.ts"
import { now } from "../base/clock.ts"
import { knownParties } from "../base/party.ts"
import { say } from "../language/say.ts"
import { ActivityLine } from "./ActivityLine.tsx"
import { runsOf } from "./activityRuns.ts"
import { OnOff } from "./controls.tsx"
import { Picker } from "./Picker.tsx"
import { Refusal } from "./Refusal.tsx"
import { useActivity, type ActivityFilter } from "./useActivity.ts"
import { useWorkbench } from "./workbench.ts"

/** The choice of a list that chooses nothing. */
const ALL = "all"

export function ActivityView() {
  const { session, settled, attention } = useWorkbench()
  // When the reader looked before: with coming here they look again.
  const [looked] = useState(() => {
    const before = attention.looked.get()
    attention.look(now())
    return before
  })
  const [kind, setKind] = useState<(typeof ACTIVITY_KINDS)[number] | null>(null)
  const [party, setParty] = useState("")
  const [since, setSince] = useState(false)
  const filter = useMemo(
    (): ActivityFilter => ({
      ...(kind && { kind }),
      ...(party !== "" && { party }),
      ...(since && looked !== null && { since: looked }),
    }),
    [kind, party, since, looked],
  )
  const { deeds, fresh, hasOlder, refusal, busy, readOlder, showFresh } = useActivity(
    session.draftId,
    filter,
    settled,
  )
  const runs = useMemo(() => runsOf(deeds ?? []), [deeds])
  const said = say.activity
  const parties = useMemo(() => [...knownParties()].filter((name) => name !== "").sort(), [])
  return (
    <article className="activity-view" aria-label={said.view} aria-busy={busy}>
      <h2>{said.view}</h2>
      <div className="activity-tools" role="group" aria-label={said.filter}>
        <Picker
          label={said.filter}
          options={[ALL, ...ACTIVITY_KINDS].map((id) => ({
            id,
            label: said.kinds[id as keyof typeof said.kinds],
          }))}
          chosen={kind ?? ALL}
          onChoose={(id) => setKind(ACTIVITY_KINDS.find((each) => each === id) ?? null)}
        />
        <Picker
          label={say.together.party}
          options={[
            { id: "", label: say.together.anyParty },
            ...parties.map((id) => ({ id, label: id })),
          ]}
          chosen={party}
          onChoose={setParty}
        />
        {looked !== null && (
          <OnOff on={since} onChange={setSince}>
            {said.since}
          </OnOff>
        )}
      </div>
      {/* It is there all the time: what comes moves nothing. */}
      <div className="activity-fresh" role="status">
        {fresh.length > 0 ? (
          <Button className="side-button" onPress={showFresh}>
            {said.fresh(fresh.length)}
          </Button>
        ) : (
          <span className="quiet">{deeds && !busy && said.upToDate}</span>
        )}
      </div>
      {refusal && <Refusal sentence={refusal.message} />}
      {deeds && runs.length === 0 && !hasOlder && <p className="nothing">{said.nothing}</p>}
      <ol className="activity-runs" aria-label={said.view}>
        {runs.map((run) => (
          <ActivityLine
            key={run.deeds.at(-1)?.seq}
            run={run}
            isNew={looked !== null && run.at > looked}
          />
        ))}
      </ol>
      {hasOlder && (
        <Button className="side-button" isPending={busy} onPress={readOlder}>
          {say.log.older}
        </Button>
      )}
    </article>
  )
}
