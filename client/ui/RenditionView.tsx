/** A rendition on screen: the bracketed or the agreed text, to be read and not to be written in. */

import { useMemo, useState } from "react"
import { directionOf } from "../../schema/model/direction.ts"
import { render } from "../../schema/renditions/render.ts"
import type { RenderedNote, RenderedTable, Rendition } from "../../schema/renditions/rendition.ts"
import { say } from "../language/say.ts"
import { OnOff } from "./controls.tsx"
import { RenderedText } from "./RenderedText.tsx"
import { noticeOf } from "./renditionNotice.ts"
import { useStore } from "./useStore.ts"
import { useWorkbench } from "./workbench.ts"

export function RenditionView({ form }: { readonly form: "bracketed" | "agreed" }) {
  const { settled } = useWorkbench()
  const [names, setNames] = useState(false)
  const { draft, derived } = useStore(settled, (snapshot) => snapshot)
  const rendition = useMemo(
    () => render(draft, derived, { as: form, names }),
    [draft, derived, form, names],
  )
  const empty = rendition.blocks.length === 0
  return (
    <article
      className="paper rendition"
      aria-label={form === "agreed" ? say.views.agreed : say.views.bracketed}
    >
      <div className="notice">
        <p>{noticeOf(draft, derived, form)}</p>
        {form === "bracketed" && (
          <OnOff on={names} onChange={setNames}>
            {say.views.withNames}
          </OnOff>
        )}
      </div>
      {empty ? <p className="nothing">{say.views.noText}</p> : <Blocks rendition={rendition} />}
    </article>
  )
}

/** The paragraphs, tables and notes of a rendition. */
export function Blocks({ rendition }: { readonly rendition: Rendition }) {
  const { blocks, notes, language } = rendition
  return (
    <div dir={directionOf(language)} lang={language || undefined}>
      <div className="draft">
        {blocks.map((block) =>
          block.type === "paragraph" ? (
            <RenderedText key={block.id} paragraph={block} notes={notes} />
          ) : (
            <TableView key={block.id} table={block} notes={notes} />
          ),
        )}
      </div>
      {notes.length > 0 && <NotesView notes={notes} />}
    </div>
  )
}

interface NotesProps {
  readonly notes: readonly RenderedNote[]
}

function TableView({ table, notes }: NotesProps & { readonly table: RenderedTable }) {
  return (
    <div className="table-frame" tabIndex={0} role="group" aria-label={say.views.table}>
      <table>
        <tbody>
          {table.rows.map((row, r) => (
            <tr key={r}>
              {row.cells.map((cell, c) => {
                const Cell = cell.header ? "th" : "td"
                return (
                  <Cell key={c} colSpan={cell.colspan} rowSpan={cell.rowspan}>
                    {cell.paragraphs.map((paragraph) => (
                      <RenderedText key={paragraph.id} paragraph={paragraph} notes={notes} />
                    ))}
                  </Cell>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function NotesView({ notes }: NotesProps) {
  return (
    <section className="rendition-notes" aria-label={say.views.notes.title}>
      <ol className="draft">
        {notes.map((note) => (
          <li key={note.id} id={`note-${note.id}`}>
            <a
              className="note-back"
              href={`#reference-${note.number}`}
              aria-label={say.views.backToReference(note.number)}
            >
              {note.number}
            </a>
            {note.paragraphs.map((paragraph) => (
              <RenderedText key={paragraph.id} paragraph={paragraph} notes={notes} />
            ))}
          </li>
        ))}
      </ol>
    </section>
  )
}
