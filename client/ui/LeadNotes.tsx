/** The list of notes that only those who lead see, and those at one bracket; to others, nothing. */

import { Button } from "react-aria-components"
import { say } from "../language/say.ts"
import { copyWords } from "./held.ts"
import { InOurWords } from "./InOurWords.tsx"
import { LeadHead, LeadNoteCard } from "./LeadNoteCard.tsx"
import {
  addLeadNote,
  beginLeadBox,
  confides,
  leadBox,
  NEW_LEAD_BOX,
  type LeadBox,
} from "./leadNoteActs.ts"
import { Refusal } from "./Refusal.tsx"
import { mayHere } from "./rights.ts"
import { useAct } from "./useAct.ts"
import { sameList, useStore } from "./useStore.ts"
import { useWorkbench } from "./workbench.ts"

export function LeadNotes() {
  const workbench = useWorkbench()
  const { leadNotes, page } = workbench
  const all = useStore(leadNotes.shown, (shown) => shown)
  const trouble = useStore(leadNotes.known, (known) => known.trouble)
  const opened = useStore(page, (state) => state.note)
  if (!mayHere(workbench, "confide")) return null
  return (
    <section className="lead-notes" aria-labelledby="lead-notes-title">
      <h2 id="lead-notes-title">{say.leads.heading}</h2>
      <p className="quiet">{say.leads.seenBy}</p>
      {confides(workbench) && (
        <Button
          className="side-button"
          onPress={() => workbench.show({ form: { form: "note", leads: true } })}
        >
          {say.leads.label}
        </Button>
      )}
      {trouble && (
        <p className="held-reason" role="status">
          {say.leads.notLoaded} <InOurWords of={trouble} />{" "}
          <Button className="plain-button" onPress={leadNotes.refresh}>
            {say.entry.tryAgain}
          </Button>
        </p>
      )}
      <Unsent />
      {all.length > 0 && (
        <ul className="notes">
          {all.map((each) => (
            <li key={each.note.id}>
              <LeadNoteCard of={each} opened={each.note.id === opened} />
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

/** Words that are on this device only: a note that was begun, and changes of notes that are gone. */
function Unsent() {
  const { comments, leadNotes } = useWorkbench()
  const { notes, loaded } = useStore(leadNotes.known, (known) => known)
  const boxes = useStore(
    comments.unsent.boxes,
    (all) =>
      [...all.keys()].filter(
        (box) =>
          box === NEW_LEAD_BOX ||
          (loaded && box.startsWith(leadBox("")) && !notes.some(({ id }) => leadBox(id) === box)),
      ),
    sameList,
  )
  return boxes.map((box) => <UnsentWords key={box} box={box} />)
}

function UnsentWords({ box }: { readonly box: string }) {
  const workbench = useWorkbench()
  const { comments, show } = workbench
  const { refusal, busy, run } = useAct()
  const kept = useStore(comments.unsent.boxes, (boxes) => boxes.get(box))
  if (!kept) return null
  const { words } = kept
  const fresh = box === NEW_LEAD_BOX
  const again = () => {
    const { place } = kept.place as LeadBox
    run(() => addLeadNote(workbench, box, beginLeadBox(place), words))
  }
  return (
    <article className="note-card lead-note" aria-label={say.leads.only}>
      <LeadHead />
      <p className="lead-text" dir="auto">
        {words}
      </p>
      <p className="held-reason">{fresh ? say.leads.unsent : say.leads.removedMeanwhile}</p>
      <Refusal sentence={refusal} />
      <div className="form-actions">
        {fresh ? (
          <Button
            className="side-button"
            onPress={() => show({ form: { form: "note", leads: true } })}
          >
            {say.leads.goOn}
          </Button>
        ) : (
          <Button className="side-button" isDisabled={busy} onPress={again}>
            {say.leads.addAgain}
          </Button>
        )}
        <Button className="side-button" onPress={() => void copyWords(workbench, words)}>
          {say.leads.copy}
        </Button>
        <Button className="side-button" onPress={() => comments.unsent.keep(box, null)}>
          {say.leads.discard}
        </Button>
      </div>
    </article>
  )
}

/** On the card of a bracket: its notes for those who lead, and a button to put one there. */
export function LeadNotesAt({ cluster }: { readonly cluster: string }) {
  const workbench = useWorkbench()
  const here = useStore(
    workbench.leadNotes.shown,
    (shown) =>
      shown.filter(({ note: { place } }) => place.about === "cluster" && place.subject === cluster),
    sameList,
  )
  if (!mayHere(workbench, "confide")) return null
  return (
    <>
      {here.map((each) => (
        <LeadNoteCard key={each.note.id} of={each} placed={false} />
      ))}
      {confides(workbench) && (
        <div className="comment-buttons">
          <Button
            className="plain-button"
            onPress={() => workbench.show({ form: { form: "note", leads: true, cluster } })}
          >
            {say.leads.label}
          </Button>
        </div>
      )}
    </>
  )
}
