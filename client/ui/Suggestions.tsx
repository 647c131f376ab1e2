/** On an alternative of a card: other words that a co-lead suggests, the answer, and suggesting some. */

import { useState } from "react"
import { Button, Input, Label, TextField } from "react-aria-components"
import type { Bracket } from "../../schema/model/derived.ts"
import type { BracketRecord } from "../../schema/model/records.ts"
import { shown } from "../base/clock.ts"
import type { Snapshot } from "../editor/handle.ts"
import { isolated } from "../language/inserting.ts"
import { say } from "../language/say.ts"
import { intoView } from "./intoView.ts"
import { NO_FORM } from "./pageState.ts"
import { mayHere } from "./rights.ts"
import { suggestionsFor, takenFrom, type Suggestion } from "./suggested.ts"
import { answerSuggestion, sendSuggestion } from "./suggesting.ts"
import { useStore } from "./useStore.ts"
import { wordsOf } from "./words.ts"
import { WordsField } from "./WordsField.tsx"
import { useWorkbench } from "./workbench.ts"

interface SuggestionsProps {
  readonly bracket: Bracket
  readonly record: BracketRecord
  readonly snapshot: Snapshot
  /** Whether the alternative is the one that is looked at. */
  readonly lit: boolean
  readonly open: boolean
}

export function Suggestions({ bracket, record, snapshot, lit, open }: SuggestionsProps) {
  const workbench = useWorkbench()
  const writing = useStore(
    workbench.page,
    ({ form }) => form.form === "suggest" && form.bracket === bracket.id,
  )
  const all = suggestionsFor(snapshot, bracket.id)
  const words = wordsOf(snapshot.derived, bracket)
  const waiting = all.filter(({ answer }) => !answer)
  const answered = all.filter(({ answer }) => answer)
  const taken = takenFrom(all, words)
  const maySuggest =
    record.kind === "add" && record.party !== "" && open && mayHere(workbench, "suggest")
  return (
    <>
      {taken && <p className="origin">{say.suggesting.from(isolated(taken.by))}</p>}
      {waiting.length > 0 && (
        <ul className="suggestions" aria-label={say.suggesting.title}>
          {waiting.map((each) => (
            <Waiting
              key={each.id}
              suggestion={each}
              party={record.party}
              changed={each.was.trim() !== words.trim()}
            />
          ))}
        </ul>
      )}
      {answered.length > 0 && lit && <Earlier answered={answered} />}
      {maySuggest && lit && !writing && (
        <Button
          className="plain-button"
          onPress={() => workbench.show({ form: { form: "suggest", bracket: bracket.id } })}
        >
          {say.suggesting.begin}
        </Button>
      )}
      {maySuggest && writing && <SuggestForm bracket={bracket.id} words={words.trim()} />}
    </>
  )
}

interface WaitingProps {
  readonly suggestion: Suggestion
  readonly party: string
  readonly changed: boolean
}

function Waiting({ suggestion, party, changed }: WaitingProps) {
  const workbench = useWorkbench()
  const [remark, setRemark] = useState("")
  const { id, words, by, at } = suggestion
  const mine = party === workbench.session.actor.party && mayHere(workbench, "propose")
  const answer = (how: "accepted" | "rejected" | "withdrawn") =>
    answerSuggestion(workbench, id, how, remark)
  return (
    <li className="suggestion">
      <p className="quiet">
        {say.suggesting.by(isolated(by))} · {shown(at)}
      </p>
      <p className="suggested-words" dir="auto">
        {words}
      </p>
      {suggestion.remark !== "" && (
        <p dir="auto">
          <q>{suggestion.remark}</q>
        </p>
      )}
      {changed && <p className="field-hint">{say.suggesting.changed}</p>}
      {mine ? (
        <>
          <RemarkField remark={remark} onChange={setRemark} />
          <div className="card-actions">
            <Button className="main-button" onPress={() => answer("accepted")}>
              {say.suggesting.accept}
            </Button>
            <Button className="side-button" onPress={() => answer("rejected")}>
              {say.suggesting.reject}
            </Button>
          </div>
        </>
      ) : (
        <p className="quiet">{say.suggesting.waitsFor(isolated(party))}</p>
      )}
      {mayHere(workbench, "suggest") && (
        <Button className="plain-button" onPress={() => answer("withdrawn")}>
          {say.suggesting.withdraw}
        </Button>
      )}
    </li>
  )
}

function RemarkField(props: {
  readonly remark: string
  readonly onChange: (remark: string) => void
}) {
  return (
    <TextField value={props.remark} onChange={props.onChange}>
      <Label>
        {say.suggesting.remark}
        <span className="quiet"> {say.common.optional}</span>
      </Label>
      <Input className="field" dir="auto" />
    </TextField>
  )
}

function Earlier({ answered }: { readonly answered: readonly Suggestion[] }) {
  return (
    <details className="suggested-earlier">
      <summary>{say.suggesting.earlier(answered.length)}</summary>
      <ul>
        {answered.map(({ id, words, by, answer }) => (
          <li key={id}>
            <span className="suggested-words" dir="auto">
              {words}
            </span>
            <span className="quiet">
              {say.suggesting.by(isolated(by))}
              {answer && ` · ${say.suggesting.answers[answer.answer](isolated(answer.by))}`}
            </span>
            {answer && answer.remark !== "" && <q dir="auto">{answer.remark}</q>}
          </li>
        ))}
      </ul>
    </details>
  )
}

function SuggestForm(props: { readonly bracket: string; readonly words: string }) {
  const workbench = useWorkbench()
  const [words, setWords] = useState(props.words)
  const [remark, setRemark] = useState("")
  return (
    <form
      ref={intoView}
      className="form"
      aria-label={say.suggesting.label}
      onSubmit={(event) => {
        event.preventDefault()
        sendSuggestion(workbench, { bracket: props.bracket, words, remark })
      }}
    >
      <WordsField label={say.suggesting.label} rows={3} words={words} onChange={setWords} />
      <p className="quiet">{say.suggesting.hint}</p>
      <RemarkField remark={remark} onChange={setRemark} />
      <div className="form-actions">
        <Button
          className="main-button"
          type="submit"
          isDisabled={words.trim() === "" || words.trim() === props.words}
        >
          {say.suggesting.send}
        </Button>
        <Button className="side-button" onPress={() => workbench.show({ form: NO_FORM })}>
          {say.common.cancel}
        </Button>
      </div>
    </form>
  )
}
