/** One page of an editor that is measured: opening it, pressing keys in it, and what the browser counts. */

import type { BrowserContext, CDPSession, Page } from "@playwright/test"
import { listenToPage, type Listened } from "./listening.ts"

/** What the main thread did in some time, in ms of processor time: others at the machine do not count. */
export interface Work {
  readonly script: number
  readonly style: number
  readonly layout: number
  /** All its tasks, those three and painting included. */
  readonly all: number
  /** The time that passed, by the clock. */
  readonly passed: number
  /** Tasks of more than 50 ms, and the longest of the page so far. */
  readonly longTasks: number
}

export interface Watched {
  readonly page: Page
  readonly opening: Listened
  /** Presses a key so often; answers ms from each press to its paint. Ends early after `most` ms. */
  press(key: string, times: number, pause: number, most?: number): Promise<number[]>
  /** What the main thread does while something is done. */
  during(act: () => Promise<void>): Promise<Work>
  /** MB of the script's memory after collection. */
  memory(): Promise<number>
}

/** Opens an address and waits until half a second has passed without a long task. */
export async function open(context: BrowserContext, address: string): Promise<Watched> {
  const page = await context.newPage()
  // The compiler of this script wraps named functions in a helper that no page has.
  await page.addInitScript("globalThis.__name = (each) => each")
  await page.addInitScript(listenToPage)
  const devtools = await context.newCDPSession(page)
  await devtools.send("Performance.enable", { timeDomain: "threadTicks" })
  await page.goto(address)
  await page.waitForFunction(
    () => listened.editable > 0 && performance.now() - listened.busy > 500,
    null,
    { timeout: 60_000 },
  )
  return {
    page,
    opening: await page.evaluate((): Listened => listened),
    async press(key, times, pause, most = 15_000) {
      const before = await page.evaluate(() => listened.keys.length)
      const end = Date.now() + most
      let pressed = 0
      while (pressed < times && Date.now() < end) {
        await page.keyboard.press(key)
        pressed++
        await page.waitForTimeout(pause)
      }
      await page.waitForFunction((count) => listened.keys.length >= count, before + pressed)
      return page.evaluate((from) => listened.keys.slice(from), before)
    },
    async during(act) {
      const [first, tasks] = [await counted(devtools), await longTasks(page)]
      const start = performance.now()
      await act()
      const end = performance.now()
      const [last, after] = [await counted(devtools), await longTasks(page)]
      const passed = (name: string) => ((last.get(name) ?? 0) - (first.get(name) ?? 0)) * 1000
      return {
        script: passed("ScriptDuration"),
        style: passed("RecalcStyleDuration"),
        layout: passed("LayoutDuration"),
        all: passed("TaskDuration"),
        passed: end - start,
        longTasks: after - tasks,
      }
    },
    async memory() {
      await devtools.send("HeapProfiler.collectGarbage")
      await devtools.send("HeapProfiler.collectGarbage")
      return ((await counted(devtools)).get("JSHeapUsedSize") ?? NaN) / 2 ** 20
    },
  }
}

async function counted(devtools: CDPSession): Promise<ReadonlyMap<string, number>> {
  const { metrics } = await devtools.send("Performance.getMetrics")
  return new Map(metrics.map(({ name, value }) => [name, value]))
}

function longTasks(page: Page): Promise<number> {
  return page.evaluate(() => listened.longTasks)
}

/** Puts the caret into the words of a paragraph, in the middle of the screen. */
export async function enter({ page }: Watched, paragraph: string): Promise<void> {
  await page.evaluate((id) => {
    const found = document.querySelector(`[data-id="${id}"]`)
    if (!found) throw new Error(`there is no paragraph ${id}`)
    document.querySelector<HTMLElement>(".ProseMirror")?.focus()
    const texts = document.createTreeWalker(found, NodeFilter.SHOW_TEXT)
    let node = texts.nextNode()
    while (node && (node.textContent ?? "").length < 20) node = texts.nextNode()
    if (!node) throw new Error(`paragraph ${id} has no words`)
    found.scrollIntoView({ block: "center" })
    getSelection()?.collapse(node, 10)
  }, paragraph)
  await page.waitForTimeout(1_000)
}
