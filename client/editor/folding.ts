/**
 * What is folded on one person's screen: brackets, paragraphs and sections, by name. The name of a folded
 * bracket is its id; those of paragraphs and sections begin with a sign that no id begins with.
 */

import type { Bracket, Derived, OutlineEntry, Place } from "../../schema/model/derived.ts"
import type { Standing } from "../../schema/model/standing.ts"
import type { Piece } from "./pieces.ts"

export type Folded = ReadonlySet<string>

/** What is folded or unfolded: what is at the caret, all that stands at one level, or everything. */
export type FoldRequest =
  | { readonly fold: "bracket" | "paragraph" | "section" }
  /** Brackets of one depth, 1 being the outermost. */
  | { readonly fold: "depth"; readonly depth: number }
  /** Sections of one level of headings, by its rank among those of the draft, 1 being the highest. */
  | { readonly fold: "sections"; readonly rank: number }
  | { readonly fold: "paragraphs" }
  /** What decisions took out, with the characters of what they kept. */
  | { readonly fold: "decided"; readonly only?: "fold" }
  | { readonly fold: "nothing" }

/** What folding needs to know: the draft, the caret, and the innermost bracket around it. */
interface Standpoint {
  readonly derived: Derived
  readonly standing: Standing
  readonly selection: { readonly from: Place } | null
  readonly bracket: string | null
}

const PARAGRAPH = "¶ "
const SECTION = "§ "
const DECIDED = "✓ "

/** What the fold of a decided cluster is called. */
export function decidedFold(cluster: string): string {
  return DECIDED + cluster
}

/** Characters of a folded paragraph that stay in sight after its label, cut at a space. */
const IN_SIGHT = 48
/** From so many hidden characters on something is hidden at all. */
const WORTH = 12

/** A heading with the paragraphs below it, as indexes from `first` to before `end`. */
interface Section {
  readonly heading: string
  readonly level: number
  readonly first: number
  readonly end: number
}

const known = new WeakMap<Derived, readonly Section[]>()

/** All sections in order of the text; one holds those below it. */
function sectionsOf(derived: Derived): readonly Section[] {
  const before = known.get(derived)
  if (before) return before
  const flat = (entries: readonly OutlineEntry[]): OutlineEntry[] =>
    entries.flatMap((entry) => [entry, ...flat(entry.children)])
  const entries = flat(derived.outline).map(({ paragraph, level }) => ({
    heading: paragraph,
    level,
    first: (derived.indexOf(paragraph) ?? 0) + 1,
  }))
  const made: Section[] = []
  // From the last to the first: those that are still open end where the next of their level begins.
  const nexts: { readonly level: number; readonly at: number }[] = []
  for (const entry of entries.toReversed()) {
    while ((nexts.at(-1)?.level ?? -Infinity) > entry.level) nexts.pop()
    made.push({ ...entry, end: nexts.at(-1)?.at ?? derived.paragraphs.length })
    nexts.push({ level: entry.level, at: entry.first - 1 })
  }
  made.reverse()
  known.set(derived, made)
  return made
}

/** How many levels of headings a draft has. */
export function sectionRanks(derived: Derived): readonly number[] {
  return [...new Set(sectionsOf(derived).map(({ level }) => level))].toSorted((a, b) => a - b)
}

/** What would be folded once a request is carried out. Null when it means nothing here. */
export function foldedAfter(
  { derived, standing, selection, bracket }: Standpoint,
  folded: Folded,
  request: FoldRequest,
): Folded | null {
  switch (request.fold) {
    case "nothing":
      return new Set()
    case "depth":
      return toggledAll(
        folded,
        derived.brackets.flatMap((each) =>
          each.depth === request.depth && each.class === "negotiation" && each.incomplete === null
            ? [each.id]
            : [],
        ),
      )
    case "sections": {
      const level = sectionRanks(derived)[request.rank - 1]
      const all = sectionsOf(derived).filter((each) => each.level === level)
      return toggledAll(
        folded,
        all.map(({ heading }) => SECTION + heading),
      )
    }
    case "paragraphs":
      return toggledAll(
        folded,
        derived.paragraphs.flatMap(({ paragraph }, i) =>
          cutOf(derived, i) === null ? [] : [PARAGRAPH + paragraph.id],
        ),
      )
    case "decided": {
      const names = derived.clusters.flatMap(({ id }) =>
        standing.of(id) === "decided" ? [decidedFold(id)] : [],
      )
      return request.only === "fold" ? new Set([...folded, ...names]) : toggledAll(folded, names)
    }
    case "bracket":
      return bracket === null ? null : toggledAll(folded, [bracket])
    case "paragraph":
      return selection && toggledAll(folded, [PARAGRAPH + selection.from.paragraph])
    case "section": {
      const index = derived.indexOf(selection?.from.paragraph ?? "")
      if (index === undefined) return null
      const around = sectionsOf(derived).findLast(
        ({ first, end }) => first - 1 <= index && index < end,
      )
      return around ? toggledAll(folded, [SECTION + around.heading]) : null
    }
  }
}

/** Unfolds the things named when all of them are folded, else folds them all. Null when there are none. */
function toggledAll(folded: Folded, names: readonly string[]): Folded | null {
  if (names.length === 0) return null
  if (!names.every((name) => folded.has(name))) return new Set([...folded, ...names])
  const gone = new Set(names)
  return new Set([...folded].filter((name) => !gone.has(name)))
}

/** Where the hidden words of a paragraph begin; null when there is too little to hide. */
function cutOf(derived: Derived, index: number): number | null {
  const info = derived.paragraphs[index]
  if (!info || info.paragraph.kind === "heading" || info.paragraph.kind === "title") return null
  const { text } = info.paragraph
  const start = info.label?.to ?? 0
  const cut = Math.max(text.lastIndexOf(" ", start + IN_SIGHT), start)
  return text.length - cut < WORTH ? null : cut
}

/** Where the hidden words of a folded bracket begin: a label within it stays in sight (SEEDS G20). */
export function foldedFrom(derived: Derived, { open, incomplete }: Bracket): number {
  const start = open.offset + (incomplete === "open" ? 0 : 1)
  const index = derived.indexOf(open.paragraph)
  const label = index === undefined ? null : derived.paragraphs[index]?.label
  return label?.insideBracket && label.from >= start ? label.to : start
}

const HIDDEN: Piece = { type: "paragraph", class: "folded-paragraph", data: {}, style: "" }

/**
 * What stands for folded things, and which paragraphs are hidden with them, by paragraph. The words of a
 * folded bracket are hidden where the bracket is drawn.
 */
export function foldPieces(
  snapshot: Standpoint,
  folded: Folded,
  add: (paragraph: string, piece: Piece) => void,
): void {
  if (folded.size === 0) return
  const { derived, standing } = snapshot
  const within = openWithin(snapshot)
  const open = openBefore(derived, (cluster) => standing.of(cluster) === "open")
  const between = (from: number, to: number) => (open[to] ?? 0) - (open[from] ?? 0)
  for (const name of folded) {
    const bracket = derived.bracket(name)
    const index = derived.indexOf(name.slice(PARAGRAPH.length))
    const cut = name.startsWith(PARAGRAPH) && index !== undefined ? cutOf(derived, index) : null
    const info = derived.paragraphs[index ?? -1]
    if (bracket) {
      const at = foldedFrom(derived, bracket)
      const inside = within.get(name) ?? 0
      add(bracket.open.paragraph, { type: "fold", at, bracket: name, inside, paragraphs: 0 })
    } else if (info && index !== undefined && cut !== null) {
      const { id, text } = info.paragraph
      const inside = between(index, index + 1)
      add(id, { type: "range", from: cut, to: text.length, class: "folded" })
      add(id, { type: "fold", at: cut, bracket: name, inside, paragraphs: 0 })
    }
  }
  let hiddenTo = 0
  for (const { heading, first, end } of sectionsOf(derived)) {
    if (!folded.has(SECTION + heading) || first - 1 < hiddenTo) continue
    const below = derived.paragraphs.slice(first, end).filter(({ paragraph }) => !isNote(paragraph))
    for (const { paragraph } of below) add(paragraph.id, HIDDEN)
    hiddenTo = end
    add(heading, {
      type: "fold",
      at: derived.paragraphs[first - 1]?.paragraph.text.length ?? 0,
      bracket: SECTION + heading,
      inside: between(first, end),
      paragraphs: below.length,
    })
  }
}

/** Notes stand at the end of the draft and belong to all of it. */
function isNote({ kind }: { readonly kind: string }): boolean {
  return kind === "footnote" || kind === "note"
}

/** How many open clusters begin before each paragraph; one number more than there are paragraphs. */
function openBefore(derived: Derived, isOpen: (cluster: string) => boolean): readonly number[] {
  const begun = new Map<number, number>()
  for (const { id, place } of derived.clusters) {
    const index = derived.indexOf(place.paragraph) ?? -1
    if (isOpen(id)) begun.set(index, (begun.get(index) ?? 0) + 1)
  }
  let sum = 0
  return [0, ...derived.paragraphs.map((_, i) => (sum += begun.get(i) ?? 0))]
}

/** How many open clusters stand within each bracket that holds some. */
function openWithin({ derived, standing }: Standpoint): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const { id, parent } of derived.clusters) {
    if (standing.of(id) !== "open") continue
    for (let each = parent; each !== null; each = derived.bracket(each)?.parent ?? null)
      counts.set(each, (counts.get(each) ?? 0) + 1)
  }
  return counts
}

/** The folded things in whose hidden words a caret would stand, the outermost first. */
export function foldsOver(standpoint: Standpoint, folded: Folded, place: Place): readonly string[] {
  const { derived } = standpoint
  const index = derived.indexOf(place.paragraph)
  if (index === undefined || folded.size === 0) return []
  const found = sectionsOf(derived).flatMap(({ heading, first, end }) =>
    first <= index && index < end && folded.has(SECTION + heading) ? [SECTION + heading] : [],
  )
  const paragraph = PARAGRAPH + place.paragraph
  const cut = folded.has(paragraph) ? cutOf(derived, index) : null
  if (cut !== null && place.offset > cut) found.push(paragraph)
  for (const name of folded) {
    if (name.startsWith(DECIDED) && isRemoved(standpoint, name.slice(DECIDED.length), place))
      found.push(name)
    const bracket = derived.bracket(name)
    if (!bracket) continue
    const [first, last] = [
      derived.indexOf(bracket.open.paragraph) ?? Infinity,
      derived.indexOf(bracket.close.paragraph) ?? -1,
    ]
    const after = first < index || (first === index && place.offset > foldedFrom(derived, bracket))
    if (after && (index < last || (index === last && place.offset <= bracket.close.offset)))
      found.push(name)
  }
  return found
}

/** Whether a caret would stand among the words that the decision of a cluster took out. */
function isRemoved({ derived, standing }: Standpoint, cluster: string, place: Place): boolean {
  const index = derived.indexOf(place.paragraph) ?? -1
  return (derived.cluster(cluster)?.brackets ?? []).some((id) => {
    const bracket = derived.bracket(id)
    if (!bracket || standing.fate(id) !== "removed") return false
    const [first, last] = [
      derived.indexOf(bracket.open.paragraph) ?? Infinity,
      derived.indexOf(bracket.close.paragraph) ?? -1,
    ]
    return (
      (first < index || (first === index && place.offset > bracket.open.offset)) &&
      (index < last || (index === last && place.offset <= bracket.close.offset))
    )
  })
}

/** Where a folded thing begins: what is before stays in sight. Null when it is gone. */
export function headOf({ derived }: Standpoint, name: string): Place | null {
  if (name.startsWith(DECIDED)) return derived.cluster(name.slice(DECIDED.length))?.place ?? null
  const bracket = derived.bracket(name)
  if (bracket) return { ...bracket.open, offset: foldedFrom(derived, bracket) }
  const paragraph = name.slice(PARAGRAPH.length)
  const index = derived.indexOf(paragraph)
  const text = derived.paragraphs[index ?? -1]?.paragraph.text
  if (index === undefined || text === undefined) return null
  const offset = name.startsWith(SECTION) ? text.length : (cutOf(derived, index) ?? 0)
  return { paragraph, offset }
}
