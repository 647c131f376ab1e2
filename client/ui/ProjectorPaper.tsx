/** The text on the projector with what lies over it: line numbers, and rings with the alternatives' numbers. */

import { useEffect, useLayoutEffect, useRef, useState } from "react"
import type { OnScreen } from "../base/plenaryLink.ts"
import type { Looks } from "../editor/looks.ts"
import { numberedLines, ringsIn, type NumberedLine, type Ring } from "./paperMarks.ts"
import type { PlenarySection } from "./plenarySections.ts"
import { ProjectorText } from "./ProjectorText.tsx"
import { steadyText, type SteadyText } from "./steadyText.ts"

interface ProjectorPaperProps {
  readonly looks: Looks
  readonly section: PlenarySection
  readonly screen: OnScreen
  readonly dir: string
  readonly lang: string
}

interface Marks {
  readonly lines: readonly NumberedLine[]
  readonly rings: readonly Ring[]
}

export function ProjectorPaper({ looks, section, screen, dir, lang }: ProjectorPaperProps) {
  const desk = useRef<HTMLElement>(null)
  const lead = useRef<HTMLDivElement>(null)
  const paper = useRef<HTMLDivElement>(null)
  const steady = useRef<SteadyText | null>(null)
  const shown = useRef("")
  const [marks, setMarks] = useState<Marks>({ lines: [], rings: [] })
  const { derived, standing } = looks.snapshot
  const cluster = derived.cluster(screen.cluster ?? "")
  const bracket = cluster?.brackets[0] ?? null
  const chosen = screen.outcome?.outcome === "choose" ? screen.outcome.bracket : null
  const all = screen.outcome?.outcome === "keep"

  const mark = () => {
    if (!paper.current || !desk.current) return
    const ringed = (cluster?.brackets ?? []).map((id, i) => ({
      id,
      number: i + 1,
      state: standing.fate(id) ?? "open",
      chosen: all || id === chosen,
    }))
    const next = {
      lines: numberedLines(paper.current, desk.current),
      rings: ringsIn(paper.current, ringed),
    }
    setMarks((before) => (JSON.stringify(before) === JSON.stringify(next) ? before : next))
  }
  const latest = useRef({ mark, bracket })

  // After each change of the text and before it is painted.
  useLayoutEffect(() => {
    latest.current = { mark, bracket }
    if (!desk.current || !lead.current) return
    steady.current ??= steadyText(desk.current, lead.current)
    const asked = `${section.id} ${screen.cluster ?? ""}`
    const before = shown.current
    shown.current = asked
    if (asked === before) steady.current.hold(bracket)
    else {
      // Another section begins at its beginning.
      if (before !== "" && !before.startsWith(`${section.id} `)) steady.current.show(null)
      if (bracket !== null || before === "") steady.current.show(bracket)
      else steady.current.hold(null)
    }
    mark()
  })

  useEffect(() => {
    const element = desk.current
    if (!element || !paper.current) return
    let frame = 0
    const laid = new ResizeObserver(() => {
      steady.current?.hold(latest.current.bracket)
      latest.current.mark()
    })
    laid.observe(paper.current)
    const scrolled = () => {
      steady.current?.remember()
      frame ||= requestAnimationFrame(() => {
        frame = 0
        latest.current.mark()
      })
    }
    element.addEventListener("scroll", scrolled, { passive: true })
    return () => {
      laid.disconnect()
      cancelAnimationFrame(frame)
      element.removeEventListener("scroll", scrolled)
    }
  }, [])

  return (
    <main className="projector-desk" ref={desk} tabIndex={0}>
      <div ref={lead} />
      <div className="projector-paper" ref={paper} dir={dir} lang={lang || undefined}>
        <ProjectorText looks={looks} section={section} names={screen.names} />
        <div className="projector-lines" aria-hidden="true">
          {marks.lines.map(({ number, top }) => (
            <span key={number} style={{ insetBlockStart: `${top}px` }}>
              {number}
            </span>
          ))}
        </div>
        <svg className="projector-rings" aria-hidden="true">
          {marks.rings.map(({ id, path, state, chosen: isChosen }) => (
            <path key={id} d={path} className={ringClass(state, isChosen)} />
          ))}
        </svg>
        {marks.rings.length > 0 &&
          marks.rings.map(({ id, number, state, chosen: isChosen, left, top }) => (
            <span
              key={id}
              className={`ring-number ${ringClass(state, isChosen)}`}
              style={{ left: `${left}px`, top: `${top}px` }}
              aria-hidden="true"
            >
              {state === "kept" ? "✓" : state === "removed" ? "×" : number}
            </span>
          ))}
      </div>
    </main>
  )
}

function ringClass(state: Ring["state"], isChosen: boolean): string {
  return `ring ring-${state}${isChosen ? " ring-chosen" : ""}`
}
