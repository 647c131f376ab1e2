/** The headings of the draft with what is open under each. */

import { memo } from "react"
import type { OutlineEntry } from "../../schema/model/derived.ts"
import { openBySection } from "./clusterRows.ts"
import { sameList, useStore } from "./useStore.ts"
import { useWorkbench } from "./workbench.ts"

export function Outline() {
  const { settled, rows } = useWorkbench()
  const outline = useStore(settled, ({ derived }) => derived.outline, sameOutline)
  const counts = useStore(rows, openBySection, (a, b) => sameList([...a].flat(), [...b].flat()))
  if (outline.length === 0) return <p className="nothing">This draft has no headings.</p>
  return (
    <nav className="outline" aria-label="Outline">
      <Entries entries={outline} counts={counts} />
    </nav>
  )
}

interface EntriesProps {
  readonly entries: readonly OutlineEntry[]
  readonly counts: ReadonlyMap<string, number>
}

const Entries = memo(function Entries({ entries, counts }: EntriesProps) {
  const { editor, show } = useWorkbench()
  return (
    <ol>
      {entries.map((entry) => {
        const open = counts.get(entry.key) ?? 0
        return (
          <li key={entry.paragraph}>
            <button
              type="button"
              onClick={() => {
                show({ view: "working" })
                editor.goToPlace({ paragraph: entry.paragraph, offset: 0 })
              }}
            >
              <span dir="auto">{entry.title}</span>
              <span className={open > 0 ? "outline-count" : "outline-count quiet"}>
                {open > 0 ? `${open} open` : "–"}
              </span>
            </button>
            {entry.children.length > 0 && <Entries entries={entry.children} counts={counts} />}
          </li>
        )
      })}
    </ol>
  )
})

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
