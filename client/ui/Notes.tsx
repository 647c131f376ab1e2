/** Footnotes and notes, in the margin beside the text that they speak of. */

import { useEffect, useRef, useState } from "react"
import { Button } from "react-aria-components"
import type { NoteInfo } from "../../schema/model/derived.ts"
import type { Snapshot } from "../editor/handle.ts"
import { say } from "../language/say.ts"
import { LeadNotes } from "./LeadNotes.tsx"
import { NatureFields } from "./NatureFields.tsx"
import { changeNature, takeNoteOut } from "./noteActs.ts"
import { mayHere } from "./rights.ts"
import { useStore } from "./useStore.ts"
import { textBetween } from "./words.ts"
import { useWorkbench } from "./workbench.ts"

const said = say.views.notes
const ROLES: Readonly<Record<NoteInfo["role"], string>> = said.roles

export function Notes() {
  const { settled, page } = useWorkbench()
  const snapshot = useStore(settled, (value) => value)
  const opened = useStore(page, (state) => state.note)
  const { notes } = snapshot.derived
  return (
    <>
      <LeadNotes />
      <Insert />
      {notes.length === 0 ? (
        <p className="nothing">{said.none}</p>
      ) : (
        <ul className="notes">
          {notes.map((note) => (
            <li key={note.id}>
              <NoteCard note={note} snapshot={snapshot} opened={note.id === opened} />
            </li>
          ))}
        </ul>
      )}
    </>
  )
}

function Insert() {
  const workbench = useWorkbench()
  const working = useStore(workbench.page, (state) => state.view === "working")
  if (!mayHere(workbench, "edit")) return null
  return (
    <div className="form-actions private-all note-insert">
      <Button
        className="side-button"
        isDisabled={!working}
        onPress={() => workbench.show({ form: { form: "note" } })}
      >
        {said.act.label}
      </Button>
    </div>
  )
}

interface NoteCardProps {
  readonly note: NoteInfo
  readonly snapshot: Snapshot
  /** True when it was just opened from its reference: it scrolls into view and takes the keyboard. */
  readonly opened?: boolean
}

export function NoteCard({ note, snapshot: { derived }, opened = false }: NoteCardProps) {
  const { editor, show } = useWorkbench()
  const place = useRef<HTMLElement>(null)
  useEffect(() => {
    if (!opened) return
    place.current?.scrollIntoView({ block: "nearest" })
    place.current?.focus({ preventScroll: true })
  }, [opened])
  const { reference } = note
  const back = () => {
    if (!reference) return
    show({ view: "working", note: null })
    editor.goToPlace(reference)
  }
  return (
    <article
      ref={place}
      tabIndex={-1}
      className={`note-card note-${note.kind}`}
      aria-label={`${ROLES[note.role]} ${note.number ?? ""}`}
    >
      <p className="note-head">
        <span className="note-number">{note.number ?? "–"}</span>
        {ROLES[note.role]}
        <span className="quiet">
          {` · ${note.kind === "process" ? said.dropsOut : said.stays}`}
        </span>
      </p>
      {note.body.length === 0 && <p className="quiet">{said.textMissing}</p>}
      {note.body.map((paragraph) => (
        <p key={paragraph} className="note-text" dir="auto">
          {textBetween(derived, { paragraph, offset: 0 }, { paragraph, offset: 1e9 })}
        </p>
      ))}
      {reference ? (
        <Button className="plain-button" onPress={back}>
          {said.toPlace}
        </Button>
      ) : (
        <p className="quiet">{said.noReference}</p>
      )}
      <Changing note={note} />
    </article>
  )
}

/** What those who edit the draft do with a note; its words are changed where they stand. */
function Changing({ note: { id, kind, role, body } }: { readonly note: NoteInfo }) {
  const workbench = useWorkbench()
  const { editor, show } = workbench
  const [changing, setChanging] = useState(false)
  const [asked, setAsked] = useState(false)
  if (!mayHere(workbench, "edit")) return null
  const [words] = body
  const goTo = () => {
    show({ view: "working" })
    if (words !== undefined) editor.goToPlace({ paragraph: words, offset: 0 })
  }
  return (
    <>
      {changing && (
        <NatureFields
          nature={{ kind, role }}
          onChange={(nature) => changeNature(workbench, id, nature)}
        />
      )}
      <div className="note-acts">
        {words !== undefined && (
          <Button className="plain-button" onPress={goTo}>
            {said.toWords}
          </Button>
        )}
        <Button
          className="plain-button"
          aria-expanded={changing}
          onPress={() => setChanging(!changing)}
        >
          {said.change}
        </Button>
        <Button
          className="plain-button"
          onPress={() => (asked ? takeNoteOut(workbench, id) : setAsked(true))}
          onBlur={() => setAsked(false)}
        >
          {asked ? said.removeSurely : said.remove}
        </Button>
      </div>
    </>
  )
}
