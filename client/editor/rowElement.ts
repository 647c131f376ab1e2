/** The row above an alternative, and the tick of a decided cluster, as elements of the text. */

import { partyLook } from "../base/party.ts"
import { say } from "../language/say.ts"
import type { Piece } from "./pieces.ts"
import { standing } from "./widgets.ts"

type Row = Extract<Piece, { readonly type: "row" }>

const STANCES = ["support", "accept", "reserve", "oppose"] as const

/** Number, party, positions, the reader's own position, and what can be done. */
export function rowElement(row: Row): HTMLElement {
  const element = standing("span", "alternative-row")
  Object.assign(element.dataset, { id: row.bracket, of: row.cluster })
  element.dir = document.documentElement.dir
  element.setAttribute("role", "group")
  element.setAttribute("aria-label", row.label)
  part(element, "row-number", String(row.number))
  if (row.party !== "") {
    const look = partyLook(row.party)
    const party = part(element, "row-party", "")
    const swatch = part(party, `swatch pattern-${look.pattern}`, "")
    swatch.style.color = look.colour
    party.appendChild(document.createElement("bdi")).textContent = look.short
  }
  part(element, "row-positions", row.told)
  part(element, "gap", "")
  if (row.mayTake) element.append(stanceChoice(row))
  if (row.number === 1) element.append(button("inline", say.reading.rows.inLine))
  element.append(button("card", say.reading.rows.card))
  return element
}

/** Where the line begins anew after the last alternative. */
export function rowEndElement(): HTMLElement {
  const element = standing("span", "alternative-end")
  element.setAttribute("aria-hidden", "true")
  return element
}

/** Stands for a cluster that is decided. */
export function tickElement(tick: {
  readonly bracket: string
  readonly label: string
}): HTMLElement {
  const element = standing("span", "decided-tick")
  element.dataset["of"] = tick.bracket
  element.setAttribute("role", "button")
  element.setAttribute("aria-label", tick.label)
  element.title = tick.label
  element.textContent = "✓"
  return element
}

function stanceChoice({ stance, number }: Row): HTMLElement {
  const select = document.createElement("select")
  select.className = "row-stance"
  // The keyboard takes positions by its own keys: Tab leaves the text.
  select.tabIndex = -1
  select.setAttribute("aria-label", say.reading.rows.myPosition(number))
  for (const value of ["", ...STANCES] as const) {
    const label = value === "" ? say.cards.myPosition : say.cards.stances[value]
    select.add(new Option(label, value, value === stance, value === stance))
  }
  return select
}

function button(act: "card" | "inline", label: string): HTMLElement {
  const element = document.createElement("button")
  element.type = "button"
  element.tabIndex = -1
  element.dataset["act"] = act
  element.textContent = label
  return element
}

function part(parent: HTMLElement, name: string, text: string): HTMLElement {
  const element = parent.appendChild(document.createElement("span"))
  element.className = name
  element.textContent = text
  return element
}
