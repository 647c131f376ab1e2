/** For which of their parties somebody acts, in this browser. */

import { useState } from "react"
import type { Membership } from "../../schema/sharing/accounts.ts"
import { chooseParty } from "../base/accountsApi.ts"
import { say } from "../language/say.ts"
import { Choice } from "./controls.tsx"
import { PartyChip } from "./PartyChip.tsx"
import { Refusal } from "./Refusal.tsx"
import { useAct } from "./useAct.ts"

export function PartyChoice({ group }: { readonly group: Membership }) {
  const [chosen, setChosen] = useState(group.party)
  const { refusal, run } = useAct()
  return (
    <div className="party-choice">
      <Choice
        label={chosen === null ? say.home.chooseParty : say.home.actFor}
        options={group.parties.map((party) => ({ id: party, label: <PartyChip party={party} /> }))}
        chosen={chosen}
        onChoose={(party) =>
          run(
            () => chooseParty(group.group, party),
            (membership) => setChosen(membership.party),
          )
        }
        row
      />
      <Refusal sentence={refusal} />
    </div>
  )
}
