/** One act for exactly the brackets that a filter showed: each line can be left out before it is done. */

import { useMemo, useState } from "react"
import { Button, Heading, Input, Label, TextField } from "react-aria-components"
import { say } from "../language/say.ts"
import { actTogether, bulkActs, bulkSteps } from "./bulk.ts"
import { Choice } from "./controls.tsx"
import { NO_FORM, type BulkAct } from "./pageState.ts"
import { lacksMeeting, NO_RULING, RulingFields } from "./RulingFields.tsx"
import { StepList } from "./StepList.tsx"
import { useStore } from "./useStore.ts"
import { useWorkbench } from "./workbench.ts"

export function BulkDialog() {
  const { page } = useWorkbench()
  const form = useStore(page, (state) => state.form)
  return form.form === "bulk" && <Bulk clusters={form.clusters} first={form.act} />
}

interface BulkProps {
  readonly clusters: readonly string[]
  readonly first: BulkAct | null
}

function Bulk({ clusters, first }: BulkProps) {
  const workbench = useWorkbench()
  const { settled, show } = workbench
  const snapshot = useStore(settled, (value) => value)
  const [act, setAct] = useState(first)
  const [ruling, setRuling] = useState(NO_RULING)
  const [to, setTo] = useState("")
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set())
  const steps = useMemo(
    () => (act ? bulkSteps(workbench, snapshot, clusters, act) : []),
    [workbench, snapshot, clusters, act],
  )
  const ticked = steps.filter(({ cluster, refusal }) => refusal === null && !left.has(cluster))
  const decides = act === "keep" || act === "omit"
  const lacks =
    (decides && lacksMeeting(ruling)) ||
    (act === "carry" && to.trim() === "") ||
    ticked.length < (act === "link" ? 2 : 1)
  const tick = (cluster: string, on: boolean) => {
    const next = new Set(left)
    if (on) next.delete(cluster)
    else next.add(cluster)
    setLeft(next)
  }
  return (
    <form
      className="form"
      onSubmit={(event) => {
        event.preventDefault()
        if (act) actTogether(workbench, { act, steps: ticked, ruling, to })
      }}
    >
      <Heading slot="title">{say.together.bulkTitle}</Heading>
      <p className="quiet">{say.together.bulkAbout}</p>
      <Choice
        label={say.together.whatToDo}
        options={bulkActs(workbench).map((id) => ({ id, label: say.together.acts[id] }))}
        chosen={act}
        onChoose={setAct}
        autoFocus
      />
      {act && (
        <>
          <StepList label={say.together.places} steps={steps} left={left} onTick={tick} />
          {decides && <RulingFields ruling={ruling} onChange={setRuling} />}
          {act === "carry" && (
            <>
              <TextField value={to} onChange={setTo}>
                <Label>{say.together.carryTo}</Label>
                <Input className="field" dir="auto" />
              </TextField>
              <TextField
                value={ruling.reason}
                onChange={(reason) => setRuling({ ...ruling, reason })}
              >
                <Label>
                  {say.deciding.reason}
                  <span className="quiet"> {say.common.optional}</span>
                </Label>
                <Input className="field" dir="auto" />
              </TextField>
            </>
          )}
        </>
      )}
      <div className="form-actions">
        <Button className="main-button" type="submit" isDisabled={act === null || lacks}>
          {ticked.length === 0 ? say.common.confirm : say.together.doIt(ticked.length)}
        </Button>
        <Button className="side-button" onPress={() => show({ form: NO_FORM })}>
          {say.common.cancel}
        </Button>
      </div>
    </form>
  )
}
