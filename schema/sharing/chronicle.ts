/**
 * What a Yjs transaction changed, in words, for the audit log.
 *
 * It is read from the document's own items while the transaction ends: what was there before is what
 * is not new and was not deleted earlier. So a keystroke costs one walk over its paragraph, and no
 * copy of the draft is kept. Nothing is written.
 */

import * as Y from "yjs"
import { deed, type AuditDeed } from "./audit.ts"
import { inWords } from "./inWords.ts"
import { recordDeeds } from "./recordDeeds.ts"

/** The text of one paragraph, before and after; null where there was, or is, no such paragraph. */
export interface TextChange {
  readonly paragraph: string
  /** Innermost bracket of this paragraph in which the change begins; "" when in none. */
  readonly bracket: string
  readonly before: string | null
  readonly after: string | null
  /** Whether the paragraph stands elsewhere now. */
  readonly moved: boolean
  /** Names of marks that were put or taken away, such as "strong". */
  readonly marks: readonly string[]
  /** Ids of the brackets whose opening characters came to the paragraph, and went from it. */
  readonly came: readonly string[]
  readonly went: readonly string[]
}

/** Something done that is told as it is, and for which party when that is not the author's. */
export interface ToldDeed extends AuditDeed {
  readonly party?: string
}

export type Change = { readonly text: TextChange } | { readonly told: ToldDeed }

/** A Y type, of whatever content. */
type SharedType = Pick<Y.XmlFragment, "_start" | "_map">

/** The changes of a transaction. To be called when it ends (`afterTransaction`), before it is cleaned. */
export function changesOf(transaction: Y.Transaction): readonly Change[] {
  const [changes, places]: [Change[], Place[]] = [[], []]
  for (const [type, keys] of transaction.changed as Map<object, Set<string | null>>) {
    if (type instanceof Y.XmlText) changes.push(...wordsChanged(type, transaction))
    else if (type instanceof Y.XmlFragment) {
      if (keys.has(null)) places.push(...placesChanged(type, transaction))
      if (type instanceof Y.XmlElement && type.nodeName === "paragraph")
        changes.push(...attributesChanged(type, keys, transaction))
    } else if (type instanceof Y.Map) changes.push(...recordsChanged(type, keys, transaction))
  }
  return [...placed(places), ...changes]
}

/** What one person typed lately in each paragraph of a draft, with nobody else's words in between. */
export interface TypingRuns {
  /** From how the paragraph was when the run began to how its last change left it. */
  readonly get: (paragraph: string) => TextChange | undefined
  readonly set: (paragraph: string, run: TextChange | undefined) => void
}

/** A run ends when this many UTF-16 code units are told of it: each entry of a run tells all of it. */
const LONGEST_RUN = 400

/**
 * The deeds that changes of one person amount to. Several changes to one paragraph are one deed, from
 * how it was before the first to how it is after the last, as long as nobody else changed it in
 * between. What goes on with a run of typing tells the whole run; `runs` is brought up to date.
 */
export function deedsOf(changes: readonly Change[], runs?: TypingRuns): readonly ToldDeed[] {
  const texts: TextChange[] = []
  const told: ToldDeed[] = []
  for (const change of changes) {
    if ("told" in change) told.push(change.told)
    else {
      const { text } = change
      const last = texts.findLastIndex(({ paragraph }) => paragraph === text.paragraph)
      const before = texts[last]
      if (before && before.after === text.before) texts[last] = merged(before, text)
      else texts.push(text)
    }
  }
  const inText = texts.flatMap((text) => continued(text, runs) ?? textDeeds(text))
  return [...inText, ...told, ...unrecorded(texts, told)]
}

/**
 * Brackets of which only the characters came or went. Those of an imported text have no record that
 * would tell it.
 */
function unrecorded(texts: readonly TextChange[], told: readonly ToldDeed[]): readonly ToldDeed[] {
  const balance = new Map<string, number>()
  for (const { came, went } of texts) {
    for (const id of came) balance.set(id, (balance.get(id) ?? 0) + 1)
    for (const id of went) balance.set(id, (balance.get(id) ?? 0) - 1)
  }
  const recorded = new Set(
    told.flatMap(({ action, subject }) =>
      action === "bracket" || action === "bracket-removed" ? [subject] : [],
    ),
  )
  return [...balance].flatMap(([subject, number]) =>
    number === 0 || recorded.has(subject)
      ? []
      : [deed(number > 0 ? "bracket" : "bracket-removed", { subject })],
  )
}

/** A change as the continuation of the run in its paragraph; undefined when there is none that it continues. */
function continued(text: TextChange, runs: TypingRuns | undefined): AuditDeed[] | undefined {
  const { paragraph, before, after, moved } = text
  const run = runs?.get(paragraph)
  const isTyping = before !== null && after !== null && before !== after && !moved
  runs?.set(paragraph, isTyping ? text : undefined)
  if (!isTyping || run?.after !== before || run.before === null || run.before === after)
    return undefined
  const words = inWords(run.before, after)
  if (words.before.length + words.after.length > LONGEST_RUN) return undefined
  runs?.set(paragraph, merged(run, text))
  return [deed("text-continued", { paragraph, subject: run.bracket, ...words })]
}

function merged(first: TextChange, next: TextChange): TextChange {
  const { before, bracket } = first
  const moved = first.moved || next.moved
  const marks = [...new Set([...first.marks, ...next.marks])]
  const came = [...first.came, ...next.came]
  return { ...next, before, bracket, moved, marks, came, went: [...first.went, ...next.went] }
}

function textDeeds(change: TextChange): readonly AuditDeed[] {
  const { paragraph, bracket, before, after, moved, marks } = change
  if (before === null) return after === null ? [] : [deed("paragraph-added", { paragraph, after })]
  if (after === null) return [deed("paragraph-removed", { paragraph, before })]
  const deeds: AuditDeed[] = []
  if (moved) deeds.push(deed("paragraph-moved", { paragraph, after }))
  if (before !== after)
    deeds.push(deed("text", { paragraph, subject: bracket, ...inWords(before, after) }))
  else if (marks.length > 0)
    deeds.push(deed("format", { paragraph, subject: bracket, after: marks.join(", ") }))
  return deeds
}

function wordsChanged(text: Y.XmlText, transaction: Y.Transaction): readonly Change[] {
  const element = text.parent
  if (!(element instanceof Y.XmlElement)) return []
  const [brackets, marks] = [[] as string[], new Set<string>()]
  let [before, after, bracket]: [string, string, string | undefined] = ["", "", undefined]
  for (const item of itemsOf(text)) {
    const [was, is] = [wasThere(item, transaction), !item.deleted]
    if (was !== is) bracket ??= brackets.at(-1) ?? ""
    const { content } = item
    if (content instanceof Y.ContentString) {
      if (was) before += content.str
      if (is) after += content.str
    } else if (content instanceof Y.ContentFormat) {
      if (was !== is) marks.add(content.key.replace(/--.*/, ""))
      if (is) follow(brackets, content)
    }
  }
  const paragraph = textOf(attributeAfter(element, "id"))
  const change = { paragraph, bracket: bracket ?? "", before, after, moved: false }
  const was = openedIn(text, (item) => wasThere(item, transaction))
  const is = openedIn(text, isThere)
  const [came, went] = [[...is].filter((id) => !was.has(id)), [...was].filter((id) => !is.has(id))]
  return [{ text: { ...change, marks: [...marks], came, went } }]
}

/** Ids of the brackets whose opening characters stand in a text. */
function openedIn(text: Y.XmlText, there: There): ReadonlySet<string> {
  const ids = new Set<string>()
  /** By key of the mark: the bracket that a character there opens. */
  const opening = new Map<string, string>()
  for (const item of itemsOf(text)) {
    if (!there(item)) continue
    const { content } = item
    if (content instanceof Y.ContentFormat) {
      const { key, value }: { readonly key: string; readonly value: unknown } = content
      if (!key.startsWith("bracket--")) continue
      const side: unknown = isObject(value) ? Reflect.get(value, "side") : undefined
      if (isObject(value) && side === "open") opening.set(key, textOf(Reflect.get(value, "id")))
      else opening.delete(key)
    } else if (content instanceof Y.ContentString) for (const id of opening.values()) ids.add(id)
  }
  return ids
}

/** Keeps the brackets that are open at a place. Ids come from what people sent: any value may stand there. */
function follow(
  open: string[],
  { key, value }: Pick<Y.ContentFormat, "key"> & { readonly value: unknown },
): void {
  if (!key.startsWith("bracket--") || !isObject(value)) return
  const id = textOf(Reflect.get(value, "id"))
  if (Reflect.get(value, "side") === "open") open.push(id)
  else if (open.includes(id)) open.splice(open.lastIndexOf(id), 1)
}

/** A paragraph that came to a place or went from it. */
interface Place extends PlacedText {
  readonly came: boolean
}
interface PlacedText {
  readonly paragraph: string
  readonly text: string
  readonly opened: readonly string[]
}

function placesChanged(parent: SharedType, transaction: Y.Transaction): readonly Place[] {
  return itemsOf(parent).flatMap((item): readonly Place[] => {
    const [was, is] = [wasThere(item, transaction), !item.deleted]
    if (was === is || !(item.content instanceof Y.ContentType)) return []
    const there = was ? (each: Y.Item) => wasThere(each, transaction) : isThere
    return paragraphsIn(item.content.type, there).map((each) => ({ ...each, came: is }))
  })
}

/** Paragraphs that came and went; one that did both was moved. */
function placed(places: readonly Place[]): readonly Change[] {
  const texts = new Map<string, TextChange>()
  for (const { paragraph, text, opened, came } of places) {
    const known = texts.get(paragraph)
    const { before = null, after = null } = known ?? {}
    const pair = came ? { before, after: text } : { before: text, after }
    const moved = pair.before !== null && pair.after !== null
    const brackets = {
      came: came ? opened : (known?.came ?? []),
      went: came ? (known?.went ?? []) : opened,
    }
    texts.set(paragraph, { paragraph, bracket: "", ...pair, moved, marks: [], ...brackets })
  }
  return [...texts.values()].map((text) => ({ text }))
}

type There = (item: Y.Item) => boolean

function paragraphsIn(type: object, there: There): readonly PlacedText[] {
  if (!(type instanceof Y.XmlElement)) return []
  const children = itemsOf(type).flatMap((item): readonly object[] =>
    item.content instanceof Y.ContentType && there(item) ? [item.content.type] : [],
  )
  if (type.nodeName !== "paragraph") return children.flatMap((child) => paragraphsIn(child, there))
  const texts = children.filter((child) => child instanceof Y.XmlText)
  return [
    {
      paragraph: textOf(attribute(type, "id", there)),
      text: texts.map((text) => stringOf(text, there)).join(""),
      opened: texts.flatMap((text) => [...openedIn(text, there)]),
    },
  ]
}

function stringOf(text: Y.XmlText, there: There): string {
  return itemsOf(text)
    .map((item) => (item.content instanceof Y.ContentString && there(item) ? item.content.str : ""))
    .join("")
}

function attributesChanged(
  element: SharedType,
  keys: ReadonlySet<string | null>,
  transaction: Y.Transaction,
): readonly Change[] {
  const names = [...keys].filter((key) => key !== null)
  if (names.length === 0) return []
  const words = (there: There) =>
    names.map((name) => `${name} ${plain(attribute(element, name, there))}`).join(", ")
  const before = words((item) => wasThere(item, transaction))
  const after = words(isThere)
  const paragraph = textOf(attributeAfter(element, "id"))
  return before === after ? [] : [{ told: deed("paragraph-changed", { paragraph, before, after }) }]
}

function recordsChanged(
  map: Y.Map<unknown>,
  keys: ReadonlySet<string | null>,
  transaction: Y.Transaction,
): readonly Change[] {
  if (map._item !== null) return []
  const root = Y.findRootTypeKey(map)
  return [...keys].flatMap((key): readonly Change[] => {
    if (key === null) return []
    const before = attribute(map, key, (item) => wasThere(item, transaction))
    return recordDeeds(root, key, before, attribute(map, key, isThere)).map((told) => ({ told }))
  })
}

/** The value under a key, of the last item of which `there` is true. */
function attribute(type: SharedType, key: string, there: There): unknown {
  let item = type._map.get(key) ?? null
  while (item !== null && !there(item)) item = item.left
  return item?.content.getContent().at(-1)
}

function attributeAfter(element: SharedType, key: string): unknown {
  return attribute(element, key, isThere)
}

function itemsOf(type: SharedType): Y.Item[] {
  const items: Y.Item[] = []
  for (let item = type._start; item !== null; item = item.right) items.push(item)
  return items
}

function isThere(item: Y.Item): boolean {
  return !item.deleted
}

function wasThere({ id, deleted }: Y.Item, { beforeState, deleteSet }: Y.Transaction): boolean {
  if (id.clock >= (beforeState.get(id.client) ?? 0)) return false
  return !deleted || Y.isDeleted(deleteSet, id)
}

function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null
}

function textOf(value: unknown): string {
  return typeof value === "string" ? value : ""
}

function plain(value: unknown): string {
  return typeof value === "string" ? value : JSON.stringify(value ?? null)
}
