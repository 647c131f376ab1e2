/** The scenarios: what each puts on a server and which figures it reports. */

import { largeDraft, LARGE } from "../largeDraft.ts"
import { createHistogram } from "./figures.ts"
import { underLoad, type Load, type LoadFigures } from "./load.ts"
import { join, type Meeting, type Member } from "./member.ts"
import { memoryOf, shareOf, usedUntilNow, type Share } from "./processFigures.ts"
import type { Serving, Subject } from "./subjects.ts"

/** Figures of one server in one scenario, in the order of the table's columns. */
export type Row = Readonly<Record<string, number>>

export interface Scenario {
  readonly name: string
  readonly title: string
  /** The figure by which the servers are compared, and whether more of it is better. */
  readonly judged: { readonly figure: string; readonly more: boolean }
  run(within: Within, wishes: Wishes, subject: Subject): Promise<Row>
}

/** Does some work with a server that was just started, and stops it. */
export type Within = <T>(work: (serving: Serving) => Promise<T>) => Promise<T>

export interface Wishes {
  /** How long a steady load is measured. */
  readonly seconds: number
  /** Edits a second of a steady load, in the place of its own. */
  readonly rate?: number
}

/** A p95 above this is no longer working together, in ms. */
const BEARABLE = 100
/** A step of the ramp is measured this long, in seconds. */
const STEP = 4
/** More than any group of people types; the ramp ends there. */
const MOST_RATE = 25_600
/** Less than this is not looked for. */
const LEAST_RATE = 10

type Shape = Pick<Load, "rooms" | "people" | "writers" | "carets">

/** All scenarios, in the order in which they run. */
export const SCENARIOS: readonly Scenario[] = [
  steady("room100", { rooms: 1, people: 100, writers: 20 }),
  steady("room300", { rooms: 1, people: 300, writers: 20 }),
  steady("room1000", { rooms: 1, people: 1000, writers: 20 }),
  steady("carets300", { rooms: 1, people: 300, writers: 20, carets: true }),
  steady("rooms50", { rooms: 50, people: 20, writers: 4 }),
  most("most100", { rooms: 1, people: 100, writers: 20 }, 1600),
  most("most1000", { rooms: 1, people: 1000, writers: 20 }, 400),
  most("most50x20", { rooms: 50, people: 20, writers: 4 }, 1600),
  joining(),
  idle(),
]

function titleOf({ rooms, people, writers, carets }: Shape): string {
  const shown = carets ? ", carets shown" : ""
  return `${rooms} × ${people} people, ${writers} writers${rooms > 1 ? " each" : ""}${shown}`
}

/** Each writer types twice a second. */
function steady(name: string, shape: Shape): Scenario {
  const rate = shape.rooms * shape.writers * 2
  return {
    name,
    title: `${titleOf(shape)}, ${rate} edits/s`,
    judged: { figure: "p95 ms", more: false },
    run: async (within, wishes) =>
      loadRow(await within((serving) => underLoad(serving, { ...shape, rate, ...wishes }))),
  }
}

function loadRow({
  p50,
  p95,
  p99,
  delivered,
  frames,
  lost,
  doubled,
  share,
  memory,
}: LoadFigures): Row {
  return {
    "p50 ms": p50,
    "p95 ms": p95,
    "p99 ms": p99,
    "deliveries/s": delivered,
    "frames/s": frames,
    lost,
    doubled,
    ...shareRow(share),
    "RSS MB": memory,
  }
}

function shareRow({ server, load, others }: Share): Row {
  return { "CPU %": server, "load CPU %": load, "others CPU %": others }
}

/**
 * The highest rate that is bearable: doubled until it is not, or halved until it is; then the gap is
 * halved twice, by its ratio. Each step has a server of its own, for the last may have left it behind.
 */
function most(name: string, shape: Shape, start: number): Scenario {
  return {
    name,
    title: `${titleOf(shape)}: most edits/s with p95 < ${BEARABLE} ms`,
    judged: { figure: "edits/s", more: true },
    async run(within) {
      let best: Row = { "edits/s": 0 }
      const bearable = async (rate: number) => {
        const load = { ...shape, rate, seconds: STEP }
        const figures = await within((serving) => underLoad(serving, load))
        const { p95, lost, doubled, written, share } = figures
        process.stderr.write(
          `  ${rate}/s: p95 ${p95} ms, ${lost} lost, CPU ${share.server.toFixed(0)} %, load ${share.load.toFixed(0)} %\n`,
        )
        const held = p95 < BEARABLE && lost + doubled === 0 && written > 0.97 * rate
        if (held) best = { "edits/s": rate, ...loadRow(figures) }
        return held
      }
      let [low, high] = [0, start]
      while (high <= MOST_RATE && (await bearable(high))) [low, high] = [high, high * 2]
      for (let rate = high / 2; low === 0 && rate >= LEAST_RATE; rate /= 2) {
        if (await bearable(rate)) low = rate
        else high = rate
      }
      for (let halving = 0; halving < 2 && low > 0 && high <= MOST_RATE; halving++) {
        const middle = Math.round(Math.sqrt(low * high))
        if (await bearable(middle)) low = middle
        else high = middle
      }
      return best
    },
  }
}

/** Everybody comes at once to a draft of 150,000 words. */
function joining(): Scenario {
  const crowd = 100
  return {
    name: "join",
    title: `${crowd} people join the draft of 150,000 words at once`,
    judged: { figure: "all ms", more: false },
    run: (within) =>
      within(async (serving) => {
        const meeting = meetingOver(serving, await serving.createRoom(largeDraft(LARGE)))
        const timed = async (index: number) => {
          const start = performance.now()
          const member = await join(meeting, index, serving.headersOf("reader"))
          return { member, took: performance.now() - start }
        }
        // Somebody is there already: the draft is loaded. Then one comes, and then all.
        const there = await join(meeting, 0, serving.headersOf("reader"))
        const first = await timed(1)
        await pause(500)
        const before = usedUntilNow(serving.pid)
        const joined = await Promise.all(Array.from({ length: crowd }, (_, i) => timed(i + 2)))
        const after = usedUntilNow(serving.pid)
        const took = createHistogram()
        for (const { took: each } of joined) took.add(each)
        const whole = joined.filter(
          ({ member }) => member.state.length === first.member.state.length,
        )
        for (const { socket } of [there, ...[first, ...joined].map(({ member }) => member)])
          socket.cut()
        return {
          "one ms": first.took,
          "p50 ms": took.percentile(0.5),
          "p95 ms": took.percentile(0.95),
          "all ms": after.at - before.at,
          lost: crowd - whole.length,
          "server CPU ms": after.server - before.server,
          "peak RSS MB": memoryOf(serving.pid).peak,
        }
      }),
  }
}

/** Nobody types; everybody's name and caret are shown to everybody. */
function idle(): Scenario {
  const crowd = 1000
  const renewal = 15_000
  const measured = 2 * renewal
  return {
    name: "idle",
    title: `${crowd} idle people in one room, all shown as present`,
    judged: { figure: "CPU %", more: false },
    run: (within, _wishes, { renews }) =>
      within(async (serving) => {
        const draft = largeDraft({ words: 3000, paragraphs: 60, brackets: 20 })
        const meeting = meetingOver(serving, await serving.createRoom(draft))
        const members: Member[] = []
        for (let index = 0; index < crowd; index++) {
          const member = await join(meeting, index, serving.headersOf("reader"))
          member.showPresence(1)
          members.push(member)
        }
        const clocks = members.map(() => 1)
        const renewing = members.map((member, i) => {
          if (!renews) return undefined
          return setTimeout(
            function again() {
              member.showPresence((clocks[i] = (clocks[i] ?? 0) + 1))
              renewing[i] = setTimeout(again, renewal)
            },
            (i / crowd) * renewal,
          )
        })
        await pause(2000)
        const [framesBefore, before] = [meeting.frames, usedUntilNow(serving.pid)]
        await pause(measured)
        const after = usedUntilNow(serving.pid)
        const frames = ((meeting.frames - framesBefore) / measured) * 1000
        for (const timer of renewing) clearTimeout(timer)
        const gone = members.filter(({ ended }) => ended !== "").length
        for (const { socket } of members) socket.cut()
        return {
          "frames/s": frames,
          lost: gone,
          ...shareRow(shareOf(before, after)),
          "RSS MB": memoryOf(serving.pid).now,
        }
      }),
  }
}

function meetingOver({ port, dialect }: Serving, name: string): Meeting {
  const last = { frame: new Uint8Array(), tokens: [] }
  return { name, port, dialect, writers: 0, delivered: () => undefined, frames: 0, last }
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds))
}
