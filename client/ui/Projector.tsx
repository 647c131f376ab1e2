/**
 * The window for the projector: one section in large type, the bracket under discussion ringed, and
 * nothing to press. What others do is told at the foot and moves nothing that is looked at.
 */

import { useEffect, useMemo, useRef, useState } from "react"
import { directionOf } from "../../schema/model/direction.ts"
import type { DraftAnswer } from "../../schema/sharing/requests.ts"
import type { OnScreen } from "../base/plenaryLink.ts"
import type { Session } from "../base/session.ts"
import type { Looks } from "../editor/looks.ts"
import { say } from "../language/say.ts"
import { outcomeWords } from "./outcomeWords.ts"
import { clustersIn, plenarySections, sectionToShow } from "./plenarySections.ts"
import { ProjectorPaper } from "./ProjectorPaper.tsx"
import { createReading, type Arrival, type ProjectorReading } from "./projectorReading.ts"
import { useProjectorScreen } from "./projectorScreen.ts"
import { useStore } from "./useStore.ts"
import { keyOf } from "./words.ts"

export function Projector({ session, opened }: { session: Session; opened: DraftAnswer }) {
  const [reading, setReading] = useState<ProjectorReading | null>(null)
  const { screen, change } = useProjectorScreen(session)
  const writer = useRef(0)
  useEffect(() => {
    writer.current = screen.writer
  }, [screen.writer])
  useEffect(() => {
    let left = false
    let made: ProjectorReading | undefined
    void session.loaded.then(() => {
      if (left) return
      made = createReading(session, () => writer.current)
      setReading(made)
    })
    return () => {
      left = true
      made?.close()
    }
  }, [session])
  useEffect(() => {
    document.title = `${say.plenary.projector(opened.title)} – Chapeau`
  }, [opened.title])
  if (!reading)
    return (
      <div className="projector">
        <p className="projector-waiting" role="status">
          {say.plenary.loading}
        </p>
      </div>
    )
  return <Shown session={session} reading={reading} screen={screen} change={change} />
}

interface ShownProps {
  readonly session: Session
  readonly reading: ProjectorReading
  readonly screen: OnScreen
  readonly change: (part: Partial<OnScreen>) => void
}

function Shown({ session, reading, screen, change }: ShownProps) {
  const looks = useStore(reading.looks, (value) => value)
  const { draft, derived } = looks.snapshot
  /** The paragraphs of the section that was shown last, by which what is left of it is found. */
  const last = useRef<readonly string[]>([])
  const section = sectionToShow(derived, screen.section, last.current)
  useEffect(() => {
    if (!section) return
    const { from, to } = section
    last.current = derived.paragraphs.slice(from, to).map(({ paragraph }) => paragraph.id)
  }, [derived, section])
  useKeys(looks, section?.id, screen.size, change)
  const gone = section !== undefined && screen.section !== "" && section.id !== screen.section
  const { language, title } = draft.meta
  return (
    <div className="projector" style={{ "--larger": screen.size } as React.CSSProperties}>
      <header className="projector-head">
        <h1>
          <bdi>{title}</bdi>
          {section && section.title !== "" && (
            <>
              {" · "}
              <bdi>{section.title}</bdi>
            </>
          )}
        </h1>
        <Connection session={session} />
      </header>
      {section && (
        <ProjectorPaper
          looks={looks}
          section={section}
          screen={screen}
          dir={directionOf(language)}
          lang={language}
        />
      )}
      <footer className="projector-foot">
        <p className="projector-about" role="status">
          {gone && <span>{say.plenary.sectionGone} </span>}
          <About looks={looks} screen={screen} />
        </p>
        <Arrivals reading={reading} names={screen.names} />
      </footer>
    </div>
  )
}

/** What is said of the bracket under discussion, at the edge. */
function About({ looks, screen }: { readonly looks: Looks; readonly screen: OnScreen }) {
  const { derived, draft, standing } = looks.snapshot
  if (screen.cluster === null) return null
  const cluster = derived.cluster(screen.cluster)
  if (!cluster) return say.plenary.bracketGone
  const key = keyOf(derived, cluster.place.paragraph)
  const decision = draft.records.decisions.get(cluster.id)
  const where = <bdi className="projector-key">{key}</bdi>
  if (standing.of(cluster.id) === "closed")
    return (
      <>
        {where} {say.cards.fallsAway}
      </>
    )
  if (decision)
    return (
      <span className="projector-decided">
        <span aria-hidden="true">✓</span> {where} <strong>{say.cards.ruled[decision.level]}</strong>{" "}
        <bdi>{outcomeWords(derived, cluster, decision)}</bdi>
      </span>
    )
  if (screen.outcome)
    return (
      <>
        {where} {say.plenary.toConfirm}{" "}
        <strong>
          <bdi>{outcomeWords(derived, cluster, screen.outcome)}</bdi>
        </strong>
      </>
    )
  const section = sectionToShow(derived, screen.section, [])
  const all = section ? clustersIn(derived, section) : []
  const number = all.findIndex(({ id }) => id === cluster.id) + 1
  return (
    <>
      {where} {number > 0 && say.plenary.bracketOf(number, all.length)}
    </>
  )
}

/** So many news stand at the edge; more are counted. */
const MOST = 2

function Arrivals({ reading, names }: { reading: ProjectorReading; names: boolean }) {
  const all = useStore(reading.arrivals, (value) => value)
  const shown = all.slice(-MOST)
  return (
    <div className="projector-arrivals" role="log" aria-label={say.plenary.arrived}>
      {shown.map((arrival) => (
        <p key={arrival.id}>{arrivalWords(arrival, names)}</p>
      ))}
      {all.length > MOST && <p>{say.plenary.arrivals.more(all.length - MOST)}</p>}
    </div>
  )
}

function arrivalWords({ what, where, party }: Arrival, names: boolean): string {
  const { arrivals } = say.plenary
  const place = where === "" ? arrivals.draft : where
  return what === "proposed" && names && party !== ""
    ? arrivals.proposedBy(place, party)
    : arrivals[what](place)
}

function Connection({ session }: { readonly session: Session }) {
  const connection = useStore(session.saved, (state) => state.connection)
  const online = connection === "online"
  return (
    <p className={online ? "projector-line" : "projector-line is-off"} role="status">
      {online
        ? say.plenary.online
        : connection === "closed"
          ? say.frame.closed.title
          : say.plenary.offline}
    </p>
  )
}

/**
 * The keys of this window: + and - for the type; without a presenter the arrows, forwards and backwards
 * as one reads, for the section.
 */
function useKeys(
  looks: Looks,
  section: string | undefined,
  size: number,
  change: (part: Partial<OnScreen>) => void,
): void {
  const { derived } = looks.snapshot
  const sections = useMemo(() => plenarySections(derived), [derived])
  useEffect(() => {
    const press = ({ key, ctrlKey, metaKey, altKey }: KeyboardEvent) => {
      if (ctrlKey || metaKey || altKey) return
      const larger = { "+": 1, "=": 1, "-": -1 }[key]
      if (larger !== undefined) change({ size: size + larger })
      const rtl = document.documentElement.dir === "rtl"
      const step = { ArrowRight: rtl ? -1 : 1, ArrowLeft: rtl ? 1 : -1 }[key]
      const next = sections[sections.findIndex(({ id }) => id === section) + (step ?? 0)]
      if (step !== undefined && next) change({ section: next.id, cluster: null, outcome: null })
    }
    addEventListener("keydown", press)
    return () => removeEventListener("keydown", press)
  }, [sections, section, size, change])
}
