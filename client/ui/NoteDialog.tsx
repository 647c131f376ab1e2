/**
 * A new note: its words and who sees it. One that everybody sees comes to the caret, and says whose it is
 * and whether it stays in clean text; one for those who lead stands beside the text, at a bracket or
 * paragraph.
 */

import { useState } from "react"
import { Button, Heading } from "react-aria-components"
import type { NoteNature } from "../../schema/operations/note.ts"
import { say } from "../language/say.ts"
import { Choice } from "./controls.tsx"
import {
  addLeadNote,
  beginLeadBox,
  confides,
  keepLeadWords,
  leadPlace,
  NEW_LEAD_BOX,
  type LeadBox,
} from "./leadNoteActs.ts"
import { NatureFields } from "./NatureFields.tsx"
import { insertNote } from "./noteActs.ts"
import { NO_FORM } from "./pageState.ts"
import { Refusal } from "./Refusal.tsx"
import { mayHere } from "./rights.ts"
import { useAct } from "./useAct.ts"
import { keyOf } from "./words.ts"
import { useWorkbench, type Workbench } from "./workbench.ts"
import { WordsField } from "./WordsField.tsx"

const FIRST: NoteNature = { kind: "substantive", role: "footnote" }

export function NoteDialog() {
  const workbench = useWorkbench()
  const { page, comments, show } = workbench
  const [begun] = useState(() => beginning(workbench))
  const [words, setWords] = useState(begun.words)
  const [nature, setNature] = useState(FIRST)
  const { refusal, busy, run } = useAct()
  const [forLeads, setForLeads] = useState(begun.forLeads)
  const { box } = begun
  const choices = { all: mayHere(workbench, "edit"), leads: confides(workbench) }
  const { notes } = say.views

  const keep = (next: string, kept: boolean) => {
    if (box && kept) keepLeadWords(workbench, NEW_LEAD_BOX, next, box)
    else comments.unsent.keep(NEW_LEAD_BOX, null)
  }
  const close = () => {
    comments.unsent.keep(NEW_LEAD_BOX, null)
    show({ form: NO_FORM })
  }
  const submit = () => {
    if (!forLeads) {
      if (insertNote(workbench, words, nature)) comments.unsent.keep(NEW_LEAD_BOX, null)
    } else if (box)
      run(
        () => addLeadNote(workbench, NEW_LEAD_BOX, box, words),
        () => {
          // Whoever has gone on to something else is not interrupted.
          if (page.get().form.form !== "note") return
          show({ form: NO_FORM, note: box.note, ...(box.place.about === "paragraph" && PANEL) })
        },
      )
  }
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        submit()
      }}
    >
      <Heading slot="title">{forLeads ? say.leads.label : notes.act.label}</Heading>
      {choices.all && choices.leads && (
        <Choice
          label={say.leads.visibility}
          options={[
            { id: "all", label: say.leads.everybody },
            { id: "leads", label: say.leads.leads },
          ]}
          chosen={forLeads ? "leads" : "all"}
          onChoose={(id) => {
            setForLeads(id === "leads")
            keep(words, id === "leads")
          }}
        />
      )}
      <p className="quiet" aria-live="polite">
        {forLeads ? `${say.leads.seenByShort} ${whereTo(workbench, box)}` : notes.seenByAll}
      </p>
      <WordsField
        label={notes.words}
        rows={4}
        words={words}
        onChange={(next) => {
          setWords(next)
          if (forLeads) keep(next, true)
        }}
      />
      {!forLeads && <NatureFields nature={nature} onChange={setNature} />}
      <Refusal sentence={refusal} />
      <div className="form-actions">
        <Button
          className="main-button"
          type="submit"
          isDisabled={busy || words.trim() === "" || (forLeads && !box)}
        >
          {forLeads ? say.leads.add : notes.insert}
        </Button>
        <Button className="side-button" onPress={close}>
          {say.common.cancel}
        </Button>
      </div>
    </form>
  )
}

const PANEL = { tab: "notes", sheet: true } as const

interface Beginning {
  readonly words: string
  readonly forLeads: boolean
  /** Null where no note for those who lead can stand. */
  readonly box: LeadBox | null
}

/** With what the dialog opens: what it was opened for, and words that were not sent the last time. */
function beginning(workbench: Workbench): Beginning {
  const { form } = workbench.page.get()
  const { leads, cluster } = form.form === "note" ? form : { leads: false, cluster: undefined }
  const may = confides(workbench)
  const kept = may ? workbench.comments.unsent.boxes.get().get(NEW_LEAD_BOX) : undefined
  const place = may ? leadPlace(workbench, cluster) : null
  const begun = kept?.place as LeadBox | undefined
  return {
    words: kept?.words ?? "",
    forLeads: may && (leads === true || kept !== undefined || !mayHere(workbench, "edit")),
    box: place ? (begun ? { ...begun, place } : beginLeadBox(place)) : (begun ?? null),
  }
}

function whereTo({ editor }: Workbench, box: LeadBox | null): string {
  if (!box) return say.leads.noPlace
  const { derived } = editor.snapshot.get()
  const { about, subject } = box.place
  const { atBracket, atParagraph, atThisBracket, atThisParagraph } = say.leads
  if (about === "cluster") {
    const key = keyOf(derived, derived.cluster(subject)?.place.paragraph ?? "")
    return key === "" ? atThisBracket : atBracket(key)
  }
  const key = keyOf(derived, subject)
  return key === "" ? atThisParagraph : atParagraph(key)
}
