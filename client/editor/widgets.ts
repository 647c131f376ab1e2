/** The small elements that stand in the text without being part of it. */

import { partyLook } from "../base/party.ts"
import { say } from "../language/say.ts"

/** A party's chip at its bracket. The name is read out together with what the party proposes. */
export function chipElement(chip: {
  readonly bracket: string
  readonly party: string
  readonly label: string
}): HTMLElement {
  const look = partyLook(chip.party)
  const element = standing("span", "bracket-chip")
  element.dataset["id"] = chip.bracket
  element.title = chip.label
  element.setAttribute("role", "img")
  element.setAttribute("aria-label", chip.label)
  element.style.setProperty("--party", look.colour)
  const swatch = element.appendChild(document.createElement("span"))
  swatch.className = `swatch pattern-${look.pattern}`
  swatch.style.color = look.colour
  const name = element.appendChild(document.createElement("bdi"))
  name.textContent = look.short
  return element
}

/** Stands for what is folded, and tells how much of it is open. */
export function foldElement(fold: {
  readonly bracket: string
  readonly inside: number
  readonly paragraphs: number
}): HTMLElement {
  const { open, paragraphsHidden, unfold } = say.reading.folds
  const element = standing("span", "fold")
  element.dataset["id"] = fold.bracket
  element.setAttribute("role", "button")
  element.dir = "auto"
  const told = [
    ...(fold.paragraphs > 0 ? [paragraphsHidden(fold.paragraphs)] : []),
    ...(fold.inside > 0 ? [open(fold.inside)] : []),
  ]
  element.textContent = told.length === 0 ? "…" : told.join(" · ")
  element.title = unfold
  element.setAttribute("aria-label", `${element.textContent} ${unfold}`)
  return element
}

/** The caret of somebody else, with their name and party. */
export function remoteCaret(user: {
  readonly name?: unknown
  readonly party?: unknown
}): HTMLElement {
  const name = typeof user.name === "string" ? user.name : say.writing.somebody
  const party = typeof user.party === "string" ? user.party : ""
  const element = standing("span", "remote-caret")
  element.style.setProperty("--party", partyLook(party).colour)
  const label = element.appendChild(standing("span", "remote-name"))
  label.textContent = party === "" ? name : `${name} · ${partyLook(party).short}`
  return element
}

/** An element that stands in the text and is no part of it. */
export function standing(tag: string, name: string): HTMLElement {
  const element = document.createElement(tag)
  element.className = name
  element.contentEditable = "false"
  return element
}

/**
 * Whether something is pressed that takes no caret; then the browser puts none there. Left to itself it
 * puts one beside the words that are hidden, where the editor has none.
 */
export function keepsCaret(event: Event): boolean {
  const { target } = event
  const element = target instanceof Element ? target : null
  if (!element?.closest(".fold, .decided-tick, .alternative-row")) return false
  event.preventDefault()
  return true
}

/** Does what pressing one of these elements asks for, with the bracket at which it stands. */
export function pressed(
  { target }: Event,
  fold: (bracket: string) => void,
  chip: (bracket: string) => void,
): void {
  const element = target instanceof Element ? target : null
  const [folded, named] = [".fold", ".bracket-chip"].map(
    (kind) => element?.closest<HTMLElement>(kind)?.dataset["id"],
  )
  if (folded !== undefined) fold(folded)
  else if (named !== undefined) chip(named)
}
