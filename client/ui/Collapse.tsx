/** Collapsing a cluster: each alternative with its parties, before and after side by side, then the act. */

import { Button } from "react-aria-components"
import { isFault } from "../../schema/base/fault.ts"
import type { Cluster } from "../../schema/model/derived.ts"
import { previewFactor } from "../../schema/operations/factor.ts"
import { partiesOf } from "../../schema/renditions/sponsors.ts"
import type { Snapshot } from "../editor/handle.ts"
import { say } from "../language/say.ts"
import { collapseCluster } from "./actions.ts"
import { InOurWords } from "./InOurWords.tsx"
import { intoView } from "./intoView.ts"
import { NO_FORM } from "./pageState.ts"
import { PartyChips } from "./PartyChip.tsx"
import { wordsOf } from "./words.ts"
import { useWorkbench } from "./workbench.ts"

interface CollapseProps {
  readonly cluster: Cluster
  readonly snapshot: Snapshot
}

export function Collapse({ cluster, snapshot }: CollapseProps) {
  const workbench = useWorkbench()
  const preview = previewFactor(workbench.session, { cluster: cluster.id })
  const cancel = () => workbench.show({ form: NO_FORM })
  if (isFault(preview)) {
    return (
      <div className="form">
        <p role="status">
          <InOurWords of={preview} />
        </p>
        <div className="form-actions">
          <Button className="side-button" onPress={cancel} autoFocus>
            {say.common.close}
          </Button>
        </div>
      </div>
    )
  }
  const { brackets } = snapshot.draft.records
  const stood = cluster.brackets.map((id) => {
    const bracket = snapshot.derived.bracket(id)
    return {
      id,
      words: bracket ? wordsOf(snapshot.derived, bracket) : "",
      parties: partiesOf(brackets.get(id)),
    }
  })
  const stay = preview.stay.map(({ id, words }) => ({
    ...{ id, words },
    parties: partiesOf(preview.joined.get(id) ?? brackets.get(id)),
  }))
  return (
    <div ref={intoView} className="form" role="group" aria-label={say.deciding.collapse}>
      <p className="quiet">{say.deciding.collapsing}</p>
      <div className="side-by-side">
        <Side title={say.deciding.before} text={preview.before} alternatives={stood} />
        <Side title={say.deciding.after} text={preview.after} alternatives={stay} />
      </div>
      {preview.dropped.size > 0 && <p className="quiet">{say.together.passOn}</p>}
      <div className="form-actions">
        <Button className="main-button" onPress={() => collapseCluster(workbench)} autoFocus>
          {say.deciding.collapse}
        </Button>
        <Button className="side-button" onPress={cancel}>
          {say.common.cancel}
        </Button>
      </div>
    </div>
  )
}

interface SideProps {
  readonly title: string
  readonly text: string
  readonly alternatives: readonly {
    readonly id: string
    readonly words: string
    readonly parties: readonly string[]
  }[]
}

function Side({ title, text, alternatives }: SideProps) {
  return (
    <section aria-label={title}>
      <h3>{title}</h3>
      <p className="side-text" dir="auto">
        {text}
      </p>
      <ol>
        {alternatives.map(({ id, words, parties }) => (
          <li key={id}>
            <span className="side-words" dir="auto">
              {words}
            </span>{" "}
            <PartyChips parties={parties} />
          </li>
        ))}
      </ol>
    </section>
  )
}
