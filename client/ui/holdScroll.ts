/** Keeping the text where it is on the screen while its editor is replaced. */

/** In frames: how long sheets may still be laid out, and move what follows them. */
const FOLLOWED = 12

/**
 * Remembers which paragraph stands at the head of the visible text. Calling the answer brings it back
 * there, for a few frames, since a sheet away from the screen has a guessed height until it is laid out.
 */
export function holdScroll(): () => void {
  const desk = document.getElementById("text")
  const top = desk?.getBoundingClientRect().top ?? 0
  const first = [...(desk?.querySelectorAll<HTMLElement>(".ProseMirror p") ?? [])].find(
    (each) => each.getBoundingClientRect().bottom > top,
  )
  const id = first?.dataset["id"]
  if (!desk || !first || id === undefined) return () => undefined
  const before = first.getBoundingClientRect().top
  const { scrollTop } = desk
  return () => {
    let left = FOLLOWED
    let set = scrollTop
    desk.scrollTop = scrollTop
    const follow = () => {
      // Somebody scrolls: theirs is the place.
      if (Math.abs(desk.scrollTop - set) > 1) return
      const now = desk.querySelector(`.ProseMirror p[data-id="${CSS.escape(id)}"]`)
      if (now) desk.scrollTop += now.getBoundingClientRect().top - before
      set = desk.scrollTop
      if (--left > 0) requestAnimationFrame(follow)
    }
    follow()
  }
}
