/** A draft of thirty pages, as committees have them: it opens, and what people type arrives whole. */

import { expect, test, type Page } from "@playwright/test"
import { draftToJson } from "../../schema/interchange/writeJson.ts"
import { paragraphsOf, type Paragraph } from "../../schema/model/body.ts"
import { derive } from "../../schema/model/derive.ts"
import { largeDraft, wordCount } from "../../scripts/bench/largeDraft.ts"
import { caretAfter, importDraft, openDraft } from "./support/drafts.ts"
import { draftText, signIn, startServer, type TestServer, signOutAll } from "./support/server.ts"

const SEED = 30
const draft = largeDraft({ words: 12_000, paragraphs: 200, brackets: 400, notes: 8 }, SEED)
const derived = derive(draft.body, draft.records)

let server: TestServer
test.beforeAll(async () => {
  server = await startServer()
})
test.afterEach(({ browser }) => signOutAll(browser))
test.afterAll(() => server.stop())

/** Words of a paragraph that stand before its first bracket, without its label. */
function firstWords({ text, tokens }: Paragraph): string {
  return text.slice(text.indexOf(" ") + 1, tokens[0]?.at ?? text.length).trimEnd()
}

/** The paragraph nearest to a share of the draft whose first words stand nowhere else. */
function paragraphAt(share: number): Paragraph {
  const all = paragraphsOf(draft.body)
  const whole = all.map(({ text }) => text).join("\n")
  const found = all
    .slice(Math.floor(all.length * share))
    .find((each) => firstWords(each).length > 20 && whole.split(firstWords(each)).length === 2)
  if (!found) throw new Error(`no paragraph of seed ${SEED} can be found by its words`)
  return found
}

/** Counts tasks of the page that last longer than 50 ms, from the next page on. */
async function countLongTasks(page: Page): Promise<() => Promise<number>> {
  await page.addInitScript(() => {
    const counted = { longTasks: 0 }
    Object.assign(window, counted)
    new PerformanceObserver((list) => {
      counted.longTasks += list.getEntries().length
      Object.assign(window, counted)
    }).observe({ type: "longtask", buffered: true })
  })
  return () => page.evaluate(() => (window as unknown as { longTasks: number }).longTasks)
}

test("a draft of thirty pages opens, and sixty keys of two people arrive whole in both browsers", async ({
  browser,
}) => {
  test.setTimeout(240_000)
  const complaints: string[] = []
  const [lead, norway, secretariat] = await Promise.all(
    ["Co-lead of the group", "Delegate of Norway", "Secretariat"].map((person) =>
      signIn(browser, server, person, complaints),
    ),
  )
  if (!lead || !norway || !secretariat) throw new Error("three people were signed in")
  expect(wordCount(draft.body)).toBeGreaterThan(11_000)
  expect(derived.brackets.length).toBeGreaterThanOrEqual(400)
  const json: unknown = JSON.parse(draftToJson(draft))
  const id = await importDraft(secretariat, "Thirty pages", { json })
  await secretariat.context().close()

  const longTasks = await countLongTasks(lead)
  await openDraft(lead, server, id)
  await openDraft(norway, server, id)
  const before = paragraphsOf(draft.body)
    .map(({ text }) => text)
    .join("\n")
  expect(await draftText(lead)).toBe(before)
  const opening = await longTasks()

  // Each with real keys, at the same moment, in the middle: the co-lead in the text itself, the
  // delegate as a proposal.
  const [edited, proposed] = [firstWords(paragraphAt(0.5)), firstWords(paragraphAt(0.52))]
  const [text, words] = [
    " for ports, harbours and 7 small landing places on our coast",
    " and for the quick brown seabirds that nest on 9 high cliffs",
  ]
  expect([text.length, words.length]).toEqual([60, 60])
  await caretAfter(lead, edited)
  await caretAfter(norway, proposed)
  await Promise.all([lead.keyboard.type(text), norway.keyboard.type(words)])
  const after = before
    .replace(edited, `${edited}${text}`)
    .replace(proposed, `${proposed}[${words}]`)
  for (const page of [lead, norway])
    await expect.poll(() => draftText(page), { timeout: 60_000 }).toBe(after)
  for (const page of [lead, norway])
    await expect(page.getByText("All changes saved")).toBeVisible({ timeout: 60_000 })
  // Told and not asserted: how many there are is a matter of the machine.
  const typing = (await longTasks()) - opening
  console.info(`Tasks over 50 ms: ${opening} while opening, ${typing} while typing`)
  expect(complaints).toEqual([])

  // Sheets away from the screen are not laid out; each is when it is scrolled to.
  const sheets = lead.locator(".ProseMirror section[data-sheet]")
  expect(await sheets.count()).toBeGreaterThan(3)
  const visibility = await sheets.evaluateAll((all) =>
    all.map((each) => getComputedStyle(each).contentVisibility),
  )
  expect(new Set(visibility)).toEqual(new Set(["auto"]))
  const [first, last] = [
    lead.locator(".ProseMirror p").first(),
    lead.locator(".ProseMirror p").last(),
  ]
  const laidOut = (place: typeof last) =>
    place.evaluate((each) => each.checkVisibility({ contentVisibilityAuto: true }))
  await lead.keyboard.press("Control+Home")
  await expect(first).toBeInViewport()
  await expect.poll(() => laidOut(last)).toBe(false)
  await lead.keyboard.press("Control+End")
  await expect(last).toBeInViewport()
  await expect.poll(() => laidOut(last)).toBe(true)
  await expect.poll(() => laidOut(first)).toBe(false)
})

test("the panel of thirty pages lists every cluster and goes to the last", async ({ browser }) => {
  test.setTimeout(240_000)
  const complaints: string[] = []
  const page = await signIn(browser, server, "Secretariat", complaints)
  const json: unknown = JSON.parse(draftToJson(draft))
  await openDraft(page, server, await importDraft(page, "The list of thirty pages", { json }))
  const { length } = derived.clusters
  await expect(page.locator(".count")).toHaveText(`${length} open of ${length}`)
  const rows = page.locator("[data-cluster]")
  await expect(rows.first()).toBeVisible()
  // Every cluster is met on the way down, although few are in the page at a time.
  const met = new Set<string>()
  for (let place = 1; place <= length; place += 8) {
    const line = page.locator(`.rows li[aria-posinset="${place}"]`)
    await page.locator(".rows").evaluate((list, index) => {
      list.scrollTop = index * (list.querySelector(".row")?.getBoundingClientRect().height ?? 0)
    }, place - 1)
    await expect(line).toBeInViewport()
    for (const id of await rows.evaluateAll((all) =>
      all.map((each) => each.getAttribute("data-cluster") ?? ""),
    ))
      met.add(id)
  }
  expect(met).toEqual(new Set(derived.clusters.map(({ id }) => id)))
  expect(await rows.count()).toBeLessThan(60)
  await rows.last().focus()
  await page.keyboard.press("End")
  await expect(page.locator("[data-cluster]:focus")).toContainText(String(length))
  await page.keyboard.press("Enter")
  await expect(page.locator(".card-place")).toHaveText(`${length} of ${length}`)
  await expect(page.locator(".ProseMirror .at-caret").first()).toBeInViewport()
  expect(complaints).toEqual([])
})

test("E26 a key far down in a draft makes nobody walk through what stands before", async ({
  browser,
}) => {
  const lead = await signIn(browser, server, "Co-lead of the group")
  const secretariat = await signIn(browser, server, "Secretariat")
  const json: unknown = JSON.parse(draftToJson(draft))
  await openDraft(lead, server, await importDraft(secretariat, "Walked through", { json }))
  await caretAfter(lead, firstWords(paragraphAt(0.8)))
  const walked = await lead.evaluateHandle(() => {
    const first = document.querySelector(".ProseMirror section[data-sheet]")
    if (!first) throw new Error("the draft has no sheet")
    const asked = { count: 0 }
    const real = Object.getOwnPropertyDescriptor(Node.prototype, "nextSibling")
    Object.defineProperty(Node.prototype, "nextSibling", {
      configurable: true,
      get(this: Node) {
        if (first.contains(this)) asked.count++
        return real?.get?.call(this) as Node | null
      },
    })
    return asked
  })
  // The number of changes that are under way, at least, is drawn anew by the page.
  await lead.keyboard.type("far")
  await expect.poll(() => draftText(lead)).toContain("far")
  await lead.waitForTimeout(500)
  expect(await walked.evaluate(({ count }) => count)).toBe(0)
})
