/** Which number each labelled paragraph has once a draft is renumbered. */

import type { Derived, Label, ParagraphInfo } from "../model/derived.ts"

export interface NewNumber {
  readonly number: number
  readonly suffix: string
  /** A label of the same series without a suffix, as a pattern for one that had a suffix. */
  readonly like: Label
}

interface Series {
  readonly members: ParagraphInfo[]
  readonly sub: boolean
  readonly style: Label["style"]
}

/** New numbers by paragraph id, in the whole draft or under one heading. */
export function numbersOf(derived: Derived, section?: string): ReadonlyMap<string, NewNumber> {
  const wraps = wholeParagraphClusters(derived)
  const numbers = new Map<string, NewNumber>()
  /** The last number, before and after, of each style: a section may go on from the one before. */
  const last = new Map<Label["style"], { readonly was: number; readonly is: number }>()
  for (const series of seriesOf(derived)) {
    const [first] = series.members
    const like = plainLabel(series.members)
    if (!first?.label || !like) continue
    const before = series.sub ? undefined : last.get(series.style)
    const start = first.label.number
    let number = 0
    if (!series.sub && !before) number = start - 1
    else if (before && start > before.was) number = before.is
    let cluster: string | undefined
    const within = inSection(first, section)
    for (const { label, paragraph } of series.members) {
      if (!label) continue
      const own = wraps.get(paragraph.id)
      const shares = own !== undefined && own === cluster && label.suffix !== ""
      cluster = own
      if (!shares) number++
      const suffix = shares ? label.suffix : ""
      if (within) numbers.set(paragraph.id, { number, suffix, like })
      else number = label.number
    }
    const was = series.members.at(-1)?.label?.number ?? 0
    if (!series.sub) last.set(series.style, { was, is: number })
  }
  return numbers
}

function inSection(info: ParagraphInfo, section: string | undefined): boolean {
  return section === undefined || info.section === section || info.section.startsWith(`${section}.`)
}

/** Labelled paragraphs that are numbered together, in order of their first. Headings are not. */
function seriesOf(derived: Derived): Series[] {
  const known = new Map<string, Series>()
  for (const info of derived.paragraphs) {
    const { label, section, parent, paragraph } = info
    if (!label || paragraph.kind === "heading" || paragraph.kind === "annex") continue
    const name = JSON.stringify([section, parent, label.style])
    const series = known.get(name)
    if (series) series.members.push(info)
    else known.set(name, { members: [info], sub: parent !== null, style: label.style })
  }
  return [...known.values()]
}

/** The first label without a suffix, else the first. */
function plainLabel(members: readonly ParagraphInfo[]): Label | undefined {
  const labels = members.flatMap(({ label }) => (label ? [label] : []))
  return labels.find((label) => label.suffix === "") ?? labels[0]
}

/** Paragraph ids with the cluster of alternatives of which one bracket holds that paragraph whole. */
function wholeParagraphClusters(derived: Derived): ReadonlyMap<string, string> {
  const clusters = new Map<string, string>()
  for (const { covers, cluster } of derived.brackets) {
    if (!covers || covers[0] !== covers[1] || cluster === null) continue
    if (derived.cluster(cluster)?.kind === "alternatives") clusters.set(covers[0], cluster)
  }
  return clusters
}
