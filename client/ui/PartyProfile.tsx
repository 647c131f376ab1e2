/** What one party wants throughout, what the text would read if it had its way, and how far it is from others. */

import { useMemo } from "react"
import { Button } from "react-aria-components"
import type { Endings } from "../../schema/renditions/distance.ts"
import { render } from "../../schema/renditions/render.ts"
import { say } from "../language/say.ts"
import { Distances, Pairs } from "./Distances.tsx"
import { PartyChip } from "./PartyChip.tsx"
import { Voices } from "./PositionCell.tsx"
import { showInText } from "./PositionGrid.tsx"
import { Blocks } from "./RenditionView.tsx"
import type { TableRow } from "./tableRows.ts"
import { useStore } from "./useStore.ts"
import { useWorkbench } from "./workbench.ts"

interface PartyProfileProps {
  readonly party: string
  readonly parties: readonly string[]
  readonly endings: Endings
  readonly rows: readonly TableRow[]
}

export function PartyProfile({ party, parties, endings, rows }: PartyProfileProps) {
  return (
    <div className="profile">
      <h2>
        <PartyChip party={party} />
      </h2>
      <section aria-labelledby="profile-distances">
        <h3 id="profile-distances">{say.table.distances}</h3>
        <p className="quiet">{say.table.distanceIs}</p>
        <Distances party={party} parties={parties} endings={endings} />
      </section>
      <section aria-labelledby="profile-wants">
        <h3 id="profile-wants">{say.table.wants}</h3>
        <Wants party={party} endings={endings} rows={rows} />
      </section>
      <section aria-labelledby="profile-text">
        <h3 id="profile-text">{say.table.text}</h3>
        <OwnWay party={party} endings={endings} />
      </section>
      <section aria-labelledby="profile-pairs">
        <h3 id="profile-pairs">{say.table.pairs}</h3>
        <Pairs parties={parties} endings={endings} />
      </section>
    </div>
  )
}

function Wants({ party, endings, rows }: Omit<PartyProfileProps, "parties">) {
  const workbench = useWorkbench()
  const said = rows.filter((each) => each.said.voices.has(party))
  if (said.length === 0) return <p className="quiet">{say.table.nothingWanted}</p>
  return (
    <ol className="wants">
      {said.map((each) => (
        <li key={each.row.id}>
          <Button
            className="key-button"
            aria-label={say.table.goTo(each.row.number, each.row.key)}
            onPress={() => showInText(workbench, each.row.id)}
          >
            {each.row.key || each.row.number}
          </Button>
          <span className="wants-words">
            <strong>{wishIn(each, endings.get(party)?.get(each.row.id))}</strong>{" "}
            <Kept shown={each} wish={endings.get(party)?.get(each.row.id)?.[0] ?? null} />
          </span>
          <span className="wants-said">
            <Voices
              voices={each.said.voices.get(party) ?? []}
              several={each.said.cluster.brackets.length > 1}
            />
          </span>
        </li>
      ))}
    </ol>
  )
}

function wishIn({ said }: TableRow, told: readonly (string | null)[] | undefined): string {
  if (!told) return say.table.notSaid
  const wish = told[0] ?? null
  const { brackets } = said.cluster
  if (brackets.length === 1) return wish === null ? say.table.wordsGo : say.table.wordsStay
  if (wish === null) return say.table.noText
  return say.table.alternativeStays(brackets.indexOf(wish) + 1)
}

/** The words of which a wish speaks; of an optional bracket also when they go. */
function Kept({ shown, wish }: { readonly shown: TableRow; readonly wish: string | null }) {
  const { brackets } = shown.said.cluster
  const index = brackets.length === 1 ? 0 : brackets.indexOf(wish ?? "")
  const words = shown.row.words[index]
  if (words === undefined) return null
  const [open, close] = shown.row.glyphs[index] ?? ["[", "]"]
  return (
    <bdi className="positions-words">
      <b>{open}</b>
      {words}
      <b>{close}</b>
    </bdi>
  )
}

function OwnWay({ party, endings }: Pick<PartyProfileProps, "party" | "endings">) {
  const { settled } = useWorkbench()
  const { draft, derived } = useStore(settled, (snapshot) => snapshot)
  const notice = useOwnNotice(party, endings)
  const rendition = useMemo(
    () => render(draft, derived, { as: "reading", names: true, choose: { party } }),
    [draft, derived, party],
  )
  return (
    <div className="paper rendition profile-text">
      <p className="quiet">{notice}</p>
      <Blocks rendition={rendition} />
    </div>
  )
}

/** How much of the text reads as it does because the party said so: on most brackets few say anything. */
function useOwnNotice(party: string, endings: Endings): string {
  const rows = useStore(useWorkbench().rows, (all) => all)
  const open = rows.filter(({ standing }) => standing === "open")
  const own = open.filter(({ id }) => endings.get(party)?.has(id)).length
  return [
    say.table.notAgreed,
    say.table.ownWay(own),
    own < open.length && say.table.unsaid(open.length - own),
    say.views.notice.informal,
  ]
    .filter((sentence) => sentence !== false)
    .join(" ")
}
