/** Reading a part of a store from a component, so that only a change of that part draws it again. */

import { useRef, useSyncExternalStore } from "react"
import type { Store } from "../base/store.ts"

/** The selected part of a store's value. `equal` tells when two parts are the same to look at. */
export function useStore<T, S>(
  store: Store<T>,
  select: (value: T) => S,
  equal: (a: S, b: S) => boolean = Object.is,
): S {
  const last = useRef<{ readonly part: S } | null>(null)
  const read = () => {
    const part = select(store.get())
    const before = last.current
    if (before && equal(before.part, part)) return before.part
    last.current = { part }
    return part
  }
  return useSyncExternalStore(store.subscribe, read)
}

/** Whether two lists hold the same things in the same order. */
export function sameList(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((each, i) => Object.is(each, b[i]))
}
