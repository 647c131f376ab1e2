/**
 * The keyboard stays somewhere when what it is on goes: a button that does away with itself, a form that
 * closes, a line that is no more. A browser leaves it at the top of the page then.
 *
 * Who moves the keyboard knows better: this looks two frames later, and only when it is nowhere.
 */

/** How many places are remembered: back from a dialog and its menu to the button of the menu. */
const TRAIL = 24

const REACHABLE =
  "a[href], button, input, select, textarea, [contenteditable='true'], [tabindex]:not([tabindex='-1'])"

/** A part that is made to take the keyboard, as a card is. */
const PLACE = "[tabindex='-1']:not([role='dialog'], button, a, input)"

const LANDMARK = "section, aside, main, form, header, [role='dialog'], [role='tabpanel']"

/** Something that had the keyboard, what it is in, innermost first, and what stood before each of these. */
interface Stand {
  readonly on: Element
  readonly chain: readonly { readonly element: Element; readonly before: Element | null }[]
}

/** Watches over the keyboard of a page. Answers how to stop. */
export function keepFocus(page: Document): () => void {
  let trail: readonly Stand[] = []
  let isDue = false

  const remember = ({ target }: Event) => {
    if (target instanceof Element) trail = [...trail, standOf(target)].slice(-TRAIL)
  }
  const look = () => {
    if (isDue || isSomewhere(page)) return
    isDue = true
    requestAnimationFrame(() =>
      requestAnimationFrame(() => {
        isDue = false
        const last = trail.at(-1)
        // What is still there was left by a press beside it.
        if (isSomewhere(page) || !last || isUsable(last.on)) return
        const next = placeFor(last) ?? trail.findLast(({ on }) => isUsable(on))?.on
        if (next instanceof HTMLElement) next.focus({ preventScroll: true })
      }),
    )
  }
  page.addEventListener("focusin", remember)
  page.addEventListener("focusout", look)
  const watcher = new MutationObserver(look)
  watcher.observe(page, { childList: true, subtree: true })
  return () => {
    watcher.disconnect()
    page.removeEventListener("focusin", remember)
    page.removeEventListener("focusout", look)
  }
}

function isSomewhere({ activeElement, body }: Document): boolean {
  return activeElement !== null && activeElement !== body
}

function isUsable(element: Element): boolean {
  return element.isConnected && !element.matches(":disabled") && element.checkVisibility()
}

function standOf(on: Element): Stand {
  const chain: { element: Element; before: Element | null }[] = []
  for (let element: Element | null = on; element; element = element.parentElement)
    chain.push({ element, before: element.previousElementSibling })
  return { on, chain }
}

/** Where the keyboard goes from something that went: to its card, to what stands there now, to its part. */
function placeFor({ chain }: Stand): Element | undefined {
  const left = chain.filter(({ element }) => isUsable(element) && !element.matches("body, html"))
  const place = left.find(({ element }) => element.matches(PLACE))
  if (place) return place.element
  const [around] = left
  const gone = chain[chain.findIndex((each) => each === around) - 1]
  if (!around || !gone) return undefined
  const before = gone.before?.isConnected ? gone.before : null
  let now = before ? before.nextElementSibling : around.element.firstElementChild
  for (; now; now = now.nextElementSibling) {
    const found = reachableIn(now)
    if (found) return found
  }
  for (const { element } of left) {
    const found = element.matches(LANDMARK) ? reachableIn(element) : undefined
    if (found) return found
  }
  return undefined
}

/** The first thing that Tab would stop at in a part, or the part itself. */
function reachableIn(part: Element): Element | undefined {
  return [part, ...part.querySelectorAll(REACHABLE)].find(
    (each) => each.matches(REACHABLE) && !each.matches("[tabindex='-1']") && isUsable(each),
  )
}
