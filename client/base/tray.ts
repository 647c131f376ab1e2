/** The tray of held text of one person at one draft: kept on this device until they have seen to it. */

import { seenIn, seenTo, type Device } from "./device.ts"
import { joinedText, type HeldText } from "./heldText.ts"
import { createStore, type Store } from "./store.ts"

export interface Tray {
  /** Oldest first. */
  readonly held: Store<readonly HeldText[]>
  /** False while something in it is not on this device. */
  readonly kept: Store<boolean>
  /**
   * Takes texts in. Of one that is there already the words are what they are now; one that was seen to
   * is told to `dismiss` again, which may not have heard. Answers those that are new.
   */
  take(texts: readonly HeldText[]): readonly HeldText[]
  /** Forgets a text: it was put back, or is not wanted. */
  discard(id: string): void
  /** Reads what earlier visits left. Resolves also where the device cannot be read. */
  load(): Promise<void>
  /** The page is left: what other pages do with the tray is followed no longer. */
  close(): void
}

/**
 * An empty tray; its texts are kept under names that begin with `place`. `dismiss` is told of each text
 * that is discarded here, with the words that were seen, and answers whether that was heard; until then a mark is kept in its place,
 * so that a later visit does not show it again. Another page of the same person shows the same tray:
 * what is seen to in one of them is gone from all, so that nothing is put back twice.
 */
export function createTray(
  device: Device,
  place: string,
  dismiss: (text: HeldText) => Promise<boolean>,
): Tray {
  const held = createStore<readonly HeldText[]>([])
  const kept = createStore(true)
  const unkept = new Set<string>()
  /** What was seen to: so much of it. */
  const discarded = new Map<string, number>()
  /** What came in during this visit. */
  const recent = new Set<string>()
  const nameOf = (id: string) => `${place}held/${id}`

  /** What is refused while a person types on joins what was refused before. */
  const joined = (text: HeldText): HeldText => {
    for (const earlier of held.get()) {
      const one = recent.has(earlier.id) ? joinedText(earlier, text) : null
      if (!one) continue
      held.set(held.get().filter(({ id }) => id !== earlier.id))
      return one
    }
    return text
  }
  const add = (texts: readonly HeldText[]): readonly HeldText[] => {
    const known = new Set([...held.get().map(({ id }) => id), ...discarded.keys()])
    const fresh = texts.filter(({ id }) => !known.has(id))
    if (fresh.length > 0) held.set(inOrder([...held.get(), ...fresh]))
    return fresh
  }
  /** The server goes on to gather what it holds while its person types on. */
  const grow = (texts: readonly HeldText[]): readonly HeldText[] => {
    const grown = texts.filter(({ id, words }) =>
      held.get().some((each) => each.id === id && each.words !== words),
    )
    if (grown.length > 0)
      held.set(held.get().map((each) => grown.find(({ id }) => id === each.id) ?? each))
    return grown
  }
  const forget = (id: string, seen?: number) => {
    const shown = held.get().find((text) => text.id === id)?.words.length
    discarded.set(id, seen ?? shown ?? Infinity)
    unkept.delete(id)
    kept.set(unkept.size === 0)
    held.set(held.get().filter((text) => text.id !== id))
  }
  /** Tells that a text was seen to. What was heard need not be remembered. */
  const tell = (text: HeldText) => {
    const name = nameOf(text.id)
    Promise.all([dismiss(text), device.write(name, seenTo(text.words.length))])
      .then(([heard]) => (heard ? device.remove(name) : undefined))
      // Where the device takes no mark, a later visit shows the text again.
      .catch(() => undefined)
  }
  /** Takes over what another page kept or removed under a name. */
  const follow = async (name: string) => {
    const id = name.slice(nameOf("").length)
    const found = await device.all(name).catch(() => null)
    // What is on its way to the device is this page's own.
    if (!found || unkept.has(id) || discarded.has(id)) return
    const [text, seen] = [found.get(name), seenIn(found.get(name))]
    if (text !== undefined && seen === null)
      held.set(inOrder([...held.get().filter((each) => each.id !== id), text as HeldText]))
    else forget(id, seen ?? undefined)
  }
  const stop = device.onChange((name) => {
    if (name.startsWith(nameOf(""))) void follow(name)
  })
  return {
    held,
    kept,
    take(texts) {
      for (const text of texts) {
        const seen = discarded.get(text.id)
        if (seen !== undefined) tell({ ...text, words: text.words.slice(0, seen) })
      }
      const grown = grow(texts)
      const fresh = add(texts.map(joined))
      for (const { id } of fresh) recent.add(id)
      for (const text of [...grown, ...fresh]) {
        unkept.add(text.id)
        device.write(nameOf(text.id), text).then(
          () => {
            unkept.delete(text.id)
            kept.set(unkept.size === 0)
          },
          // It stays on the screen, and the page asks before it is left.
          () => undefined,
        )
      }
      kept.set(unkept.size === 0)
      return fresh
    },
    discard(id) {
      const text = held.get().find((each) => each.id === id)
      forget(id)
      if (text) tell(text)
    },
    async load() {
      try {
        const found = await device.all(`${place}held/`)
        const texts: HeldText[] = []
        for (const [name, text] of found) {
          const seen = seenIn(text)
          if (seen === null) texts.push(text as HeldText)
          else discarded.set(name.slice(nameOf("").length), seen)
        }
        add(texts)
      } catch {
        // What cannot be read is not lost: a later visit may read it.
      }
    },
    close: stop,
  }
}

function inOrder(texts: readonly HeldText[]): readonly HeldText[] {
  return texts.toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))
}
