/** Charts and their tables as files: SVG, PNG and CSV. */

import { CSV_BEGIN, csvRow } from "../../schema/base/csv.ts"
import { escapeHtml } from "../../schema/interchange/escapeHtml.ts"
import type { Chart, Shape } from "./charts.ts"
import type { ChartTable } from "./chartTables.ts"

/** The colour that a token has. */
type ColourOf = (token: string) => string

/** A chart as a file of its own. `rtl` says that its words run from right to left. */
export function chartSvg(
  { width, height, shapes }: Chart,
  colourOf: ColourOf,
  rtl: boolean,
): string {
  const drawn = shapes.map((shape) => shapeSvg(shape, colourOf)).join("")
  const size = `width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"`
  const style = `font-family="sans-serif" font-size="12" direction="${rtl ? "rtl" : "ltr"}"`
  const paper = `<rect width="${width}" height="${height}" fill="${colourOf("paper")}"/>`
  return `<svg xmlns="http://www.w3.org/2000/svg" ${size} ${style}>${paper}${drawn}</svg>`
}

function shapeSvg(shape: Shape, colourOf: ColourOf): string {
  switch (shape.shape) {
    case "rect": {
      const { x, y, width, height, fill, stroke, strength = 1 } = shape
      const place = `x="${x}" y="${y}" width="${width}" height="${height}"`
      const line = stroke === undefined ? "" : ` stroke="${colourOf(stroke)}"`
      const colour = fill === "none" ? "none" : colourOf(fill)
      return `<rect ${place} fill="${colour}" fill-opacity="${strength}"${line}/>`
    }
    case "line": {
      const points = shape.points.map((point) => point.join(",")).join(" ")
      const width = shape.stroke === "line" ? 1 : 2
      const dashes = shape.dashed ? ' stroke-dasharray="5 4"' : ""
      return `<polyline points="${points}" fill="none" stroke="${colourOf(shape.stroke)}" stroke-width="${width}"${dashes}/>`
    }
    case "dot":
      return `<circle cx="${shape.x}" cy="${shape.y}" r="4" fill="${colourOf(shape.fill)}"/>`
    case "text": {
      const { x, y, anchor, fill, text } = shape
      return `<text x="${x}" y="${y}" text-anchor="${anchor}" fill="${colourOf(fill)}">${escapeHtml(text)}</text>`
    }
  }
}

/** A table as comma-separated values. */
export function tableCsv({ heads, rows }: ChartTable): string {
  return CSV_BEGIN + [heads, ...rows].map(csvRow).join("")
}

/** A drawing in pixels, twice as fine as the page. Undefined where the browser cannot. */
export async function svgToPng(svg: string, { width, height }: Chart): Promise<Blob | undefined> {
  const image = new Image()
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`
  await image.decode()
  const canvas = document.createElement("canvas")
  canvas.width = 2 * width
  canvas.height = 2 * height
  canvas.getContext("2d")?.drawImage(image, 0, 0, canvas.width, canvas.height)
  return new Promise((resolve) => canvas.toBlob((blob) => resolve(blob ?? undefined), "image/png"))
}
