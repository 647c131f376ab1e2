/** A ref that brings what just appeared into view. */

export function intoView(element: HTMLElement | null): void {
  element?.scrollIntoView({ block: "nearest" })
}
