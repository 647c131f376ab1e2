/** Consolidating: what is decided, what becomes of notes, each paragraph that changes; then the act. */

import { useState } from "react"
import { Button, Heading } from "react-aria-components"
import type { Derived } from "../../schema/model/derived.ts"
import { previewConsolidation } from "../../schema/operations/consolidate.ts"
import type { ConsolidationPlan, NoteChoice } from "../../schema/operations/consolidatePlan.ts"
import { say } from "../language/say.ts"
import { consolidateDraft } from "./actions.ts"
import { stateWord } from "./ClusterList.tsx"
import type { ClusterRow } from "./clusterRows.ts"
import { Choice } from "./controls.tsx"
import { GoingOn, useLongWork } from "./LongWork.tsx"
import { NO_FORM } from "./pageState.ts"
import { useStore } from "./useStore.ts"
import { keyOf, noteText, oneLine } from "./words.ts"
import { useWorkbench } from "./workbench.ts"

const texts = say.whole.consolidating

const NOTE_CHOICES: readonly { readonly id: NoteChoice; readonly label: string }[] = [
  { id: "close", label: texts.closeNote },
  { id: "keep", label: texts.keepNote },
]

/** How many lines of each list are drawn before the rest is only counted. */
const MOST = 200

export function ConsolidateDialog() {
  const workbench = useWorkbench()
  const { session, settled, show } = workbench
  const [notes, setNotes] = useState<ReadonlyMap<string, NoteChoice>>(new Map())
  const { advance, run, giveUp } = useLongWork()
  const { derived } = useStore(settled, (snapshot) => snapshot)
  const plan = previewConsolidation(session, { notes })
  const unanswered = plan.asked.filter((id) => !notes.has(id)).length
  const cancel = () => show({ form: NO_FORM })
  if (plan.clusters.length === 0)
    return (
      <div className="form">
        <Heading slot="title">{say.whole.consolidate}</Heading>
        <p role="status">{texts.nothing}</p>
        <div className="form-actions">
          <Button className="side-button" onPress={cancel} autoFocus>
            {say.common.close}
          </Button>
        </div>
      </div>
    )
  return (
    <form
      className="preview"
      onSubmit={(event) => {
        event.preventDefault()
        void run(({ signal }) => consolidateDraft(workbench, notes, signal))
      }}
    >
      <Heading slot="title">{say.whole.consolidate}</Heading>
      <p className="quiet">{texts.about}</p>
      <Decided plan={plan} />
      <Notes plan={plan} derived={derived} notes={notes} onChoose={setNotes} />
      <Changed plan={plan} derived={derived} />
      {unanswered > 0 && (
        <p className="field-hint" role="status">
          {texts.unanswered(unanswered)}
        </p>
      )}
      {advance && <GoingOn advance={advance} working={say.long.freezing} onGiveUp={giveUp} />}
      <div className="form-actions">
        <Button
          className="main-button"
          type="submit"
          isDisabled={unanswered > 0 || advance !== null}
        >
          {say.whole.consolidate}
        </Button>
        <Button className="side-button" onPress={cancel} autoFocus>
          {say.common.cancel}
        </Button>
      </div>
    </form>
  )
}

function Decided({ plan }: { readonly plan: ConsolidationPlan }) {
  const { rows } = useWorkbench()
  const ids = new Set(plan.clusters)
  const decided = useStore(rows, (all) => all).filter((row) => ids.has(row.id))
  return (
    <section>
      <h3>{texts.decidedCounted(plan.clusters.length)}</h3>
      <ul className="preview-list" tabIndex={0} aria-label={texts.decided}>
        {decided.slice(0, MOST).map((row) => (
          <DecidedLine key={row.id} row={row} />
        ))}
        <More count={decided.length - MOST} />
      </ul>
    </section>
  )
}

function DecidedLine({ row }: { readonly row: ClusterRow }) {
  return (
    <li className="preview-line">
      <span className="row-key">{row.key}</span>
      <span className="preview-words" dir="auto">
        {row.words.map((words, i) => (
          <bdi key={i} className={row.kept?.[i] ? undefined : "fallen"}>
            {row.glyphs[i]?.[0]}
            {words}
            {row.glyphs[i]?.[1]}{" "}
          </bdi>
        ))}
      </span>
      <span className={`state state-${row.standing}`}>{stateWord(row)}</span>
    </li>
  )
}

interface NotesProps {
  readonly plan: ConsolidationPlan
  readonly derived: Derived
  readonly notes: ReadonlyMap<string, NoteChoice>
  readonly onChoose: (notes: ReadonlyMap<string, NoteChoice>) => void
}

/** Notes on what is decided are asked about; those within words that go are told of (SEEDS G06). */
function Notes({ plan, derived, notes, onChoose }: NotesProps) {
  const going = plan.closed.filter((id) => !plan.asked.includes(id))
  if (plan.asked.length + going.length === 0) return null
  const number = (id: string) => String(derived.note(id)?.number ?? "–")
  return (
    <section>
      <h3>{texts.notes}</h3>
      {plan.asked.map((id) => (
        <div key={id} className="asked-note">
          <p className="note-text" dir="auto">
            <span className="note-number">{number(id)}</span> {noteText(derived, id)}
          </p>
          <Choice
            row
            label={texts.noteOnDecided(number(id))}
            options={NOTE_CHOICES}
            chosen={notes.get(id) ?? null}
            onChoose={(choice) => onChoose(new Map([...notes, [id, choice]]))}
          />
        </div>
      ))}
      {going.map((id) => (
        <p key={id} className="asked-note">
          {texts.noteGoes(number(id))} <q dir="auto">{noteText(derived, id)}</q>
        </p>
      ))}
    </section>
  )
}

function Changed({ plan, derived }: { plan: ConsolidationPlan; derived: Derived }) {
  const { paragraphs } = plan
  return (
    <section>
      <h3>{texts.changes(paragraphs.length)}</h3>
      <ul className="preview-list" tabIndex={0} aria-label={texts.changed}>
        {paragraphs.slice(0, MOST).map((paragraph) => (
          <li key={paragraph.id} className="preview-line preview-change">
            <span className="row-key">{keyOf(derived, paragraph.id)}</span>
            <Marked paragraph={paragraph} />
          </li>
        ))}
        <More count={paragraphs.length - MOST} />
      </ul>
    </section>
  )
}

/** A paragraph with what goes struck out. */
function Marked({ paragraph }: { readonly paragraph: ConsolidationPlan["paragraphs"][number] }) {
  const { before, after, deletions } = paragraph
  const words = (from: number, to: number) => before.slice(from, to).replaceAll("\uFFFC", "")
  if (after === null)
    return (
      <p className="preview-words" dir="auto">
        <span className="compared-place">{texts.removed}</span>
        <del>{oneLine(words(0, before.length))}</del>
      </p>
    )
  return (
    <p className="preview-words" dir="auto">
      {deletions.map(({ from, to }, i) => (
        <span key={from}>
          {words(deletions[i - 1]?.to ?? 0, from)}
          <del>{words(from, to)}</del>
        </span>
      ))}
      {words(deletions.at(-1)?.to ?? 0, before.length)}
    </p>
  )
}

function More({ count }: { readonly count: number }) {
  return count > 0 ? <li className="quiet">{say.common.andMore(count)}</li> : null
}
