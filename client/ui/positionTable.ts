/** Who stands where on a bracket, gathered from the records of positions. */

import { STANCES, type Records, type Stance } from "../../schema/model/records.ts"

export interface StanceGroup {
  readonly stance: Stance
  readonly parties: readonly string[]
}

const gathered = new WeakMap<Records["positions"], ReadonlyMap<string, readonly StanceGroup[]>>()

/** The parties on a bracket by stance, in the order of `STANCES`; stances that nobody takes are left out. */
export function positionsOn({ positions }: Records, bracket: string): readonly StanceGroup[] {
  let table = gathered.get(positions)
  if (!table) {
    table = gather(positions)
    gathered.set(positions, table)
  }
  return table.get(bracket) ?? []
}

function gather(positions: Records["positions"]): ReadonlyMap<string, readonly StanceGroup[]> {
  const byBracket = new Map<string, Map<Stance, string[]>>()
  for (const [key, { stance }] of positions) {
    const cut = key.indexOf("/")
    const bracket = key.slice(0, cut)
    const stances = byBracket.get(bracket) ?? new Map<Stance, string[]>()
    byBracket.set(bracket, stances)
    stances.set(stance, [...(stances.get(stance) ?? []), key.slice(cut + 1)])
  }
  return new Map(
    [...byBracket].map(([bracket, stances]) => [
      bracket,
      STANCES.flatMap((stance) => {
        const parties = stances.get(stance)
        return parties ? [{ stance, parties: parties.sort() }] : []
      }),
    ]),
  )
}
