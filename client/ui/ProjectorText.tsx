/** The text of one section as the projector shows it; it looks as in the editor and cannot be written in. */

import { memo, type ReactNode } from "react"
import { MARK_TAGS } from "../../schema/interchange/markTags.ts"
import type { Block, Paragraph } from "../../schema/model/body.ts"
import type { Derived } from "../../schema/model/derived.ts"
import type { Looks } from "../editor/looks.ts"
import { sameLook, type Look } from "../editor/pieces.ts"
import { PartyChip } from "./PartyChip.tsx"
import type { PlenarySection } from "./plenarySections.ts"
import { runsOf, type Run } from "./projectorRuns.ts"
import { hanging } from "./RenderedText.tsx"

interface ProjectorTextProps {
  readonly looks: Looks
  readonly section: PlenarySection
  readonly names: boolean
}

export function ProjectorText({ looks, section, names }: ProjectorTextProps) {
  const { draft, derived } = looks.snapshot
  const shown = (paragraph: Paragraph) => (
    <ShownParagraph
      key={paragraph.id}
      paragraph={paragraph}
      look={looks.of.get(paragraph.id) ?? NO_LOOK}
      hang={labelEnd(derived, paragraph.id)}
      names={names}
    />
  )
  return (
    <div className="draft">
      {blocksIn(draft.body.sheets, derived, section).map((block) =>
        block.type === "paragraph" ? (
          shown(block)
        ) : (
          <table key={block.id}>
            <tbody>
              {block.rows.map((row, r) => (
                <tr key={r}>
                  {row.cells.map((cell, c) => {
                    const Cell = cell.header ? "th" : "td"
                    return (
                      <Cell key={c} colSpan={cell.colspan} rowSpan={cell.rowspan}>
                        {cell.paragraphs.map(shown)}
                      </Cell>
                    )
                  })}
                </tr>
              ))}
            </tbody>
          </table>
        ),
      )}
    </div>
  )
}

const NO_LOOK: Look = []

/** How many characters a hanging label has; 0 for a paragraph without one. */
function labelEnd(derived: Derived, paragraph: string): number {
  return derived.paragraphs[derived.indexOf(paragraph) ?? -1]?.label?.to ?? 0
}

function blocksIn(
  sheets: readonly (readonly Block[])[],
  derived: Derived,
  { from, to }: PlenarySection,
): Block[] {
  return sheets.flat().filter((block) => {
    const first =
      block.type === "paragraph" ? block : block.rows.flatMap((row) => row.cells)[0]?.paragraphs[0]
    const index = derived.indexOf(first?.id ?? "") ?? -1
    return from <= index && index < to
  })
}

interface ShownProps {
  readonly paragraph: Paragraph
  readonly look: Look
  readonly hang: number
  readonly names: boolean
}

const ShownParagraph = memo(
  function ShownParagraph({ paragraph, look, hang, names }: ShownProps) {
    const { id, kind, level, dir, lang } = paragraph
    const classes = look.flatMap((piece) => (piece.type === "paragraph" ? [piece.class] : []))
    return (
      <p
        data-id={id}
        data-kind={kind}
        data-level={level > 0 ? level : undefined}
        dir={dir}
        lang={lang === "" ? undefined : lang}
        className={classes.join(" ") || undefined}
        style={hang > 0 ? hanging(hang) : undefined}
      >
        {runsOf(paragraph, look).map((run, i) => (
          <ShownRun key={i} run={run} names={names} />
        ))}
      </p>
    )
  },
  (one, other) =>
    one.paragraph === other.paragraph &&
    one.hang === other.hang &&
    one.names === other.names &&
    sameLook(one.look, other.look),
)

function ShownRun({ run, names }: { readonly run: Run; readonly names: boolean }) {
  let shown: ReactNode = run.text
  for (const mark of run.marks) {
    if (mark === "link") shown = <span className="link">{shown}</span>
    else {
      const Tag = MARK_TAGS[mark]
      shown = <Tag>{shown}</Tag>
    }
  }
  return (
    <>
      {names && run.party !== "" && <PartyChip party={run.party} />}
      {run.classes === "" ? (
        shown
      ) : (
        <span className={run.classes} data-id={run.id} data-number={run.number}>
          {shown}
        </span>
      )}
    </>
  )
}
