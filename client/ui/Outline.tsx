/** The headings of the draft with how much of each is decided. */

import { memo } from "react"
import type { OutlineEntry } from "../../schema/model/derived.ts"
import { say } from "../language/say.ts"
import {
  sameProgress,
  sectionProgress,
  sectionsHeld,
  sectionsOfParagraphs,
  type Progress,
} from "./sectionProgress.ts"
import { sameList, useStore } from "./useStore.ts"
import { useWorkbench } from "./workbench.ts"

export function Outline() {
  const { settled, rows, following } = useWorkbench()
  const changed = useStore(following.changed, (value) => value)
  const changedIn = useStore(
    settled,
    ({ derived }) => sectionsOfParagraphs(derived, changed),
    sameSet,
  )
  const outline = useStore(settled, ({ derived }) => derived.outline, sameOutline)
  const counts = useStore(rows, sectionProgress, sameProgress)
  const held = useStore(
    settled,
    ({ derived, standing }) => sectionsHeld(derived, standing),
    sameSet,
  )
  if (outline.length === 0) return <p className="nothing">{say.outline.nothing}</p>
  return (
    <nav className="outline" aria-label={say.outline.outline}>
      <Entries entries={outline} counts={counts} held={held} changed={changedIn} />
    </nav>
  )
}

interface EntriesProps {
  readonly entries: readonly OutlineEntry[]
  readonly counts: ReadonlyMap<string, Progress>
  /** Sections that stand in a bracket. */
  readonly held: ReadonlySet<string>
  /** Sections in which others changed something since the person looked. */
  readonly changed: ReadonlySet<string>
}

const Entries = memo(function Entries({ entries, counts, held, changed }: EntriesProps) {
  const { editor, show } = useWorkbench()
  return (
    <ol>
      {entries.map((entry) => (
        <li key={entry.paragraph}>
          <button
            type="button"
            onClick={() => {
              show({ view: "working" })
              editor.goToPlace({ paragraph: entry.paragraph, offset: 0 })
            }}
          >
            <span dir="auto">{entry.title}</span>
            {changed.has(entry.key) && (
              <span className="outline-changed">{say.reading.changed.inOutline}</span>
            )}
            <HowFar
              progress={counts.get(entry.key) ?? { open: 0, all: 0 }}
              held={held.has(entry.key)}
            />
          </button>
          {entry.children.length > 0 && (
            <Entries entries={entry.children} counts={counts} held={held} changed={changed} />
          )}
        </li>
      ))}
    </ol>
  )
})

/** In words, and as a bar of what is decided of all. */
function HowFar({ progress, held }: { readonly progress: Progress; readonly held: boolean }) {
  const { open, all } = progress
  const words =
    open > 0 ? say.outline.open(open, all) : held ? say.outline.inBrackets : say.outline.agreed
  return (
    <>
      <span className={open > 0 ? "outline-count" : "outline-count quiet"}>{words}</span>
      {all > 0 && (
        <span className="outline-bar" aria-hidden="true">
          <span style={{ inlineSize: `${((all - open) / all) * 100}%` }} />
        </span>
      )}
    </>
  )
}

function sameSet(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  return sameList([...a], [...b])
}

function sameOutline(a: readonly OutlineEntry[], b: readonly OutlineEntry[]): boolean {
  return (
    a === b ||
    (a.length === b.length &&
      a.every((entry, i) => {
        const other = b[i]
        return (
          other !== undefined &&
          entry.key === other.key &&
          entry.title === other.title &&
          entry.paragraph === other.paragraph &&
          sameOutline(entry.children, other.children)
        )
      }))
  )
}
