/** How far parties are from each other: bars with numbers for one party, and a table of all pairs. */

import { useMemo } from "react"
import { distance, type Distance, type Endings } from "../../schema/renditions/distance.ts"
import { language, say } from "../language/say.ts"
import { PartyChip } from "./PartyChip.tsx"

const percent = new Intl.NumberFormat(language(), { style: "percent" })

/** "57 % of 12", or that nothing is known. */
function inWords({ share, compared }: Distance): string {
  return share === null ? say.table.notKnown : say.table.distanceOf(percent.format(share), compared)
}

interface DistancesProps {
  readonly parties: readonly string[]
  readonly endings: Endings
}

/** The others, the nearest first; those of whom nothing is known come last. */
export function Distances(props: DistancesProps & { readonly party: string }) {
  const { party, parties, endings } = props
  const others = useMemo(
    () =>
      parties
        .filter((other) => other !== party)
        .map((other) => ({ other, away: distance(endings, party, other) }))
        .sort((a, b) => (a.away.share ?? 2) - (b.away.share ?? 2)),
    [party, parties, endings],
  )
  if (others.length === 0) return <p className="quiet">{say.table.alone}</p>
  return (
    <ol className="distances">
      {others.map(({ other, away }) => (
        <li key={other}>
          <PartyChip party={other} />
          <span className="distance-bar" aria-hidden="true">
            <span style={{ inlineSize: `${(away.share ?? 0) * 100}%` }} />
          </span>
          <span className="distance-number">
            {away.share === null ? say.table.notKnown : percent.format(away.share)}
            {away.share !== null && (
              <span className="quiet"> {say.table.compared(away.compared)}</span>
            )}
          </span>
        </li>
      ))}
    </ol>
  )
}

/** Every party against every other. */
export function Pairs({ parties, endings }: DistancesProps) {
  const all = useMemo(
    () => parties.map((a) => parties.map((b) => (a === b ? null : distance(endings, a, b)))),
    [parties, endings],
  )
  return (
    <div className="pairs-frame" tabIndex={0} role="group" aria-label={say.table.pairs}>
      <table className="pairs">
        <thead>
          <tr>
            <th scope="col">{say.table.party}</th>
            {parties.map((party) => (
              <th key={party} scope="col">
                <PartyChip party={party} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {parties.map((a, i) => (
            <tr key={a}>
              <th scope="row">
                <PartyChip party={a} />
              </th>
              {parties.map((b, j) => {
                const away = all[i]?.[j]
                return <td key={b}>{away ? inWords(away) : "–"}</td>
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
