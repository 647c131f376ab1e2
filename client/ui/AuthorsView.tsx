/** Who wrote what: the text by author, how much each wrote, and who wrote the words that one points at. */

import { useCallback, useMemo, useRef, useState } from "react"
import { Button } from "react-aria-components"
import { isFault } from "../../schema/base/fault.ts"
import type { AuthorsAnswer } from "../../schema/sharing/authorship.ts"
import { paragraphElements } from "../../schema/operations/elements.ts"
import { shown } from "../base/clock.ts"
import { askAuthors } from "../base/historyApi.ts"
import { say } from "../language/say.ts"
import { coveredIn, nameOfWho, stretchesOf, toldOf, type Stretch } from "./authors.ts"
import { authorsCsv } from "./authorsFile.ts"
import { AuthorsTable } from "./AuthorsTable.tsx"
import { AuthorsText, type Pointed, type Shown } from "./AuthorsText.tsx"
import "./authors.css"
import { saveBlob } from "./saveBlob.ts"
import { Refusal } from "./Refusal.tsx"
import { useAgainAfter } from "./useAgainAfter.ts"
import { useAnswer } from "./useAnswer.ts"
import { useStore } from "./useStore.ts"
import { useTally } from "./useTally.ts"
import { useWorkbench } from "./workbench.ts"

const said = say.authors

export function AuthorsView() {
  const { session, settled } = useWorkbench()
  const { draft } = useStore(settled, (snapshot) => snapshot)
  const { answer, again } = useAnswer(
    useCallback(() => askAuthors(session.draftId), [session.draftId]),
  )
  useAgainAfter(again, draft.body)
  const [only, setOnly] = useState<string | null>(null)
  const [place, setPlace] = useState<Pointed | null>(null)
  const paragraphs = useParagraphs(answer === undefined || isFault(answer) ? null : answer)
  const tally = useTally(paragraphs)
  const pointed = place && stretchAt(paragraphs, place)
  const listed =
    only === null || !tally
      ? paragraphs
      : paragraphs.filter(({ id }) => tally.inParagraph.get(id)?.has(only))
  return (
    <article className="authors-view" aria-label={said.title}>
      <aside className="authors-side">
        <h2>{said.title}</h2>
        {isFault(answer) && <Refusal sentence={answer.message} />}
        {answer && !isFault(answer) && (
          <p className="quiet">{answer.names ? said.names : said.noNames}</p>
        )}
        <AuthorsTable tally={tally} only={only} onOnly={setOnly} />
        <p className="authors-tools">
          {only !== null && (
            <Button className="side-button" onPress={() => setOnly(null)}>
              {said.all}
            </Button>
          )}
          <Button
            className="side-button"
            isDisabled={paragraphs.length === 0}
            onPress={() =>
              saveBlob(
                `${session.draftId}-authors.csv`,
                new Blob(
                  [
                    authorsCsv(
                      paragraphs.map(({ name, stretches }) => ({
                        key: name,
                        stretches: stretches(),
                      })),
                    ),
                  ],
                  { type: "text/csv;charset=utf-8" },
                ),
              )
            }
          >
            {said.take}
          </Button>
        </p>
        <p className="authors-card" role="status">
          {pointed ? (
            <>
              <strong>
                <bdi>{nameOfWho(pointed.who)}</bdi>
              </strong>{" "}
              <span>{toldOf(pointed, shown)}</span>
            </>
          ) : (
            <span className="quiet">{said.point}</span>
          )}
        </p>
      </aside>
      {answer && !isFault(answer) && (
        <AuthorsText
          key={only ?? ""}
          language={draft.meta.language}
          paragraphs={listed}
          only={only}
          onPoint={setPlace}
        />
      )}
    </article>
  )
}

function stretchAt(paragraphs: readonly Shown[], { paragraph, at }: Pointed): Stretch | undefined {
  let end = 0
  return paragraphs
    .find(({ id }) => id === paragraph)
    ?.stretches()
    .find(({ text }) => (end += text.length) > at)
}

/** The paragraphs of the draft as it is now. What stands in one is looked up when it is needed. */
function useParagraphs(answer: AuthorsAnswer | null): readonly Shown[] {
  const { session, settled } = useWorkbench()
  const { draft, derived } = useStore(settled, (snapshot) => snapshot)
  const covered = useMemo(() => coveredIn(derived, draft.records), [derived, draft.records])
  // What did not change is the same object again, and is not drawn again.
  const kept = useRef(new Map<string, Kept>())
  return useMemo(() => {
    if (!answer) return []
    const elements = paragraphElements(session.document)
    const byId = new Map(elements.map((element) => [String(element.getAttribute("id")), element]))
    const next = new Map<string, Kept>()
    for (const { paragraph, key, label } of derived.paragraphs) {
      const { id } = paragraph
      const element = byId.get(id)
      if (!element || paragraph.text === "") continue
      const here = covered.get(id) ?? []
      const of = [answer, element, paragraph, key, label?.to, JSON.stringify(here)]
      const before = kept.current.get(id)
      if (before?.of.every((each, i) => each === of[i])) next.set(id, before)
      else {
        let known: readonly Stretch[] | undefined
        const stretches = () => (known ??= stretchesOf(element, answer, here))
        const shownNow = { id, name: key, paragraph, label: label?.to ?? null, stretches }
        next.set(id, { of, shown: shownNow })
      }
    }
    kept.current = next
    return [...next.values()].map(({ shown: each }) => each)
  }, [answer, session, derived, covered])
}

/** A paragraph as it was shown, and of what it was made. */
interface Kept {
  readonly of: readonly unknown[]
  readonly shown: Shown
}
