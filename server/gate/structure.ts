/** How a draft's paragraphs stand in sheets and tables, read from the shared body. */

import * as Y from "yjs"
import type { Block, Body, Paragraph } from "../../schema/model/body.ts"
import { headerOf } from "../../schema/model/nodes.ts"
import { elementsIn } from "../../schema/operations/reading.ts"

export interface Container {
  /** Key, name and attributes of the element as one line. */
  readonly line: string
  readonly name: string
  readonly attributes: Readonly<Record<string, unknown>>
}

export interface Structure {
  /** Keys of all paragraphs in reading order. */
  readonly keys: readonly string[]
  readonly places: ReadonlyMap<string, number>
  /** Sheets, tables, rows and cells in reading order. */
  readonly containers: readonly Container[]
  readonly elements: ReadonlyMap<string, Y.XmlElement>
  /** The body, given its paragraphs. */
  body(paragraph: (key: string) => Paragraph | undefined): Body
}

/** Names an element for as long as it is there, in every copy of the draft. */
export function keyOf(element: Y.XmlElement): string {
  const id = element._item?.id
  if (!id) throw new Error("an element of the body has an id")
  return `${id.client}:${id.clock}`
}

type Placed = string | { readonly id: string; readonly rows: readonly (readonly PlacedCell[])[] }
interface PlacedCell {
  readonly header: boolean
  readonly colspan: number
  readonly rowspan: number
  readonly keys: readonly string[]
}

/** Reads the structure of a body; elements of an unknown name are passed over. */
export function readStructure(body: Y.XmlFragment): Structure {
  const keys: string[] = []
  const containers: Container[] = []
  const elements = new Map<string, Y.XmlElement>()
  const contain = (element: Y.XmlElement) => {
    const attributes = element.getAttributes() as Record<string, unknown>
    const name = element.nodeName
    containers.push({
      line: `${keyOf(element)} ${name} ${JSON.stringify(attributes)}`,
      name,
      attributes,
    })
    return attributes
  }
  const place = (element: Y.XmlElement): string => {
    const key = keyOf(element)
    elements.set(key, element)
    keys.push(key)
    return key
  }
  const placeTable = (table: Y.XmlElement): Placed => {
    const { id } = contain(table)
    const rows = elementsIn(table, "table_row").map((row) => {
      contain(row)
      return elementsIn(row).map((cell): PlacedCell => {
        const { colspan, rowspan, header } = contain(cell)
        return {
          header: headerOf(cell.nodeName, header),
          colspan: Number(colspan ?? 1) || 1,
          rowspan: Number(rowspan ?? 1) || 1,
          keys: elementsIn(cell, "paragraph").map(place),
        }
      })
    })
    return { id: typeof id === "string" ? id : "", rows }
  }
  const sheets = elementsIn(body, "sheet").map((sheet) => {
    contain(sheet)
    return elementsIn(sheet).flatMap((block): Placed[] => {
      if (block.nodeName === "paragraph") return [place(block)]
      return block.nodeName === "table" ? [placeTable(block)] : []
    })
  })
  return {
    keys,
    places: new Map(keys.map((key, i) => [key, i] as const)),
    containers,
    elements,
    body: (paragraph) => ({ sheets: sheets.map((blocks) => blocksOf(blocks, paragraph)) }),
  }
}

function blocksOf(
  blocks: readonly Placed[],
  paragraph: (key: string) => Paragraph | undefined,
): Block[] {
  const paragraphsOf = (keys: readonly string[]) => keys.flatMap((key) => paragraph(key) ?? [])
  return blocks.flatMap((block): Block[] => {
    if (typeof block === "string") return paragraphsOf([block])
    const rows = block.rows.map((cells) => ({
      cells: cells.map(({ keys, ...cell }) => ({ ...cell, paragraphs: paragraphsOf(keys) })),
    }))
    return [{ type: "table", id: block.id, rows }]
  })
}
