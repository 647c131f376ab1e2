/** Keeping the text where it is on the screen while what shows it is replaced. */

/** In frames: how long sheets may still be laid out, and move what follows them. */
const FOLLOWED = 12

/** Who holds the text: the last who began to. */
let holder: symbol | null = null

const deskNow = () => document.getElementById("text")

/**
 * Remembers which paragraph stands at the head of the visible text of a desk. Calling the answer brings it
 * back there on the page's own desk, for a few frames, since a sheet away from the screen has a guessed
 * height until it is laid out.
 */
export function holdScroll(from: HTMLElement | null = deskNow()): () => void {
  const top = from?.getBoundingClientRect().top ?? 0
  const first = [...(from?.querySelectorAll<HTMLElement>(".draft p[data-id]") ?? [])].find(
    (each) => each.getBoundingClientRect().bottom > top,
  )
  const id = first?.dataset["id"]
  if (!from || !first || id === undefined) return () => undefined
  const before = first.getBoundingClientRect().top
  const { scrollTop } = from
  return () => {
    const desk = deskNow()
    if (!desk) return
    const me = Symbol()
    holder = me
    let left = FOLLOWED
    desk.scrollTop = scrollTop
    // Where much has a guessed height yet, the desk does not scroll so far.
    let set = desk.scrollTop
    const follow = () => {
      // Somebody scrolls: theirs is the place.
      if (holder !== me || Math.abs(desk.scrollTop - set) > 1) return
      const now = desk.querySelector(`.draft p[data-id="${CSS.escape(id)}"]`)
      if (now) desk.scrollTop += now.getBoundingClientRect().top - before
      set = desk.scrollTop
      if (--left > 0) requestAnimationFrame(follow)
    }
    follow()
  }
}
