/** Deciding in two steps: what becomes of the words, then at which level and where it was said. */

import { useState } from "react"
import { Button } from "react-aria-components"
import type { Cluster } from "../../schema/model/derived.ts"
import type { Outcome } from "../../schema/model/records.ts"
import { whoStandsAgainst } from "../../schema/sharing/consensus.ts"
import { answerNow } from "../base/rights.ts"
import type { Snapshot } from "../editor/handle.ts"
import { listed } from "../language/inserting.ts"
import { say } from "../language/say.ts"
import { confirmDecision } from "./actions.ts"
import { Choice } from "./controls.tsx"
import { intoView } from "./intoView.ts"
import { NO_FORM } from "./pageState.ts"
import { lacksMeeting, NO_RULING, RulingFields } from "./RulingFields.tsx"
import { useStore } from "./useStore.ts"
import { oneLine, wordsOf } from "./words.ts"
import { useWorkbench } from "./workbench.ts"

export interface DecisionChoice {
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
  const [ruling, setRuling] = useState(NO_RULING)
  const choices = choicesFor(cluster, snapshot)
  const { brackets, positions } = snapshot.draft.records
  const needsAll = answerNow(workbench.session.standing.get(), "decide") === "consensus"
  const against =
    chosen && needsAll ? whoStandsAgainst(cluster, chosen, { brackets, positions }) : []
  const confirm = () => {
    if (chosen) confirmDecision(workbench, chosen, ruling)
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
      {chosen && <RulingFields ruling={ruling} onChange={setRuling} />}
      <div className="form-actions">
        <Button
          className="main-button"
          type="submit"
          isDisabled={!chosen || lacksMeeting(ruling) || against.length > 0}
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

/** What can become of a cluster, in the words of the form. */
export function choicesFor(cluster: Cluster, { derived }: Snapshot): readonly DecisionChoice[] {
  if (cluster.kind === "optional") {
    return [
      { id: "keep", outcome: { outcome: "keep" }, label: say.deciding.keepWords },
      { id: "drop", outcome: { outcome: "drop" }, label: say.deciding.omitWords },
    ]
  }
  return [
    ...cluster.brackets.map((id, index): DecisionChoice => {
      const bracket = derived.bracket(id)
      const words = bracket ? oneLine(wordsOf(derived, bracket, 48)) : ""
      return { id, outcome: { outcome: "choose", bracket: id }, label: `${index + 1}. ${words}` }
    }),
    { id: "keep", outcome: { outcome: "keep" }, label: say.deciding.keepAll },
    { id: "none", outcome: { outcome: "none" }, label: say.deciding.noText },
  ]
}

/** The id under which an outcome is among the choices. */
export function idOf(outcome: Outcome): string {
  return outcome.outcome === "choose" ? outcome.bracket : outcome.outcome
}
