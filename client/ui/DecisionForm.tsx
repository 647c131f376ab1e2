/** Deciding in two steps: what becomes of the words, then at which level and where it was said. */

import { useState } from "react"
import { Button, FieldError, Input, Label, TextField } from "react-aria-components"
import type { Cluster } from "../../schema/model/derived.ts"
import { LEVELS, type Level, type Outcome } from "../../schema/model/records.ts"
import { whoStandsAgainst } from "../../schema/sharing/consensus.ts"
import { answerNow } from "../base/rights.ts"
import type { Snapshot } from "../editor/handle.ts"
import { listed } from "../language/inserting.ts"
import { say } from "../language/say.ts"
import { confirmDecision } from "./actions.ts"
import { Choice } from "./controls.tsx"
import { intoView } from "./intoView.ts"
import { NO_FORM } from "./pageState.ts"
import { useStore } from "./useStore.ts"
import { oneLine, wordsOf } from "./words.ts"
import { useWorkbench } from "./workbench.ts"

interface Option {
  readonly id: string
  readonly outcome: Outcome
  readonly label: string
}

export function DecisionForm(props: { readonly cluster: Cluster; readonly snapshot: Snapshot }) {
  const { cluster, snapshot } = props
  const workbench = useWorkbench()
  const chosen = useStore(workbench.page, ({ form }) =>
    form.form === "decide" ? form.outcome : null,
  )
  const [level, setLevel] = useState<Level>("supported")
  const [meeting, setMeeting] = useState("")
  const [reason, setReason] = useState("")
  const choices = choicesFor(cluster, snapshot)
  const { brackets, positions } = snapshot.draft.records
  const needsAll = answerNow(workbench.session.standing.get(), "decide") === "consensus"
  const against =
    chosen && needsAll ? whoStandsAgainst(cluster, chosen, { brackets, positions }) : []
  const lacksMeeting = level === "ad-ref" && meeting.trim() === ""
  const confirm = () => {
    if (chosen) confirmDecision(workbench, chosen, { level, meeting, reason })
  }
  return (
    <form
      ref={intoView}
      className="form"
      aria-label={say.deciding.decision}
      onSubmit={(event) => {
        event.preventDefault()
        confirm()
      }}
    >
      <Choice
        label={say.deciding.whatStays}
        options={choices.map(({ id, label }) => ({ id, label: <bdi>{label}</bdi> }))}
        chosen={chosen ? idOf(chosen) : null}
        onChoose={(id) => {
          const outcome = choices.find((choice) => choice.id === id)?.outcome ?? null
          workbench.show({ form: { form: "decide", outcome } })
        }}
        autoFocus
      />
      <p className="field-hint" role="status">
        {against.length > 0 && say.deciding.standAgainst(listed(against), against.length)}
      </p>
      {chosen && (
        <>
          <Choice
            label={say.deciding.level}
            options={LEVELS.map((id) => ({ id, label: say.cards.levels[id] }))}
            chosen={level}
            onChoose={setLevel}
            row
          />
          <TextField value={meeting} onChange={setMeeting} isInvalid={lacksMeeting}>
            <Label>
              {say.deciding.meeting}
              {level === "supported" && <span className="quiet"> {say.common.optional}</span>}
            </Label>
            <Input className="field" dir="auto" placeholder={say.deciding.meetingSuchAs} />
            <FieldError className="field-hint">{say.deciding.meetingNeeded}</FieldError>
          </TextField>
          <TextField value={reason} onChange={setReason}>
            <Label>
              {say.deciding.reason}
              <span className="quiet"> {say.common.optional}</span>
            </Label>
            <Input className="field" dir="auto" />
          </TextField>
        </>
      )}
      <div className="form-actions">
        <Button
          className="main-button"
          type="submit"
          isDisabled={!chosen || lacksMeeting || against.length > 0}
        >
          {say.common.confirm}
        </Button>
        <Button className="side-button" onPress={() => workbench.show({ form: NO_FORM })}>
          {say.common.cancel}
        </Button>
      </div>
    </form>
  )
}

function choicesFor(cluster: Cluster, { derived }: Snapshot): readonly Option[] {
  if (cluster.kind === "optional") {
    return [
      { id: "keep", outcome: { outcome: "keep" }, label: say.deciding.keepWords },
      { id: "drop", outcome: { outcome: "drop" }, label: say.deciding.omitWords },
    ]
  }
  return [
    ...cluster.brackets.map((id, index): Option => {
      const bracket = derived.bracket(id)
      const words = bracket ? oneLine(wordsOf(derived, bracket, 48)) : ""
      return { id, outcome: { outcome: "choose", bracket: id }, label: `${index + 1}. ${words}` }
    }),
    { id: "keep", outcome: { outcome: "keep" }, label: say.deciding.keepAll },
    { id: "none", outcome: { outcome: "none" }, label: say.deciding.noText },
  ]
}

function idOf(outcome: Outcome): string {
  return outcome.outcome === "choose" ? outcome.bracket : outcome.outcome
}
