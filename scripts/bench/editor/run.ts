/**
 * The page in Chromium with a draft of 150,000 words and 5,000 brackets, from a server process of its
 * own, beside plain ProseMirror without anybody else and stock y-prosemirror on the same server (`peer/`).
 *
 * One after the other in the same run, so that ratios hold on any machine. Durations are taken within the
 * page and end after the paint that shows the result. What the main thread works is processor time, told by
 * the browser: it says more than they do where frames come sixty times a second and others use the machine.
 */

import { chromium, type Browser, type BrowserContext } from "@playwright/test"
import config from "../../../playwright.config.ts"
import { draftToJson } from "../../../schema/interchange/writeJson.ts"
import { paragraphsOf, type Paragraph } from "../../../schema/model/body.ts"
import { nodeOfBody } from "../../../schema/model/proseMirror.ts"
import buildPage from "../../../tests/browser/support/build.ts"
import { startServer } from "../../../tests/browser/support/server.ts"
import { LARGE, largeDraft } from "../largeDraft.ts"
import { quantile, tableOf, type Figures, type Line, type Side } from "./figures.ts"
import { othersAt, type Others } from "./others.ts"
import { imported, servePeers, signedIn } from "./serving.ts"
import { enter, open, type Watched } from "./watching.ts"

const [OPENINGS, KEYS, STEPS] = [2, 60, 15]
/** Between keys, ms: some seven letters a second. */
const KEY_PAUSE = 120
const OTHERS = 20
/** Letters a second of each of the others. */
const RATE = 2
/** Ten minutes' worth: of the others at that rate, and of oneself at two letters a second. */
const [THEIRS, OWN] = [OTHERS * RATE * 600, 1_200]
/** What is written in ten minutes is squeezed into at most so long, in ms. */
const SQUEEZED = 25_000

/** What is measured, in the order of the table. */
const FIGURE = {
  cold: { figure: "open to first readable text, from the server", unit: "ms", goal: "< 2 s" },
  warm: { figure: "the same, opened before in this browser", unit: "ms", goal: "< 1 s" },
  typed: { figure: "open to first letter typed, from the server", unit: "ms" },
  typedWarm: { figure: "the same, opened before", unit: "ms" },
  longest: { figure: "longest task of an opening", unit: "ms" },
  key50: { figure: "key to paint, p50", unit: "ms" },
  key95: { figure: "key to paint, p95", unit: "ms" },
  script: { figure: "work for a key: script", unit: "ms" },
  style: { figure: "work for a key: style", unit: "ms" },
  layout: { figure: "work for a key: layout", unit: "ms" },
  all: { figure: "work for a key: all of it", unit: "ms" },
  long: { figure: "tasks over 50 ms meanwhile", unit: "" },
  with50: { figure: "key to paint, 20 others type, p50", unit: "ms" },
  with95: { figure: "key to paint, 20 others type, p95", unit: "ms", goal: "< 12 ms" },
  share: { figure: "main thread busy meanwhile", unit: "%" },
  withLong: { figure: "tasks over 50 ms meanwhile, 20 others type", unit: "" },
  next50: { figure: "next bracket, p50", unit: "ms" },
  next95: { figure: "next bracket, p95", unit: "ms", goal: "< 50 ms" },
  fold50: { figure: "fold or unfold a section, p50", unit: "ms" },
  fold95: { figure: "fold or unfold a section, p95", unit: "ms", goal: "< 50 ms" },
  foldAll: { figure: "fold all outermost brackets, median", unit: "ms", goal: "< 50 ms" },
  unfoldAll: { figure: "unfold everything, median", unit: "ms", goal: "< 50 ms" },
  memory: { figure: "script memory at rest", unit: "MB" },
  later: { figure: "the same after ten minutes' worth of edits", unit: "MB" },
} as const satisfies Record<string, Line>

interface Subject {
  readonly name: string
  readonly address: string
  /** Whether others can type in it, and whether it knows brackets. */
  readonly shared: boolean
  readonly brackets: boolean
}

interface Place {
  /** Id of the paragraph that is typed in. */
  readonly own: string
  /** Those of the others: half of them beside it, half all over the draft. */
  readonly others: readonly string[]
}

/** Measures all and answers the table in Markdown. */
export async function run(): Promise<string> {
  await buildPage()
  const server = await startServer()
  const browser = await chromium.launch(config.use?.launchOptions)
  const draft = largeDraft(LARGE)
  const cookie = await signedIn(server.links.get("Co-lead of the group") ?? "")
  const id = await imported(server.url, cookie, draftToJson(draft))
  const peers = await servePeers(server.url, JSON.stringify(nodeOfBody(draft.body).toJSON()))
  const place = placeIn(paragraphsOf(draft.body))
  const others = await othersAt(server.url, id, cookie, place.others)
  const subjects: Subject[] = [
    {
      ...{ name: "Chapeau", address: `${server.url}/drafts/${id}` },
      ...{ shared: true, brackets: true },
    },
    {
      ...{ name: "stock y-prosemirror", address: `${peers.url}/#${id}` },
      ...{ shared: true, brackets: false },
    },
    {
      ...{ name: "plain ProseMirror", address: `${peers.url}/` },
      ...{ shared: false, brackets: false },
    },
  ]
  try {
    const sides: Side[] = []
    for (const subject of subjects) {
      process.stderr.write(`${subject.name}\n`)
      sides.push({
        name: subject.name,
        figures: await measured(browser, subject, cookie, place, others),
      })
    }
    return tableOf(Object.values(FIGURE), sides)
  } finally {
    others.leave()
    await browser.close()
    await peers.close()
    await server.stop()
  }
}

function placeIn(all: readonly Paragraph[]): Place {
  const words = all.filter(({ kind }) => kind !== "heading" && kind !== "footnote")
  const middle = Math.floor(words.length / 2)
  const at = (i: number) => words[i]?.id ?? ""
  const step = Math.floor(words.length / OTHERS)
  return {
    own: at(middle),
    others: Array.from({ length: OTHERS }, (_, i) =>
      i % 2 === 0 ? at(middle + 1 + i / 2) : at(i * step),
    ),
  }
}

async function measured(
  browser: Browser,
  subject: Subject,
  cookie: string,
  place: Place,
  others: Others,
): Promise<Figures> {
  const found: Record<string, number> = {}
  const note = ({ figure }: Line, value: number) => {
    found[figure] = value
  }
  const cold: Watched["opening"][] = []
  const warm: Watched["opening"][] = []
  for (let opening = 1; opening <= OPENINGS; opening++) {
    const context = await signedInto(browser, subject, cookie)
    const first = await open(context, subject.address)
    cold.push(first.opening)
    await first.page.close()
    const again = await open(context, subject.address)
    warm.push(again.opening)
    if (opening === OPENINGS) {
      await enter(again, place.own)
      note(FIGURE.memory, await again.memory())
      await typed(again, note)
      if (subject.brackets) await gone(again, place, note)
      await withOthers(again, subject, place, others, note)
      note(FIGURE.later, await again.memory())
    }
    await context.close()
  }
  const median = (all: Watched["opening"][], value: "shown" | "editable" | "longest") =>
    quantile(
      all.map((each) => each[value]),
      0.5,
    )
  note(FIGURE.cold, median(cold, "shown"))
  note(FIGURE.warm, median(warm, "shown"))
  note(FIGURE.typed, median(cold, "editable"))
  note(FIGURE.typedWarm, median(warm, "editable"))
  note(FIGURE.longest, median(cold, "longest"))
  return found
}

/** A browser of its own, with nothing cached. */
async function signedInto(
  browser: Browser,
  { address }: Subject,
  cookie: string,
): Promise<BrowserContext> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } })
  const [name = "", value = ""] = cookie.split(/=(.*)/s)
  await context.addCookies([{ name, value, url: new URL(address).origin }])
  return context
}

type Note = (line: Line, value: number) => void

/** Types alone, with real key events in the middle of the draft. */
async function typed(watched: Watched, note: Note): Promise<void> {
  let keys: number[] = []
  const work = await watched.during(async () => {
    keys = await watched.press("e", KEYS, KEY_PAUSE)
    await watched.page.waitForTimeout(500)
  })
  note(FIGURE.key50, quantile(keys, 0.5))
  note(FIGURE.key95, quantile(keys, 0.95))
  note(FIGURE.script, work.script / keys.length)
  note(FIGURE.style, work.style / keys.length)
  note(FIGURE.layout, work.layout / keys.length)
  note(FIGURE.all, work.all / keys.length)
  note(FIGURE.long, work.longTasks)
}

/** Goes from bracket to bracket, and folds. */
async function gone(watched: Watched, { own }: Place, note: Note): Promise<void> {
  const next = await watched.press("F8", STEPS, KEY_PAUSE)
  note(FIGURE.next50, quantile(next, 0.5))
  note(FIGURE.next95, quantile(next, 0.95))
  await enter(watched, own)
  const section = await watched.press("Alt+F9", STEPS + 1, KEY_PAUSE)
  note(FIGURE.fold50, quantile(section, 0.5))
  note(FIGURE.fold95, quantile(section, 0.95))
  const fold: number[] = []
  const unfold: number[] = []
  for (let time = 0; time < 3; time++) {
    fold.push(...(await watched.press("Control+F9", 1, 500)))
    unfold.push(...(await watched.press("Control+Shift+F9", 1, 500)))
  }
  note(FIGURE.foldAll, quantile(fold, 0.5))
  note(FIGURE.unfoldAll, quantile(unfold, 0.5))
}

/** Types while the others do; then all write ten minutes' worth as fast as it goes. */
async function withOthers(
  watched: Watched,
  { shared }: Subject,
  { own }: Place,
  others: Others,
  note: Note,
): Promise<void> {
  const { page } = watched
  await enter(watched, own)
  if (shared) {
    const stop = others.type(RATE)
    await page.waitForTimeout(1_000)
    let keys: number[] = []
    const work = await watched.during(async () => {
      keys = await watched.press("e", KEYS, KEY_PAUSE)
    })
    stop()
    note(FIGURE.with50, quantile(keys, 0.5))
    note(FIGURE.with95, quantile(keys, 0.95))
    note(FIGURE.share, (100 * work.all) / work.passed)
    note(FIGURE.withLong, work.longTasks)
    await others.write(THEIRS)
  }
  await page.evaluate(
    async ([letters, most]) => {
      const end = performance.now() + most
      for (let written = 0; written < letters && performance.now() < end; written += 10) {
        // eslint-disable-next-line @typescript-eslint/no-deprecated -- nothing has replaced it
        for (let i = 0; i < 10; i++) document.execCommand("insertText", false, "e")
        await new Promise((resolve) => requestAnimationFrame(resolve))
      }
    },
    [OWN, SQUEEZED] as const,
  )
  await page.waitForTimeout(2_000)
}
