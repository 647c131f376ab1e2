/**
 * The store in one SQLite file, of which a thread does the writing. SQLite answers when the disk has
 * what was written, and a disk may take its time: meanwhile the server reads what is stored, over a
 * connection of its own, and goes on with everything that need not be stored.
 */

import { Worker } from "node:worker_threads"
import { isFault, type Fault } from "../../schema/base/fault.ts"
import { storeThread } from "../base/places.ts"
import { readSqliteStore } from "./sqlite.ts"
import type { NewUpdate, Store } from "./store.ts"

/** A call of a method that writes: of the store itself, or of the part that is named. */
export interface Call {
  readonly id: number
  readonly part: "people" | "groups" | "audit" | "versions" | "attention" | "leadNotes" | null
  readonly method: string
  readonly args: readonly unknown[]
}

/** The outcome of a call. The first thing that the thread says is how opening the file went. */
export type Outcome =
  | { readonly id: number; readonly value: unknown }
  | { readonly id: number; readonly error: ToldError }

/** An error as it comes through to another thread. */
export interface ToldError {
  readonly message: string
  /** What the database or the system calls it; absent for anything else, which is a bug. */
  readonly code?: string
}

/** The methods that write. One that is missing here throws: the server's own connection only reads. */
const WRITING = {
  store: ["createDraft", "append", "saveSnapshot", "setAside", "backup", "integrity", "close"],
  people: [
    "addPerson",
    "rename",
    "removeDemonstration",
    "addLink",
    "removeInvitation",
    "removeAdministratorLinks",
    "enter",
    "seen",
    "endSession",
    "endSessions",
    "tidy",
  ],
  groups: [
    "createGroup",
    "changeGroup",
    "close",
    "addParty",
    "changeParty",
    "removeParty",
    "setMember",
    "removeMember",
    "choose",
  ],
  audit: ["append"],
  versions: ["freeze"],
  attention: ["change"],
  leadNotes: ["add", "change", "remove"],
} as const

const ENDED = "the store is closed"

/**
 * Opens or makes the database, as `openSqliteStore` does and with the same refusals. `program` is what
 * the thread runs. When the thread ends by itself, which it never should, so does the process: a
 * server that cannot write is started anew by whoever keeps it running.
 */
export async function openSqliteInThread(
  file: string,
  program: string | URL = storeThread(),
): Promise<Store | Fault> {
  const thread = callsTo(new Worker(program, { workerData: file }))
  const opened = await thread.opened
  if (isFault(opened)) return opened
  const read = readSqliteStore(file)
  const written = writtenBy(thread.call, null, read, WRITING.store)
  const closed = async () => {
    // The last to close the file tidies its log up, and only who writes can.
    await read.close()
    await written.close()
  }
  let closing: Promise<void> | undefined
  return {
    ...written,
    createDraft: (draft, first) => written.createDraft(draft, onItsOwn(first)),
    append: (updates) => written.append(updates.map(onItsOwn)),
    people: writtenBy(thread.call, "people", read.people, WRITING.people),
    groups: writtenBy(thread.call, "groups", read.groups, WRITING.groups),
    audit: writtenBy(thread.call, "audit", read.audit, WRITING.audit),
    versions: writtenBy(thread.call, "versions", read.versions, WRITING.versions),
    attention: writtenBy(thread.call, "attention", read.attention, WRITING.attention),
    leadNotes: writtenBy(thread.call, "leadNotes", read.leadNotes, WRITING.leadNotes),
    close: () => (closing ??= closed()),
  }
}

/** A part of the store whose writing methods ask the thread. */
function writtenBy<T extends object>(
  call: Calls["call"],
  part: Call["part"],
  read: T,
  methods: readonly (keyof T & string)[],
): T {
  const asked: Record<string, unknown> = Object.fromEntries(
    methods.map((method) => [method, (...args: unknown[]) => call(part, method, args)]),
  )
  return { ...read, ...asked }
}

interface Waiting {
  readonly resolve: (value: unknown) => void
  readonly reject: (error: Error) => void
}

interface Calls {
  readonly opened: Promise<true | Fault>
  readonly call: (part: Call["part"], method: string, args: readonly unknown[]) => Promise<unknown>
}

/** Calls to the thread, which carries them out one after the other. */
function callsTo(worker: Worker): Calls {
  const waiting = new Map<number, Waiting>()
  const opened = new Promise<true | Fault>((resolve) => {
    worker.once("message", resolve)
  })
  worker.on("message", (told: true | Fault | Outcome) => {
    if (told === true || isFault(told)) return
    const call = waiting.get(told.id)
    waiting.delete(told.id)
    if ("error" in told) call?.reject(errorFrom(told.error))
    else call?.resolve(told.value)
  })
  let hasEnded = false
  worker.on("exit", () => {
    hasEnded = true
    for (const { reject } of waiting.values()) reject(new Error(ENDED))
  })
  let last = 0
  return {
    opened,
    call: (part, method, args) =>
      new Promise((resolve, reject) => {
        if (hasEnded) throw new Error(ENDED)
        waiting.set(++last, { resolve, reject })
        worker.postMessage({ id: last, part, method, args } satisfies Call)
      }),
  }
}

function errorFrom({ message, code }: ToldError): Error {
  return Object.assign(new Error(message), code !== undefined && { code })
}

/** The update with bytes of its own: of a view, all that it looks at would go to the thread. */
function onItsOwn(update: NewUpdate): NewUpdate {
  const { bytes } = update
  return bytes.length === bytes.buffer.byteLength
    ? update
    : { ...update, bytes: Uint8Array.from(bytes) }
}
