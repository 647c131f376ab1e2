/** One alternative of a card: its words, whose they are, who stands where, and my position. */

import { Button, ToggleButton, ToggleButtonGroup } from "react-aria-components"
import type { Cluster } from "../../schema/model/derived.ts"
import { STANCES, type BracketRecord, type Stance } from "../../schema/model/records.ts"
import { partiesOf } from "../../schema/renditions/sponsors.ts"
import type { Snapshot } from "../editor/handle.ts"
import { isolated } from "../language/inserting.ts"
import { say } from "../language/say.ts"
import { takeStance, withdrawBracket } from "./actions.ts"
import { PartyChip, PartyChips } from "./PartyChip.tsx"
import { positionsOn } from "./positionTable.ts"
import { mayHere } from "./rights.ts"
import { useStore } from "./useStore.ts"
import { glyphsOf, wordsOf } from "./words.ts"
import { useWorkbench } from "./workbench.ts"

interface AlternativeProps {
  readonly bracket: string
  readonly number: number
  readonly cluster: Cluster
  readonly snapshot: Snapshot
}

export function Alternative({ bracket: id, number, cluster, snapshot }: AlternativeProps) {
  const workbench = useWorkbench()
  const { page, show, session } = workbench
  const active = useStore(page, (state) => state.bracket === id)
  const bracket = snapshot.derived.bracket(id)
  if (!bracket) return null
  const [open, close] = glyphsOf(snapshot.derived, bracket)
  const { records } = snapshot.draft
  const record = records.brackets.get(id)
  const fate = snapshot.standing.fate(id)
  const single = cluster.brackets.length === 1
  const lit = active || single
  const activate = () => show({ bracket: id })
  const { party } = session.actor
  const mine = record !== undefined && partiesOf(record).includes(party) && party !== ""
  return (
    <li
      className={`alternative fate-${fate ?? "open"}${lit ? " is-active" : ""}`}
      onClick={activate}
    >
      <button
        type="button"
        className="alternative-number"
        aria-pressed={lit}
        aria-label={say.cards.alternative(number)}
        onClick={activate}
      >
        {number}
      </button>
      <div className="alternative-body">
        <p className="alternative-words" dir="auto">
          <b>{open}</b>
          {wordsOf(snapshot.derived, bracket, 4000) || " "}
          <b>{close}</b>
        </p>
        {record && originSentence(record) !== "" && (
          <p className="origin">
            <PartyChips parties={partiesOf(record)} /> <span>{originSentence(record)}</span>
          </p>
        )}
        <Positions snapshot={snapshot} bracket={id} />
        {lit && party !== "" && mayHere(workbench, "propose") && (
          <MyPosition stance={records.positions.get(`${id}/${party}`)?.stance ?? null} />
        )}
        {mine && lit && fate === "open" && mayHere(workbench, "propose") && (
          <Button className="plain-button" onPress={() => withdrawBracket(workbench, id)}>
            {say.cards.withdraw}
          </Button>
        )}
      </div>
    </li>
  )
}

/** Why a bracket stands in the text, as the end of a sentence that begins with its parties; "" when it was imported. */
function originSentence(record: BracketRecord): string {
  // A delegate types for their own party: then the party says it all.
  const own = record.by === "" || record.by.includes(record.party || "\n")
  const typed = own ? "" : say.cards.typedBy(isolated(record.by))
  const named = record.party !== ""
  const parties = partiesOf(record).length
  switch (record.kind) {
    case "add":
      return (named ? say.cards.proposes(parties) : say.cards.proposed) + typed
    case "drop":
      return (named ? say.cards.proposesDeletion(parties) : say.cards.proposedDeletion) + typed
    case "keep":
      return say.cards.wordsAsTheyStood + typed
    case "placeholder":
      return say.cards.toFill
    case "open":
      return named ? say.cards.bracketed(parties) + typed : ""
  }
}

function Positions({
  snapshot,
  bracket,
}: {
  readonly snapshot: Snapshot
  readonly bracket: string
}) {
  const groups = positionsOn(snapshot.draft.records, bracket)
  if (groups.length === 0) return null
  return (
    <dl className="positions">
      {groups.map(({ stance, parties }) => (
        <div key={stance} className={`stance-${stance}`}>
          <dt>{say.cards.stancesCounted[stance](parties.length)}</dt>
          <dd>
            {parties.map((party) => (
              <PartyChip key={party} party={party} />
            ))}
          </dd>
        </div>
      ))}
    </dl>
  )
}

function MyPosition({ stance }: { readonly stance: Stance | null }) {
  const workbench = useWorkbench()
  return (
    <ToggleButtonGroup
      className="my-position"
      aria-label={say.cards.myPosition}
      selectionMode="single"
      selectedKeys={stance === null ? [] : [stance]}
      onSelectionChange={(keys) => {
        const next = STANCES.find((each) => keys.has(each)) ?? stance
        if (next !== null) takeStance(workbench, next)
      }}
    >
      {STANCES.map((each) => (
        <ToggleButton key={each} id={each}>
          {say.cards.stances[each]}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  )
}
