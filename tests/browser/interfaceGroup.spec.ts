/** The pages of a group, its log and an account in the languages of the interface. */

import { expect, test, type Page } from "@playwright/test"
import { sayings as arabic } from "../../client/language/ar/all.ts"
import { sayings as english } from "../../client/language/en/all.ts"
import { sayings as french } from "../../client/language/fr/all.ts"
import { expectSound } from "./support/axe.ts"
import { caretAfter, importDraft, openDraft } from "./support/drafts.ts"
import { signIn, signOutAll, startServer, type TestServer } from "./support/server.ts"
import { latinWords } from "./support/speaking.ts"

let server: TestServer

test.beforeAll(async () => {
  server = await startServer()
})
test.afterEach(async ({ browser }) => {
  await signOutAll(browser)
})
test.afterAll(async () => {
  await server.stop()
})

/** What reads as it does in every language: names of formats, systems, people and parties, and addresses. */
const EVERYWHERE =
  /Chapeau|Co-lead of the group|Delegate of|Brazil|Japan|Kenya|Norway|Peru|Chile|Observer|Secretariat|Pilots|SHA-256|CSV|JSON|Markdown|UTC|Chrome|Linux|Safari|VI\.D|[\w.]+@[\w.]+|http\S+|[0-9a-f]{64}|D\.\d+/

/** Speaks a language from the next page on. */
async function choose(page: Page, language: "ar" | "fr"): Promise<void> {
  await page.addInitScript((chosen) => {
    localStorage.setItem("chapeau-language", chosen)
  }, language)
}

/** The English sentences of three areas that French does not share. */
const ENGLISH = new Set(
  (["account", "people", "log", "entry"] as const).flatMap((area) =>
    Object.entries<unknown>(english[area]).flatMap(([name, sentence]) =>
      typeof sentence === "string" && sentence !== Reflect.get(french[area], name)
        ? [sentence.trim()]
        : [],
    ),
  ),
)

/** Sentences of a page that are in English. */
async function englishOn(page: Page): Promise<string[]> {
  const said = await page
    .locator("body")
    .evaluate((body) =>
      [...body.querySelectorAll("*")].flatMap((element) => [
        element.getAttribute("aria-label") ?? "",
        element.getAttribute("placeholder") ?? "",
        ...[...element.childNodes]
          .filter((node) => node.nodeType === Node.TEXT_NODE)
          .map((node) => node.textContent ?? ""),
      ]),
    )
  return said.map((each) => each.trim()).filter((each) => ENGLISH.has(each))
}

/** A draft with typed words and a bracket, a party, and an invitation, so that the pages have something to say. */
async function something(page: Page, party: string): Promise<void> {
  const id = await importDraft(page, "Pilots", { text: "1. Each ship shall take [one] pilot.\n" })
  await openDraft(page, server, id)
  await caretAfter(page, "Each ship")
  await page.keyboard.type(" in port", { delay: 30 })
  await expect(page.getByText("All changes saved")).toBeVisible()
  await page.evaluate(async (name) => {
    const post = (path: string, body: unknown) =>
      fetch(`/api/groups/main/${path}`, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify(body),
      })
    await post("parties", { name, kind: "state", region: "latin-america-caribbean" })
    const seat = { role: "delegate", parties: [name] }
    await post("invitations", { email: "ola@example.org", ...seat })
  }, party)
}

const SPEAKING = { fr: french, ar: arabic } as const

for (const language of ["fr", "ar"] as const)
  test(`U42 the pages of a group and an account say nothing in English: ${language}`, async ({
    browser,
  }) => {
    const say = SPEAKING[language]
    const complaints: string[] = []
    const page = await signIn(browser, server, "Secretariat", complaints)
    // Both languages are tried on one server.
    const party = language === "fr" ? "Peru" : "Chile"
    await something(page, party)
    await choose(page, language)
    const foreign = () =>
      language === "fr" ? englishOn(page) : latinWords(page, "main", EVERYWHERE)

    await page.goto(`${server.url}/groups/main`)
    await expect(page.locator("html")).toHaveAttribute("dir", language === "ar" ? "rtl" : "ltr")
    for (const tab of ["people", "parties", "invitations", "rules", "log"] as const) {
      await page.getByRole("tab", { name: say.people[tab] }).click()
      const panel = page.getByRole("tabpanel", { name: say.people[tab] })
      await expect(panel).not.toContainText(say.entry.opening)
      if (tab === "people")
        await panel.getByRole("button", { name: say.people.change }).first().click()
      if (tab === "log") {
        await expect(panel.locator(".audit-line").first()).toBeVisible()
        await panel.getByRole("button", { name: say.log.check }).click()
        await expect(panel.getByText(say.log.lastHash)).toBeVisible()
      }
      expect(await foreign(), tab).toEqual([])
      await expectSound(page)
    }

    // A refusal of the server, with its English at hand.
    await page.getByRole("tab", { name: say.people.parties }).click()
    await page.getByRole("button", { name: say.people.removeOf(party) }).click()
    const refused = page
      .getByRole("alert")
      .filter({ hasText: say.faults.sentences.partyActs(party) })
    await expect(refused.locator("span")).toHaveAttribute(
      "title",
      english.faults.sentences.partyActs(party),
    )

    await page.goto(`${server.url}/account`)
    await expect(page.getByRole("heading", { name: say.account.title })).toBeVisible()
    await expect(page.getByText(say.account.thisBrowser)).toBeVisible()
    expect(await foreign()).toEqual([])
    await expectSound(page)
    // What the server refuses is reported by the browser too.
    expect(complaints.filter((each) => !each.includes("403"))).toEqual([])
  })

test("H16 the server's own pages are sound in Arabic", async ({ browser }) => {
  const context = await browser.newContext({ locale: "ar" })
  const page = await context.newPage()
  for (const path of ["/demonstration", "/enter", "/enter#token"]) {
    await page.goto(`${server.url}${path}`)
    await expect(page.locator("html")).toHaveAttribute("dir", "rtl")
    await expectSound(page)
  }
  await page.goto(`${server.url}/account`)
  await expect(page.getByText(arabic.faults.sentences.pleaseSignIn)).toBeVisible()
})
