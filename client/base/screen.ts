/** How a person has arranged a draft on their screen, kept on this device: nobody else is told. */

import { placeOfSeen, type Device } from "./device.ts"
import { createStore, type WritableStore } from "./store.ts"

/** How the alternatives of a cluster stand: in the line, one below the other, or as their length asks. */
export type Layout = "auto" | "inline" | "stacked"

export interface Arranged {
  /** Names of what is folded (`client/editor/folding.ts`). */
  readonly folded: readonly string[]
  readonly layout: Layout
  /** Clusters that stand otherwise than the rest, by id. */
  readonly layouts: Readonly<Record<string, Layout>>
  /** How much a screen reader says at a bracket. */
  readonly says: "full" | "short" | "off"
  /** Whether the lines of each paragraph are numbered. */
  readonly lines: boolean
  /** Whether the margin tells how far each paragraph is. */
  readonly marks: boolean
}

export interface Screen {
  /** Setting it keeps it. */
  readonly arranged: WritableStore<Arranged>
  /** Reads what an earlier visit kept. Resolves also where the device cannot be read. */
  load(): Promise<void>
}

const PLAIN: Arranged = {
  folded: [],
  layout: "auto",
  layouts: {},
  says: "short",
  lines: false,
  marks: true,
}

/** How a person arranged a draft; until `load` has resolved, as nobody arranged it. */
export function createScreen(device: Device, person: string, draft: string): Screen {
  const name = `${placeOfSeen(person)}${encodeURIComponent(draft)}/screen`
  const store = createStore(PLAIN)
  return {
    arranged: {
      ...store,
      set(next) {
        store.set(next)
        device.write(name, next).catch(() => undefined)
      },
    },
    async load() {
      const found = await device.all(name).catch(() => new Map<string, unknown>())
      store.set(readArranged(found.get(name)))
    },
  }
}

/** What an earlier page wrote, of this release or another: what cannot be read is as in a new draft. */
function readArranged(value: unknown): Arranged {
  const kept = (value ?? {}) as Partial<Record<keyof Arranged, unknown>>
  const layouts = Object.entries(kept.layouts ?? {}).map(
    ([cluster, layout]) => [cluster, layoutOf(layout)] as const,
  )
  return {
    folded: Array.isArray(kept.folded) ? kept.folded.map(String) : PLAIN.folded,
    layout: layoutOf(kept.layout),
    layouts: Object.fromEntries(layouts),
    says: kept.says === "full" || kept.says === "off" ? kept.says : "short",
    lines: kept.lines === true,
    marks: kept.marks !== false,
  }
}

function layoutOf(value: unknown): Layout {
  return value === "inline" || value === "stacked" ? value : "auto"
}
