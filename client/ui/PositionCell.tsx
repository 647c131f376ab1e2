/** A cell of the table of positions: what one party says; of one's own party, a menu to say it. */

import { ChevronDown } from "lucide-react"
import { Button, Menu, MenuItem, MenuTrigger, Popover } from "react-aria-components"
import { STANCES, type Stance } from "../../schema/model/records.ts"
import { clearPosition, takePosition } from "../../schema/operations/positions.ts"
import type { Voice } from "../../schema/renditions/positionTable.ts"
import { say } from "../language/say.ts"
import { accepted } from "./actions.ts"
import { actingFor, actingParty } from "./behalf.ts"
import type { TableRow } from "./tableRows.ts"
import { deedsOf, STANCE_GLYPHS } from "./tableWords.ts"
import type { Workbench } from "./workbench.ts"

/** What a party says of each alternative; nothing at all is an empty cell. */
export function Voices({ voices, several }: { voices: readonly Voice[]; several: boolean }) {
  return voices.map((voice) => (
    <span key={voice.bracket} className="voice">
      {several && <span className="voice-number">{voice.alternative}</span>}
      <Deeds voice={voice} />
    </span>
  ))
}

function Deeds({ voice }: { readonly voice: Pick<Voice, "proposed" | "stance"> }) {
  return deedsOf(voice).map(({ kind, glyph, words }) => (
    <span key={kind} className={`deed deed-${kind}`}>
      <span className="deed-glyph" aria-hidden="true">
        {glyph}
      </span>{" "}
      {words}
    </span>
  ))
}

interface OwnCellProps {
  readonly shown: TableRow
  readonly voices: readonly Voice[]
  /** Whether Tab stops here; the arrow keys lead to the others. */
  readonly reachable: boolean
  readonly workbench: Workbench
}

/** One's own party: a button for each alternative, with the stance that stands. */
export function OwnCell({ shown: { row, said }, voices, reachable, workbench }: OwnCellProps) {
  const several = said.cluster.brackets.length > 1
  return said.cluster.brackets.map((bracket, index) => {
    const voice = voices.find((each) => each.bracket === bracket)
    const { myPosition, myPositionOnWords } = say.table
    const label = several ? myPosition(index + 1) : myPositionOnWords
    const choose = (key: string) => {
      const stance = STANCES.find((each) => each === key)
      accepted(workbench, (own) => {
        const context = actingFor(own, actingParty(workbench))
        return stance
          ? takePosition(context, { bracket, stance })
          : clearPosition(context, { bracket })
      })
    }
    return (
      <MenuTrigger key={bracket}>
        <Button
          className="own-stance"
          data-step={`own-${index}`}
          excludeFromTabOrder={!reachable}
          onFocus={() => workbench.show({ cluster: row.id, bracket, card: true, tab: "clusters" })}
        >
          <span className="unseen">
            {label}, {row.key}:{" "}
          </span>
          {several && (
            <span className="voice-number" aria-hidden="true">
              {index + 1}
            </span>
          )}
          {voice ? <Deeds voice={voice} /> : <span className="quiet">…</span>}
          <ChevronDown size={13} aria-hidden="true" />
        </Button>
        <StanceMenu label={label} stance={voice?.stance ?? null} onChoose={choose} />
      </MenuTrigger>
    )
  })
}

function StanceMenu(props: {
  readonly label: string
  readonly stance: Stance | null
  readonly onChoose: (key: string) => void
}) {
  const { label, stance, onChoose } = props
  return (
    <Popover className="popover" placement="bottom start">
      <Menu
        className="menu"
        aria-label={label}
        selectionMode="single"
        selectedKeys={stance ? [stance] : []}
        onAction={(key) => onChoose(String(key))}
      >
        {STANCES.map((each) => (
          <MenuItem key={each} id={each} textValue={say.table.stances[each]}>
            <span slot="label">
              <span className={`deed deed-${each}`}>
                <span className="deed-glyph" aria-hidden="true">
                  {STANCE_GLYPHS[each]}
                </span>{" "}
                {say.table.stances[each]}
              </span>
            </span>
          </MenuItem>
        ))}
        {stance && (
          <MenuItem id="back" textValue={say.table.takeBack}>
            <span slot="label">{say.table.takeBack}</span>
          </MenuItem>
        )}
      </Menu>
    </Popover>
  )
}
