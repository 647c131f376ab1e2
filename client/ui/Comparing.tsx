/** The draft against the text as it was imported, word by word. */

import { useMemo } from "react"
import { isFault } from "../../schema/base/fault.ts"
import { draftFromJson } from "../../schema/interchange/readJson.ts"
import { directionOf } from "../../schema/model/direction.ts"
import { compare, type ComparedParagraph } from "../../schema/renditions/compare.ts"
import { say } from "../language/say.ts"
import { useStore } from "./useStore.ts"
import { useWorkbench } from "./workbench.ts"

const said = say.views.compared

const PLACES: Readonly<Partial<Record<ComparedParagraph["change"], string>>> = {
  "moved-away": said.places.away,
  "moved-here": said.places.here,
  added: said.places.added,
  removed: said.places.removed,
}

/** `start` is the draft in its JSON form, as the server keeps it. */
export function Comparing({ start }: { readonly start: unknown }) {
  const { settled } = useWorkbench()
  const draft = useStore(settled, (snapshot) => snapshot.draft)
  const first = useMemo(() => draftFromJson(JSON.stringify(start)), [start])
  const comparison = useMemo(() => (isFault(first) ? null : compare(first, draft)), [first, draft])
  if (!comparison) {
    return (
      <article className="paper rendition">
        <p className="nothing">{said.unreadable}</p>
      </article>
    )
  }
  const { counts, paragraphs } = comparison
  const sentence = [
    counts.edited > 0 && said.edited(counts.edited),
    counts.added > 0 && said.added(counts.added),
    counts.removed > 0 && said.removed(counts.removed),
    counts.moved > 0 && said.moved(counts.moved),
  ].filter((part) => part !== false)
  return (
    <article className="paper rendition" aria-label={said.title}>
      <div className="notice">
        <p>
          {sentence.length === 0 ? said.nothing : said.since(sentence.join(said.comma))}{" "}
          {said.alsoBrackets}
        </p>
      </div>
      <div
        className="draft comparison"
        dir={directionOf(draft.meta.language)}
        lang={draft.meta.language || undefined}
      >
        {paragraphs.map((paragraph, i) => (
          <Compared key={i} paragraph={paragraph} />
        ))}
      </div>
    </article>
  )
}

/** What is said of where a paragraph stands; undefined where it is in both, at its place. */
export function placeWord({ change }: ComparedParagraph): string | undefined {
  return PLACES[change]
}

/** A paragraph of a comparison, with what goes and what comes. */
export function Compared({ paragraph }: { readonly paragraph: ComparedParagraph }) {
  const { kind, level, dir, lang } = "b" in paragraph ? paragraph.b : paragraph.a
  const place = placeWord(paragraph)
  return (
    <p
      data-kind={kind}
      data-level={level > 0 ? level : undefined}
      dir={dir}
      lang={lang === "" ? undefined : lang}
      className={`compared compared-${paragraph.change}`}
    >
      {place !== undefined && <span className="compared-place">{place}</span>}
      {paragraph.parts.map(({ change, text }, i) => {
        const words = text.replaceAll("\uFFFC", "")
        if (change === "added") return <ins key={i}>{words}</ins>
        if (change === "removed") return <del key={i}>{words}</del>
        return <span key={i}>{words}</span>
      })}
    </p>
  )
}
