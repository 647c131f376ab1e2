/**
 * What an update may hold: the kinds of content of which drafts are made (schema/model/nodes.ts).
 *
 * Anything else would be stored and served for ever: an element of an unknown name is deleted for
 * everybody by the first editor that meets it, and elements nested by the thousand, or a value where an
 * element belongs, keep a draft from ever opening again (RELIABILITY F21, F22).
 */

import * as Y from "yjs"
import { markKey, markOfKey } from "../../schema/operations/markKeys.ts"
import { RECORD_MAPS, areAttributes } from "../../schema/sharing/recordShapes.ts"

/** Elements, and in which they stand (schema/model/nodes.ts). */
const PARENTS: Readonly<Record<string, readonly string[]>> = {
  sheet: ["body"],
  paragraph: ["sheet", "table_cell", "table_header"],
  table: ["sheet"],
  table_row: ["table"],
  table_cell: ["table_row"],
  table_header: ["table_row"],
}
const ROOTS: readonly string[] = ["body", ...RECORD_MAPS]
/** A mark's key without its value, as the end of a mark is stored. */
const MARK_KEY = /^(strong|em|underline|strike|sub|sup|link|(bracket|note)--[a-zA-Z0-9+/=]{8})$/
const LONGEST_ID = 100
/** What a link may lead to. A `javascript:` address would run in the page of whoever clicks it. */
const SAFE_LINK = /^(https?:|mailto:|#|\/(?!\/)|$)/i

/** Whether a decoded struct is of a kind that drafts are made of. Knows nothing of its place. */
export function isKnownContent(struct: Y.Item | Y.GC | Y.Skip): boolean {
  if (struct instanceof Y.Skip) return false
  if (struct instanceof Y.GC) return true
  // Before integration, `parent` is the name of a root, an id or, when known by a neighbour, null.
  const parent: unknown = struct.parent
  if (typeof parent === "string" && !ROOTS.includes(parent)) return false
  const { content } = struct
  if (content instanceof Y.ContentFormat) return isKnownMark(content.key, content.value)
  if (content instanceof Y.ContentType) return isKnownType(content.type)
  return (
    content instanceof Y.ContentString ||
    content instanceof Y.ContentAny ||
    content instanceof Y.ContentDeleted
  )
}

function isKnownMark(key: string, value: unknown): boolean {
  if (!MARK_KEY.test(key)) return false
  if (value === null) return true
  const mark = markOfKey(key, value)
  // A field that the mark does not have would be served to everybody for ever.
  if (mark && Object.keys(value as object).some((field) => field === "type" || !(field in mark)))
    return false
  if (mark?.type === "bracket" || mark?.type === "note")
    return mark.id !== "" && mark.id.length <= LONGEST_ID && markKey(mark) === key
  return mark !== undefined && (mark.type !== "link" || SAFE_LINK.test(mark.href))
}

function isKnownType(type: unknown): boolean {
  if (type instanceof Y.XmlElement) return Object.hasOwn(PARENTS, type.nodeName)
  return type instanceof Y.XmlText
}

/**
 * Whether an integrated item stands where drafts have such: elements within elements as the schema
 * nests them, characters and marks in texts, values under a name. A value among the elements of the
 * body would stop every editor that renders it.
 */
export function standsRight({ parent, parentSub, content }: Y.Item): boolean {
  if (!(parent instanceof Y.AbstractType)) return true
  if (content instanceof Y.ContentDeleted) return true
  if (content instanceof Y.ContentAny) {
    if (parentSub === null) return false
    if (parent instanceof Y.XmlElement)
      return areAttributes(parent.nodeName, { [parentSub]: content.arr.at(-1) as unknown })
    return !["", "body"].includes(nameOf(parent))
  }
  if (parentSub !== null) return false
  if (!(content instanceof Y.ContentType)) return parent instanceof Y.XmlText
  return parentsOf(content.type).includes(nameOf(parent))
}

function parentsOf(type: unknown): readonly string[] {
  if (type instanceof Y.XmlElement) return PARENTS[type.nodeName] ?? []
  return type instanceof Y.XmlText ? ["paragraph"] : []
}

/** The name of an element or of a root; "" for a text. */
function nameOf(type: Y.AbstractType<unknown>): string {
  if (type instanceof Y.XmlElement) return type.nodeName
  return type._item === null ? Y.findRootTypeKey(type) : ""
}
