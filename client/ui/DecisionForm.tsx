/** Deciding in two steps: what becomes of the words, then at which level and where it was said. */

import { useState } from "react"
import { Button, FieldError, Input, Label, TextField } from "react-aria-components"
import type { Cluster } from "../../schema/model/derived.ts"
import { LEVELS, type Level, type Outcome } from "../../schema/model/records.ts"
import { whoStandsAgainst } from "../../schema/sharing/consensus.ts"
import { answerNow } from "../base/rights.ts"
import type { Snapshot } from "../editor/handle.ts"
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

const LEVEL_NAMES: Readonly<Record<Level, string>> = {
  supported: "Supported in the group",
  "ad-ref": "Agreed ad ref",
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
      aria-label="Decision"
      onSubmit={(event) => {
        event.preventDefault()
        confirm()
      }}
    >
      <Choice
        label="What stays"
        options={choices.map(({ id, label }) => ({ id, label: <bdi>{label}</bdi> }))}
        chosen={chosen ? idOf(chosen) : null}
        onChoose={(id) => {
          const outcome = choices.find((choice) => choice.id === id)?.outcome ?? null
          workbench.show({ form: { form: "decide", outcome } })
        }}
        autoFocus
      />
      <p className="field-hint" role="status">
        {against.length > 0 &&
          `${against.join(", ")} ${against.length === 1 ? "stands" : "stand"} against this. It can be decided when nobody does.`}
      </p>
      {chosen && (
        <>
          <Choice
            label="Level"
            options={LEVELS.map((id) => ({ id, label: LEVEL_NAMES[id] }))}
            chosen={level}
            onChoose={setLevel}
            row
          />
          <TextField value={meeting} onChange={setMeeting} isInvalid={lacksMeeting}>
            <Label>
              Meeting{level === "supported" && <span className="quiet"> (optional)</span>}
            </Label>
            <Input className="field" dir="auto" placeholder="Third meeting, 4 May" />
            <FieldError className="field-hint">
              “Agreed ad ref” needs the meeting in which it was agreed.
            </FieldError>
          </TextField>
          <TextField value={reason} onChange={setReason}>
            <Label>
              Reason<span className="quiet"> (optional)</span>
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
          Confirm
        </Button>
        <Button className="side-button" onPress={() => workbench.show({ form: NO_FORM })}>
          Cancel
        </Button>
      </div>
    </form>
  )
}

function choicesFor(cluster: Cluster, { derived }: Snapshot): readonly Option[] {
  if (cluster.kind === "optional") {
    return [
      { id: "keep", outcome: { outcome: "keep" }, label: "Keep the words" },
      { id: "drop", outcome: { outcome: "drop" }, label: "Omit the words" },
    ]
  }
  return [
    ...cluster.brackets.map((id, index): Option => {
      const bracket = derived.bracket(id)
      const words = bracket ? oneLine(wordsOf(derived, bracket, 48)) : ""
      return { id, outcome: { outcome: "choose", bracket: id }, label: `${index + 1}. ${words}` }
    }),
    { id: "keep", outcome: { outcome: "keep" }, label: "Keep all of them as text" },
    { id: "none", outcome: { outcome: "none" }, label: "No text: all of them go" },
  ]
}

function idOf(outcome: Outcome): string {
  return outcome.outcome === "choose" ? outcome.bracket : outcome.outcome
}
