/** What a person has seen of the paragraphs of a draft, kept on this device: nobody else is told. */

import { now } from "./clock.ts"
import { placeOfSeen, type Device } from "./device.ts"

export interface Looked {
  /** When the person last said that all is seen, or first came: ISO 8601, UTC; null until it was read. */
  readonly since: () => string | null
  /** Whether a paragraph reads as it did when it was seen. Before anything was read, all do. */
  readonly isSeen: (paragraph: string, text: string) => boolean
  readonly see: (paragraph: string, text: string) => void
  /** From now on all of these are seen. */
  readonly seeAll: (texts: ReadonlyMap<string, string>) => void
  /** Reads what an earlier visit kept; who comes for the first time has seen `texts`. */
  readonly load: (texts: () => ReadonlyMap<string, string>) => Promise<void>
}

/** How long what was seen waits to be kept, in milliseconds. */
const PAUSE = 400

/** What a person has seen of a draft. Where the device keeps nothing, it is known for this visit only. */
export function createLooked(device: Device, person: string, draft: string): Looked {
  const name = `${placeOfSeen(person)}${encodeURIComponent(draft)}/looked`
  let since: string | null = null
  let prints = new Map<string, number>()
  /** The prints of the texts as they are now: at a key, one of thousands is made anew. */
  const known = new Map<string, { readonly text: string; readonly print: number }>()
  const printAt = (paragraph: string, text: string): number => {
    const last = known.get(paragraph)
    if (last?.text === text) return last.print
    const print = printOf(text)
    known.set(paragraph, { text, print })
    return print
  }
  let waiting: ReturnType<typeof setTimeout> | undefined
  const keep = () => {
    waiting ??= setTimeout(() => {
      waiting = undefined
      device.write(name, { since, prints: [...prints] }).catch(() => undefined)
    }, PAUSE)
  }
  const seeAll = (texts: ReadonlyMap<string, string>) => {
    since = now()
    prints = new Map([...texts].map(([id, text]) => [id, printAt(id, text)]))
    keep()
  }
  return {
    since: () => since,
    isSeen: (paragraph, text) =>
      since === null || prints.get(paragraph) === printAt(paragraph, text),
    see(paragraph, text) {
      prints.set(paragraph, printAt(paragraph, text))
      keep()
    },
    seeAll,
    async load(texts) {
      const found = await device.all(name).catch(() => new Map<string, unknown>())
      const kept = found.get(name) as { since?: unknown; prints?: unknown } | undefined
      if (typeof kept?.since !== "string" || !Array.isArray(kept.prints)) seeAll(texts())
      else {
        since = kept.since
        prints = new Map(kept.prints as [string, number][])
      }
    },
  }
}

/** A number that tells one text from another (FNV-1a, 32 bits). */
function printOf(text: string): number {
  let print = 0x811c9dc5
  for (let i = 0; i < text.length; i++)
    print = Math.imul(print ^ text.charCodeAt(i), 0x01000193) >>> 0
  return print
}
