/**
 * The main job, as its users do it: three people in three browsers negotiate an imported bracketed
 * text, a co-lead decides, collapses and reopens, and the agreed text is what was decided.
 */

import { expect, test, type Page } from "@playwright/test"
import {
  draftText,
  paragraphWith,
  selectWords,
  signIn,
  startServer,
  type TestServer,
} from "./support/server.ts"

let server: TestServer
test.beforeEach(async () => {
  server = await startServer()
})
test.afterEach(() => server.stop())

/** All pages come to show the same characters; answers them. */
async function agree(...pages: readonly Page[]): Promise<string> {
  const [first, ...rest] = pages
  if (!first) throw new Error("nobody is there")
  for (const page of rest) {
    await expect
      .poll(async () => (await draftText(page)) === (await draftText(first)), { timeout: 10_000 })
      .toBe(true)
  }
  return draftText(first)
}

async function openCard(page: Page, words: string): Promise<void> {
  const back = page.getByRole("button", { name: "All brackets" })
  if (await back.isVisible()) await back.click()
  await page.locator("[data-cluster]", { hasText: words }).first().click()
  await expect(page.getByRole("list", { name: "Alternatives" })).toBeVisible()
}

async function saved(...pages: readonly Page[]): Promise<void> {
  for (const page of pages) await expect(page.getByText("All changes saved")).toBeVisible()
}

test("three people negotiate, and the agreed text is what was decided", async ({ browser }) => {
  test.setTimeout(120_000)
  const complaints: string[] = []
  const [lead, norway, kenya, brazil] = await Promise.all(
    ["Co-lead of the group", "Delegate of Norway", "Delegate of Kenya", "Delegate of Brazil"].map(
      (person) => signIn(browser, server, person, complaints),
    ),
  )
  if (!lead || !norway || !kenya || !brazil) throw new Error("four people were signed in")

  // Norway replaces words: the words as they stood and the new ones become alternatives.
  await selectWords(norway, "regular observation")
  await norway.keyboard.type("continuous observation")
  await expect
    .poll(() => agree(norway, kenya, brazil, lead))
    .toContain("[regular observation] [continuous observation] of coastal waters")

  // Kenya adds an alternative inside that cluster, from its card.
  await openCard(kenya, "continuous observation")
  await kenya.getByRole("button", { name: "Add an alternative" }).click()
  await kenya.keyboard.type("joint observation")
  await kenya
    .getByRole("button", { name: /^Propose/ })
    .last()
    .click()
  await expect
    .poll(() => agree(norway, kenya, brazil, lead))
    .toContain("[regular observation] [continuous observation] [joint observation] of coastal")

  // Brazil brackets a passage over two paragraphs while Norway types in it.
  const before = await draftText(brazil)
  await brazil.evaluate(() => {
    const editor = document.querySelector<HTMLElement>(".ProseMirror")
    editor?.focus()
    const find = (words: string) => {
      const texts = document.createTreeWalker(editor ?? document, NodeFilter.SHOW_TEXT)
      for (let node = texts.nextNode(); node; node = texts.nextNode()) {
        const at = node.textContent?.indexOf(words) ?? -1
        if (at >= 0) return { node, at }
      }
      throw new Error(`nothing reads "${words}"`)
    }
    const [from, to] = [
      find("the exchange of reference samples"),
      find("the change is observed shall inform"),
    ]
    getSelection()?.setBaseAndExtent(from.node, from.at, to.node, to.at + "the change".length)
  })
  await paragraphWith(norway, "Participating States shall cooperate").click()
  await selectWords(norway, "visits of technicians")
  await norway.keyboard.press("ArrowRight")
  const typing = norway.keyboard.type(" and divers", { delay: 30 })
  await brazil.getByRole("button", { name: "Bracket", exact: true }).click()
  await typing
  const after = await agree(norway, kenya, brazil, lead)
  expect(after).toContain("including through: (1) [the exchange of reference samples")
  expect(after).toContain("visits of technicians[ and divers]")
  expect(after).toContain("in whose waters the change] is observed")
  // Nothing that stood there was lost or doubled.
  expect(
    after
      .replace("[ and divers]", "")
      .replace("(1) [the", "(1) the")
      .replace("the change] is", "the change is"),
  ).toBe(before)

  // Positions, seen by all.
  await openCard(norway, "joint observation")
  await norway.getByRole("button", { name: "Alternative 3" }).click()
  await norway.getByRole("radio", { name: "Can accept" }).click()
  await openCard(lead, "joint observation")
  await expect(lead.getByText("1 can accept")).toBeVisible()

  // The co-lead accepts one.
  await lead.getByRole("button", { name: "Decide" }).click()
  await lead.getByText("3. joint observation").click()
  await lead.getByRole("button", { name: "Confirm" }).click()
  await expect(lead.getByText("Alternative 3 stays")).toBeVisible()
  await openCard(kenya, "joint observation")
  await expect(kenya.getByText("Alternative 3 stays")).toBeVisible()

  // And collapses another: the words that all alternatives share leave the brackets.
  await openCard(lead, "scope of application")
  await lead.getByRole("button", { name: "All brackets" }).click()
  await openCard(lead, "within and beyond national jurisdiction")
  await lead.getByRole("button", { name: "More for this bracket" }).click()
  await lead.getByRole("menuitem", { name: /Collapse/ }).click()
  await lead.getByRole("button", { name: "Collapse", exact: true }).click()
  await expect
    .poll(() => agree(norway, kenya, brazil, lead))
    .toContain("[within] [within and beyond] national jurisdiction")

  // The agreed text is what was decided, for everybody.
  await kenya
    .getByRole("tab", { name: "Agreed" })
    .or(kenya.getByRole("radio", { name: "Agreed" }))
    .click()
  await expect(
    kenya.getByText("to provide for the joint observation of coastal waters"),
  ).toBeVisible()
  await expect(
    kenya.getByText("applies to all coastal waters […] national jurisdiction"),
  ).toBeVisible()

  // Reopened, it is open again with all its alternatives.
  await openCard(lead, "joint observation")
  await lead.getByRole("button", { name: "Reopen" }).click()
  await expect(kenya.getByText("to provide for the […] of coastal waters")).toBeVisible()
  expect(await agree(norway, brazil, lead)).toContain(
    "[regular observation] [continuous observation] [joint observation]",
  )
  await saved(lead, norway, kenya, brazil)
  expect(complaints).toEqual([])
})

test("a reload and the sudden end of the server lose nothing that was shown", async ({
  browser,
}) => {
  test.setTimeout(120_000)
  const [norway, kenya] = await Promise.all(
    ["Delegate of Norway", "Delegate of Kenya"].map((person) => signIn(browser, server, person)),
  )
  if (!norway || !kenya) throw new Error("two people were signed in")
  await selectWords(norway, "regular observation")
  await norway.keyboard.type("daily observation")
  await expect.poll(() => draftText(kenya)).toContain("[daily observation]")
  await server.killAndRestart()
  // Typed while the server is away, or just back: kept here, and delivered.
  await norway.keyboard.type(" by buoys")
  await expect.poll(() => draftText(norway)).toContain("[daily observation by buoys]")
  await expect.poll(() => draftText(kenya), { timeout: 20_000 }).toContain("observation by buoys]")
  await saved(norway, kenya)
  await kenya.reload()
  await expect(kenya.locator(".ProseMirror p").first()).toBeVisible()
  await expect.poll(() => draftText(kenya)).toContain("[daily observation by buoys]")
  await agree(norway, kenya)
})
