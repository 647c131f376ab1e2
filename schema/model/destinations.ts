/**
 * Places of a draft by what people call them: `D7`, `OP3bis`, `7 bis`, `(iv)`, `[12`.
 *
 * Paragraphs and headings are named by their key or any end of it, in whatever way it is written; a
 * number alone is also that of a bracket, as the list of clusters counts them.
 */

import type { Cluster, Derived, ParagraphInfo } from "./derived.ts"

export type Destination =
  | { readonly to: "paragraph"; readonly info: ParagraphInfo }
  | { readonly to: "cluster"; readonly cluster: Cluster; readonly number: number }

/** The places that words may mean, the likeliest first, at most `most`. */
export function destinations(derived: Derived, asked: string, most = 12): readonly Destination[] {
  const bracket = /^\s*[[［【〔]\s*(.*?)\s*[\]］】〕]?\s*$/u.exec(asked)?.[1]
  const name = folded(bracket ?? asked)
  if (name === "") return []
  const cluster = clusterOf(derived, name)
  if (bracket !== undefined) return cluster ? [cluster] : []
  const found = derived.paragraphs.flatMap((info) => {
    const rank = rankOf(info, name)
    return rank === null ? [] : { rank, info }
  })
  const ranked = found.toSorted((a, b) => a.rank - b.rank)
  const exact = ranked.filter(({ rank }) => rank < STARTS).length
  const all: Destination[] = ranked.map(({ info }) => ({ to: "paragraph", info }))
  return (cluster ? all.toSpliced(exact, 0, cluster) : all).slice(0, most)
}

function clusterOf(derived: Derived, name: string): Destination | null {
  const number = /^\d+$/.test(name) ? Number(name) : 0
  const cluster = derived.clusters[number - 1]
  return cluster ? { to: "cluster", cluster, number } : null
}

/** From this rank on a name only begins as asked. */
const STARTS = 3
const TITLE = 6

/** How well a paragraph is meant: 0 is its whole key; null when it is not. */
function rankOf({ key, label, paragraph, section }: ParagraphInfo, name: string): number | null {
  const parts = key.split(".").map(folded)
  // The key of a paragraph names its section by the last part alone; people may write the whole.
  const names = [
    parts.join(""),
    folded(section) + (parts.at(-1) ?? ""),
    ...parts.slice(1).map((_, i) => parts.slice(i + 1).join("")),
  ]
  const number = label?.style === "chinese" ? String(label.number) : ""
  const shown = label ? [folded(label.text), number] : []
  if (names[0] === name) return 0
  if (names.includes(name)) return 1
  if (shown.includes(name) && (label?.suffix === "" || shown[0] === name)) return 2
  if (names[0]?.startsWith(name)) return STARTS
  if (names.some((each) => each.startsWith(name))) return STARTS + 1
  const heads = paragraph.kind === "heading" || paragraph.kind === "annex"
  return heads && folded(paragraph.text).includes(name) ? TITLE : null
}

/** Letters and digits alone, in one case, digits of every script as 0 to 9. */
function folded(name: string): string {
  return name
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) & 15))
    .replace(/[^\p{L}\p{N}]/gu, "")
}
