/** Opens a draft: the shared document, its connection, and the account of what is safe. */

import { fault, type Fault, type FaultCode } from "../../schema/base/fault.ts"
import { idsFrom } from "../../schema/base/ids.ts"
import type { Ask } from "../../schema/sharing/asks.ts"
import { DEFAULT_POLICY } from "../../schema/sharing/roles.ts"
import { partyOf, type Standing } from "../../schema/sharing/standing.ts"
import { now } from "./clock.ts"
import { placeOnDevice, type Device } from "./device.ts"
import { createExchange, type ExchangeEvents } from "./exchange.ts"
import { outdated, wordsOf, type GivenBack } from "./givenBack.ts"
import { createKeeping, readLeft, type Left } from "./keeping.ts"
import { createNews } from "./news.ts"
import { mayNow } from "./rights.ts"
import type { Me, SavedState, Session } from "./session.ts"
import { createStore } from "./store.ts"
import { createTray } from "./tray.ts"
import { createWorkingCopy } from "./workingCopy.ts"

const NOT_SENT = fault(
  "not-sent",
  "This needs a connection to the server. Try again when it is back.",
)
const NOT_ANSWERED = fault(
  "not-sent",
  "The connection was lost before the server answered. Try again.",
)

/**
 * Opens the draft at `server` (such as `ws://host`) for a person.
 *
 * Work goes on while the connection is away, is kept on `device` and delivered when it is back, in
 * this visit or a later one. What the server refuses comes into the tray, and work goes on with what
 * the server has.
 */
export function openSession(draftId: string, me: Me, server: string, device: Device): Session {
  const place = `${placeOnDevice(me.person)}${encodeURIComponent(draftId)}/`
  const newId = idsFrom(Math.random)
  const leadNotes = createStore(0)
  const standing = createStore<Standing>({
    ...{ person: me.person, name: me.name, role: me.role, party: me.party },
    ...{ policy: DEFAULT_POLICY, mandate: null, closed: null },
  })
  const saved = createStore<SavedState>({
    connection: "connecting",
    undelivered: 0,
    kept: true,
    storing: true,
    reason: null,
  })
  const news = createNews()
  const tray = createTray(device, place, ({ id, cause, words }) =>
    cause === "returned" ? dismissed(id, words.length) : Promise.resolve(true),
  )
  /** Words of an input method that are on this screen and in no document yet. */
  let composed = false
  let ended = false
  let release: () => void = () => undefined
  let asked = 0
  const asks = new Map<number, (answer: Fault | null) => void>()
  let arrived: () => void
  const loaded = new Promise<void>((resolve) => {
    arrived = resolve
  })

  const events: ExchangeEvents = {
    opened() {
      copy.opened()
      // Whoever comes in while the disk refuses is told so before the draft is here.
      change({ storing: true })
    },
    synced() {
      if (saved.get().connection === "closed") return
      copy.synced(exchange.mirror, (update) => exchange.send(update))
      keeping.changed()
      change({ connection: "online" })
      arrived()
    },
    lost() {
      copy.lost()
      for (const answer of asks.values()) answer(NOT_ANSWERED)
      asks.clear()
      if (saved.get().connection !== "closed") change({ connection: "offline" })
    },
    unreachable() {
      if (saved.get().connection === "connecting") change({ connection: "offline" })
    },
    closed: (reason) => change({ connection: "closed", reason }),
    durable(updates) {
      for (const { update } of copy.outbox.durable(updates)) exchange.confirm(update)
      copy.settle()
      changed()
    },
    refused({ update, code, message }) {
      if (update === 0) startAgain()
      copy.outbox.refused(update, code, message)
      copy.settle()
    },
    standing({ standing: next, message }) {
      standing.set(next)
      if (message !== "") news.tell({ kind: "news", text: message, held: [] })
      showPresence()
    },
    storing({ storing, message }) {
      change({ storing })
      news.tell({ kind: "news", text: message, held: [] })
    },
    answered({ id, fault: refused }) {
      asks.get(id)?.(refused && fault(refused.code as FaultCode, refused.message))
      asks.delete(id)
    },
    leadNotes: () => leadNotes.set(leadNotes.get() + 1),
    held(words) {
      const fresh = tray.take(
        words.map(({ id, words: text, paragraph, offset, key, at, reason }) => ({
          ...{ id, at, cause: "returned", reason, paragraph, key, base: null, mine: null },
          ...{ from: offset ?? -1, to: offset ?? -1, words: text },
        })),
      )
      for (const reason of new Set(fresh.map((text) => text.reason)))
        news.tell({ kind: "refusal", text: reason, held: fresh })
    },
  }
  let exchange = createExchange(server, draftId, events)
  const copy = createWorkingCopy(exchange.mirror, {
    rights: () => ({ party: partyOf(standing.get()), edits: mayNow(standing.get(), "edit") }),
    giveBack,
    changed,
    newClient: () => Math.floor(Math.random() * 2 ** 32),
  })
  const keeping = createKeeping(
    device,
    place,
    newId(),
    () => (copy.outbox.parcels.length === 0 ? null : { ...copy.work(), at: now() }),
    () => change({}),
  )

  function change(part: Partial<SavedState>): void {
    const before = saved.get()
    const undelivered = copy.outbox.undelivered + (composed ? 1 : 0)
    const after = { ...before, ...part, undelivered, kept: keeping.kept && !composed }
    const keys = Object.keys(after) as (keyof SavedState)[]
    if (keys.some((key) => before[key] !== after[key])) saved.set(after)
  }
  function changed(): void {
    keeping.changed()
    change({})
  }

  function giveBack({ texts, reasons }: GivenBack): void {
    const held = tray.take(texts.map((text) => ({ ...text, id: newId(), at: now() })))
    // The device is told of both at once: a reload in between would give the same words back twice.
    keeping.changed()
    void keeping.flush()
    for (const text of reasons) news.tell({ kind: "refusal", text, held })
  }

  /** Tells the server that words which it holds were seen to. Answers whether it heard. */
  async function dismissed(held: string, seen: number): Promise<boolean> {
    return (await asking({ ask: "dismiss", held, seen })) === null
  }
  function asking(ask: Ask): Promise<Fault | null> {
    const id = ++asked
    if (!exchange.ask({ id, ask })) return Promise.resolve(NOT_SENT)
    return new Promise((resolve) => asks.set(id, resolve))
  }

  /** The server has something else than it once showed: this page begins again with what it has. */
  function startAgain(): void {
    exchange.destroy()
    events.lost()
    exchange = createExchange(server, draftId, events)
    showPresence()
    exchange.connect()
  }

  function showPresence(): void {
    const { name, party, role } = standing.get()
    exchange.awareness.setLocalStateField("user", { name, party, role })
  }

  async function begin(): Promise<void> {
    const [left] = await Promise.all([readLeft(device, place), tray.load()])
    release = left.release
    if (ended) {
      release()
      return
    }
    adopt(left)
    exchange.connect()
  }
  function adopt({ work, older, forget }: Left): void {
    if (work.length + older.length === 0) return
    copy.adopt(work)
    giveBack(outdated(older.flatMap(({ versions }) => versions)))
    changed()
    void keeping.flush().then((kept) => {
      if (kept) forget()
    })
  }

  const warn = (event: BeforeUnloadEvent) => {
    const { undelivered, kept } = saved.get()
    if ((undelivered > 0 && !kept) || !tray.kept.get()) event.preventDefault()
  }
  const leave = () => void keeping.flush()
  addEventListener("beforeunload", warn)
  addEventListener("pagehide", leave)

  showPresence()
  void begin()
  return {
    draftId,
    standing,
    get me() {
      return standing.get()
    },
    get actor() {
      const { name } = standing.get()
      return { person: name, party: partyOf(standing.get()), lead: mayNow(standing.get(), "edit") }
    },
    get document() {
      return copy.document
    },
    get awareness() {
      return exchange.awareness
    },
    renewed: copy.renewed,
    saved,
    leadNotes,
    tray,
    loaded,
    onNews: (listener) => news.listen(listener),
    ask: (ask) => (copy.outbox.allSent ? asking(ask) : Promise.resolve(NOT_SENT)),
    workAt: (at) => copy.workAt(at),
    holdRemote: (holding) => copy.compose(holding),
    composing(words) {
      composed = words
      change({})
    },
    undeliveredWords: () => wordsOf(copy.versions()),
    close() {
      ended = true
      release()
      removeEventListener("beforeunload", warn)
      removeEventListener("pagehide", leave)
      keeping.destroy()
      tray.close()
      copy.destroy()
      exchange.destroy()
    },
  }
}
