/** The choice of the party for which somebody of the secretariat, or a co-lead, enters something. */

import { say } from "../language/say.ts"
import { othersToActFor } from "./behalf.ts"
import { Picker } from "./Picker.tsx"
import { useStore } from "./useStore.ts"
import { useWorkbench } from "./workbench.ts"

/** Nothing for who acts for their own party only. What is chosen stays chosen on this page. */
export function BehalfPicker() {
  const workbench = useWorkbench()
  const { page, session, show } = workbench
  const behalf = useStore(page, (state) => state.behalf)
  const others = othersToActFor(workbench)
  if (others.length === 0) return null
  const { party } = session.actor
  const own = party === "" ? say.drafting.behalf.group : party
  return (
    <div className="behalf">
      <Picker
        label={say.drafting.behalf.label}
        options={[
          // A party is called as it is; what is no party has an id that no party has.
          { id: "/", label: own },
          ...others.map((each) => ({ id: each, label: each })),
        ]}
        chosen={behalf ?? "/"}
        onChoose={(id) => show({ behalf: id === "/" ? null : id })}
      />
      {behalf !== null && (
        <p className="quiet">{say.drafting.behalf.recorded(session.actor.person)}</p>
      )}
    </div>
  )
}
