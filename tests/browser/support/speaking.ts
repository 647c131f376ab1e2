/** A page in a language of the interface, and what of it is not in that language. */

import { expect, type Page } from "@playwright/test"
import type { Language } from "../../../client/language/languages.ts"

/** Opens the page anew in a language, as if it had been chosen on this device. */
export async function speaking(page: Page, language: Language): Promise<void> {
  await page.evaluate((chosen) => {
    localStorage.setItem("chapeau-language", chosen)
  }, language)
  await page.reload()
  await expect(page.locator("html")).toHaveAttribute("lang", language)
  await expect(page.locator(".ProseMirror p").first()).toBeVisible()
}

/** Words of drafts, people and parties, which are in no catalogue. */
const NOT_THE_PAGE = [
  ".ProseMirror",
  ".row-words",
  ".alternative-words",
  ".preview-words",
  ".held-words",
  ".conflict-version p",
  "bdi",
  "q",
  "option",
  ".chip",
].join()

/**
 * The sentences and names of a part of the page that have words in Latin letters, beside those that
 * are expected. For languages of other scripts.
 */
export function latinWords(page: Page, part: string, expected: RegExp): Promise<string[]> {
  return page.locator(part).evaluateAll(
    (roots, [skipped, allowed]) => {
      const said: string[] = []
      for (const root of roots)
        for (const element of [root, ...root.querySelectorAll("*")]) {
          if (element.closest(skipped) || element.closest("svg, style, [hidden]")) continue
          for (const name of ["aria-label", "title", "placeholder"])
            said.push(element.getAttribute(name) ?? "")
          if (element.matches("textarea")) continue
          for (const node of element.childNodes)
            if (node.nodeType === Node.TEXT_NODE) said.push(node.textContent ?? "")
        }
      return said.filter((each) => /[a-z]{2}/i.test(each.replaceAll(new RegExp(allowed, "g"), "")))
    },
    [NOT_THE_PAGE, expected.source] as const,
  )
}
