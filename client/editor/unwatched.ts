/** Keeps React from walking through the whole draft at each of its commits. */

/**
 * Before each commit React notes the selection of the focused element, so that it can put it back where
 * the commit took it away (`getSelectionInformation` in react-dom). In what is edited it counts
 * characters for that, from the first node on: on the largest draft longer than all else that a key
 * costs. ProseMirror looks after its selection itself, so the element does not answer to React's question
 * (`contentEditable === "true"`). The attribute, and with it the browser, stay as they are.
 */
export function unwatchedByReact(edited: HTMLElement): void {
  Object.defineProperty(edited, "contentEditable", { configurable: true, get: () => "inherit" })
}
