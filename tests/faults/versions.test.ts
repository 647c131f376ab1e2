/** Row 23 of the faults: pages of another version, which would delete what their schema does not know. */

import { NodeType, Schema, type MarkSpec, type MarkType, type NodeSpec } from "prosemirror-model"
import { expect, test } from "vitest"
import { yXmlFragmentToProseMirrorRootNode } from "y-prosemirror"
import * as Y from "yjs"
import { draftToJson } from "../../schema/interchange/writeJson.ts"
import { OBJECT_REPLACEMENT, paragraph, type Body, type Span } from "../../schema/model/body.ts"
import { draftSchema } from "../../schema/model/nodes.ts"
import { CLOSE } from "../../schema/sharing/protocol.ts"
import { build, draftOf } from "../support/build.ts"
import { client, clientOver } from "../server/support/serving.ts"
import { eventually } from "./support/people.ts"
import { report } from "./support/report.ts"
import { startServer } from "./support/server.ts"

type Attributes = NonNullable<NodeSpec["attrs"]>
type Specs<T> = Record<string, T>
interface Parts {
  readonly nodes: Specs<NodeSpec>
  readonly marks: Specs<MarkSpec>
}

const MARKS = ["strong", "em", "underline", "strike", "sub", "sup"] as const

/** A draft that has each node, mark and attribute that there is. */
function everything(): Body {
  const spans: Span[] = [
    ...MARKS.map((mark, i) => ({ from: i * 2, to: i * 2 + 1, mark })),
    { from: 14, to: 15, mark: "link", href: "https://example.org" },
  ]
  const [words] = build("Governments [should] act.").sheets
  const cell = (id: string, header: boolean) => ({
    header,
    colspan: header ? 2 : 1,
    rowspan: header ? 1 : 2,
    paragraphs: [paragraph(id, "In a cell.")],
  })
  const note = { at: 5, id: "n1" }
  return {
    sheets: [
      [
        ...(words ?? []),
        paragraph("marked", "a b c d e f g h", { spans, kind: "heading", level: 2 }),
        paragraph("noted", `Words${OBJECT_REPLACEMENT}.`, { refs: [note], dir: "rtl", lang: "ar" }),
        { type: "table", id: "t1", rows: [{ cells: [cell("c1", true), cell("c2", false)] }] },
      ],
    ],
  }
}

/** The schema of drafts with something changed, as another version has it. */
function otherwise(change: (parts: Parts) => void): Schema {
  const parts: Parts = { nodes: {}, marks: {} }
  draftSchema.spec.nodes.forEach((name, spec) => (parts.nodes[name] = { ...spec }))
  draftSchema.spec.marks.forEach((name, spec) => (parts.marks[name] = { ...spec }))
  change(parts)
  return new Schema({ ...parts, topNode: "doc" })
}

/** A content expression in which a node is not named any more; what it held stands in its place. */
function without(name: string, content: string): string {
  if (name === "sheet" && content === "sheet*") return "(paragraph | table)*"
  const named = (content.match(/\w+/g) ?? []).filter((each) => each !== name)
  return named.length > 0 ? `(${named.join(" | ")})*` : ""
}

function omit(attributes: Attributes, name: string): Attributes {
  return Object.fromEntries(Object.entries(attributes).filter(([key]) => key !== name))
}

/** Every version that lacks one node, mark or attribute, or asks for one attribute more. */
function otherVersions(): ReadonlyMap<string, Schema> {
  const versions = new Map<string, Schema>()
  const types: (NodeType | MarkType)[] = [
    ...Object.values<NodeType>(draftSchema.nodes),
    ...Object.values<MarkType>(draftSchema.marks),
  ]
  for (const type of types) {
    const { name, spec } = type
    const kind = type instanceof NodeType ? "nodes" : "marks"
    if (name === "doc" || name === "text") continue
    versions.set(
      `without ${name}`,
      otherwise((parts) => {
        Reflect.deleteProperty(parts[kind], name)
        for (const node of Object.values(parts.nodes))
          if (kind === "nodes" && node.content !== undefined)
            node.content = without(name, node.content)
      }),
    )
    const attributes = spec.attrs ?? {}
    const change = (attrs: Attributes) =>
      otherwise((parts) => {
        parts[kind][name] = { ...spec, attrs }
      })
    for (const attribute of Object.keys(attributes))
      versions.set(`without ${name}.${attribute}`, change(omit(attributes, attribute)))
    versions.set(`with ${name}.era`, change({ ...attributes, era: {} }))
  }
  return versions
}

test.each(["websocket", "http"] as const)(
  "T6 pages of any other version are told to reload over %s, and change no byte",
  async (transport) => {
    const server = await startServer()
    const cookie = await server.cookieOf("Secretariat")
    const answer = await fetch(`${server.url}/api/drafts`, {
      method: "POST",
      headers: { "content-type": "application/json", cookie },
      body: JSON.stringify({
        title: "Everything",
        json: JSON.parse(draftToJson(draftOf(everything()))) as unknown,
      }),
    })
    const { id } = (await answer.json()) as { id: string }
    const present = client(server, cookie, id)
    await present.synced()
    const state = () => Buffer.from(Y.encodeStateAsUpdate(present.document.doc))
    const [bytes, updates] = [state(), [] as unknown[]]
    present.document.doc.on("update", (update: unknown) => updates.push(update))

    const claims = ["0", "2", "", "1.0", "01", "-1", "newest"]
    let harmful = 0
    let last = 0
    for (const [name, schema] of otherVersions()) {
      const claim = claims[last++ % claims.length]
      const old = clientOver(transport)(server, cookie, id, claim)
      const { doc, body } = old.document
      Y.applyUpdate(doc, bytes)
      // What stock y-prosemirror does when a page opens: it deletes what it does not know.
      yXmlFragmentToProseMirrorRootNode(body, schema)
      if (!Buffer.from(Y.encodeStateAsUpdate(doc)).equals(bytes)) harmful++
      old.document.meta.set("title", `Written by a page ${name}`)
      await eventually(() => old.closed, name).toEqual([CLOSE.otherVersion])
      old.provider.destroy()
    }
    expect(harmful).toBeGreaterThan(20)
    report("23", `other versions over ${transport}, of which harm a draft`, `${last}, ${harmful}`)

    const fresh = client(server, cookie, id)
    await fresh.synced()
    expect(Buffer.from(Y.encodeStateAsUpdate(fresh.document.doc)).equals(bytes)).toBe(true)
    expect([updates, state().equals(bytes)]).toEqual([[], true])
    present.type(" Work goes on.")
    await eventually(() => fresh.text()).toContain(" Work goes on.")
  },
)
