/** What is noted within a page that is measured. Runs before the page's own scripts. */

export interface Listened {
  /** When text of the draft was first painted, in ms since the page was asked for; 0 before. */
  shown: number
  /** When a letter typed at the first moment after that was painted; 0 before. */
  editable: number
  /** When the last task of more than 50 ms ended. */
  busy: number
  /** Of each key, ms from the press to the task after the paint that followed. */
  readonly keys: number[]
  /** Answers ms from the arrival of the next edit to the paint that shows its words in a paragraph. */
  hear(paragraph: string, words: string): Promise<number>
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
  let arrived: number | null = null
  const keys: number[] = []
  const made: Listened = {
    shown: 0,
    editable: 0,
    busy: 0,
    keys,
    hear: (paragraph, words) =>
      new Promise((resolve) => {
        arrived = null
        const look = () => {
          const text = document.querySelector(`[data-id="${paragraph}"]`)?.textContent
          if (arrived !== null && text?.includes(words)) {
            const from = arrived
            afterPaint((now) => {
              resolve(now - from)
            })
          } else requestAnimationFrame(look)
        }
        requestAnimationFrame(look)
      }),
  }
  globalThis.listened = made

  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries())
      made.busy = Math.max(made.busy, startTime + duration)
  }).observe({ type: "longtask", buffered: true })

  const look = () => {
    if (document.querySelector(".ProseMirror p")?.textContent)
      afterPaint((now) => {
        made.shown = now
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

  // A frame of edits begins with the number 0; frames of presence are let by.
  window.WebSocket = class extends WebSocket {
    constructor(address: string | URL, protocols?: string | string[]) {
      super(address, protocols)
      this.addEventListener("message", ({ data }) => {
        if (data instanceof ArrayBuffer && new Uint8Array(data)[0] === 0)
          arrived ??= performance.now()
      })
    }
  }
}
