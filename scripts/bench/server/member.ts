/** One client of a load: joins a room, counts what it hears, and writes when it is a writer. */

import * as encoding from "lib0/encoding"
import * as Y from "yjs"
import { SYNC } from "../../../schema/sharing/protocol.ts"
import { elementsIn } from "../../../schema/operations/reading.ts"
import type { Dialect } from "./dialect.ts"
import { createHearing, type Hearing } from "./figures.ts"
import { openSocket, type Socket } from "./socket.ts"
import { tokensIn, tokenText, type Token } from "./token.ts"

/** An update that holds nothing. */
export const NOTHING = new Uint8Array([0, 0])
/** How long the whole draft may take to come, in ms. */
const PATIENCE = 30_000
/** How many tokens a writer puts into one paragraph before it goes on to its next. */
const TOKENS_IN_PLACE = 20

/** A room under load, as its members share it. */
export interface Meeting {
  readonly name: string
  readonly port: number
  readonly dialect: Dialect
  /** How many write. They are members 0 and up. */
  readonly writers: number
  /** Told of each token that a member hears for the first time, its own left out. */
  readonly delivered: (token: Token, now: number) => void
  /** Frames that came to any member. */
  frames: number
  /** The last frame that held tokens: a thousand members get the same bytes. */
  last: { readonly frame: Uint8Array; readonly tokens: readonly Token[] }
}

export interface Member {
  readonly socket: Socket
  /** The whole draft as it was sent to this member when it joined. */
  readonly state: Uint8Array
  readonly hearing: Hearing
  /** Why the server ended the connection; "" while it has not. */
  readonly ended: string
  /** Says who this is and where the caret stands, for the `clock`th time. */
  showPresence(clock: number): void
}

/** Joins a meeting as member number `index`; resolves when the draft has come whole. Rejects when not. */
export async function join(
  meeting: Meeting,
  index: number,
  headers: Readonly<Record<string, string>> = {},
): Promise<Member> {
  const { name, dialect, port } = meeting
  const hearing = createHearing(meeting.writers)
  let ended = ""
  let arrived: (state: Uint8Array) => void
  let failed: (error: Error) => void
  const state = new Promise<Uint8Array>((resolve, reject) => {
    arrived = resolve
    failed = reject
  })

  const count = (tokens: readonly Token[]) => {
    const now = performance.now()
    for (const token of tokens)
      if (token.writer !== index && hearing.hear(token.writer, token.seq))
        meeting.delivered(token, now)
  }
  const heard = (frame: Buffer) => {
    meeting.frames++
    const { last } = meeting
    if (frame.equals(last.frame)) {
      count(last.tokens)
      return
    }
    const { kind, bytes } = dialect.read(frame)
    if (kind === "step1") socket.send(dialect.sync(name, SYNC.step2, NOTHING))
    else if (kind === "step2") arrived(bytes)
    else if (kind === "update") {
      meeting.last = { frame, tokens: tokensIn(bytes) }
      count(meeting.last.tokens)
    }
  }
  const early: Buffer[] = []
  let hear = (frame: Buffer): void => {
    early.push(frame)
  }
  const socket = await openSocket(
    { port, path: dialect.path(name), headers },
    (frame) => hear(frame),
    (reason) => {
      ended = reason
      failed(new Error(`member ${index} of ${name}: ${reason}`))
    },
  )
  hear = heard
  early.forEach(heard)
  const greeting = dialect.greeting(name)
  if (greeting) socket.send(greeting)
  socket.send(dialect.sync(name, SYNC.step1, NO_VECTOR))
  const client = 1_000_000 + index
  const impatient = setTimeout(() => {
    failed(new Error(`member ${index} of ${name}: no draft came`))
    socket.cut()
  }, PATIENCE)
  const whole = await state.finally(() => clearTimeout(impatient))
  return {
    socket,
    hearing,
    state: whole,
    get ended() {
      return ended
    },
    showPresence: (clock) => socket.send(dialect.presence(name, presenceOf(client, clock, index))),
  }
}

export interface Writer {
  /** How many tokens it has written. */
  readonly written: number
  /** When token `seq` was typed, as `performance.now` has it. */
  writtenAt(seq: number): number
  /** Types one token and sends it. */
  write(): void
}

/** Makes a member a writer: of its own paragraphs, every `writers`th of the draft, it types into one. */
export function writerAt(
  { name, dialect, writers }: Meeting,
  index: number,
  member: Member,
): Writer {
  const doc = new Y.Doc()
  Y.applyUpdate(doc, member.state)
  const texts = textsOf(doc).filter((_text, i) => i % writers === index)
  const times: number[] = []
  doc.on("update", (update: Uint8Array) => {
    member.socket.send(dialect.sync(name, SYNC.update, update))
  })
  return {
    get written() {
      return times.length
    },
    writtenAt: (seq) => times[seq] ?? 0,
    write() {
      const seq = times.length
      const text = texts[Math.floor(seq / TOKENS_IN_PLACE) % texts.length]
      if (!text) throw new Error("the draft has too few paragraphs")
      times.push(performance.now())
      text.insert(text.length, tokenText(index, seq))
    },
  }
}

/** The tokens that stand in a draft, as `writer/seq`. */
export function tokensOfState(state: Uint8Array): string[] {
  const doc = new Y.Doc()
  Y.applyUpdate(doc, state)
  const text = textsOf(doc)
    .map((each) => String(each))
    .join("\n")
  doc.destroy()
  return tokensIn(Buffer.from(text)).map(({ writer, seq }) => `${writer}/${seq}`)
}

function textsOf(doc: Y.Doc): Y.XmlText[] {
  return elementsIn(doc.getXmlFragment("body"), "sheet")
    .flatMap((sheet) => elementsIn(sheet, "paragraph"))
    .map((paragraph) => paragraph.get(0))
    .filter((text) => text instanceof Y.XmlText)
}

/** The state vector of one who has nothing. */
const NO_VECTOR = new Uint8Array([0])

/** A presence message of y-protocols, as large as that of a page: a name, a colour and a caret. */
function presenceOf(client: number, clock: number, index: number): Uint8Array {
  const place = { type: null, tname: null, item: { client, clock }, assoc: 0 }
  const user = { name: `Delegate ${index}`, party: "", role: "observer", color: "#30528f" }
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, 1)
    encoding.writeVarUint(encoder, client)
    encoding.writeVarUint(encoder, clock)
    encoding.writeVarString(
      encoder,
      JSON.stringify({ user, cursor: { anchor: place, head: place } }),
    )
  })
}
