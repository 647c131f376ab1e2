/**
 * Between ProseMirror nodes and the plain body.
 *
 * Reading is cached by node identity: y-prosemirror keeps the nodes of untouched paragraphs, so a
 * keystroke reads one paragraph and one sheet anew.
 */

import type { Mark, Node } from "prosemirror-model"
import type { Block, Body, Cell, Paragraph, ParagraphKind, Direction } from "./body.ts"
import { contentOfRuns, runsOf, type Run, type RunMark } from "./delta.ts"
import { draftSchema, isHeader } from "./nodes.ts"

const paragraphs = new WeakMap<Node, Paragraph>()
const sheets = new WeakMap<Node, readonly Block[]>()
const bodies = new WeakMap<Node, Body>()

/** The body shown by a document node of `draftSchema`. */
export function bodyOfNode(doc: Node): Body {
  return cached(bodies, doc, () => ({ sheets: doc.children.map(sheetOfNode) }))
}

/** The plain form of a paragraph node. The same node always gives the same object. */
export function paragraphOfNode(node: Node): Paragraph {
  return cached(paragraphs, node, () => {
    const runs = node.children.map(runOfNode)
    return { type: "paragraph", ...paragraphAttributes(node.attrs), ...contentOfRuns(runs) }
  })
}

function sheetOfNode(node: Node): readonly Block[] {
  return cached(sheets, node, () => node.children.map(blockOfNode))
}

function blockOfNode(node: Node): Block {
  if (node.type.name === "paragraph") return paragraphOfNode(node)
  return {
    type: "table",
    id: String(node.attrs["id"]),
    rows: node.children.map((row) => ({ cells: row.children.map(cellOfNode) })),
  }
}

function cellOfNode(node: Node): Cell {
  return {
    header: isHeader(node),
    colspan: Number(node.attrs["colspan"]),
    rowspan: Number(node.attrs["rowspan"]),
    paragraphs: node.children.map(paragraphOfNode),
  }
}

/** The attributes of a paragraph from an untyped record, as ProseMirror and Yjs hold them. */
export function paragraphAttributes(
  attributes: Readonly<Record<string, unknown>>,
): Pick<Paragraph, "id" | "kind" | "level" | "dir" | "lang"> {
  const text = (name: string, otherwise: string) => {
    const value = attributes[name]
    return typeof value === "string" ? value : otherwise
  }
  return {
    id: text("id", ""),
    kind: text("kind", "text") as ParagraphKind,
    level: Number(attributes["level"] ?? 0) || 0,
    dir: text("dir", "auto") as Direction,
    lang: text("lang", ""),
  }
}

/** A text node as a run. */
export function runOfNode(node: Node): Run {
  return { text: node.text ?? "", marks: node.marks.map(runMarkOf) }
}

/** A mark of the schema as it stands in a run. */
export function runMarkOf(mark: Mark): RunMark {
  return { type: mark.type.name, ...mark.attrs } as RunMark
}

/** The document node that shows a body. */
export function nodeOfBody(body: Body): Node {
  return draftSchema.node(
    "doc",
    null,
    body.sheets.map((sheet) => draftSchema.node("sheet", null, sheet.map(nodeOfBlock))),
  )
}

/** The node of one block. */
export function nodeOfBlock(block: Block): Node {
  if (block.type === "paragraph") return nodeOfParagraph(block)
  return draftSchema.node(
    "table",
    { id: block.id },
    block.rows.map((row) =>
      draftSchema.node(
        "table_row",
        null,
        row.cells.map((cell) =>
          draftSchema.node(
            cell.header ? "table_header" : "table_cell",
            { colspan: cell.colspan, rowspan: cell.rowspan },
            cell.paragraphs.map(nodeOfParagraph),
          ),
        ),
      ),
    ),
  )
}

function nodeOfParagraph(paragraph: Paragraph): Node {
  const { id, kind, level, dir, lang } = paragraph
  return draftSchema.node(
    "paragraph",
    { id, kind, level, dir, lang },
    runsOf(paragraph).map((run) =>
      draftSchema.text(
        run.text,
        run.marks.map(({ type, ...attributes }) => draftSchema.mark(type, attributes)),
      ),
    ),
  )
}

function cached<V>(known: WeakMap<Node, V>, node: Node, make: () => V): V {
  const before = known.get(node)
  if (before !== undefined) return before
  const made = make()
  known.set(node, made)
  return made
}
