/** One decision for a bracket and those that are linked with it or read the same: shown first, then done. */

import { useMemo, useState } from "react"
import { Button, Heading } from "react-aria-components"
import { isFault } from "../../schema/base/fault.ts"
import type { Outcome } from "../../schema/model/records.ts"
import { previewRuling } from "../../schema/operations/ruling.ts"
import type { Snapshot } from "../editor/handle.ts"
import { say } from "../language/say.ts"
import { Choice } from "./controls.tsx"
import { choicesFor, idOf } from "./DecisionForm.tsx"
import { hindranceFor } from "./hindrance.ts"
import { InOurWords } from "./InOurWords.tsx"
import { alikeOf, ruleTogether } from "./linking.ts"
import { NO_FORM } from "./pageState.ts"
import { lacksMeeting, NO_RULING, RulingFields } from "./RulingFields.tsx"
import { StepList } from "./StepList.tsx"
import { useStore } from "./useStore.ts"
import { useWorkbench, type Workbench } from "./workbench.ts"

export function RuleAllDialog() {
  const { page } = useWorkbench()
  const form = useStore(page, (state) => state.form)
  return form.form === "ruleAll" ? <Body id={form.cluster} /> : null
}

function Body({ id }: { readonly id: string }) {
  const workbench = useWorkbench()
  const { settled, show } = workbench
  const snapshot = useStore(settled, (value) => value)
  const [outcome, setOutcome] = useState<Outcome | null>(null)
  const [ruling, setRuling] = useState(NO_RULING)
  const [ticks, setTicks] = useState<ReadonlyMap<string, boolean>>(new Map())
  const steps = useMemo(
    () => (outcome ? stepsFor(workbench, snapshot, id, outcome) : null),
    [workbench, snapshot, id, outcome],
  )
  const cluster = snapshot.derived.cluster(id)
  const close = () => show({ form: NO_FORM })
  if (!cluster)
    return (
      <div className="form">
        <Heading slot="title">{say.together.ruleTitle}</Heading>
        <p role="status">{say.cards.gone}</p>
        <Button className="side-button" onPress={close} autoFocus>
          {say.common.close}
        </Button>
      </div>
    )
  const choices = choicesFor(cluster, snapshot)
  const known = steps === null || isFault(steps) ? [] : steps
  // Those that only look alike are left out until somebody ticks them.
  const onlyAlike = new Set(alikeOf(snapshot, id).similar.map((each) => each.cluster))
  const left = new Set(
    known.flatMap((step) =>
      (ticks.get(step.cluster) ?? !onlyAlike.has(step.cluster)) ? [] : [step.cluster],
    ),
  )
  const ticked = known.filter((step) => step.outcome !== null && !left.has(step.cluster))
  return (
    <form
      className="form"
      onSubmit={(event) => {
        event.preventDefault()
        ruleTogether(workbench, ticked, ruling)
      }}
    >
      <Heading slot="title">{say.together.ruleTitle}</Heading>
      <p className="quiet">{say.together.about}</p>
      <Choice
        label={say.deciding.whatStays}
        options={choices.map(({ id: choice, label }) => ({
          id: choice,
          label: <bdi>{label}</bdi>,
        }))}
        chosen={outcome ? idOf(outcome) : null}
        onChoose={(choice) =>
          setOutcome(choices.find((each) => each.id === choice)?.outcome ?? null)
        }
        autoFocus
      />
      {steps === null && <p className="field-hint">{say.together.chooseFirst}</p>}
      {isFault(steps) && (
        <p className="field-hint" role="alert">
          <InOurWords of={steps} />
        </p>
      )}
      {known.length > 0 && (
        <>
          <StepList
            label={say.together.places}
            steps={known}
            left={left}
            onTick={(each, on) => setTicks(new Map([...ticks, [each, on]]))}
          />
          <RulingFields ruling={ruling} onChange={setRuling} />
        </>
      )}
      <div className="form-actions">
        <Button
          className="main-button"
          type="submit"
          isDisabled={ticked.length === 0 || lacksMeeting(ruling)}
        >
          {ticked.length === 0 ? say.common.confirm : say.together.confirm(ticked.length)}
        </Button>
        <Button className="side-button" onPress={close}>
          {say.common.cancel}
        </Button>
      </div>
    </form>
  )
}

/** What the decision would do at the bracket, those linked with it, and those of the same words. */
function stepsFor(workbench: Workbench, snapshot: Snapshot, id: string, outcome: Outcome) {
  const { linked, similar } = alikeOf(snapshot, id)
  const clusters = [
    id,
    ...linked.map(({ cluster }) => cluster),
    ...similar.flatMap(({ cluster, likeness }) => (likeness === "words" ? [cluster] : [])),
  ]
  const hindrance = hindranceFor(workbench)
  return previewRuling(workbench.session.document, { ...outcome, clusters, hindrance })
}
