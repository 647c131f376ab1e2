/** What people do before a picture is taken, in the words of the language of the page. */

import { expect } from "@playwright/test"
import { caretAfter } from "../../tests/browser/support/drafts.ts"
import type { View } from "../../client/ui/pageState.ts"
import { openDraft, type At } from "./place.ts"
import type { Deed } from "./stages.ts"

/** Opens the card of the cluster that holds some words. */
export async function openCard({ page, say }: At, words: string): Promise<void> {
  const back = page.getByRole("button", { name: say.cards.allBrackets })
  if (await back.isVisible()) await back.click()
  await page.locator("[data-cluster]", { hasText: words }).first().click()
  await page.getByRole("list", { name: say.cards.alternatives }).waitFor()
}

export async function viewOf({ page, say }: At, view: View): Promise<void> {
  const names: Partial<Record<View, string>> = { ...say.toolbar.views, positions: say.table.view }
  await page.getByRole("radio", { name: names[view] ?? "" }).click()
}

/** Opens the menu of the whole text; with a name, what it calls so. */
export async function wholeText({ page, say }: At, name?: string): Promise<void> {
  await page.locator(".tools").getByRole("button", { name: say.toolbar.wholeText }).click()
  if (name !== undefined) await page.getByRole("menuitem", { name }).first().click()
}

export async function tabOf({ page }: At, name: string): Promise<void> {
  await page.getByRole("tab", { name: new RegExp(`^${name}`) }).click()
}

/** Puts the caret behind the agreed words of the stage. */
export function caret({ page, stage }: At): Promise<void> {
  return caretAfter(page, stage.agreed)
}

/** Chooses something on the menu of the card that is open. */
export async function cardMenu({ page, say }: At, name: string): Promise<void> {
  await page.getByRole("button", { name: say.cards.moreForThis }).click()
  await page.getByRole("menuitem", { name }).click()
}

/** Does one act of the negotiation, on the page of whoever does it. */
export async function does(at: At, deed: Deed): Promise<void> {
  const { page, say } = at
  await openCard(at, deed.on)
  if ("propose" in deed) {
    await page.keyboard.press("a")
    await page.keyboard.insertText(deed.propose)
    await page.keyboard.press("Control+Enter")
    const list = page.getByRole("list", { name: say.cards.alternatives })
    await list.getByText(deed.propose).first().waitFor()
  } else if ("decide" in deed) {
    await page.keyboard.press(String(deed.decide))
    await page.keyboard.press("Control+Enter")
    await page.getByRole("button", { name: say.cards.reopen }).waitFor()
  } else {
    const name = say.cards.alternative(deed.alternative)
    await page.getByRole("button", { name, exact: true }).click()
    await page.getByRole("radio", { name: say.cards.stances[deed.stance] }).click()
  }
}

/** Brings a text in as the page of somebody who may; answers its address. */
export async function bringIn(at: At, title: string, text: string): Promise<string> {
  const { page, say, server } = at
  await page.goto(server.url)
  await page.getByRole("button", { name: say.bringing.open }).click()
  await page.getByLabel(say.bringing.text, { exact: true }).fill(text)
  await page.getByLabel(say.bringing.titleOfDraft).fill(title)
  await page.getByRole("button", { name: say.bringing.bringIn }).click()
  await expect(page.locator(".ProseMirror p").first()).toBeVisible()
  return page.url()
}

/** A plenary with a bracket about to be decided; answers the window for the projector. */
export async function plenary(at: At) {
  const { page, say } = at
  await wholeText(at, say.plenary.bar)
  const [projector] = await Promise.all([
    page.waitForEvent("popup"),
    page.getByRole("button", { name: say.plenary.open }).click(),
  ])
  await page.getByLabel(say.plenary.section).selectOption({ index: 1 })
  await page.keyboard.press("Control+Alt+n")
  await page.keyboard.press("Control+Alt+n")
  await page.keyboard.press("Control+Alt+2")
  await projector.locator("path.ring-chosen").waitFor()
  return projector
}

/** Opens the draft as a page that thinks it may more, and types what the server refuses. */
export async function typeRefused(at: At): Promise<void> {
  const { page, stage, say } = at
  await openDraft(at, at.draft)
  await caret(at)
  await page.keyboard.insertText(stage.typed)
  await page.getByRole("alert").getByRole("button", { name: say.frame.show }).first().click()
}
