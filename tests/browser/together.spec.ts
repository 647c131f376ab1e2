/** Deciding what belongs together: linked brackets, and one decision for many. */

import { expect, test, type Page } from "@playwright/test"
import { draftToJson } from "../../schema/interchange/writeJson.ts"
import type { BracketRecord } from "../../schema/model/records.ts"
import { build, draftOf } from "../support/build.ts"
import { expectSound } from "./support/axe.ts"
import { importDraft, openDraft } from "./support/drafts.ts"
import { signIn, signOutAll, startServer, type TestServer } from "./support/server.ts"

test.describe.configure({ timeout: 120_000 })

const LEAD = "Co-lead of the group"

let server: TestServer
test.beforeAll(async () => {
  server = await startServer()
})
test.afterEach(({ browser }) => signOutAll(browser))
test.afterAll(() => server.stop())

const at = "2026-01-05T10:00:00.000Z"
const made = (kind: BracketRecord["kind"], party: string): BracketRecord => ({
  ...{ kind, party, by: `Delegate of ${party}`, at },
})

/** “and waste” stands in three places; Kenya opposes it in the last. */
const SCOPE = draftOf(
  build(
    "# A. Scope",
    "1. Parties report on chemicals [and waste] every year.",
    "2. Ports [shall] [should] record chemicals [and waste,] as they arrive.",
    "# B. Means",
    "1. Funds serve chemicals [and waste] alike; ships [should] [shall] pay.",
  ),
  {
    brackets: new Map([
      ["b1", made("add", "Norway")],
      ["b4", made("add", "Norway")],
      ["b5", made("add", "Norway")],
    ]),
    positions: new Map([["b5/Kenya", { stance: "oppose", note: "", by: "", at }]]),
  },
)

async function opened(page: Page, title: string, draft = SCOPE): Promise<string> {
  const id = await importDraft(page, title, { json: JSON.parse(draftToJson(draft)) })
  await openDraft(page, server, id)
  return id
}

async function card(page: Page, number: number): Promise<void> {
  const back = page.getByRole("button", { name: "All brackets" })
  if (await back.isVisible()) await back.click()
  await page
    .locator("[data-cluster]")
    .nth(number - 1)
    .click()
  await expect(page.locator(".card h2")).toBeVisible()
}

test("U80 brackets of the same words are found, gone to, linked and unlinked", async ({
  browser,
}) => {
  const complaints: string[] = []
  const lead = await signIn(browser, server, LEAD, complaints)
  const id = await opened(lead, "Linked")
  await card(lead, 1)
  const linked = lead.locator(".linked")
  await expect(linked.locator("summary")).toHaveText("2 similar")
  await linked.locator("summary").click()
  const places = linked.getByRole("list", { name: "Linked and similar" }).getByRole("listitem")
  await expect(places).toHaveText([/A\.2.*and waste.*same words/, /B\.1.*and waste.*same words/])
  await linked.getByRole("button", { name: "Link with the bracket in A.2" }).click()
  await expect(linked.locator("summary")).toHaveText("1 linked, 1 similar")
  await expectSound(lead)
  await linked.getByRole("button", { name: "Unlink the bracket in A.2" }).click()
  await expect(linked.locator("summary")).toHaveText("2 similar")
  await linked.getByRole("button", { name: "Link all 2 with the same words" }).click()
  await expect(linked.locator("summary")).toHaveText("2 linked")
  // Who does not edit sees what is linked, and goes there.
  const norway = await signIn(browser, server, "Delegate of Norway", complaints)
  await openDraft(norway, server, id)
  await card(norway, 3)
  const seen = norway.locator(".linked")
  await seen.locator("summary").click()
  await expect(seen.getByRole("button", { name: /^(Link|Unlink) / })).toHaveCount(0)
  await seen.getByText("A.1").click()
  await expect(norway.locator(".card h2")).toContainText("A.1")
  expect(complaints).toEqual([])
})

test("U81 one decision for several places, each shown and left out by a tick", async ({
  browser,
}) => {
  const complaints: string[] = []
  const lead = await signIn(browser, server, LEAD, complaints)
  await opened(lead, "Ruled")
  await card(lead, 1)
  await lead.locator(".linked summary").click()
  await lead.getByRole("button", { name: "Link all 2 with the same words" }).click()
  await lead.getByRole("button", { name: "Decide together …" }).click()
  const dialog = lead.getByRole("dialog")
  await dialog.getByText("Keep the words").click()
  const steps = dialog.getByRole("list", { name: "Places that this decides" }).getByRole("listitem")
  await expect(steps).toHaveText([
    /Parties report on chemicals \[and waste\] every year\..*Parties report on chemicals and waste every year\./s,
    /chemicals \[and waste,\] as they.*chemicals and waste, as they/s,
    /Kenya stands against this/,
  ])
  await expect(steps.nth(2).getByRole("checkbox")).toBeDisabled()
  await expectSound(lead)
  await dialog.getByLabel("Include the bracket in A.2").click()
  await expect(dialog.getByRole("button", { name: "Decide 1 bracket" })).toBeVisible()
  await dialog.getByLabel("Include the bracket in A.2").click()
  await dialog.getByText("Agreed ad ref").click()
  await expect(dialog.getByRole("button", { name: "Decide 2 brackets" })).toBeDisabled()
  await dialog.getByLabel("Meeting").fill("Third meeting")
  await dialog.getByLabel("Reason").fill("Scope settled")
  await dialog.getByRole("button", { name: "Decide 2 brackets" }).click()
  await expect(lead.getByText("2 brackets are decided, in one step.")).toBeVisible()
  await lead.getByRole("button", { name: "All brackets" }).click()
  await expect(lead.locator(".row .state-decided")).toHaveCount(2)
  await lead.getByRole("button", { name: "Undo" }).click()
  await expect(lead.locator(".row .state-decided")).toHaveCount(0)
  expect(complaints).toEqual([])
})

test("U82 a co-lead suggests words, and their party takes them, keeps its own, or sees them go", async ({
  browser,
}) => {
  const complaints: string[] = []
  const lead = await signIn(browser, server, LEAD, complaints)
  const id = await opened(lead, "Suggested")
  const suggest = async (words: string, remark: string) => {
    await lead.getByRole("button", { name: "Suggest other words …" }).click()
    const form = lead.getByRole("form", { name: "Suggested words" })
    await form.getByLabel("Suggested words").fill(words)
    await form.getByLabel("Remark").fill(remark)
    await form.getByRole("button", { name: "Send the suggestion" }).click()
    await expect(form).toHaveCount(0)
  }
  const norway = await signIn(browser, server, "Delegate of Norway", complaints)
  await openDraft(norway, server, id)
  await card(lead, 1)
  await suggest("and wastes", "As in the treaty")
  await expect(
    norway.getByText("Other words are suggested for your proposal in A.1."),
  ).toBeVisible()
  await expect(lead.locator(".suggestion")).toContainText(/Waits for .Norway/)
  await expectSound(lead)
  await norway.getByText("1 suggestion waits for an answer").click()
  await norway.getByRole("list", { name: "Suggestions for these words" }).getByText("A.1").click()
  const waiting = norway.locator(".suggestion")
  await expect(waiting).toContainText("and wastes")
  await expect(waiting).toContainText("As in the treaty")
  await expectSound(norway)
  // Another party sees it and has no answer to give.
  const kenya = await signIn(browser, server, "Delegate of Kenya", complaints)
  await openDraft(kenya, server, id)
  await card(kenya, 1)
  await expect(kenya.locator(".suggestion")).toContainText(/Waits for .Norway/)
  await expect(kenya.getByRole("button", { name: "Take these words" })).toHaveCount(0)
  await waiting.getByRole("button", { name: "Take these words" }).click()
  await expect(norway.locator(".alternative-words")).toHaveText("[and wastes]")
  await expect(kenya.locator(".alternative-words")).toHaveText("[and wastes]")
  await expect(kenya.getByText("These words were suggested by")).toBeVisible()
  await expect(kenya.locator(".origin").first()).toHaveText(/Norway\s*proposes these words/)
  // Rejected with a remark; a third is withdrawn.
  await expect(lead.locator(".alternative-words")).toHaveText("[and wastes]")
  await suggest("and refuse", "")
  await norway.getByLabel("Remark").fill("Refuse is something else")
  await norway.getByRole("button", { name: "Keep ours" }).click()
  await lead.getByText("2 earlier suggestions").click()
  await expect(lead.locator(".suggested-earlier li").first()).toContainText(
    /and refuse.*Not taken by.*Refuse is something else/s,
  )
  await suggest("and rubbish", "")
  await expect(norway.locator(".suggestion")).toContainText("and rubbish")
  await lead.getByRole("button", { name: "Withdraw the suggestion" }).click()
  await expect(norway.locator(".suggestion")).toHaveCount(0)
  await expect(norway.locator(".alternative-words")).toHaveText("[and wastes]")
  expect(complaints).toEqual([])
})

test("U83 alternatives are merged after a look at both sides, and no party is lost", async ({
  browser,
}) => {
  const complaints: string[] = []
  const lead = await signIn(browser, server, LEAD, complaints)
  const draft = draftOf(
    build("1. Parties [shall do the work] [should do the work] [shall do the work] soon."),
    {
      brackets: new Map([
        ["b1", made("add", "Norway")],
        ["b2", made("add", "Kenya")],
        ["b3", made("add", "Brazil")],
      ]),
    },
  )
  const id = await opened(lead, "Merged", draft)
  await card(lead, 1)
  await lead.getByRole("button", { name: "More for this bracket" }).click()
  await lead.getByRole("menuitem", { name: "Collapse" }).click()
  const [before, after] = [
    lead.getByRole("region", { name: "Before" }),
    lead.getByRole("region", { name: "After" }),
  ]
  await expect(before.getByRole("listitem")).toHaveText([
    /shall do the work\s*Norway/,
    /should do the work\s*Kenya/,
    /shall do the work\s*Brazil/,
  ])
  await expect(after.locator(".side-text")).toHaveText("[shall] [should] do the work")
  await expect(after.getByRole("listitem")).toHaveText([
    /shall\s*Norway\s*Brazil/,
    /should\s*Kenya/,
  ])
  await expectSound(lead)
  await lead.getByRole("button", { name: "Collapse", exact: true }).click()
  await expect(lead.locator(".alternative")).toHaveCount(2)
  await expect(lead.locator(".alternative").first()).toContainText("Brazil")
  const norway = await signIn(browser, server, "Delegate of Norway", complaints)
  await openDraft(norway, server, id)
  await card(norway, 1)
  await norway.getByRole("button", { name: "More for this bracket" }).click()
  await expect(norway.getByRole("menuitem", { name: "Collapse" })).toHaveCount(0)
  expect(complaints).toEqual([])
})

test("U85 what a filter shows is carried forward and decided at once, line by line", async ({
  browser,
}) => {
  const complaints: string[] = []
  const lead = await signIn(browser, server, LEAD, complaints)
  await opened(lead, "Carried")
  const rows = lead.locator("[data-cluster]")
  await lead.getByText("More filters").click()
  await lead.getByLabel("Party", { exact: true }).selectOption("Norway")
  await expect(rows).toHaveCount(3)
  await expectSound(lead)
  await lead.getByRole("button", { name: "Act on 3 brackets …" }).click()
  const dialog = lead.getByRole("dialog")
  await dialog.getByText("Carry forward").click()
  const act = dialog.getByRole("button", { name: /^Do it for/ })
  await expect(act).toBeDisabled()
  await dialog.getByLabel("To which meeting or session").fill("Second session")
  await dialog.getByLabel("Reason").fill("No time")
  await dialog.getByLabel("Include the bracket in A.2").click()
  await expectSound(lead)
  await expect(act).toHaveText("Do it for 2 brackets")
  await act.click()
  await expect(lead.getByText("2 brackets are carried forward, in one step.")).toBeVisible()
  await expect(lead.locator(".count")).toContainText("2 are carried forward")
  await lead.getByRole("radio", { name: "Carried forward" }).click()
  await expect(rows).toHaveCount(2)
  await rows.first().click()
  await expect(lead.locator(".decision")).toContainText(
    /Carried forward to Second session.*No time/s,
  )
  await lead.getByRole("button", { name: "Take up again" }).click()
  await expect(lead.locator(".decision")).toHaveCount(0)
  await lead.getByRole("button", { name: "All brackets" }).click()
  await expect(rows).toHaveCount(1)
  // Decided: what somebody stands against says so, and the rest is one step.
  await lead.getByRole("radio", { name: "All", exact: true }).click()
  await lead.getByRole("button", { name: "Act on 3 brackets …" }).click()
  await dialog.getByText("Decide: keep the words").click()
  await expect(dialog.getByText("Kenya stands against this")).toBeVisible()
  await act.click()
  await expect(lead.locator(".row .state-decided")).toHaveCount(2)
  await lead.getByRole("button", { name: "Undo" }).click()
  await expect(lead.locator(".row .state-decided")).toHaveCount(0)
  expect(complaints).toEqual([])
})

test("U86 the card tells what a decision would touch, and leads there", async ({ browser }) => {
  const complaints: string[] = []
  const lead = await signIn(browser, server, LEAD, complaints)
  const draft = draftOf(
    build("# A. Duties", "[1. Ports [always] open.]", "2. Ships pay as paragraph 1 says."),
  )
  await opened(lead, "Depending", draft)
  await card(lead, 1)
  await lead.getByText("2 places depend on it").click()
  const places = lead.getByRole("list", { name: "What depends on it" }).getByRole("listitem")
  await expect(places).toHaveText([/always.*stands in its words/, /A\.2.*refers to.*A\.1/])
  await expectSound(lead)
  await places.first().getByRole("button").click()
  await expect(lead.locator(".alternative-words")).toHaveText("[always]")
  await expect(lead.getByText("1 place depends on it")).toBeVisible()
  expect(complaints).toEqual([])
})
