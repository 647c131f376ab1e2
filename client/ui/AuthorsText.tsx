/**
 * The text by author. Only what is near the visible part is drawn, some paragraphs at a time; what was
 * drawn stays. On paper all of it is.
 */

import { memo, useEffect, useRef, useState, type KeyboardEvent } from "react"
import { directionOf } from "../../schema/model/direction.ts"
import type { Paragraph } from "../../schema/model/body.ts"
import { say } from "../language/say.ts"
import { FIRST_TEXT, nameOfWho, type Stretch } from "./authors.ts"
import { lookOf } from "./authorLook.ts"
import { hanging } from "./RenderedText.tsx"
import { usePrinting } from "./usePrinting.ts"

/** A paragraph as it is shown. */
export interface Shown {
  readonly id: string
  /** Its key in the draft. */
  readonly name: string
  readonly paragraph: Paragraph
  /** Where its label ends; null when it has none. */
  readonly label: number | null
  /** What stands in it, looked up when it is asked for. */
  readonly stretches: () => readonly Stretch[]
}

/** A place in the text that one points at. */
export interface Pointed {
  readonly paragraph: string
  /** UTF-16 code units from the beginning of the paragraph. */
  readonly at: number
}

interface AuthorsTextProps {
  readonly language: string
  readonly paragraphs: readonly Shown[]
  /** Whose words alone are marked; null: everybody's. */
  readonly only: string | null
  readonly onPoint: (pointed: Pointed) => void
}

/** So many paragraphs are drawn together. */
const TOGETHER = 30
/** How far beyond the visible part is drawn. */
const AHEAD = "1500px"

export function AuthorsText({ language, paragraphs, only, onPoint }: AuthorsTextProps) {
  const printing = usePrinting() !== null
  const place = useRef<HTMLDivElement>(null)
  const direction = directionOf(language)
  const parts: Shown[][] = []
  for (let at = 0; at < paragraphs.length; at += TOGETHER)
    parts.push(paragraphs.slice(at, at + TOGETHER))
  return (
    <div className="paper rendition authors-paper">
      <div
        className="draft authors-text"
        ref={place}
        tabIndex={0}
        role="group"
        aria-label={say.authors.text}
        dir={direction}
        lang={language || undefined}
        onKeyDown={(event) => go(event, place.current, direction === "rtl")}
      >
        {parts.map((part, i) => (
          <Part
            key={part[0]?.id ?? i}
            part={part}
            drawn={printing || i === 0}
            only={only}
            onPoint={onPoint}
          />
        ))}
      </div>
    </div>
  )
}

interface PartProps {
  readonly part: readonly Shown[]
  /** Whether it is drawn wherever it stands. */
  readonly drawn: boolean
  readonly only: string | null
  readonly onPoint: (pointed: Pointed) => void
}

function Part({ part, drawn, only, onPoint }: PartProps) {
  const [near, setNear] = useState(false)
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const element = place.current
    if (near || !element) return
    const watching = new IntersectionObserver(
      (seen) => {
        if (seen.some(({ isIntersecting }) => isIntersecting)) setNear(true)
      },
      { root: element.closest(".desk"), rootMargin: AHEAD },
    )
    watching.observe(element)
    return () => watching.disconnect()
  }, [near])
  if (near || drawn)
    return (
      <div ref={place}>
        {part.map((shown) => (
          <Authored key={shown.id} shown={shown} only={only} onPoint={onPoint} />
        ))}
      </div>
    )
  const lines = part.reduce((sum, { paragraph }) => sum + Math.ceil(paragraph.text.length / 75), 0)
  return <div ref={place} style={{ blockSize: `${lines * 1.7 + part.length * 0.8}em` }} />
}

interface AuthoredProps {
  readonly shown: Shown
  readonly only: string | null
  readonly onPoint: (pointed: Pointed) => void
}

const Authored = memo(function Authored({ shown, only, onPoint }: AuthoredProps) {
  const { kind, level, dir, lang } = shown.paragraph
  const heading = kind === "title" || kind === "heading"
  const hang = heading ? null : shown.label
  const stretches = shown.stretches()
  const point = ({ target }: { readonly target: EventTarget }) => {
    const run = target instanceof Element ? target.closest("[data-run]") : null
    if (!run) return
    const before = stretches.slice(0, Number(run.getAttribute("data-run")))
    onPoint({ paragraph: shown.id, at: before.reduce((sum, { text }) => sum + text.length, 0) })
  }
  return (
    <p
      {...(heading ? { role: "heading", "aria-level": Math.min(level + 2, 6) } : {})}
      data-kind={kind}
      data-level={level > 0 ? level : undefined}
      dir={dir}
      lang={lang === "" ? undefined : lang}
      className={hang === null ? undefined : "labelled"}
      style={hang === null ? undefined : hanging(hang)}
      onMouseOver={point}
      onFocus={point}
      onClick={point}
    >
      {stretches.map((stretch, i) => {
        const { who, text, kind: came } = stretch
        const isMarked = only === null || only === who
        const isNamed = isMarked && who !== FIRST_TEXT && stretches[i - 1]?.who !== who
        return (
          <span key={i}>
            {isNamed && <bdi className="authors-name">{nameOfWho(who)}</bdi>}
            <span
              className="authored"
              tabIndex={isMarked ? -1 : undefined}
              data-run={i}
              data-came={came}
              {...(isMarked ? lookOf(who) : { "data-line": "none" })}
            >
              {i === 0 && hang !== null && hang <= text.length ? (
                <>
                  <span className="label">{text.slice(0, hang)}</span>
                  {plain(text.slice(hang))}
                </>
              ) : (
                plain(text)
              )}
            </span>
          </span>
        )
      })}
    </p>
  )
})

function plain(text: string): string {
  return text.replaceAll("\uFFFC", "")
}

/** Goes from stretch to stretch; from the text itself, to the first that is seen. */
function go(event: KeyboardEvent, place: HTMLElement | null, isRtl: boolean): void {
  const step = stepOf(event.key, isRtl)
  if (step === 0 || !place || event.altKey || event.ctrlKey || event.metaKey) return
  event.preventDefault()
  const runs = [...place.querySelectorAll<HTMLElement>("[data-run][tabindex]")]
  const at = runs.findIndex((run) => run === document.activeElement)
  const top = place.closest(".desk")?.getBoundingClientRect().top ?? 0
  const first = runs.findIndex((run) => run.getBoundingClientRect().bottom > top)
  runs[at < 0 ? Math.max(0, first) : at + step]?.focus()
}

function stepOf(key: string, isRtl: boolean): number {
  if (key === "ArrowDown") return 1
  if (key === "ArrowUp") return -1
  const sideways = key === "ArrowRight" ? 1 : key === "ArrowLeft" ? -1 : 0
  return isRtl ? -sideways : sideways
}
