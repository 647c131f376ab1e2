/** What a person does to the page with their hands, and how one does it with a mouse. */

import type { Locator, Page } from "@playwright/test"
import { caretAfter } from "../drafts.ts"
import { selectWords } from "../server.ts"

/** One way of working the page. Each act waits until what it needs is there. */
export interface Hands {
  /** Presses a button, a link, a tab, a line, an item of a menu, or switches a switch by its words. */
  press(page: Page, wanted: Locator): Promise<void>
  /** Writes words into a field in place of what is in it. */
  write(page: Page, field: Locator, words: string): Promise<void>
  /** Takes an option of a list that drops down, by its place. */
  choose(page: Page, list: Locator, index: number): Promise<void>
  /** Selects words of the draft. */
  select(page: Page, words: string): Promise<void>
  /** Puts the caret right after words of the draft. */
  caretAfter(page: Page, words: string): Promise<void>
}

export const mouse: Hands = {
  press: (_page, wanted) => wanted.click(),
  write: (_page, field, words) => field.fill(words),
  choose: async (_page, list, index) => {
    await list.selectOption({ index })
  },
  select: selectWords,
  caretAfter,
}
