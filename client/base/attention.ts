/**
 * What a person has seen of a draft, when they last looked at what happened in it, and of which kinds of
 * news they are not told. The server keeps it for all their devices, this device what the server was not
 * told yet; nobody else is told.
 */

import { isFault, type Fault } from "../../schema/base/fault.ts"
import {
  SEEN_AT_ONCE,
  type AttentionAnswer,
  type AttentionChange,
  type NoticeKind,
} from "../../schema/sharing/attention.ts"
import { placeOfSeen, type Device } from "./device.ts"
import { createStore, type Store } from "./store.ts"

export interface Attention {
  /** Ids of what was seen; null until the device has answered. */
  readonly seen: Store<ReadonlySet<string> | null>
  /** ISO 8601, UTC; null: never, as far as is known. */
  readonly looked: Store<string | null>
  /** In every draft. */
  readonly muted: Store<ReadonlySet<NoticeKind>>
  see(ids: readonly string[]): void
  look(at: string): void
  mute(kinds: ReadonlySet<NoticeKind>): void
  /** Asks again what other devices know, and tells what could not be told. */
  refresh(): void
  /** What other pages and devices see is followed no longer. */
  close(): void
}

/** The server's side of it. */
export interface Elsewhere {
  read(): Promise<AttentionAnswer | Fault>
  tell(change: Partial<AttentionChange>): Promise<AttentionAnswer | Fault>
}

/** How long what was seen waits to be told, in milliseconds. */
const PAUSE = 400

/** What a person knows of a draft. Where the device keeps nothing, the server and this visit do. */
export function createAttention(
  device: Device,
  person: string,
  draft: string,
  elsewhere: Elsewhere,
): Attention {
  const name = `${placeOfSeen(person)}${encodeURIComponent(draft)}`
  const seen = createStore<ReadonlySet<string> | null>(null)
  const looked = createStore<string | null>(null)
  const muted = createStore<ReadonlySet<NoticeKind>>(new Set())
  /** What the server has not said that it knows. */
  const untold = new Set<string>()
  let rest: Pick<AttentionChange, "looked" | "muted"> = {}
  let waiting: ReturnType<typeof setTimeout> | undefined
  let closed = false

  const know = (ids: readonly string[]) => {
    const before = seen.get() ?? new Set()
    const more = ids.filter((id) => !before.has(id))
    if (more.length > 0 || seen.get() === null) seen.set(new Set([...before, ...more]))
    return more
  }
  const take = (answer: AttentionAnswer) => {
    for (const id of answer.seen) untold.delete(id)
    know(answer.seen)
    if ((answer.looked ?? "") > (looked.get() ?? "")) looked.set(answer.looked)
    const heard = muted.get()
    const same = heard.size === answer.muted.length && answer.muted.every((kind) => heard.has(kind))
    if (!same && rest.muted === undefined) muted.set(new Set(answer.muted))
  }
  const tell = async () => {
    waiting = undefined
    const ids = [...untold].slice(0, SEEN_AT_ONCE)
    if (ids.length === 0 && Object.keys(rest).length === 0) return
    const told = rest
    rest = {}
    const answer = await elsewhere.tell({ ...told, seen: ids })
    // What could not be told waits until something more is seen, or the page is looked at again.
    if (isFault(answer)) rest = { ...told, ...rest }
    else {
      for (const id of ids) untold.delete(id)
      take(answer)
      if (untold.size > 0 && !closed) soon()
    }
  }
  const soon = () => {
    waiting ??= setTimeout(() => void tell(), PAUSE)
  }
  const read = async () => {
    const found = await device.all(name).catch(() => new Map<string, unknown>())
    const kept = found.get(name)
    know(Array.isArray(kept) ? kept.map(String) : [])
  }
  const begin = async () => {
    await read()
    const own = [...(seen.get() ?? [])]
    const answer = await elsewhere.read()
    if (closed) return
    for (const id of own) untold.add(id)
    if (!isFault(answer)) take(answer)
    if (untold.size > 0 || Object.keys(rest).length > 0) soon()
  }
  void begin()
  const stop = device.onChange((changed) => {
    if (changed === name) void read()
  })
  return {
    seen,
    looked,
    muted,
    see(ids) {
      const more = know(ids)
      if (more.length === 0) return
      for (const id of more) untold.add(id)
      device.write(name, [...(seen.get() ?? [])]).catch(() => undefined)
      soon()
    },
    look(at) {
      if (at <= (looked.get() ?? "")) return
      looked.set(at)
      rest = { ...rest, looked: at }
      soon()
    },
    mute(kinds) {
      muted.set(kinds)
      rest = { ...rest, muted: [...kinds] }
      soon()
    },
    refresh: () => void begin(),
    close() {
      closed = true
      stop()
      clearTimeout(waiting)
      void tell()
    },
  }
}
