/** The side from which a language is written. */

/** Of a BCP 47 tag; paragraphs have a direction of their own, lists and tables run by this one. */
export function directionOf(language: string): "ltr" | "rtl" {
  return /^(?:ar|fa|he|ur|ps|ckb|sd|ug|yi)(?:-|$)/i.test(language) ? "rtl" : "ltr"
}
