/** The headings of the draft, and how far each section is. */

export const outline = {
  agreed: "agreed",
  /** Of a section that stands in a bracket which begins before it. */
  inBrackets: "in brackets",
  nothing: "This draft has no headings.",
  open: (open: number, all: number) => `${open} open of ${all}`,
  outline: "Outline",
}
