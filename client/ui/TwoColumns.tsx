/** Two texts side by side, paragraph by paragraph: what goes stands in the first, what comes in the second. */

import type { ComparedParagraph } from "../../schema/renditions/compare.ts"
import { placeWord } from "./Comparing.tsx"

interface TwoColumnsProps {
  readonly paragraphs: readonly ComparedParagraph[]
  readonly before: string
  readonly after: string
}

export function TwoColumns({ paragraphs, before, after }: TwoColumnsProps) {
  return (
    <table className="two-columns">
      <thead>
        <tr>
          <th scope="col">{before}</th>
          <th scope="col">{after}</th>
        </tr>
      </thead>
      <tbody>
        {paragraphs.map((paragraph, i) => (
          <tr key={i}>
            <Side paragraph={paragraph} of="before" />
            <Side paragraph={paragraph} of="after" />
          </tr>
        ))}
      </tbody>
    </table>
  )
}

interface SideProps {
  readonly paragraph: ComparedParagraph
  readonly of: "before" | "after"
}

/** A paragraph as one of the two has it there; an empty cell where it has none. */
function Side({ paragraph, of }: SideProps) {
  const own = of === "before" ? standingBefore(paragraph) : "b" in paragraph ? paragraph.b : null
  if (!own) return <td />
  const { kind, level, dir, lang } = own
  const place = placeWord(paragraph)
  return (
    <td>
      {place !== undefined && <span className="compared-place">{place}</span>}
      <p
        data-kind={kind}
        data-level={level > 0 ? level : undefined}
        dir={dir}
        lang={lang === "" ? undefined : lang}
      >
        {paragraph.parts.map(({ change, text }, i) => {
          const words = text.replaceAll("\uFFFC", "")
          if (change === "same") return <span key={i}>{words}</span>
          if (change === "added") return of === "after" ? <ins key={i}>{words}</ins> : null
          return of === "before" ? <del key={i}>{words}</del> : null
        })}
      </p>
    </td>
  )
}

/** Of one that was moved, the place that it went from has its words. */
function standingBefore(paragraph: ComparedParagraph) {
  return paragraph.change === "added" || paragraph.change === "moved-here" ? null : paragraph.a
}
