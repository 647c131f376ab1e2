/** On the card of a cluster: what was done with it, the latest first, asked for when it is opened. */

import { useState } from "react"
import { Button } from "react-aria-components"
import type { Cluster } from "../../schema/model/derived.ts"
import type { ClusterDeed } from "../../schema/sharing/clusterHistory.ts"
import { shown } from "../base/clock.ts"
import { askClusterHistory } from "../base/historyApi.ts"
import { say } from "../language/say.ts"
import { deedInWords, recordedInWords } from "./auditWords.ts"
import { PartyChip } from "./PartyChip.tsx"
import { Refusal } from "./Refusal.tsx"
import { useAct } from "./useAct.ts"
import { useWorkbench } from "./workbench.ts"

export function ClusterHistory({ cluster }: { readonly cluster: Cluster }) {
  const { session } = useWorkbench()
  const [deeds, setDeeds] = useState<readonly ClusterDeed[] | null>(null)
  const { refusal, busy, run } = useAct()
  const { open, none, close, title } = say.figures.ofCluster
  const asked = () => askClusterHistory(session.draftId, [cluster.id, ...cluster.brackets])
  return (
    <div className="cluster-history">
      <Button
        className="plain-button"
        aria-expanded={deeds !== null}
        isDisabled={busy}
        onPress={() => (deeds ? setDeeds(null) : run(asked, setDeeds))}
      >
        {deeds ? close : open}
      </Button>
      <Refusal sentence={refusal} />
      {deeds?.length === 0 && <p className="quiet">{none}</p>}
      {deeds && deeds.length > 0 && (
        <ol aria-label={title}>
          {deeds.toReversed().map((deed, i) => (
            <Told key={deeds.length - i} deed={deed} cluster={cluster} />
          ))}
        </ol>
      )}
    </div>
  )
}

function Told({ deed, cluster }: { readonly deed: ClusterDeed; readonly cluster: Cluster }) {
  const [before, after] = recordedInWords(deed)
  const bracket = deed.subject.split("/")[0] ?? ""
  const number = cluster.brackets.indexOf(bracket) + 1
  return (
    <li>
      <time dateTime={deed.at}>{shown(deed.at)}</time>{" "}
      {deed.party !== "" && <PartyChip party={deed.party} />} {deedInWords(deed)}
      {cluster.brackets.length > 1 && number > 0 && deed.action !== "decision" && ` (${number})`}
      {(before !== "" || after !== "") && ": "}
      {before !== "" && (
        <del>
          <bdi>{before}</bdi>
        </del>
      )}
      {before !== "" && after !== "" && " "}
      {after !== "" && (
        <ins>
          <bdi>{after}</bdi>
        </ins>
      )}
      {deed.meeting !== "" && <span className="quiet"> {deed.meeting}</span>}
    </li>
  )
}
