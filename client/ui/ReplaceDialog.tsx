/** Replacing all that was found: what will change, and what stays as it is and why, before it is done. */

import { useMemo } from "react"
import { Button, Heading } from "react-aria-components"
import { search, type Match } from "../../schema/model/search.ts"
import { isInMandate } from "../../schema/sharing/mandate.ts"
import type { Snapshot } from "../editor/handle.ts"
import { say } from "../language/say.ts"
import { inContext, replacing, type Replacing } from "./matches.ts"
import { NO_FORM, type Form } from "./pageState.ts"
import { useStore } from "./useStore.ts"
import { useWorkbench, type Workbench } from "./workbench.ts"

type Wanted = Extract<Form, { form: "replaceAll" }>

export function ReplaceDialog() {
  const { page } = useWorkbench()
  const form = useStore(page, (state) => state.form)
  return form.form === "replaceAll" ? <Body wanted={form} /> : null
}

/** Lines that are shown of each list. */
const SHOWN = 200

function Body({ wanted }: { readonly wanted: Wanted }) {
  const workbench = useWorkbench()
  const { editor, messages, settled, show } = workbench
  const snapshot = useStore(settled, (each) => each)
  const { will, stay } = useMemo(
    () => plan(workbench, snapshot, wanted),
    [workbench, snapshot, wanted],
  )
  const confirm = () => {
    // As the draft is at this moment: what others typed meanwhile counts.
    const now = plan(workbench, editor.snapshot.get(), wanted)
    show({ form: NO_FORM })
    editor.replaceFound(now.will, wanted.by)
    messages.tell(say.finding.replaced(now.will.length))
  }
  return (
    <form
      className="replacing"
      onSubmit={(event) => {
        event.preventDefault()
        confirm()
      }}
    >
      <Heading slot="title">{say.finding.replaceTitle}</Heading>
      <p>{say.finding.willChange(will.length)}</p>
      <Lines snapshot={snapshot} matches={will} by={wanted.by} />
      {stay.length > 0 && (
        <>
          <p>{say.finding.willStay(stay.length)}</p>
          <Lines
            snapshot={snapshot}
            matches={stay.map(({ match }) => match)}
            why={(i) => say.finding.stays[stay[i]?.why ?? "bracket"]}
          />
        </>
      )}
      <div className="form-actions">
        <Button className="main-button" type="submit" isDisabled={will.length === 0}>
          {say.finding.replace}
        </Button>
        <Button className="plain-button" onPress={() => show({ form: NO_FORM })}>
          {say.finding.cancel}
        </Button>
      </div>
    </form>
  )
}

function plan({ session }: Workbench, { draft, derived }: Snapshot, wanted: Wanted): Replacing {
  const { words, through } = wanted
  const found = search(derived, words, { language: draft.meta.language, through })
  return replacing(derived, found, (info) => isInMandate(session.standing.get(), info))
}

interface LinesProps {
  readonly snapshot: Snapshot
  readonly matches: readonly Match[]
  readonly by?: string
  readonly why?: (index: number) => string
}

function Lines({ snapshot: { derived }, matches, by, why }: LinesProps) {
  const rest = matches.length - SHOWN
  return (
    <ul className="replacing-list">
      {matches.slice(0, SHOWN).map((match, i) => {
        const { key, before, words, after } = inContext(derived, match)
        return (
          <li key={`${match.paragraph} ${match.from}`}>
            <bdi className="go-to-name">{key}</bdi>
            <span dir="auto">
              {before}
              {by === undefined ? <mark>{words}</mark> : <del>{words}</del>}
              {by !== undefined && <ins>{by}</ins>}
              {after}
              {why && <small className="quiet"> {why(i)}</small>}
            </span>
          </li>
        )
      })}
      {rest > 0 && <li className="quiet">{say.finding.andMore(rest)}</li>}
    </ul>
  )
}
