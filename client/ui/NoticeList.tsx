/** What concerns the reader, the newest first: each leads to its place, and is read with that. */

import { Button } from "react-aria-components"
import { NOTICE_KINDS } from "../../schema/sharing/attention.ts"
import { shown as shownInstant } from "../base/clock.ts"
import { say } from "../language/say.ts"
import { openCard } from "./actions.ts"
import { openThread } from "./commentActs.ts"
import { OnOff } from "./controls.tsx"
import type { ShownNotice } from "./noticeStore.ts"
import { useStore } from "./useStore.ts"
import { useWorkbench, type Workbench } from "./workbench.ts"

/** As many as are listed. */
const MOST = 100

export function NoticeList({ close }: { readonly close: () => void }) {
  const workbench = useWorkbench()
  const { notices, attention, show } = workbench
  const all = useStore(notices.all, (value) => value)
  const muted = useStore(attention.muted, (value) => value)
  const unread = all.filter(({ isNew }) => isNew)
  const said = say.activity.notices
  return (
    <>
      <div className="notices-head">
        <h2>{said.title}</h2>
        {unread.length > 0 && (
          <Button
            className="plain-button"
            onPress={() => attention.see(unread.map(({ id }) => id))}
          >
            {said.markAll}
          </Button>
        )}
      </div>
      {all.length === 0 && <p className="nothing">{said.none}</p>}
      <ul className="notices-list" aria-label={said.title}>
        {all.slice(0, MOST).map((notice) => (
          <li key={notice.id}>
            <Line notice={notice} workbench={workbench} close={close} />
          </li>
        ))}
      </ul>
      <div className="notices-foot">
        <details>
          <summary>{said.tellOf}</summary>
          {NOTICE_KINDS.map((kind) => (
            <OnOff
              key={kind}
              on={!muted.has(kind)}
              onChange={(on) => {
                const others = [...muted].filter((each) => each !== kind)
                attention.mute(new Set(on ? others : [...others, kind]))
              }}
            >
              {said.kinds[kind]}
            </OnOff>
          ))}
        </details>
        <Button
          className="plain-button"
          onPress={() => {
            close()
            show({ view: "activity" })
          }}
        >
          {said.all}
        </Button>
      </div>
    </>
  )
}

interface LineProps {
  readonly notice: ShownNotice
  readonly workbench: Workbench
  readonly close: () => void
}

function Line({ notice, workbench, close }: LineProps) {
  const { id, sentence, at, words, key, leads, isNew } = notice
  return (
    <button
      type="button"
      className={isNew ? "concern concern-new" : "concern"}
      onClick={() => {
        workbench.attention.see([id])
        if (!leads) return
        close()
        go(workbench, leads)
      }}
    >
      <span className="concern-head">
        {isNew && <span className="unread">{say.activity.notices.isNew}</span>}
        <span>{sentence}</span>
      </span>
      {words !== "" && (
        <q className="thread-quote" dir="auto">
          {words}
        </q>
      )}
      <span className="concern-place">
        {key !== "" && <span className="row-key">{key}</span>}
        {leads === null && <span>{say.log.gone}</span>}
        <time dateTime={at}>{shownInstant(at)}</time>
      </span>
    </button>
  )
}

function go(workbench: Workbench, leads: NonNullable<ShownNotice["leads"]>): void {
  if (leads.to === "held") workbench.show({ tab: "held", sheet: true })
  else if (leads.to === "thread") openThread(workbench, leads.thread)
  else {
    workbench.show({ view: "working" })
    openCard(workbench, leads.cluster)
    if (leads.bracket !== null) workbench.show({ bracket: leads.bracket })
  }
}
