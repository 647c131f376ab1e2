/** Trying again by itself while the server is out of reach. */

/** How long after one attempt the next begins, in milliseconds. */
const PAUSE = 3000

/**
 * Makes attempts until one answers true: one at a time, the next after a pause, or at once when the
 * browser has a connection again. Answers how to stop.
 */
export function untilReached(attempt: () => Promise<boolean>): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  let stopped = false
  const stop = () => {
    stopped = true
    clearTimeout(timer)
    removeEventListener("online", soon)
  }
  const go = async () => {
    timer = undefined
    if (await attempt()) stop()
    else if (!stopped) timer = setTimeout(() => void go(), PAUSE)
  }
  const soon = () => {
    if (timer === undefined) return
    clearTimeout(timer)
    void go()
  }
  addEventListener("online", soon)
  void go()
  return stop
}
