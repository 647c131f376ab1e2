/** On the card of a cluster: the brackets and references that a decision on it would touch. */

import { useMemo } from "react"
import type { Cluster } from "../../schema/model/derived.ts"
import { dependentsOf } from "../../schema/model/dependents.ts"
import type { Snapshot } from "../editor/handle.ts"
import { say } from "../language/say.ts"
import { openCard } from "./actions.ts"
import { useStore } from "./useStore.ts"
import { keyOf } from "./words.ts"
import { useWorkbench } from "./workbench.ts"

interface DependentsProps {
  readonly cluster: Cluster
  readonly snapshot: Snapshot
}

export function Dependents({ cluster, snapshot: { derived } }: DependentsProps) {
  const { inside, around, referring } = useMemo(
    () => dependentsOf(derived, cluster),
    [derived, cluster],
  )
  const count = inside.length + around.length + referring.length
  if (count === 0) return null
  const { depends } = say.together
  return (
    <details className="linked">
      <summary>{say.together.dependsCounted(count)}</summary>
      <ul aria-label={depends.title}>
        {inside.map((id) => (
          <Bracket key={id} id={id} why={depends.inside} />
        ))}
        {around.map((id) => (
          <Bracket key={id} id={id} why={depends.around} />
        ))}
        {referring.map(({ from, text, target }) => (
          <li key={`${from.paragraph} ${from.offset}`} className="linked-place">
            <span>
              <span className="row-key">{keyOf(derived, from.paragraph)}</span>{" "}
              <span className="linked-words" dir="auto">
                {text}
              </span>
              <span className="quiet">
                {depends.refers} <bdi>{target}</bdi>
              </span>
            </span>
          </li>
        ))}
      </ul>
    </details>
  )
}

function Bracket({ id, why }: { readonly id: string; readonly why: string }) {
  const workbench = useWorkbench()
  const row = useStore(workbench.rows, (all) => all.find((each) => each.id === id))
  if (!row) return null
  return (
    <li>
      <button type="button" className="linked-place" onClick={() => openCard(workbench, id)}>
        <span className="row-key">{row.key}</span>{" "}
        <span className="linked-words" dir="auto">
          {row.words.join(" · ")}
        </span>
        <span className="quiet">{why}</span>
      </button>
    </li>
  )
}
