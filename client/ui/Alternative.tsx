/** One alternative of a card: its words, whose they are, who stands where, and my position. */

import { Fragment } from "react"
import { Button, ToggleButton, ToggleButtonGroup } from "react-aria-components"
import type { Cluster } from "../../schema/model/derived.ts"
import { STANCES, type BracketRecord, type Stance } from "../../schema/model/records.ts"
import { partiesOf } from "../../schema/renditions/sponsors.ts"
import type { Snapshot } from "../editor/handle.ts"
import { isolated } from "../language/inserting.ts"
import { say } from "../language/say.ts"
import { takeStance, withdrawBracket } from "./actions.ts"
import { actingParty, isTypedFor } from "./behalf.ts"
import { BehalfPicker } from "./BehalfPicker.tsx"
import { PartyChip, PartyChips } from "./PartyChip.tsx"
import { positionsOn } from "./positionTable.ts"
import { mayHere } from "./rights.ts"
import { Suggestions } from "./Suggestions.tsx"
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
  const acting = useStore(page, () => actingParty(workbench))
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
        {record && (
          <Suggestions
            bracket={bracket}
            record={record}
            snapshot={snapshot}
            lit={lit}
            open={fate === "open"}
          />
        )}
        <Positions snapshot={snapshot} bracket={id} />
        {lit && mayHere(workbench, "propose-for") && <BehalfPicker />}
        {lit && acting !== "" && mayHere(workbench, "propose") && (
          <MyPosition
            label={acting === party ? say.cards.myPosition : say.drafting.behalf.positionOf(acting)}
            stance={records.positions.get(`${id}/${acting}`)?.stance ?? null}
          />
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
  const other = isTypedFor(record.by, record.party) || (record.party === "" && record.by !== "")
  const typed = other ? say.cards.typedBy(isolated(record.by)) : ""
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
  const { positions } = snapshot.draft.records
  const groups = positionsOn(snapshot.draft.records, bracket)
  if (groups.length === 0) return null
  return (
    <dl className="positions">
      {groups.map(({ stance, parties }) => (
        <div key={stance} className={`stance-${stance}`}>
          <dt>{say.cards.stancesCounted[stance](parties.length)}</dt>
          <dd>
            {parties.map((party) => (
              <Fragment key={party}>
                <PartyChip party={party} />
                <TypedFor party={party} by={positions.get(`${bracket}/${party}`)?.by ?? ""} />
              </Fragment>
            ))}
          </dd>
        </div>
      ))}
    </dl>
  )
}

/** Who typed a position, when its party does not say it. */
function TypedFor({ party, by }: { readonly party: string; readonly by: string }) {
  if (!isTypedFor(by, party)) return null
  return <span className="typed-for">{say.drafting.behalf.typedBy(isolated(by))}</span>
}

interface MyPositionProps {
  readonly label: string
  readonly stance: Stance | null
}

function MyPosition({ label, stance }: MyPositionProps) {
  const workbench = useWorkbench()
  return (
    <ToggleButtonGroup
      className="my-position"
      aria-label={label}
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
