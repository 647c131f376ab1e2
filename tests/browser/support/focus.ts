/** Where the keyboard is on a page, and whether one sees it. */

import type { Page } from "@playwright/test"

export interface Focused {
  /** Where the keyboard is: `text`, `line`, `card`, `nothing`, else what the control is called. */
  readonly place: string
  /** Whether it is marked: an outline or a shadow that is drawn, or the caret of a text. */
  readonly marked: boolean
}

/** What has the focus, and whether one can see that. */
export function focused(page: Page): Promise<Focused> {
  return page.evaluate(() => {
    const control = document.activeElement
    if (!control || control === document.body) return { place: "nothing", marked: true }
    // A radio and a switch hide their own box; their label is what one sees.
    const hidden = control.matches("input[type=radio], input[type=checkbox]")
    const seen = hidden ? control.closest("label") : control
    const style = getComputedStyle(seen ?? control)
    const outlined = style.outlineStyle !== "none" && parseFloat(style.outlineWidth) > 0
    const inText = control.classList.contains("ProseMirror")
    const place = inText
      ? "text"
      : control.matches("[data-cluster]")
        ? "line"
        : control.matches(".card")
          ? "card"
          : (control.getAttribute("aria-label") ?? control.textContent).trim()
    const caret = inText && style.caretColor !== "transparent" && getSelection()?.rangeCount === 1
    // A dialog that opens without a field has the keyboard itself, over all else.
    const isDialog = control.matches("[role=dialog]")
    return { place, marked: outlined || style.boxShadow !== "none" || caret || isDialog }
  })
}
