/** Collapsing a cluster: the words before and after, then the act. Fold is another thing. */

import { Button } from "react-aria-components"
import { isFault } from "../../schema/base/fault.ts"
import { previewFactor } from "../../schema/operations/factor.ts"
import { say } from "../language/say.ts"
import { collapseCluster } from "./actions.ts"
import { InOurWords } from "./InOurWords.tsx"
import { intoView } from "./intoView.ts"
import { NO_FORM } from "./pageState.ts"
import { useStore } from "./useStore.ts"
import { useWorkbench } from "./workbench.ts"

export function Collapse({ cluster }: { readonly cluster: string }) {
  const workbench = useWorkbench()
  useStore(workbench.settled, (snapshot) => snapshot.draft)
  const preview = previewFactor(workbench.session, { cluster })
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
  return (
    <div ref={intoView} className="form" role="group" aria-label={say.deciding.collapse}>
      <p className="quiet">{say.deciding.collapsing}</p>
      <dl className="before-after">
        <dt>{say.deciding.before}</dt>
        <dd dir="auto">{preview.before}</dd>
        <dt>{say.deciding.after}</dt>
        <dd dir="auto">{preview.after}</dd>
      </dl>
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
