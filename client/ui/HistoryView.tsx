/** Playing through the history: the start, each frozen version and now, each against the one before. */

import { useCallback, useEffect, useId, useMemo, useState } from "react"
import { Button } from "react-aria-components"
import { isFault, type Fault } from "../../schema/base/fault.ts"
import { draftFromJson } from "../../schema/interchange/readJson.ts"
import { directionOf } from "../../schema/model/direction.ts"
import type { Draft } from "../../schema/model/draft.ts"
import { compare, type Comparison } from "../../schema/renditions/compare.ts"
import type { VersionSummary } from "../../schema/sharing/versions.ts"
import { shown } from "../base/clock.ts"
import { openVersion } from "../base/openVersion.ts"
import { askVersions } from "../base/versionsApi.ts"
import { say } from "../language/say.ts"
import { Compared } from "./Comparing.tsx"
import { Refusal } from "./Refusal.tsx"
import { useAnswer } from "./useAnswer.ts"
import { useStore } from "./useStore.ts"
import { useWorkbench } from "./workbench.ts"

const said = say.figures.history

/** One state of the draft: 0 is the start, null the draft as it is now. */
interface Step {
  readonly version: number | null
  readonly name: string
  /** Symbol, status line and instant, as far as there are any. */
  readonly about: string
}

/** `start` is the draft in its JSON form, as it was brought in. */
export function HistoryView({ start }: { readonly start: unknown }) {
  const { session, settled } = useWorkbench()
  const { draftId } = session
  const now = useStore(settled, (snapshot) => snapshot.draft)
  const { answer } = useAnswer(useCallback(() => askVersions(draftId), [draftId]))
  const steps = useMemo(() => stepsOf(isFault(answer) ? [] : (answer ?? [])), [answer])
  const [chosen, setChosen] = useState<number | null>(null)
  const last = steps.length - 1
  const at = Math.min(chosen ?? last, last)
  const [step, before] = [steps[at], steps[Math.max(0, at - 1)]]
  const drafts = useDrafts(draftId, start, [step?.version, before?.version])
  const one = before?.version === null ? now : drafts.get(before?.version ?? 0)
  const other = step?.version === null ? now : drafts.get(step?.version ?? 0)
  const comparison = useMemo(
    () =>
      one && other && !isFault(one) && !isFault(other) ? compare(one, other, { byId: true }) : null,
    [one, other],
  )
  const refused = [answer, one, other].find(isFault)
  const id = useId()
  return (
    <article className="history-view" aria-label={said.title}>
      <div className="history-tools">
        <Button className="side-button" isDisabled={at <= 0} onPress={() => setChosen(at - 1)}>
          {said.previous}
        </Button>
        <label className="unseen" htmlFor={id}>
          {said.step}
        </label>
        <input
          id={id}
          className="history-slider"
          type="range"
          min={0}
          max={last}
          value={at}
          aria-valuetext={`${step?.name ?? ""} ${step?.about ?? ""}`.trim()}
          onChange={(event) => setChosen(Number(event.target.value))}
        />
        <Button className="side-button" isDisabled={at >= last} onPress={() => setChosen(at + 1)}>
          {said.next}
        </Button>
        <p className="history-step" role="status">
          <strong>{step?.name}</strong> <span className="quiet">{step?.about}</span>{" "}
          {comparison && <span>{changedIn(comparison, before?.name ?? "", at)}</span>}
        </p>
      </div>
      {refused && <Refusal sentence={refused.message} />}
      {comparison && other && !isFault(other) && (
        <div className="paper rendition">
          <div
            className="draft comparison"
            dir={directionOf(other.meta.language)}
            lang={other.meta.language || undefined}
          >
            {comparison.paragraphs.map((paragraph, i) => (
              <Compared key={i} paragraph={paragraph} />
            ))}
          </div>
        </div>
      )}
    </article>
  )
}

function changedIn({ paragraphs }: Comparison, before: string, at: number): string {
  if (at === 0) return said.first
  const changed = paragraphs.filter(({ change }) => change !== "same").length
  return changed === 0 ? said.same(before) : said.changed(changed, before)
}

function stepsOf(versions: readonly VersionSummary[]): readonly Step[] {
  const { sources } = say.figures
  return [
    { version: 0, name: sources.start, about: "" },
    ...versions.map(({ number, symbol, status, at }) => ({
      version: number,
      name: say.versions.version(number),
      about: [symbol, status, shown(at)].filter((part) => part !== "").join(" · "),
    })),
    { version: null, name: say.versions.draftNow, about: "" },
  ]
}

type Drafts = ReadonlyMap<number, Draft | Fault>

/** The start and the versions that were asked for, each fetched once. */
function useDrafts(
  draftId: string,
  start: unknown,
  asked: readonly (number | null | undefined)[],
): Drafts {
  const [drafts, setDrafts] = useState<Drafts>(
    () => new Map([[0, draftFromJson(JSON.stringify(start))]]),
  )
  const missing = asked.find((version) => typeof version === "number" && !drafts.has(version))
  useEffect(() => {
    if (typeof missing !== "number") return
    let left = false
    void openVersion(draftId, missing).then((draft) => {
      if (!left) setDrafts((known) => new Map([...known, [missing, draft]]))
    })
    return () => {
      left = true
    }
  }, [draftId, missing])
  return drafts
}
