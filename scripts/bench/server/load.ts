/** A load: rooms full of people, some of whom type at a steady rate; and what came of it. */

import { paragraph, type Body } from "../../../schema/model/body.ts"
import type { Draft } from "../../../schema/model/draft.ts"
import { EMPTY_META, EMPTY_RECORDS } from "../../../schema/model/records.ts"
import { createHistogram, differenceOf } from "./figures.ts"
import {
  join,
  NOTHING,
  tokensOfState,
  writerAt,
  type Meeting,
  type Member,
  type Writer,
} from "./member.ts"
import { memoryOf, shareOf, usedUntilNow, type Share } from "./processFigures.ts"
import type { Serving } from "./subjects.ts"

export interface Load {
  readonly rooms: number
  /** People in each room, writers included. */
  readonly people: number
  /** Writers in each room. */
  readonly writers: number
  /** Tokens a second, in all rooms together. */
  readonly rate: number
  /** How long is measured, after two seconds that are not. */
  readonly seconds: number
  /** Whether everybody is shown as present, and each token moves its writer's caret. */
  readonly carets?: boolean
}

export interface LoadFigures {
  /** From the insert to its arrival in another client's frame, in ms. */
  readonly p50: number
  readonly p95: number
  readonly p99: number
  /** Tokens written in a second. */
  readonly written: number
  /** Deliveries in a second. */
  readonly delivered: number
  /** Frames that arrived in a second. */
  readonly frames: number
  /** Deliveries that never came, or came again; and the same in what a newcomer is served. */
  readonly lost: number
  readonly doubled: number
  readonly share: Share
  /** MB. */
  readonly memory: number
}

/** How many join at once while a load is prepared. */
const JOINING = 50
/** How long what is on its way may take after the last token, in ms. */
const PATIENCE = 5000
const WARM_UP = 2000
/** Programs run faster what they have often run: so many deliveries a second warm a server up. */
const WARM_DELIVERIES = 40_000

/** The people of one room. */
export interface Crowd {
  readonly meeting: Meeting
  readonly members: readonly Member[]
  readonly writers: readonly Writer[]
}

/** Puts a load on a server that is up, with drafts and clients of its own, and lets them go again. */
export async function underLoad(serving: Serving, load: Load): Promise<LoadFigures> {
  const latency = createHistogram()
  let [measuring, arrived] = [Infinity, 0]
  const crowds: Crowd[] = []
  for (let room = 0; room < load.rooms; room++)
    crowds.push(
      await gather(serving, load, (since, at) => {
        if (at < measuring) return
        latency.add(since)
        arrived++
      }),
    )
  const write = pensOf(crowds, load.carets)
  const frames = () => sum(crowds, ({ meeting }) => meeting.frames)

  if (load.carets)
    for (const { members } of crowds) for (const each of members) each.showPresence(0)
  const warm = await pace(Math.max(load.rate, WARM_DELIVERIES / load.people), WARM_UP, 0, write)
  await arrival(crowds, load.people)
  measuring = performance.now()
  const [framesBefore, before] = [frames(), usedUntilNow(serving.pid)]
  const all = await pace(load.rate, load.seconds * 1000, warm, write)
  const after = usedUntilNow(serving.pid)
  const seconds = (after.at - before.at) / 1000
  const [framesAfter, arrivedAfter] = [frames(), arrived]
  const memory = memoryOf(serving.pid).now

  const sums = await settled(crowds, load.people)
  // First: a server that is behind would have to catch up with all of them.
  for (const { members } of crowds) for (const member of members) member.socket.cut()
  const served = await servedToNewcomers(serving, crowds)
  return {
    p50: latency.percentile(0.5),
    p95: latency.percentile(0.95),
    p99: latency.percentile(0.99),
    written: (all - warm) / seconds,
    delivered: arrivedAfter / seconds,
    frames: (framesAfter - framesBefore) / seconds,
    lost: sums.lost + served.lost,
    doubled: sums.doubled + served.doubled,
    share: shareOf(before, after),
    memory,
  }
}

/** Answers what writes token `k`: the writers of all rooms take turns. A caret may go along. */
export function pensOf(crowds: readonly Crowd[], carets = false): (k: number) => void {
  const most = Math.max(...crowds.map(({ writers }) => writers.length))
  const inTurn = Array.from({ length: most }, (_, i) =>
    crowds.flatMap(({ writers, members }) => {
      const [pen, member] = [writers[i], members[i]]
      return pen && member ? [{ pen, member }] : []
    }),
  ).flat()
  return (k) => {
    const turn = inTurn[k % inTurn.length]
    turn?.pen.write()
    if (carets) turn?.member.showPresence(turn.pen.written)
  }
}

/** A small draft of plain paragraphs, ten for each writer and none with brackets. */
function plainDraft(writers: number): Draft {
  const words = "The Parties shall cooperate in the protection of the shared basin and its waters. "
  const paragraphs = Array.from({ length: 10 * Math.max(1, writers) }, (_, i) =>
    paragraph(`p${i}`, `${i + 1}. ${words.repeat(5)}`),
  )
  const body: Body = { sheets: [paragraphs] }
  return { body, records: EMPTY_RECORDS, meta: EMPTY_META }
}

/**
 * Makes a draft and lets people join it. Of each token that somebody hears, `heard` is told how long
 * after its insert, and when that was.
 */
export async function gather(
  serving: Serving,
  { people, writers }: Load,
  heard: (since: number, at: number) => void,
): Promise<Crowd> {
  const name = await serving.createRoom(plainDraft(writers))
  const pens: Writer[] = []
  const meeting: Meeting = {
    name,
    port: serving.port,
    dialect: serving.dialect,
    writers,
    delivered: ({ writer, seq }, now) => {
      const at = pens[writer]?.writtenAt(seq) ?? 0
      heard(now - at, at)
    },
    frames: 0,
    last: { frame: new Uint8Array(), tokens: [] },
  }
  const members: Member[] = []
  for (let from = 0; from < people; from += JOINING) {
    const group = Array.from({ length: Math.min(JOINING, people - from) }, (_, i) => from + i)
    const kind = (index: number) => (index < writers ? "writer" : "reader")
    members.push(
      ...(await Promise.all(
        group.map((index) => join(meeting, index, serving.headersOf(kind(index)))),
      )),
    )
  }
  pens.push(...members.slice(0, writers).map((member, i) => writerAt(meeting, i, member)))
  return { meeting, members, writers: pens }
}

/** Calls `write` with `first`, `first + 1`, …, `rate` times a second; answers the next number. */
export async function pace(
  rate: number,
  milliseconds: number,
  first: number,
  write: (k: number) => void,
): Promise<number> {
  const start = performance.now()
  let done = 0
  for (;;) {
    const passed = performance.now() - start
    const due = Math.floor((Math.min(passed, milliseconds) / 1000) * rate)
    for (; done < due; done++) write(first + done)
    if (passed >= milliseconds) return first + done
    await new Promise((resolve) => setTimeout(resolve, 1))
  }
}

interface Sums {
  readonly lost: number
  readonly doubled: number
}

/** Waits until all has arrived, or for so long; answers how many deliveries are missing then. */
async function arrival(crowds: readonly Crowd[], people: number): Promise<number> {
  const written = sum(crowds, ({ writers }) => sum(writers, (writer) => writer.written))
  const missing = () =>
    written * (people - 1) -
    sum(crowds, ({ members }) => sum(members, ({ hearing }) => hearing.heard))
  const giveUp = performance.now() + PATIENCE
  while (missing() > 0 && performance.now() < giveUp)
    await new Promise((resolve) => setTimeout(resolve, 20))
  return missing()
}

/** What was lost and doubled in the end. */
export async function settled(crowds: readonly Crowd[], people: number): Promise<Sums> {
  const lost = await arrival(crowds, people)
  for (const { ended } of crowds.flatMap(({ members }) => members))
    if (ended !== "") process.stderr.write(`a client was let go: ${ended}\n`)
  return {
    lost,
    doubled: sum(crowds, ({ members }) => sum(members, (each) => each.hearing.doubled)),
  }
}

/** What a fresh client of each room is served, held against what was written there. */
export async function servedToNewcomers(serving: Serving, crowds: readonly Crowd[]): Promise<Sums> {
  let [lost, doubled] = [0, 0]
  for (const { meeting, writers } of crowds) {
    const alone = { ...meeting, writers: 0, delivered: () => undefined }
    const state = await stateFrom(serving, alone)
    const written = writers.flatMap((writer, w) =>
      Array.from({ length: writer.written }, (_, seq) => `${w}/${seq}`),
    )
    const difference = differenceOf(written, tokensOfState(state))
    lost += difference.lost
    doubled += difference.doubled
  }
  return { lost, doubled }
}

/** The draft as a newcomer gets it; an empty one when it does not come. */
async function stateFrom(serving: Serving, meeting: Meeting): Promise<Uint8Array> {
  try {
    const { state, socket } = await join(meeting, 0, serving.headersOf("reader"))
    socket.cut()
    return state
  } catch {
    return NOTHING
  }
}

function sum<T>(items: readonly T[], of: (item: T) => number): number {
  return items.reduce((total, item) => total + of(item), 0)
}
