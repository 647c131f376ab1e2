/** On the card of a cluster: the discussions about it, and the way to them. */

import { Button } from "react-aria-components"
import type { Cluster, Derived } from "../../schema/model/derived.ts"
import { say } from "../language/say.ts"
import { beginOnCluster, openThread } from "./commentActs.ts"
import { threadsOn } from "./comments.ts"
import { mayHere } from "./rights.ts"
import { sameList, useStore } from "./useStore.ts"
import { useWorkbench } from "./workbench.ts"

interface ClusterCommentsProps {
  readonly cluster: Cluster
  readonly derived: Derived
}

export function ClusterComments({ cluster, derived }: ClusterCommentsProps) {
  const workbench = useWorkbench()
  const here = useStore(
    workbench.comments.threads,
    (threads) => threadsOn(threads, derived, cluster),
    sameList,
  )
  const first = here.find(({ thread }) => !thread.resolved) ?? here[0]
  const unread = here.flatMap((each) => each.unread).length
  return (
    <div className="comment-buttons">
      {first && (
        <Button className="plain-button" onPress={() => openThread(workbench, first.thread.id)}>
          {say.comments.onBracketCounted(here.length)}
          {unread > 0 && <span className="unread">{say.comments.unread(unread)}</span>}
        </Button>
      )}
      {mayHere(workbench, "comment") && (
        <Button className="plain-button" onPress={() => beginOnCluster(workbench, cluster.id)}>
          {say.comments.onBracketBegin}
        </Button>
      )}
    </div>
  )
}
