/** What the mentions in the text refer to, and whether they name it as it is named. */

import type { CrossReference, OutlineEntry, ParagraphInfo } from "./derived.ts"
import type { Diagnostic } from "./diagnostic.ts"
import type { Mention } from "./mentions.ts"
import { numberOf, romanOf } from "./labels.ts"
import { remark } from "./remarks.ts"
import { segmentOf } from "./series.ts"

/** Where references can lead. */
export interface Targets {
  /** Keys of headings by the last part of their key. */
  readonly sections: ReadonlyMap<string, readonly string[]>
  /** Keys of paragraphs by their path within the section, such as `4.a`. */
  readonly paragraphs: ReadonlyMap<string, readonly { section: string; key: string }[]>
  readonly titles: ReadonlyMap<string, string>
  readonly hasAnnexes: boolean
}

export interface Resolved {
  readonly references: readonly CrossReference[]
  readonly diagnostics: readonly Diagnostic[]
}

/** Gathers the targets of a draft. */
export function targetsOf(
  paragraphs: readonly ParagraphInfo[],
  outline: readonly OutlineEntry[],
): Targets {
  const sections = new Map<string, string[]>()
  const titles = new Map<string, string>()
  const visit = (entry: OutlineEntry) => {
    add(sections, entry.key.slice(entry.key.lastIndexOf(".") + 1), entry.key)
    titles.set(entry.key, entry.title)
    entry.children.forEach(visit)
  }
  outline.forEach(visit)
  const byPath = new Map<string, { section: string; key: string }[]>()
  const pathOfKey = new Map<string, string>()
  for (const { label, key, section, parent, paragraph } of paragraphs) {
    if (!label || paragraph.kind === "heading" || paragraph.kind === "annex") continue
    const above = parent === null ? undefined : pathOfKey.get(parent)
    const path = above === undefined ? segmentOf(label) : `${above}.${segmentOf(label)}`
    pathOfKey.set(key, path)
    add(byPath, path, { section, key })
  }
  const hasAnnexes = outline.some((entry) => entry.key.startsWith("Annex"))
  return { sections, paragraphs: byPath, titles, hasAnnexes }
}

function add<V>(map: Map<string, V[]>, key: string, value: V): void {
  const known = map.get(key)
  if (known) known.push(value)
  else map.set(key, [value])
}

const NOTHING: Resolved = { references: [], diagnostics: [] }

/** Resolves mentions of the paragraph `id`, which stands in (or is a note to) `section`. */
export function resolveMentions(
  id: string,
  mentions: readonly Mention[],
  section: string,
  targetsNow: () => Targets,
): Resolved {
  if (mentions.length === 0) return NOTHING
  const targets = targetsNow()
  const references: CrossReference[] = []
  const diagnostics: Diagnostic[] = []
  for (const mention of mentions) {
    // Annexes of other instruments are meant when the draft has none.
    if (mention.section?.startsWith("Annex") === true && !targets.hasAnnexes) continue
    const target = targetOf(mention, section, targets)
    const { from, to, text, title } = mention
    references.push({ from: { paragraph: id, offset: from }, to, text, target })
    const say = (code: "unresolved-reference" | "reference-title-differs", message: string) => {
      diagnostics.push(remark(code, "warning", id, from, to, message))
    }
    if (target === null) {
      if (mention.section !== "this")
        say("unresolved-reference", `Nothing in this draft is “${text}”.`)
    } else if (
      title &&
      mention.paragraph === null &&
      !isTitled(title, targets.titles.get(target))
    ) {
      say(
        "reference-title-differs",
        `The title given to “${text}” is not its heading: “${targets.titles.get(target) ?? ""}”.`,
      )
    } else if (title && mention.paragraph !== null) {
      const key = sectionOf(mention.section ?? "", section, targets)
      if (key !== null && !isTitled(title, targets.titles.get(key)))
        say(
          "reference-title-differs",
          `The title given to “${text}” is not its heading: “${targets.titles.get(key) ?? ""}”.`,
        )
    }
  }
  return { references, diagnostics }
}

function targetOf(mention: Mention, here: string, targets: Targets): string | null {
  const section = mention.section === null ? here : sectionOf(mention.section, here, targets)
  if (mention.paragraph === null || section === null) return section === "" ? null : section
  const candidates = targets.paragraphs.get(mention.paragraph) ?? []
  const own = candidates.find((each) => each.section === section)
  if (own) return own.key
  // Numbers that run on across headings name one paragraph in the whole draft.
  const [only] = candidates
  return mention.section === null && candidates.length === 1 && only ? only.key : null
}

const CHINESE_NUMBERS = ["", "一", "二", "三", "四", "五", "六", "七", "八", "九", "十"]

/** The keys that an annex may have, however its number is written. */
function annexSpellings(shown: string): string[] {
  const number = numberOf(shown, /^[IVX]+$/.test(shown) ? "upper-roman" : "chinese")
  return [shown, String(number), romanOf(number).toUpperCase()].map((each) => `Annex${each}`)
}

/** The heading meant: of several with one label, the one nearest in the outline. */
function sectionOf(named: string, here: string, targets: Targets): string | null {
  if (named === "this") return here
  const last = named.slice(named.lastIndexOf(".") + 1)
  const spellings = last.startsWith("Annex")
    ? annexSpellings(last.slice("Annex".length))
    : [last, CHINESE_NUMBERS[Number(last)] ?? ""]
  const candidates = spellings
    .flatMap((spelling) => targets.sections.get(spelling) ?? [])
    .filter((key) => key === named || !named.includes(".") || key.endsWith(`.${named}`))
  const shared = (key: string) => {
    const [a, b] = [key.split("."), here.split(".")]
    const differs = a.findIndex((part, i) => part !== b[i])
    return differs < 0 ? a.length : differs
  }
  return candidates.reduce<string | null>(
    (best, key) => (best === null || shared(key) > shared(best) ? key : best),
    null,
  )
}

/** Compares with the heading as it stands and with its bracketed words left out. */
function isTitled(title: NonNullable<Mention["title"]>, heading: string | undefined): boolean {
  if (heading === undefined) return true
  const given = normal(title.words)
  return [heading, heading.replace(/\[[^[\]]*\]/g, " ")]
    .map(normal)
    .some((shown) =>
      title.exact ? given === shown : given === shown || given.startsWith(`${shown} `),
    )
}

function normal(words: string): string {
  return words
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim()
    .toLowerCase()
}
