/** On the card of a cluster: the brackets that are one dispute with it, and those that look so. */

import { Button } from "react-aria-components"
import { useDeferredValue, useMemo } from "react"
import type { Cluster } from "../../schema/model/derived.ts"
import type { Snapshot } from "../editor/handle.ts"
import { strung } from "../language/inserting.ts"
import { say } from "../language/say.ts"
import { openCard } from "./actions.ts"
import { stateWord } from "./ClusterList.tsx"
import { alikeOf, linkBrackets, unlinkBracket } from "./linking.ts"
import { mayHere } from "./rights.ts"
import { useStore } from "./useStore.ts"
import { useWorkbench } from "./workbench.ts"

/** How many of each list are drawn before the rest is only counted. */
const MOST = 50

interface LinkedBracketsProps {
  readonly cluster: Cluster
  readonly snapshot: Snapshot
}

/** Comes a moment after the card: to find what is alike all clusters are looked at, and one steps on. */
export function LinkedBrackets(props: LinkedBracketsProps) {
  return <Deferred key={props.cluster.id} {...props} />
}

function Deferred({ cluster, snapshot }: LinkedBracketsProps) {
  const shown = useDeferredValue<Snapshot | null>(snapshot, null)
  const here = shown?.derived.cluster(cluster.id)
  return shown && here ? <Found cluster={here} snapshot={shown} /> : null
}

function Found({ cluster, snapshot }: LinkedBracketsProps) {
  const workbench = useWorkbench()
  const { linked, similar } = useMemo(() => alikeOf(snapshot, cluster.id), [snapshot, cluster])
  if (linked.length + similar.length === 0) return null
  const mayLink = mayHere(workbench, "edit")
  const words = similar.filter(({ likeness }) => likeness === "words")
  const open = [cluster.id, ...linked.map((each) => each.cluster)].concat(
    words.map((each) => each.cluster),
  )
  const several = open.filter((id) => snapshot.standing.of(id) === "open").length > 1
  const { together } = say
  return (
    <details className="linked">
      <summary>
        {strung([
          ...(linked.length > 0 ? [together.linked(linked.length)] : []),
          ...(similar.length > 0 ? [together.similar(similar.length)] : []),
        ])}
      </summary>
      <ul aria-label={together.title}>
        {linked.slice(0, MOST).map((each) => (
          <Other
            key={each.cluster}
            cluster={each.cluster}
            why={together.isLinked}
            act={mayLink ? together.unlink : null}
            name={together.unlinkFrom}
            onAct={() => unlinkBracket(workbench, each)}
          />
        ))}
        {similar.slice(0, MOST).map(({ cluster: other, likeness }) => (
          <Other
            key={other}
            cluster={other}
            why={together.likeness[likeness]}
            act={mayLink ? together.link : null}
            name={together.linkWith}
            onAct={() => linkBrackets(workbench, cluster, [other])}
          />
        ))}
        {Math.max(linked.length, similar.length) > MOST && (
          <li className="quiet">
            {say.common.andMore(
              Math.max(0, linked.length - MOST) + Math.max(0, similar.length - MOST),
            )}
          </li>
        )}
      </ul>
      <div className="card-actions">
        {mayLink && words.length > 0 && (
          <Button
            className="side-button"
            onPress={() =>
              linkBrackets(
                workbench,
                cluster,
                words.map((each) => each.cluster),
              )
            }
          >
            {together.linkAll(words.length)}
          </Button>
        )}
        {several && mayHere(workbench, "decide") && (
          <Button
            className="side-button"
            onPress={() => workbench.show({ form: { form: "ruleAll", cluster: cluster.id } })}
          >
            {together.ruleAll}
          </Button>
        )}
      </div>
    </details>
  )
}

interface OtherProps {
  readonly cluster: string
  readonly why: string
  /** What can be done with it, and the name of that for one who does not see the line; null: nothing. */
  readonly act: string | null
  readonly name: (key: string) => string
  readonly onAct: () => void
}

function Other({ cluster, why, act, name, onAct }: OtherProps) {
  const workbench = useWorkbench()
  const row = useStore(workbench.rows, (all) => all.find(({ id }) => id === cluster))
  if (!row) return null
  return (
    <li>
      <button type="button" className="linked-place" onClick={() => openCard(workbench, cluster)}>
        <span className="row-key">{row.key}</span>{" "}
        <span className="linked-words" dir="auto">
          {row.words
            .map((each, i) => `${row.glyphs[i]?.[0]}${each}${row.glyphs[i]?.[1]}`)
            .join(" ")}
        </span>{" "}
        <span className="quiet">
          {why} · {stateWord(row)}
        </span>
      </button>
      {act !== null && (
        <Button className="plain-button" aria-label={name(row.key)} onPress={onAct}>
          {act}
        </Button>
      )}
    </li>
  )
}
