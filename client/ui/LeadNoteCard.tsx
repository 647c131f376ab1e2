/** A note that only those who lead see: unlike any other note, by its frame, its ground and its words. */

import { Lock } from "lucide-react"
import { useEffect, useRef, useState } from "react"
import { Button } from "react-aria-components"
import type { LeadNote } from "../../schema/sharing/leadNotes.ts"
import { shown } from "../base/clock.ts"
import { say } from "../language/say.ts"
import {
  changeLeadNote,
  confides,
  goToLeadNote,
  keepLeadWords,
  leadBox,
  removeLeadNote,
  type LeadBox,
} from "./leadNoteActs.ts"
import type { ShownLeadNote } from "./leadNotes.ts"
import { Refusal } from "./Refusal.tsx"
import { useAct } from "./useAct.ts"
import { useStore } from "./useStore.ts"
import { WordsField } from "./WordsField.tsx"
import { useWorkbench } from "./workbench.ts"

interface LeadNoteCardProps {
  readonly of: ShownLeadNote
  /** Whether it says where it stands: on the card of its bracket that is known. */
  readonly placed?: boolean
  /** True when it was just added or gone to: it takes the keyboard. */
  readonly opened?: boolean
}

export function LeadNoteCard({ of, placed = true, opened = false }: LeadNoteCardProps) {
  const workbench = useWorkbench()
  const { note, key } = of
  const { by, at, changedBy, changedAt, revision } = note
  const place = useRef<HTMLElement>(null)
  useEffect(() => {
    if (!opened) return
    place.current?.scrollIntoView({ block: "nearest" })
    place.current?.focus({ preventScroll: true })
  }, [opened])
  return (
    <article
      ref={place}
      tabIndex={-1}
      className="note-card lead-note"
      aria-label={key === "" ? say.leads.only : `${say.leads.only}: ${key}`}
    >
      <LeadHead />
      <p className="lead-text" dir="auto">
        {note.text}
      </p>
      <p className="quiet">
        <bdi>{by}</bdi> · <time dateTime={at}>{shown(at)}</time>
        {revision > 1 && (
          <>
            {` · ${say.leads.changedBy(changedBy)}, `}
            <time dateTime={changedAt}>{shown(changedAt)}</time>
          </>
        )}
      </p>
      {placed && <Place of={of} />}
      {confides(workbench) && <Changing note={note} />}
    </article>
  )
}

/** The mark that a note is for those who lead only. */
export function LeadHead() {
  return (
    <p className="note-head lead-head">
      <Lock size={14} aria-hidden="true" />
      {say.leads.only}
    </p>
  )
}

function Place({ of }: { readonly of: ShownLeadNote }) {
  const workbench = useWorkbench()
  const { note, stand, whole, key } = of
  if (!stand.stands)
    return (
      <>
        <p className="held-reason">{say.leads.gone}</p>
        <blockquote className="lead-quote" dir="auto">
          {note.place.quote}
        </blockquote>
      </>
    )
  return (
    <>
      {!whole && (
        <p className="held-reason">
          {note.place.about === "cluster" ? say.leads.bracketGone : say.leads.paragraphGone}
        </p>
      )}
      <Button className="plain-button" onPress={() => goToLeadNote(workbench, of)}>
        {key === "" ? say.leads.toPlace : `${key} · ${say.leads.toPlace}`}
      </Button>
    </>
  )
}

function Changing({ note }: { readonly note: LeadNote }) {
  const workbench = useWorkbench()
  const { refusal, busy, run } = useAct()
  const [asked, setAsked] = useState(false)
  const [opened, setOpened] = useState(false)
  const kept = useStore(workbench.comments.unsent.boxes, (boxes) => boxes.get(leadBox(note.id)))
  if (opened || kept) return <Writing note={note} onDone={() => setOpened(false)} />
  return (
    <>
      <div className="note-acts">
        <Button className="plain-button" onPress={() => setOpened(true)}>
          {say.leads.edit}
        </Button>
        <Button
          className="plain-button"
          isDisabled={busy}
          onPress={() => (asked ? run(() => removeLeadNote(workbench, note)) : setAsked(true))}
          onBlur={() => setAsked(false)}
        >
          {asked ? say.views.notes.removeSurely : say.views.notes.remove}
        </Button>
      </div>
      <Refusal sentence={refusal} />
    </>
  )
}

interface WritingProps {
  readonly note: LeadNote
  readonly onDone: () => void
}

/** Other words for a note. What somebody else made of it meanwhile is seen before it is replaced. */
function Writing({ note, onDone }: WritingProps) {
  const workbench = useWorkbench()
  const { unsent } = workbench.comments
  const { refusal, busy, run } = useAct()
  const box = leadBox(note.id)
  const kept = unsent.boxes.get().get(box)
  const [words, setWords] = useState(kept?.words ?? note.text)
  const [revision] = useState((kept?.place as LeadBox | undefined)?.revision ?? note.revision)
  const changed = note.revision !== revision
  const done = () => {
    unsent.keep(box, null)
    onDone()
  }
  const write = (next: string) => {
    setWords(next)
    keepLeadWords(workbench, box, next, { note: note.id, place: note.place, revision })
  }
  return (
    <form
      className="lead-form"
      onSubmit={(event) => {
        event.preventDefault()
        // What is replaced is what stands above, and nothing that came since.
        run(() => changeLeadNote(workbench, box, note, words), done)
      }}
    >
      {changed && (
        <p className="held-reason" role="status">
          {say.leads.changedMeanwhile}
        </p>
      )}
      <WordsField label={say.views.notes.words} rows={4} words={words} onChange={write} />
      <Refusal sentence={refusal} />
      <div className="form-actions">
        <Button
          className="main-button"
          type="submit"
          isDisabled={busy || words.trim() === "" || words.trim() === note.text}
        >
          {changed ? say.leads.saveOver : say.leads.save}
        </Button>
        <Button className="side-button" onPress={done}>
          {say.common.cancel}
        </Button>
      </div>
    </form>
  )
}
