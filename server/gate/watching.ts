/**
 * What an update changes, seen while it is applied to a document.
 *
 * An applied update can fire two transactions, the second of which tidies formatting: what they touch
 * is gathered until it is asked for. Characters are told apart by their items, so that one typed anew is
 * not taken for the one that went.
 */

import * as Y from "yjs"
import { markOfKey } from "../../schema/operations/markKeys.ts"
import { draftDocument, type DraftDocument } from "../../schema/operations/document.ts"
import { heldOf, movesOf } from "../../schema/sharing/moves.ts"
import { areAttributes } from "../../schema/sharing/recordShapes.ts"
import type {
  Difference,
  Edit,
  ParagraphChange,
  RecordChange,
  RecordMap,
} from "../../schema/sharing/state.ts"
import { newStrays, readMarked, type Strays } from "./marked.ts"
import type { Mirror, Seen } from "./mirror.ts"
import { keyOf, readStructure, type Structure } from "./structure.ts"

type AnyType = Y.AbstractType<unknown>

interface Touched {
  readonly edits: readonly Edit[]
  readonly rewritten: boolean
}

export class Watch {
  readonly #doc: Y.Doc
  readonly #document: DraftDocument
  /** The roots that only the server writes. */
  readonly #served: ReadonlySet<unknown>
  readonly #maps: ReadonlyMap<unknown, RecordMap>
  #paragraphs = new Map<Y.XmlElement, Touched>()
  #records = new Map<RecordMap, Set<string>>()
  #reframed = false
  #strange = false
  #own = false
  #strays = new Map<string, Strays>()

  /** Watches a document from `begin` to `end`. */
  constructor(doc: Y.Doc) {
    this.#doc = doc
    this.#document = draftDocument(doc)
    this.#served = new Set([movesOf(doc), heldOf(doc)])
    const { doc: _doc, body: _body, ...maps } = this.#document
    this.#maps = new Map(
      Object.entries(maps).map(([name, map]) => [map as unknown, name as RecordMap]),
    )
  }

  /** Forgets what was seen, and watches from now on. */
  begin(): void {
    this.#doc.on("beforeObserverCalls", this.#note)
    this.#paragraphs = new Map()
    this.#records = new Map()
    this.#reframed = false
    this.#strange = false
    this.#own = false
    this.#strays = new Map()
  }

  end(): void {
    this.#doc.off("beforeObserverCalls", this.#note)
  }

  /** What changes until `begin` is partly the server's: its own records may change too. */
  allowOwn(): void {
    this.#own = true
  }

  /** Whether an item is in a record that only the server writes. */
  isServed(item: unknown): boolean {
    return item instanceof Y.Item && this.#served.has(item.parent)
  }

  /**
   * What changed since `begin`, beside what was known before; null when something changed of which
   * drafts are not made.
   */
  seen(before: Mirror, structs: Iterable<unknown>, ownDeletions: boolean): Seen | null {
    if (this.#strange) return null
    const structure = this.#reframed ? readStructure(this.#document.body) : before.structure
    const paragraphs: ParagraphChange[] = []
    for (const [element, touched] of this.#paragraphs) {
      const change = this.#changed(before, element, touched)
      if (change === null) return null
      if (change) paragraphs.push(change)
    }
    if (this.#reframed) {
      const moved = this.#cameAndWent(before, structure, new Set(paragraphs.map(({ key }) => key)))
      if (!moved) return null
      paragraphs.push(...moved)
    }
    const known = new Set(this.#reframed ? before.frame() : [])
    const unknown = this.#reframed
      ? structure.containers.filter(({ line }) => !known.has(line))
      : []
    if (!unknown.every(({ name, attributes }) => areAttributes(name, attributes))) return null
    const records = this.#recordChanges(before)
    const reframed =
      unknown.length > 0 || structure.containers.length !== before.structure.containers.length
    return {
      difference: { paragraphs, reframed, records, ...marksIn(structs), ownDeletions },
      structure,
      strays: this.#strays,
    }
  }

  readonly #note = (transaction: Y.Transaction): void => {
    for (const [type, keys] of transaction.changed)
      this.#noteType(type as AnyType, keys, transaction)
  }

  #noteType(type: AnyType, keys: Set<string | null>, transaction: Y.Transaction): void {
    const map = this.#maps.get(type)
    if (map !== undefined) {
      const known = this.#records.get(map) ?? new Set<string>()
      for (const key of keys) if (key !== null) known.add(key)
      this.#records.set(map, known)
    } else if (type instanceof Y.XmlText && type.parent instanceof Y.XmlElement) {
      this.#noteParagraph(type.parent as Y.XmlElement, transaction)
    } else if (type instanceof Y.XmlElement && type.nodeName === "paragraph") {
      const written = [...keys].some((key) => key !== null)
      this.#noteParagraph(type as Y.XmlElement, transaction, written)
    } else if (type instanceof Y.XmlElement || (type as unknown) === this.#document.body) {
      this.#reframed = true
    } else if (!this.#own || !this.#served.has(type)) this.#strange = true
  }

  #noteParagraph(element: Y.XmlElement, transaction: Y.Transaction, written = false): void {
    const touched = this.#paragraphs.get(element) ?? editsOf(element, transaction)
    this.#paragraphs.set(element, written ? { ...touched, rewritten: true } : touched)
  }

  /** Undefined: the paragraph is gone, or nothing of it changed. Null: it has what no paragraph has. */
  #changed(
    mirror: Mirror,
    element: Y.XmlElement,
    { edits, rewritten }: Touched,
  ): ParagraphChange | undefined | null {
    if (element._item?.deleted !== false) return undefined
    const key = keyOf(element)
    const before = mirror.paragraph(key)
    // New ones are found with the structure.
    if (!before) return undefined
    if (!areAttributes("paragraph", element.getAttributes())) return null
    const { paragraph: after, strays } = readMarked(element)
    this.#strays.set(key, strays)
    return { key, before, after, edits, rewritten, strays: newStrays(mirror.strays(key), strays) }
  }

  #cameAndWent(
    mirror: Mirror,
    structure: Structure,
    known: ReadonlySet<string>,
  ): ParagraphChange[] | null {
    const changes: ParagraphChange[] = []
    for (const key of mirror.keys()) {
      const before = mirror.paragraph(key)
      if (!before || structure.places.has(key) || known.has(key)) continue
      const edits: Edit[] = [{ edit: "went", length: before.text.length }]
      changes.push({ key, before, after: null, edits, rewritten: false, strays: [] })
    }
    for (const [key, element] of structure.elements) {
      if (mirror.paragraph(key)) continue
      if (!areAttributes("paragraph", element.getAttributes())) return null
      const { paragraph: after, strays } = readMarked(element)
      const edits: Edit[] = [{ edit: "came", length: after.text.length }]
      this.#strays.set(key, strays)
      const added = [...strays.keys()]
      changes.push({ key, before: null, after, edits, rewritten: false, strays: added })
    }
    return changes
  }

  #recordChanges(mirror: Mirror): RecordChange[] {
    const changes: RecordChange[] = []
    for (const [map, keys] of this.#records) {
      for (const key of keys) {
        const before: unknown = mirror.records[map].get(key)
        const after: unknown = this.#document[map].get(key)
        if (before !== undefined || after !== undefined) changes.push({ map, key, before, after })
      }
    }
    return changes
  }
}

/** How the characters of a paragraph change in a transaction that is not yet cleaned up. */
function editsOf(element: Y.XmlElement, transaction: Y.Transaction): Touched {
  const edits: { edit: Edit["edit"]; length: number }[] = []
  let rewritten = false
  for (const child of itemsOf(element)) {
    const { content } = child
    if (!(content instanceof Y.ContentType)) continue
    rewritten ||= child.deleted && wasThere(child, transaction)
    for (const item of itemsOf(content.type)) {
      if (!(item.content instanceof Y.ContentString)) continue
      const [was, is] = [wasThere(item, transaction), !item.deleted]
      if (!was && !is) continue
      const edit = was && is ? "stayed" : is ? "came" : "went"
      const last = edits.at(-1)
      if (last?.edit === edit) last.length += item.length
      else edits.push({ edit, length: item.length })
    }
  }
  return { edits, rewritten }
}

function wasThere({ id, deleted }: Y.Item, { beforeState, deleteSet }: Y.Transaction): boolean {
  if (id.clock >= (beforeState.get(id.client) ?? 0)) return false
  return !deleted || Y.isDeleted(deleteSet, id)
}

function* itemsOf(type: { readonly _start: Y.Item | null }): Iterable<Y.Item> {
  for (let item = type._start; item !== null; item = item.right) yield item
}

/** What structs mark with brackets and notes. */
function marksIn(structs: Iterable<unknown>): Pick<Difference, "brought" | "marked"> {
  const marked = new Map<string, Set<string>>()
  for (const struct of structs) {
    if (!(struct instanceof Y.Item) || !(struct.content instanceof Y.ContentFormat)) continue
    const mark = markOfKey(struct.content.key, struct.content.value)
    if (mark?.type !== "bracket" && mark?.type !== "note") continue
    const sides = marked.get(mark.id) ?? new Set()
    marked.set(mark.id, sides.add(mark.type === "bracket" ? mark.side : ""))
  }
  const both = [...marked].filter(([, sides]) => sides.has("open") && sides.has("close"))
  return { marked: new Set(marked.keys()), brought: new Set(both.map(([id]) => id)) }
}
