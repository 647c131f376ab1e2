/** Any two versions, or one and the draft as it is now: the paragraphs that differ, word by word. */

import { useState } from "react"
import { Button } from "react-aria-components"
import { isFault, type Fault } from "../../schema/base/fault.ts"
import type { Draft } from "../../schema/model/draft.ts"
import { compare, type ComparedParagraph } from "../../schema/renditions/compare.ts"
import type { VersionSummary } from "../../schema/sharing/versions.ts"
import { openVersion } from "../base/openVersion.ts"
import { say } from "../language/say.ts"
import { Compared } from "./Comparing.tsx"
import { Choice } from "./controls.tsx"
import { Refusal } from "./Refusal.tsx"
import { TwoColumns } from "./TwoColumns.tsx"
import { useAct } from "./useAct.ts"
import { useWorkbench } from "./workbench.ts"

/** How many paragraphs are drawn before the rest is only counted. */
const MOST = 200
/** The draft as it is now. */
const NOW = "now"

const texts = say.versions

/** What differs between two that were chosen, and what they are called. */
interface Changed {
  readonly paragraphs: readonly ComparedParagraph[]
  readonly before: string
  readonly after: string
}

function nameOf(which: string): string {
  return which === NOW ? texts.draftNow : texts.version(which)
}

export function VersionComparison({ versions }: { readonly versions: readonly VersionSummary[] }) {
  const { session, settled } = useWorkbench()
  const last = versions.at(-1)?.number ?? 1
  const [from, setFrom] = useState(String(last))
  const [to, setTo] = useState(NOW)
  const [changed, setChanged] = useState<Changed | null>(null)
  const { refusal, busy, run } = useAct()
  const opened = (which: string): Promise<Draft | Fault> =>
    which === NOW
      ? Promise.resolve(settled.get().draft)
      : openVersion(session.draftId, Number(which))
  const differences = async () => {
    const [a, b] = [await opened(from), await opened(to)]
    if (isFault(a)) return a
    if (isFault(b)) return b
    const { paragraphs } = compare(a, b, { byId: true })
    const changes = paragraphs.filter(({ change }) => change !== "same")
    return { paragraphs: changes, before: nameOf(from), after: nameOf(to) }
  }
  const options = versions.map(({ number }) => (
    <option key={number} value={number}>
      {texts.version(number)}
    </option>
  ))
  return (
    <form
      aria-label={texts.compare}
      onSubmit={(event) => {
        event.preventDefault()
        run(differences, setChanged)
      }}
    >
      <h3>{texts.compare}</h3>
      <p className="comparing-which">
        <label>
          <span className="unseen">{texts.from}</span>
          <select className="field" value={from} onChange={(event) => setFrom(event.target.value)}>
            {options}
          </select>
        </label>
        <span aria-hidden="true">→</span>
        <label>
          <span className="unseen">{texts.to}</span>
          <select className="field" value={to} onChange={(event) => setTo(event.target.value)}>
            {options}
            <option value={NOW}>{texts.draftNow}</option>
          </select>
        </label>
        <Button className="side-button" type="submit" isDisabled={busy}>
          {texts.compare}
        </Button>
      </p>
      <Refusal sentence={refusal} />
      {changed && (
        <Differences changed={changed.paragraphs} before={changed.before} after={changed.after} />
      )}
    </form>
  )
}

interface DifferencesProps {
  readonly changed: readonly ComparedParagraph[]
  /** What the two are called. */
  readonly before: string
  readonly after: string
}

function Differences({ changed, before, after }: DifferencesProps) {
  const [columns, setColumns] = useState<"one" | "two">("one")
  return (
    <>
      <p role="status">{changed.length === 0 ? texts.same : texts.differ(changed.length)}</p>
      {changed.length > 0 && (
        <Choice
          row
          label={texts.layout}
          options={[
            { id: "one", label: texts.oneColumn },
            { id: "two", label: texts.twoColumns },
          ]}
          chosen={columns}
          onChoose={setColumns}
        />
      )}
      {changed.length > 0 && (
        <div
          className="draft comparison differences"
          tabIndex={0}
          role="group"
          aria-label={texts.differences}
        >
          {columns === "one" ? (
            changed.slice(0, MOST).map((paragraph, i) => <Compared key={i} paragraph={paragraph} />)
          ) : (
            <TwoColumns paragraphs={changed.slice(0, MOST)} {...{ before, after }} />
          )}
          {changed.length > MOST && (
            <p className="quiet">{say.common.andMore(changed.length - MOST)}</p>
          )}
        </div>
      )}
    </>
  )
}
