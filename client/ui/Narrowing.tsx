/** What else the list of brackets is confined to, and acting on all that it shows. */

import { Button } from "react-aria-components"
import { say } from "../language/say.ts"
import { bulkActs } from "./bulk.ts"
import type { ClusterRow } from "./clusterRows.ts"
import { ANY, type Narrowing } from "./pageState.ts"
import { sameList, useStore } from "./useStore.ts"
import { useWorkbench } from "./workbench.ts"

const DAYS = [0, 7, 30, 90] as const
const KINDS = ["", "alternatives", "optional"] as const

export function NarrowingFields({ shown }: { readonly shown: readonly ClusterRow[] }) {
  const workbench = useWorkbench()
  const { page, rows, show } = workbench
  const narrowing = useStore(page, (state) => state.narrowing)
  const parties = useStore(
    rows,
    (all) => [...new Set(all.flatMap((row) => row.parties))].sort(),
    sameList,
  )
  const { together } = say
  const set = (change: Partial<Narrowing>) => show({ narrowing: { ...narrowing, ...change } })
  const kindWords = {
    "": together.anyKind,
    alternatives: say.cards.alternatives,
    optional: say.cards.keepOrOmit,
  }
  const narrowed =
    narrowing !== ANY && Object.values(narrowing).some((value) => value !== "" && value !== 0)
  return (
    <details className="narrowing" open={narrowed || undefined}>
      <summary>{together.moreFilters}</summary>
      <div className="narrowing-fields">
        <select
          className="section-choice"
          aria-label={together.party}
          value={narrowing.party}
          onChange={(event) => set({ party: event.target.value })}
        >
          <option value="">{together.anyParty}</option>
          {parties.map((party) => (
            <option key={party}>{party}</option>
          ))}
        </select>
        <select
          className="section-choice"
          aria-label={together.kind}
          value={narrowing.kind}
          onChange={(event) =>
            set({ kind: KINDS.find((kind) => kind === event.target.value) ?? "" })
          }
        >
          {KINDS.map((kind) => (
            <option key={kind} value={kind}>
              {kindWords[kind]}
            </option>
          ))}
        </select>
        <select
          className="section-choice"
          aria-label={together.age}
          value={narrowing.days}
          onChange={(event) =>
            set({ days: DAYS.find((days) => String(days) === event.target.value) ?? 0 })
          }
        >
          {DAYS.map((days) => (
            <option key={days} value={days}>
              {together.ages[days]}
            </option>
          ))}
        </select>
      </div>
      {shown.length > 0 && bulkActs(workbench).length > 0 && (
        <Button
          className="side-button"
          onPress={() =>
            show({ form: { form: "bulk", clusters: shown.map(({ id }) => id), act: null } })
          }
        >
          {together.act(shown.length)}
        </Button>
      )}
    </details>
  )
}
