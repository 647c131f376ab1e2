/** Drafts of the tests' own on a running server: brought in as users do it, opened, and entered. */

import { expect, type Page } from "@playwright/test"
import { selectWords, type TestServer } from "./server.ts"

/** Brings a draft in as the person of the page, who must be a co-lead or of the secretariat. Answers its id. */
export async function importDraft(
  page: Page,
  title: string,
  content: { readonly text: string } | { readonly json: unknown },
): Promise<string> {
  const { status, body } = await page.evaluate(
    async (request) => {
      const answer = await fetch("/api/drafts", {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify(request),
      })
      return { status: answer.status, body: (await answer.json()) as { id?: string } }
    },
    { title, ...content },
  )
  if (status !== 201 || body.id === undefined)
    throw new Error(`the draft was not taken: ${status} ${JSON.stringify(body)}`)
  return body.id
}

/** Goes to a draft and waits until its text is on screen. */
export async function openDraft(page: Page, server: TestServer, id: string): Promise<void> {
  await page.goto(`${server.url}/drafts/${id}`)
  await expect(page.locator(".ProseMirror p").first()).toBeVisible({ timeout: 60_000 })
}

/** Puts the caret right after words that stand in one text node. */
export async function caretAfter(page: Page, words: string): Promise<void> {
  await selectWords(page, words)
  await page.evaluate(() => getSelection()?.collapseToEnd())
  await expect.poll(() => page.evaluate(() => getSelection()?.isCollapsed)).toBe(true)
}
