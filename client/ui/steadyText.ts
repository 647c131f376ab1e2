/**
 * Keeps on the screen where it is what the room looks at, whatever is written above it.
 *
 * Before each change one knows where the paragraphs that are seen stand; after it, before it is painted,
 * the text is scrolled by as much as the bracket under discussion was moved, or, without one, the
 * paragraph nearest to the middle. Where the text cannot be scrolled so far back, it is moved down.
 */

export interface SteadyText {
  /** After a change of the text: what is looked at comes back to where it was. */
  hold(bracket: string | null): void
  /** Shows the beginning of the text, or a bracket where one looks first. */
  show(bracket: string | null): void
  /** After somebody scrolled: this is what is looked at from now on. */
  remember(): void
}

/** The bracket under discussion is brought here, as a part of the height of the screen. */
const LOOKED_AT = 0.3
/** It stays where it is between these. */
const EASY = [0.08, 0.62] as const

/** `desk` is what scrolls; `lead` an empty element above the text, which is made as high as needed. */
export function steadyText(desk: HTMLElement, lead: HTMLElement): SteadyText {
  /** Where everything that is seen stands, from the top of the desk, by selector. */
  let seen = new Map<string, number>()
  let led = 0
  /** Where the text was scrolled to from here. */
  let set = 0

  const top = (element: Element) =>
    element.getBoundingClientRect().top - desk.getBoundingClientRect().top
  const lift = (height: number) => {
    led = height
    lead.style.setProperty("block-size", `${height}px`)
  }

  function remember(): void {
    if (Math.abs(desk.scrollTop - set) >= 1) look()
  }

  function look(): void {
    set = desk.scrollTop
    seen = new Map()
    const { height } = desk.getBoundingClientRect()
    for (const element of desk.querySelectorAll<HTMLElement>("p[data-id], .side-open[data-id]")) {
      const at = top(element)
      const selector = selectorOf(element)
      if (at + element.offsetHeight < 0 || at > height || seen.has(selector)) continue
      seen.set(selector, at)
    }
  }

  function hold(bracket: string | null): void {
    const middle = desk.getBoundingClientRect().height / 2
    const nearest = [...seen]
      .filter(([selector]) => selector.startsWith("p"))
      .toSorted(([, a], [, b]) => Math.abs(a - middle) - Math.abs(b - middle))
    const first = bracket === null ? [] : [openingOf(bracket)]
    for (const selector of [...first, ...nearest.map(([each]) => each)]) {
      const before = seen.get(selector)
      const element = desk.querySelector(selector)
      if (before === undefined || !element) continue
      scrollBy(top(element) - before)
      look()
      // A browser scrolls by whole pixels: what is lost of one is made up for the next time.
      seen.set(selector, before)
      return
    }
    look()
  }

  function scrollBy(distance: number): void {
    const wanted = desk.scrollTop + distance
    if (wanted < 0) lift(led - wanted)
    desk.scrollTop = Math.max(0, wanted)
  }

  function show(bracket: string | null): void {
    if (led > 0) {
      const scrolled = desk.scrollTop - led
      lift(0)
      desk.scrollTop = Math.max(0, scrolled)
    }
    const element = bracket === null ? null : desk.querySelector(openingOf(bracket))
    if (element) {
      const { height } = desk.getBoundingClientRect()
      const at = top(element)
      if (at < EASY[0] * height || at > EASY[1] * height) desk.scrollTop += at - LOOKED_AT * height
    } else desk.scrollTop = 0
    look()
  }

  return { hold, show, remember }
}

function openingOf(bracket: string): string {
  return `.side-open[data-id="${CSS.escape(bracket)}"]`
}

function selectorOf(element: HTMLElement): string {
  const id = element.dataset["id"] ?? ""
  return element.tagName === "P" ? `p[data-id="${CSS.escape(id)}"]` : openingOf(id)
}
