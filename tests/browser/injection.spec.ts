/** Row 22 of the faults: markup in everything that a person can type, paste, or bring in. */

import { expect, test, type Page } from "@playwright/test"
import type { Records } from "../../schema/model/records.ts"
import { draftToJson } from "../../schema/interchange/writeJson.ts"
import { build, draftOf } from "../support/build.ts"
import { importDraft, openDraft } from "./support/drafts.ts"
import { PAYLOADS } from "./support/payloads.ts"
import { draftText, signIn, signOutAll, startServer, type TestServer } from "./support/server.ts"

let server: TestServer
test.beforeAll(async () => {
  server = await startServer()
})
test.afterEach(({ browser }) => signOutAll(browser))
test.afterAll(() => server.stop())

interface Trap {
  ran?: unknown
  violations: string[]
}

/** From here on the page remembers what ran, and what its policy had to stop. */
async function trap(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const caught = window as unknown as Trap
    caught.violations = []
    document.addEventListener(
      "securitypolicyviolation",
      ({ violatedDirective, sample, blockedURI }) =>
        caught.violations.push(`${violatedDirective} ${blockedURI} ${sample}`),
    )
  })
  await page.reload()
}

/** Nothing ran, nothing had to be stopped, and nothing is in the page that could run. */
async function expectHarmless(page: Page): Promise<void> {
  const found = await page.evaluate(() => {
    const caught = window as unknown as Trap
    const all = [...document.querySelectorAll("*")]
    return {
      ran: caught.ran ?? null,
      violations: caught.violations,
      elements: all
        .map(({ localName }) => localName)
        .filter((name) => /^(iframe|object|embed|base|form|math|video|audio|marquee)$/.test(name)),
      handlers: all.flatMap((element) =>
        element.getAttributeNames().filter((name) => name.startsWith("on")),
      ),
      scripts: all.filter(({ localName }) => localName === "script").length,
      addresses: [...document.querySelectorAll("a[href]")]
        .map((link) => link.getAttribute("href") ?? "")
        .filter((href) => !/^(https?:|mailto:|#|\/(?!\/))/.test(href)),
    }
  })
  expect(found).toEqual({
    ran: null,
    violations: [],
    elements: [],
    handlers: [],
    scripts: 1,
    addresses: [],
  })
}

async function paste(page: Page, html: string): Promise<void> {
  await page.evaluate((markup) => {
    const data = new DataTransfer()
    data.setData("text/html", markup)
    data.setData("text/plain", "plain")
    const editor = document.querySelector(".ProseMirror")
    const event = { clipboardData: data, bubbles: true, cancelable: true }
    editor?.dispatchEvent(new ClipboardEvent("paste", event))
  }, html)
}

test("U10 a hundred ways of pasted markup run nothing, for whoever pastes and whoever reads", async ({
  browser,
}) => {
  test.setTimeout(180_000)
  expect(PAYLOADS.length).toBeGreaterThanOrEqual(100)
  const writer = await signIn(browser, server, "Secretariat")
  const id = await importDraft(writer, "Pasting", { text: "Words before.\n\nWords after." })
  await trap(writer)
  await openDraft(writer, server, id)
  const reader = await signIn(browser, server, "Observer")
  await trap(reader)
  await openDraft(reader, server, id)
  for (const payload of PAYLOADS) {
    await writer.locator(".ProseMirror p").last().click()
    await writer.keyboard.press("End")
    await paste(writer, `<p>begin</p>${payload}<p>end</p>`)
  }
  await writer.locator(".ProseMirror p").last().click()
  await writer.keyboard.press("End")
  await writer.keyboard.type(" At last.")
  await expect.poll(() => draftText(reader), { timeout: 30_000 }).toContain("At last.")
  await expectHarmless(writer)
  await expectHarmless(reader)
  await reader.reload()
  await expect.poll(() => draftText(reader), { timeout: 30_000 }).toContain("At last.")
  await expectHarmless(reader)
})

test("U10 markup in names, titles, notes, reasons and words is shown as characters", async ({
  browser,
}) => {
  test.setTimeout(120_000)
  const evil = `<img src=x onerror="window.ran=1"><script>window.ran=1</script>`
  const at = "2026-01-01T00:00:00Z"
  const by = evil
  const party = evil.slice(0, 90)
  const records: Partial<Records> = {
    brackets: new Map([
      ["b1", { kind: "add", party, sponsors: [evil], by, at }],
      ["b2", { kind: "add", party: "Kenya", by, at }],
    ]),
    positions: new Map([[`b1/${party}`, { stance: "oppose", note: evil, by, at }]]),
    decisions: new Map([
      ["b1", { outcome: "none", level: "ad-ref", meeting: evil, reason: evil, by, at }],
    ]),
  }
  const draft = draftOf(build(`# ${evil}`, `Words [${evil}] [other] after.`), records)
  const lead = await signIn(browser, server, "Secretariat")
  const id = await importDraft(lead, evil, {
    json: JSON.parse(
      draftToJson({ ...draft, meta: { ...draft.meta, symbol: evil, status: evil } }),
    ),
  })
  await trap(lead)
  const renamed = await lead.evaluate(async (name) => {
    const answer = await fetch("/api/groups/main", {
      method: "PATCH",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ name }),
    })
    return answer.status
  }, evil)
  expect([200, 403, 404, 405]).toContain(renamed)
  for (const person of ["Secretariat", "Delegate of Norway"]) {
    const page = await signIn(browser, server, person)
    await trap(page)
    await openDraft(page, server, id)
    await expectHarmless(page)
    await page.locator("[data-cluster]").first().click()
    await expect(page.getByRole("list", { name: "Alternatives" })).toBeVisible()
    await expect(page.getByText("<script>window.ran=1</script>").first()).toBeVisible()
    await expectHarmless(page)
    await page.goto(`${server.url}/`)
    await expect(page.getByText("<script>").first()).toBeVisible()
    await expectHarmless(page)
  }
})
