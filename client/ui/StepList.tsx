/** A list of brackets on which one thing is to be done: each with what it does there, and a tick. */

import type { Fault } from "../../schema/base/fault.ts"
import { say } from "../language/say.ts"
import { InOurWords } from "./InOurWords.tsx"
import { keyOf } from "./words.ts"
import { useWorkbench } from "./workbench.ts"

/** What one line shows. */
export interface StepLine {
  readonly cluster: string
  readonly before: string
  /** Null where the text itself does not change. */
  readonly after: string | null
  /** Why it cannot be done there; then there is no tick. */
  readonly refusal: Fault | null
}

interface StepListProps {
  readonly label: string
  readonly steps: readonly StepLine[]
  readonly left: ReadonlySet<string>
  readonly onTick: (cluster: string, ticked: boolean) => void
}

/** Lines that are drawn; of more, all are done and the number is told. */
const MOST = 300

export function StepList({ label, steps, left, onTick }: StepListProps) {
  const { settled } = useWorkbench()
  const { derived } = settled.get()
  return (
    <ul className="preview-list step-list" tabIndex={0} aria-label={label}>
      {steps.slice(0, MOST).map(({ cluster, before, after, refusal }) => {
        const key = keyOf(derived, derived.cluster(cluster)?.place.paragraph ?? "")
        return (
          <li key={cluster} className="step-line">
            <label>
              <input
                type="checkbox"
                aria-label={say.together.tick(key)}
                checked={refusal === null && !left.has(cluster)}
                disabled={refusal !== null}
                onChange={(event) => onTick(cluster, event.target.checked)}
              />
              <span className="row-key">{key === "" ? "–" : key}</span>
            </label>
            <div className="step-words">
              {before !== "" && (
                <p dir="auto">
                  <span className="unseen">{say.together.asItStands}: </span>
                  {before}
                </p>
              )}
              {refusal === null && after !== null && (
                <p dir="auto" className="step-after">
                  <span className="step-arrow" aria-hidden="true">
                    →{" "}
                  </span>
                  <span className="unseen">{say.together.asItReads}: </span>
                  {after === "" ? <em>{say.together.noText}</em> : after}
                </p>
              )}
              {refusal !== null && (
                <p className="field-hint">
                  <InOurWords of={refusal} />
                </p>
              )}
            </div>
          </li>
        )
      })}
      {steps.length > MOST && <li className="quiet">{say.common.andMore(steps.length - MOST)}</li>}
    </ul>
  )
}
