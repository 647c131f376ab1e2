/** On the card of a cluster that is left to a later meeting: to which, why, and taking it up again. */

import { Button } from "react-aria-components"
import type { Cluster } from "../../schema/model/derived.ts"
import { takeUp } from "../../schema/operations/carry.ts"
import { shown } from "../base/clock.ts"
import type { Snapshot } from "../editor/handle.ts"
import { isolated } from "../language/inserting.ts"
import { say } from "../language/say.ts"
import { accepted } from "./actions.ts"
import { mayHere } from "./rights.ts"
import { useWorkbench } from "./workbench.ts"

interface CarriedNoteProps {
  readonly snapshot: Snapshot
  readonly cluster: Cluster
}

export function CarriedNote({ snapshot, cluster }: CarriedNoteProps) {
  const workbench = useWorkbench()
  const record = snapshot.draft.records.carried.get(cluster.id)
  if (!record) return null
  const again = () => {
    if (accepted(workbench, (context) => takeUp(context, { clusters: [cluster.id] })))
      workbench.messages.tell(say.together.takenUp(1))
  }
  return (
    <div className="decision">
      <p>
        <strong>{say.together.carriedTo(record.to)}</strong>
      </p>
      {record.reason !== "" && (
        <p dir="auto">
          <q>{record.reason}</q>
        </p>
      )}
      <p className="quiet">{say.cards.recordedBy(isolated(record.by), shown(record.at))}</p>
      {mayHere(workbench, "carry") && (
        <Button className="plain-button" onPress={again}>
          {say.together.acts.takeUp}
        </Button>
      )}
    </div>
  )
}
