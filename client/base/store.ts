/** A value that can be read, watched and replaced. */

export interface Store<T> {
  readonly get: () => T
  /** Calls `listener` after each change; answers how to stop. */
  readonly subscribe: (listener: () => void) => () => void
}

export interface WritableStore<T> extends Store<T> {
  readonly set: (next: T) => void
}

/** A store that holds `initial`. Setting the value that it has already tells nobody. */
export function createStore<T>(initial: T): WritableStore<T> {
  let value = initial
  const listeners = new Set<() => void>()
  return {
    get: () => value,
    set(next) {
      if (Object.is(next, value)) return
      value = next
      for (const listener of [...listeners]) listener()
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => {
        listeners.delete(listener)
      }
    },
  }
}

/**
 * A store that follows another at most once in `milliseconds`, always with its latest value in the end.
 *
 * The panel reads the draft through one, so that typing never waits for it.
 */
export function throttled<T>(source: Store<T>, milliseconds: number): Store<T> {
  const store = createStore(source.get())
  let followers = 0
  let stop: (() => void) | undefined
  let waiting: ReturnType<typeof setTimeout> | undefined
  const follow = () => {
    waiting ??= setTimeout(() => {
      waiting = undefined
      store.set(source.get())
    }, milliseconds)
  }
  return {
    get: store.get,
    subscribe(listener) {
      if (followers++ === 0) {
        stop = source.subscribe(follow)
        follow()
      }
      const leave = store.subscribe(listener)
      return () => {
        leave()
        if (--followers > 0) return
        stop?.()
        clearTimeout(waiting)
        waiting = undefined
      }
    },
  }
}
