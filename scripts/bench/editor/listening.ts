/** What is noted within a page that is measured. Runs before the page's own scripts. */

export interface Listened {
  /** When text of the draft was first painted, in ms since the page was asked for; 0 before. */
  shown: number
  /** When a letter typed at the first moment after the editor came was painted; 0 before. */
  editable: number
  /** When the last task of more than 50 ms ended, how many there were, and how long all took. */
  busy: number
  longTasks: number
  longest: number
  /** Of each key, ms from the press to the task after the paint that followed. */
  readonly keys: number[]
}

declare global {
  var listened: Listened
}

/** Installs `listened`. It is sent to the page as text and must stand alone. */
export function listenToPage(): void {
  /** To be called in a frame before its paint. */
  const afterPaint = (then: (now: number) => void) => {
    const { port1, port2 } = new MessageChannel()
    port1.onmessage = () => {
      then(performance.now())
    }
    port2.postMessage(null)
  }
  const keys: number[] = []
  const made: Listened = { shown: 0, editable: 0, busy: 0, longTasks: 0, longest: 0, keys }
  globalThis.listened = made

  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) {
      made.busy = Math.max(made.busy, startTime + duration)
      made.longest = Math.max(made.longest, duration)
      made.longTasks++
    }
  }).observe({ type: "longtask", buffered: true })

  const look = () => {
    if (made.shown === 0 && document.querySelector(".draft p, .ProseMirror p")?.textContent) {
      made.shown = -1
      afterPaint((now) => {
        made.shown = now
      })
    }
    if (document.querySelector(".ProseMirror p")?.textContent)
      afterPaint(() => {
        document.querySelector<HTMLElement>(".ProseMirror")?.focus()
        // Old, and still the one way for a script to type as a person does.
        // eslint-disable-next-line @typescript-eslint/no-deprecated -- nothing has replaced it
        document.execCommand("insertText", false, "e")
        requestAnimationFrame(() => {
          afterPaint((later) => {
            made.editable = later
          })
        })
      })
    else requestAnimationFrame(look)
  }
  requestAnimationFrame(look)

  addEventListener(
    "keydown",
    ({ timeStamp }) => {
      requestAnimationFrame(() => {
        afterPaint((now) => {
          keys.push(now - timeStamp)
        })
      })
    },
    true,
  )
}
