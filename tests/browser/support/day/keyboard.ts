/**
 * How one works the page with the keyboard alone: Tab and arrows to what is wanted, Enter and Space on
 * it, Ctrl+F to words of the draft. After every act the keyboard is somewhere, and one sees where.
 */

import { expect, type ElementHandle, type Locator, type Page } from "@playwright/test"
import { focused } from "../focus.ts"
import type { Hands } from "./hands.ts"

/** How many keys somebody presses at most on the way to something. */
const FAR = 150

/** Parts within which arrows go from one thing to the next, and Tab goes out. */
const BY_ARROWS = "[role=toolbar], [role=tablist], [role=radiogroup], [role=menu], .rows"

type Way = "here" | "Tab" | "ArrowUp" | "ArrowDown" | "ArrowLeft" | "ArrowRight"

/** The key that leads on towards something. */
function wayTo(page: Page, target: ElementHandle): Promise<Way> {
  return page.evaluate(
    ([node, byArrows]): Way => {
      const wanted = node as Element
      const here = document.activeElement
      const control = wanted.closest("label")?.control ?? wanted
      if (here === control) return "here"
      let part = here?.closest(byArrows)
      while (part && !part.contains(control)) part = part.parentElement?.closest(byArrows)
      if (!here || !part) return "Tab"
      const [from, to] = [here.getBoundingClientRect(), wanted.getBoundingClientRect()]
      const isRow = part.matches("[role=toolbar], [role=tablist]")
      if (isRow || part.ariaOrientation === "horizontal")
        return to.x > from.x ? "ArrowRight" : "ArrowLeft"
      return to.y > from.y ? "ArrowDown" : "ArrowUp"
    },
    [target, BY_ARROWS] as const,
  )
}

/** Goes to something by Tab and arrows; where one comes on the way, it is to be seen. */
async function reach(page: Page, wanted: Locator): Promise<void> {
  await expect(wanted).toBeVisible()
  const met: string[] = []
  while (met.length < FAR) {
    const way = await wayTo(page, await wanted.elementHandle())
    if (way === "here") return
    await page.keyboard.press(way)
    const { place, marked } = await focused(page)
    expect(marked, `the focus is to be seen at "${place}"`).toBe(true)
    met.push(place)
  }
  throw new Error(`no key leads to ${String(wanted)}: ${met.slice(0, 60).join(" | ")}`)
}

/** After an act the keyboard is somewhere, and to be seen, unless another page opens. */
async function stays(page: Page, before: string): Promise<void> {
  // What an act takes away goes with the next frames.
  await page.waitForTimeout(150).catch(() => undefined)
  await expect(async () => {
    if (page.url() !== before) return
    const { place, marked } = await focused(page)
    expect(place, "the keyboard is not lost").not.toBe("nothing")
    expect(marked, `the focus is to be seen at "${place}"`).toBe(true)
  }).toPass({ timeout: 2_000 })
}

async function select(page: Page, words: string): Promise<void> {
  await reach(page, page.locator(".ProseMirror"))
  await page.keyboard.press("Control+f")
  await page.keyboard.type(words)
  await page.keyboard.press("Enter")
  await page.keyboard.press("Escape")
  await expect.poll(async () => (await focused(page)).place).toBe("text")
  await expect.poll(() => page.evaluate(() => getSelection()?.toString())).toBe(words)
}

export const keyboard: Hands = {
  async press(page, wanted) {
    const before = page.url()
    await reach(page, wanted)
    const isChoice = await page.evaluate(
      () => document.activeElement?.matches("input[type=radio], input[type=checkbox]") === true,
    )
    if (!isChoice) await page.keyboard.press("Enter")
    else if (
      !(await page.evaluate(() => document.activeElement?.matches("input[type=radio]:checked")))
    )
      await page.keyboard.press("Space")
    await stays(page, before)
  },
  async write(page, field, words) {
    await reach(page, field)
    await page.keyboard.press("Control+a")
    await page.keyboard.insertText(words)
    await stays(page, page.url())
  },
  async choose(page, list, index) {
    await reach(page, list)
    await page.keyboard.press("Home")
    for (let i = 0; i < index; i++) await page.keyboard.press("ArrowDown")
    await stays(page, page.url())
  },
  select,
  async caretAfter(page, words) {
    await select(page, words)
    await page.keyboard.press("ArrowRight")
    await expect.poll(() => page.evaluate(() => getSelection()?.isCollapsed)).toBe(true)
  },
}
