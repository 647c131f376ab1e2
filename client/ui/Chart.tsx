/** A chart with its table beside it, and both to be taken along. */

import { useId } from "react"
import { Button } from "react-aria-components"
import { LANGUAGES } from "../language/languages.ts"
import { language, say } from "../language/say.ts"
import { chartSvg, svgToPng, tableCsv } from "./chartFiles.ts"
import { saveBlob } from "./saveBlob.ts"
import { mirrored, type Chart as ChartShapes, type Shape } from "./charts.ts"
import type { ChartTable } from "./chartTables.ts"

interface ChartProps {
  readonly title: string
  /** What the chart counts, as a sentence. */
  readonly about: string
  /** Name of the files, without their ending. */
  readonly file: string
  readonly chart: ChartShapes
  readonly table: ChartTable
}

export function Chart({ title, about, file, chart, table }: ChartProps) {
  const id = useId()
  const rtl = LANGUAGES[language()].dir === "rtl"
  const shown = rtl ? mirrored(chart) : chart
  return (
    <section className="chart" aria-labelledby={id}>
      <h3 id={id}>{title}</h3>
      <p className="quiet">{about}</p>
      <div className="chart-parts">
        <div className="chart-drawing">
          <svg
            viewBox={`0 0 ${shown.width} ${shown.height}`}
            role="img"
            aria-label={say.figures.drawn(title)}
            direction={rtl ? "rtl" : "ltr"}
          >
            {shown.shapes.map((shape, i) => (
              <Drawn key={i} shape={shape} />
            ))}
          </svg>
          <p className="chart-files" role="group" aria-label={say.figures.take(title)}>
            {(["svg", "png", "csv"] as const).map((kind) => (
              <Button
                key={kind}
                className="side-button"
                aria-label={say.figures.takeAs(title, kind.toUpperCase())}
                onPress={() => void takeAlong(kind, file, shown, table, rtl)}
              >
                {kind.toUpperCase()}
              </Button>
            ))}
          </p>
        </div>
        <div
          className="chart-table"
          tabIndex={0}
          role="group"
          aria-label={say.figures.tableOf(title)}
        >
          <table>
            <thead>
              <tr>
                {table.heads.map((head, i) => (
                  <th key={i} scope="col">
                    {head}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {table.rows.map(([name, ...cells], i) => (
                <tr key={i}>
                  <th scope="row">
                    <bdi>{name}</bdi>
                  </th>
                  {cells.map((cell, n) => (
                    <td key={n}>{cell}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </div>
    </section>
  )
}

function Drawn({ shape }: { readonly shape: Shape }) {
  switch (shape.shape) {
    case "rect":
      return (
        <rect
          x={shape.x}
          y={shape.y}
          width={shape.width}
          height={shape.height}
          fill={shape.fill === "none" ? "none" : `var(--${shape.fill})`}
          fillOpacity={shape.strength ?? 1}
          stroke={shape.stroke && `var(--${shape.stroke})`}
        />
      )
    case "line":
      return (
        <polyline
          points={shape.points.map((point) => point.join(",")).join(" ")}
          fill="none"
          stroke={`var(--${shape.stroke})`}
          strokeWidth={shape.stroke === "line" ? 1 : 2}
          strokeDasharray={shape.dashed ? "5 4" : undefined}
        />
      )
    case "dot":
      return <circle cx={shape.x} cy={shape.y} r={4} fill={`var(--${shape.fill})`} />
    case "text":
      return (
        <text x={shape.x} y={shape.y} textAnchor={shape.anchor} fill={`var(--${shape.fill})`}>
          {shape.text}
        </text>
      )
  }
}

async function takeAlong(
  kind: "svg" | "png" | "csv",
  file: string,
  chart: ChartShapes,
  table: ChartTable,
  rtl: boolean,
): Promise<void> {
  if (kind === "csv") {
    saveBlob(`${file}.csv`, new Blob([tableCsv(table)], { type: "text/csv;charset=utf-8" }))
    return
  }
  const style = getComputedStyle(document.documentElement)
  const svg = chartSvg(chart, (token) => style.getPropertyValue(`--${token}`).trim(), rtl)
  if (kind === "svg") saveBlob(`${file}.svg`, new Blob([svg], { type: "image/svg+xml" }))
  else {
    const png = await svgToPng(svg, chart)
    if (png) saveBlob(`${file}.png`, png)
  }
}
