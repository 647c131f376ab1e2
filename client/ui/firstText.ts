/** The text that came with the page (`server/http/firstPage.ts`), until the editor has it. */

import { holdScroll } from "./holdScroll.ts"

const sent = () => document.getElementById("first")

/** Takes it away, when something other than the draft is shown. */
export function dropFirstText(): void {
  sent()?.remove()
}

/** Puts it where the editor will be, so that what is read stays where it is on the screen. */
export function takeFirstText(place: HTMLElement): void {
  const first = sent()
  const text = first?.querySelector(".draft")
  if (!first || !text) return
  const hold = holdScroll(first.querySelector<HTMLElement>(".desk"))
  place.append(text)
  first.remove()
  hold()
}
