/** Who wrote how much: the key to the colours of the text, the filter, and the same as numbers. */

import { ToggleButton } from "react-aria-components"
import { language, say } from "../language/say.ts"
import { nameOfWho, type Tally } from "./authors.ts"
import { lookOf } from "./authorLook.ts"

const said = say.authors
const percent = new Intl.NumberFormat(language(), { style: "percent", maximumFractionDigits: 1 })
const number = new Intl.NumberFormat(language())

interface AuthorsTableProps {
  /** Null while it is being counted. */
  readonly tally: Tally | null
  readonly only: string | null
  readonly onOnly: (who: string | null) => void
}

/** A row is pressed to see what its author wrote, and again to see all. */
export function AuthorsTable({ tally, only, onOnly }: AuthorsTableProps) {
  if (!tally) return <p className="quiet">{said.counting}</p>
  if (tally.total === 0) return <p className="nothing">{said.none}</p>
  return (
    <div className="authors-table" tabIndex={0} role="region" aria-label={said.title}>
      <table>
        <thead>
          <tr>
            <th scope="col">{said.who}</th>
            <th scope="col">{said.characters}</th>
            <th scope="col">{said.share}</th>
          </tr>
        </thead>
        <tbody>
          {tally.rows.map(({ who, characters, people }) => (
            <tr key={who}>
              <th scope="row">
                <ToggleButton
                  className="authors-who"
                  isSelected={only === who}
                  onChange={(on) => onOnly(on ? who : null)}
                >
                  <span className="authors-sample" {...lookOf(who)} aria-hidden="true" />
                  <bdi>{nameOfWho(who)}</bdi>
                </ToggleButton>
                {people.length > 0 && (
                  <span className="authors-people quiet">
                    <bdi>{people.join(", ")}</bdi>
                  </span>
                )}
              </th>
              <td>{number.format(characters)}</td>
              <td>{percent.format(characters / tally.total)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
