/** Notes: their numbers, bodies, kind, and what they speak of. */

import type { Paragraph } from "./body.ts"
import type { Bracket, NoteInfo, ParagraphInfo, Place } from "./derived.ts"
import type { Diagnostic } from "./diagnostic.ts"
import type { NoteRecord } from "./records.ts"
import { natureOfBlockNote, natureOfNote } from "./noteNature.ts"
import { remark } from "./remarks.ts"

export interface NoteContext {
  readonly paragraphs: readonly ParagraphInfo[]
  /** Slots of paragraphs that refer to notes or are notes, ascending. */
  readonly slots: readonly number[]
  readonly records: ReadonlyMap<string, NoteRecord>
  /** The brackets of the run in which a slot lies. */
  readonly bracketsNear: (slot: number) => readonly Bracket[]
  /** Keys that a paragraph refers to, read as standing in `section`. */
  readonly targets: (paragraph: Paragraph, section: string) => readonly string[]
}

export interface Notes {
  readonly notes: readonly NoteInfo[]
  readonly diagnostics: readonly Diagnostic[]
  /** Section in which a note's body paragraph is to be read: that of its reference. */
  readonly sections: ReadonlyMap<string, string>
}

/**
 * The notes of a draft: those referred to in order of their references, then bodies without a
 * reference, then notes that stand as paragraphs of their own.
 */
export function notesOf(context: NoteContext): Notes {
  const references = new Map<string, { slot: number; place: Place }>()
  const bodies = new Map<string, Paragraph[]>()
  const blocks: number[] = []
  collect(context, references, bodies, blocks)

  const notes: NoteInfo[] = []
  const diagnostics: Diagnostic[] = []
  const sections = new Map<string, string>()
  for (const [id, { slot, place }] of references) {
    const body = bodies.get(id) ?? []
    const info = context.paragraphs[slot]
    if (!info) throw new Error("a reference stands in a paragraph")
    const section = sectionAt(info)
    for (const each of body) sections.set(each.id, section)
    notes.push({
      id,
      number: notes.length + 1,
      reference: place,
      body: body.map((each) => each.id),
      ...natureOf(id, body, context.records),
      about: aboutOf(context, info, slot, place.offset, body),
    })
    if (body.length === 0) {
      const { paragraph, offset } = place
      const message = `The note ${notes.length} has no text.`
      diagnostics.push(remark("missing-note", "warning", paragraph, offset, offset + 1, message))
    }
  }
  for (const [id, body] of bodies) {
    const [first] = body
    if (references.has(id) || !first) continue
    notes.push({
      id,
      number: null,
      reference: null,
      body: body.map((each) => each.id),
      ...natureOf(id, body, context.records),
      about: body.flatMap((each) => context.targets(each, sections.get(each.id) ?? "")),
    })
    const message = "Nothing in the text refers to this note."
    diagnostics.push(remark("orphan-note", "warning", first.id, 0, first.text.length, message))
  }
  for (const slot of blocks) notes.push(blockNote(context, slot))
  return { notes, diagnostics, sections }
}

function collect(
  { paragraphs, slots, records }: NoteContext,
  references: Map<string, { slot: number; place: Place }>,
  bodies: Map<string, Paragraph[]>,
  blocks: number[],
): void {
  for (const slot of slots) {
    const paragraph = paragraphs[slot]?.paragraph
    for (const { id, at } of paragraph?.refs ?? []) {
      if (!references.has(id))
        references.set(id, { slot, place: { paragraph: paragraph?.id ?? "", offset: at } })
    }
  }
  let last: { slot: number; body: Paragraph[] } | undefined
  for (const slot of slots) {
    const paragraph = paragraphs[slot]?.paragraph
    if (paragraph?.kind === "note") blocks.push(slot)
    if (paragraph?.kind !== "footnote") continue
    // A further paragraph of the same note has an id of its own, which nothing refers to.
    if (
      last?.slot === slot - 1 &&
      !references.has(paragraph.id) &&
      !records.has(paragraph.id) &&
      references.has(last.body[0]?.id ?? "")
    ) {
      last.body.push(paragraph)
      last.slot = slot
      continue
    }
    const body = [paragraph]
    bodies.set(paragraph.id, body)
    last = { slot, body }
  }
}

/** A heading's own key is the section of what stands in the heading. */
function sectionAt({ key, section, paragraph }: ParagraphInfo): string {
  return paragraph.kind === "heading" || paragraph.kind === "annex" ? key : section
}

function natureOf(
  id: string,
  body: readonly Paragraph[],
  records: ReadonlyMap<string, NoteRecord>,
): Pick<NoteRecord, "kind" | "role"> {
  const record = records.get(id)
  if (record) return { kind: record.kind, role: record.role }
  return natureOfNote(body.map((each) => each.text).join(" "))
}

/** What a note speaks of (SEEDS 1.2): what it names, else the cluster before it, else its paragraph. */
function aboutOf(
  context: NoteContext,
  info: ParagraphInfo,
  slot: number,
  at: number,
  body: readonly Paragraph[],
): readonly string[] {
  const words = body.map((each) => each.text).join(" ")
  const about: string[] = []
  const cluster = clusterBefore(context, info.paragraph, slot, at)
  if (cluster.id !== null && /\bth(?:is|ese) brackets?\b|方括号/iu.test(words))
    about.push(cluster.id)
  if (/\bthis (?:sub-?)?paragraph\b|本段/iu.test(words)) about.push(info.key)
  for (const each of body) about.push(...context.targets(each, sectionAt(info)))
  if (about.length > 0) return [...new Set(about)]
  return [cluster.touches && cluster.id !== null ? cluster.id : info.key]
}

/** The cluster whose bracket closes right before a place, else the innermost around it, else the last before it. */
function clusterBefore(
  { bracketsNear }: NoteContext,
  paragraph: Paragraph,
  slot: number,
  at: number,
): { id: string | null; touches: boolean } {
  const near = bracketsNear(slot).filter((bracket) => bracket.cluster !== null)
  let before = at - 1
  while (
    before >= 0 &&
    (paragraph.refs.some((ref) => ref.at === before) || paragraph.text.charAt(before) === " ")
  )
    before--
  const closesAt = (offset: number) => (bracket: Bracket) =>
    bracket.close.paragraph === paragraph.id && bracket.close.offset === offset
  const touching = near.find(closesAt(before))
  if (touching) return { id: touching.cluster, touches: true }
  const around = near.findLast(
    ({ open, close }) =>
      open.paragraph === paragraph.id &&
      open.offset < at &&
      (close.paragraph !== paragraph.id || close.offset > at),
  )
  const last = near.findLast(({ close }) => close.paragraph === paragraph.id && close.offset < at)
  return { id: (around ?? last)?.cluster ?? null, touches: false }
}

/** A paragraph of kind `note`: it speaks of the paragraph before it (SEEDS Z13). */
function blockNote(context: NoteContext, slot: number): NoteInfo {
  const info = context.paragraphs[slot]
  if (!info) throw new Error("a note is a paragraph")
  const before = context.paragraphs
    .slice(Math.max(0, slot - 8), slot)
    .findLast(({ paragraph: { kind } }) => kind !== "note" && kind !== "footnote")
  const named = context.targets(info.paragraph, info.section)
  const { id, text } = info.paragraph
  const { kind, role } = context.records.get(id) ?? natureOfBlockNote(text)
  return {
    id,
    number: null,
    reference: null,
    body: [id],
    kind,
    role,
    about: [...new Set([...(before ? [before.key] : []), ...named])],
  }
}
