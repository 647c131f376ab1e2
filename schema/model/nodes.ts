/**
 * The ProseMirror schema of the body.
 *
 * Every content expression is `*` and every attribute has a default, because y-prosemirror deletes,
 * for everybody, what does not fit the schema (MODEL P1). `paragraph` is listed before `sheet`, or
 * ProseMirror's default filling never ends (RELIABILITY §2.4). There are no inline nodes: an inline
 * node splits the Y.XmlText, and the rest of the paragraph would be deleted and typed again.
 */

import {
  Schema,
  type DOMOutputSpec,
  type MarkSpec,
  type Node,
  type NodeSpec,
} from "prosemirror-model"

function attributeOf(dom: HTMLElement, name: string): string {
  return dom.getAttribute(name) ?? ""
}

const paragraph: NodeSpec = {
  group: "block",
  content: "text*",
  marks: "_",
  attrs: {
    id: { default: "" },
    kind: { default: "text" },
    level: { default: 0 },
    dir: { default: "auto" },
    lang: { default: "" },
  },
  parseDOM: [
    {
      tag: "p",
      preserveWhitespace: "full",
      getAttrs: (dom) => ({
        id: attributeOf(dom, "data-id"),
        kind: attributeOf(dom, "data-kind") || "text",
        level: Number(attributeOf(dom, "data-level")) || 0,
        dir: attributeOf(dom, "dir") || "auto",
        lang: attributeOf(dom, "lang"),
      }),
    },
  ],
  toDOM: (node): DOMOutputSpec => {
    const { id, kind, level, dir, lang } = node.attrs as Record<string, string | number>
    const attributes: Record<string, string> = {
      "data-id": String(id),
      "data-kind": String(kind),
      dir: String(dir),
    }
    if (level) attributes["data-level"] = String(level)
    if (lang) attributes["lang"] = String(lang)
    return ["p", attributes, 0]
  },
}

const sheet: NodeSpec = {
  content: "(paragraph | table)*",
  parseDOM: [{ tag: "section[data-sheet]" }],
  toDOM: () => ["section", { "data-sheet": "" }, 0],
}

const table: NodeSpec = {
  group: "block",
  content: "table_row*",
  tableRole: "table",
  isolating: true,
  attrs: { id: { default: "" } },
  parseDOM: [{ tag: "table", getAttrs: (dom) => ({ id: attributeOf(dom, "data-id") }) }],
  // The frame scrolls by itself where the table is wider than the screen; by keyboard the caret does it.
  toDOM: (node) => [
    "div",
    { class: "table-frame", contenteditable: "inherit" },
    ["table", { "data-id": String(node.attrs["id"]) }, ["tbody", 0]],
  ],
}

const row: NodeSpec = {
  content: "(table_cell | table_header)*",
  tableRole: "row",
  parseDOM: [{ tag: "tr" }],
  toDOM: () => ["tr", 0],
}

function cell(tag: "td" | "th", tableRole: "cell" | "header_cell"): NodeSpec {
  return {
    content: "paragraph*",
    tableRole,
    isolating: true,
    attrs: {
      colspan: { default: 1 },
      rowspan: { default: 1 },
      colwidth: { default: null },
      // Whether it is a header, where that was changed: an element cannot take another name.
      header: { default: null },
    },
    parseDOM: [
      {
        tag,
        getAttrs: (dom) => ({
          colspan: Number(attributeOf(dom, "colspan")) || 1,
          rowspan: Number(attributeOf(dom, "rowspan")) || 1,
        }),
      },
    ],
    toDOM: (node) => {
      const { colspan, rowspan } = node.attrs as { colspan: number; rowspan: number }
      const attributes: Record<string, string> = {}
      if (colspan !== 1) attributes["colspan"] = String(colspan)
      if (rowspan !== 1) attributes["rowspan"] = String(rowspan)
      const header = isHeader(node)
      if (header) attributes["scope"] = "col"
      return [header ? "th" : "td", attributes, 0]
    },
  }
}

/** Whether a cell is a header: as it was made, unless that was changed since. */
export function isHeader({ type, attrs }: Node): boolean {
  return headerOf(type.name, attrs["header"])
}

/** The same from the name of an element and its attribute. */
export function headerOf(name: string, header: unknown): boolean {
  return typeof header === "boolean" ? header : name === "table_header"
}

function simpleMark(tags: readonly string[]): MarkSpec {
  const [shown] = tags
  if (shown === undefined) throw new Error("a mark is shown by a tag")
  return { parseDOM: tags.map((tag) => ({ tag })), toDOM: () => [shown, 0] }
}

/**
 * Carried by each of the two characters of a bracket. `excludes: ""` makes y-prosemirror store it
 * under a key of its own for each bracket and side (MODEL §3). Attribute order is part of that key.
 */
const bracket: MarkSpec = {
  attrs: { id: {}, side: {} },
  excludes: "",
  inclusive: false,
  parseDOM: [
    {
      tag: "span[data-bracket]",
      getAttrs: (dom) => ({
        id: attributeOf(dom, "data-bracket"),
        side: attributeOf(dom, "data-side"),
      }),
    },
  ],
  toDOM: (mark) => [
    "span",
    { "data-bracket": String(mark.attrs["id"]), "data-side": String(mark.attrs["side"]) },
    0,
  ],
}

/** Carried by the one character (U+FFFC) that refers to a note. */
const note: MarkSpec = {
  attrs: { id: {} },
  excludes: "",
  inclusive: false,
  parseDOM: [
    {
      tag: "span[data-note]",
      getAttrs: (dom) => ({ id: attributeOf(dom, "data-note") }),
    },
  ],
  toDOM: (mark) => ["span", { "data-note": String(mark.attrs["id"]) }, 0],
}

const link: MarkSpec = {
  attrs: { href: { default: "" } },
  inclusive: false,
  parseDOM: [{ tag: "a[href]", getAttrs: (dom) => ({ href: attributeOf(dom, "href") }) }],
  // The address is shown, never followed: a draft is not a web page, and an address may be hostile.
  toDOM: (mark) => ["span", { class: "link", title: String(mark.attrs["href"]) }, 0],
}

export const draftSchema = new Schema({
  nodes: {
    doc: { content: "sheet*" },
    text: { group: "inline" },
    paragraph,
    table,
    table_row: row,
    table_cell: cell("td", "cell"),
    table_header: cell("th", "header_cell"),
    sheet,
  },
  marks: {
    strong: simpleMark(["strong", "b"]),
    em: simpleMark(["em", "i"]),
    underline: simpleMark(["u"]),
    strike: simpleMark(["s", "del", "strike"]),
    sub: simpleMark(["sub"]),
    sup: simpleMark(["sup"]),
    link,
    bracket,
    note,
  },
})
