/** What the bar of a plenary holds: what the room sees, and decisions in two steps. */

import { ArrowDownToLine, ChevronDown, ChevronUp, MonitorUp, X } from "lucide-react"
import { useMemo, useState } from "react"
import { Button } from "react-aria-components"
import type { Cluster } from "../../schema/model/derived.ts"
import { LEVELS, type Level, type Outcome } from "../../schema/model/records.ts"
import { whoStandsAgainst } from "../../schema/sharing/consensus.ts"
import { answerNow } from "../base/rights.ts"
import type { Snapshot } from "../editor/handle.ts"
import { listed } from "../language/inserting.ts"
import { say } from "../language/say.ts"
import { projectorPath } from "./addresses.ts"
import { Choice, OnOff } from "./controls.tsx"
import { outcomeWords } from "./outcomeWords.ts"
import type { Presenting } from "./pageState.ts"
import {
  askReason,
  bracketAndDiscuss,
  confirmOutcome,
  discussHere,
  leaveStep,
  present,
  proposeOutcome,
  reopenBecause,
  resize,
  stepPlenary,
} from "./plenary.ts"
import { clustersIn, plenarySections, sectionToShow } from "./plenarySections.ts"
import { mayHere } from "./rights.ts"
import { useStore } from "./useStore.ts"
import { oneLine, wordsOf } from "./words.ts"
import { useWorkbench, type Workbench } from "./workbench.ts"

interface PlenaryToolsProps {
  readonly presenting: Presenting
  /** Whether the projector's window is there. */
  readonly isOpen: boolean
}

export function PlenaryTools({ presenting, isOpen }: PlenaryToolsProps) {
  const workbench = useWorkbench()
  const { settled, session, show, editor } = workbench
  const snapshot = useStore(settled, (value) => value)
  const { derived } = snapshot
  const sections = useMemo(() => plenarySections(derived), [derived])
  const section = sectionToShow(derived, presenting.section, [])
  const all = section ? clustersIn(derived, section) : []
  const cluster = derived.cluster(presenting.cluster ?? "")
  const number = all.findIndex(({ id }) => id === cluster?.id) + 1
  const path = projectorPath(session.draftId)
  return (
    <section className="plenary-bar" aria-label={say.plenary.bar}>
      <div className="plenary-line">
        <select
          className="section-choice"
          aria-label={say.plenary.section}
          value={section?.id ?? ""}
          onChange={({ target }) =>
            present(workbench, { section: target.value, cluster: null, step: null })
          }
        >
          {sections.map(({ id, title, level }) => (
            <option key={id} value={id}>
              {"\u2003".repeat(level - 1)}
              {title || say.plenary.beginning}
            </option>
          ))}
        </select>
        <Button
          className="icon-button"
          aria-label={say.plenary.previous}
          onPress={() => stepPlenary(workbench, -1)}
        >
          <ChevronUp size={18} aria-hidden="true" />
        </Button>
        <Button
          className="icon-button"
          aria-label={say.plenary.next}
          onPress={() => stepPlenary(workbench, 1)}
        >
          <ChevronDown size={18} aria-hidden="true" />
        </Button>
        <span className="plenary-place">
          {number > 0 && say.plenary.bracketOf(number, all.length)}
        </span>
        <Button className="plain-button" onPress={() => discussHere(workbench)}>
          {say.plenary.here}
        </Button>
        <span className="gap" />
        <OnOff on={presenting.names} onChange={(names) => present(workbench, { names })}>
          {say.plenary.names}
        </OnOff>
        <Button
          className="icon-button plenary-small"
          aria-label={say.plenary.smaller}
          onPress={() => resize(workbench, -1)}
        >
          <span aria-hidden="true">A</span>
        </Button>
        <Button
          className="icon-button plenary-large"
          aria-label={say.plenary.larger}
          onPress={() => resize(workbench, 1)}
        >
          <span aria-hidden="true">A</span>
        </Button>
        <Button
          className={isOpen ? "plain-button" : "side-button"}
          onPress={() => window.open(path, `chapeau-plenary-${session.draftId}`, "popup")}
        >
          <MonitorUp size={16} aria-hidden="true" />{" "}
          {isOpen ? say.plenary.isOpen : say.plenary.open}
        </Button>
        <Button
          className="icon-button"
          aria-label={say.plenary.close}
          onPress={() => {
            show({ plenary: null })
            editor.focus()
          }}
        >
          <X size={18} aria-hidden="true" />
        </Button>
      </div>
      <div className="plenary-line">
        {cluster ? (
          <Discussed cluster={cluster} snapshot={snapshot} step={presenting.step} />
        ) : (
          <p className="quiet">
            {presenting.cluster === null ? say.plenary.nothing : say.cards.gone}
          </p>
        )}
        <span className="gap" />
        {mayHere(workbench, "propose") && (
          <Button className="plain-button" onPress={() => bracketAndDiscuss(workbench)}>
            <span aria-hidden="true">[ ]</span> {say.plenary.bracketSelection}
          </Button>
        )}
      </div>
      <div className="plenary-line plenary-step">
        {cluster && presenting.step?.step === "decide" ? (
          <Confirming cluster={cluster} snapshot={snapshot} outcome={presenting.step.outcome} />
        ) : cluster && presenting.step?.step === "reopen" ? (
          <Reopening />
        ) : (
          <p className="quiet">{mayHere(workbench, "decide") && say.plenary.nextStep}</p>
        )}
      </div>
    </section>
  )
}

interface DiscussedProps {
  readonly cluster: Cluster
  readonly snapshot: Snapshot
  readonly step: Presenting["step"]
}

/** The bracket under discussion: its alternatives as buttons, or what was decided. */
function Discussed({ cluster, snapshot, step }: DiscussedProps) {
  const workbench = useWorkbench()
  const { derived, standing, draft } = snapshot
  const decision = draft.records.decisions.get(cluster.id)
  const chosen = step?.step === "decide" ? step.outcome : null
  const single = cluster.kind === "optional"
  const isDecided = standing.of(cluster.id) !== "open"
  const may = mayHere(workbench, "decide")
  const option = (label: string, wanted: number | "keep" | "drop", on: boolean) => (
    <Button
      key={wanted}
      className="side-button plenary-option"
      aria-pressed={on}
      isDisabled={!may}
      onPress={() => proposeOutcome(workbench, wanted)}
    >
      <bdi>{label}</bdi>
    </Button>
  )
  return (
    <>
      {isDecided ? (
        <p className="plenary-decided">
          {decision ? (
            <>
              <strong>{say.cards.ruled[decision.level]}</strong>{" "}
              <bdi>{outcomeWords(derived, cluster, decision)}</bdi>
            </>
          ) : (
            say.cards.fallsAway
          )}
        </p>
      ) : (
        <span className="plenary-options" role="group" aria-label={say.deciding.whatStays}>
          {!single &&
            cluster.brackets.map((id, i) => {
              const bracket = derived.bracket(id)
              const words = bracket ? oneLine(wordsOf(derived, bracket, 32)) : ""
              const on = chosen?.outcome === "choose" && chosen.bracket === id
              return option(`${i + 1}. ${words}`, i + 1, on)
            })}
          {option(
            single ? say.plenary.keep : say.plenary.keepAll,
            "keep",
            chosen?.outcome === "keep",
          )}
          {option(
            single ? say.plenary.drop : say.plenary.none,
            "drop",
            chosen?.outcome === "drop" || chosen?.outcome === "none",
          )}
        </span>
      )}
      {decision && mayHere(workbench, "reopen") && (
        <Button className="side-button" onPress={() => askReason(workbench)}>
          {say.plenary.reopen}
        </Button>
      )}
      <Button
        className="icon-button"
        aria-label={say.plenary.goTo}
        onPress={() => workbench.editor.goToBracket(cluster.brackets[0] ?? "")}
      >
        <ArrowDownToLine size={16} aria-hidden="true" />
      </Button>
    </>
  )
}

interface ConfirmingProps {
  readonly cluster: Cluster
  readonly snapshot: Snapshot
  readonly outcome: Outcome
}

/** What was said of the meeting last: it is the same for the next decision. */
let usual: { readonly level: Level; readonly meeting: string } = { level: "supported", meeting: "" }

function leave(workbench: Workbench): void {
  leaveStep(workbench)
  backToText(workbench)
}

/** The form that had the keyboard goes: one types in the text. */
function backToText({ editor }: Workbench): void {
  if (document.activeElement?.closest(".plenary-form")) editor.focus()
}

/** The second step of a decision. */
function Confirming({ cluster, snapshot, outcome }: ConfirmingProps) {
  const workbench = useWorkbench()
  const [ruling, setRuling] = useState(usual)
  const { brackets, positions } = snapshot.draft.records
  const needsAll = answerNow(workbench.session.standing.get(), "decide") === "consensus"
  const against = needsAll ? whoStandsAgainst(cluster, outcome, { brackets, positions }) : []
  const lacks = ruling.level === "ad-ref" && ruling.meeting.trim() === ""
  const change = (next: Partial<typeof ruling>) => {
    usual = { ...ruling, ...next }
    setRuling(usual)
  }
  return (
    <form
      className="plenary-form"
      aria-label={say.deciding.decision}
      onSubmit={(event) => {
        event.preventDefault()
        confirmOutcome(workbench, ruling)
        backToText(workbench)
      }}
    >
      <p role="status">
        {against.length > 0 ? (
          say.deciding.standAgainst(listed(against), against.length)
        ) : lacks ? (
          say.deciding.meetingNeeded
        ) : (
          <>
            {say.plenary.toConfirm}{" "}
            <strong>
              <bdi>{outcomeWords(snapshot.derived, cluster, outcome)}</bdi>
            </strong>
          </>
        )}
      </p>
      <Choice
        label={say.deciding.level}
        options={LEVELS.map((id) => ({ id, label: say.cards.levels[id] }))}
        chosen={ruling.level}
        onChoose={(level) => change({ level })}
        row
      />
      <input
        className="field"
        dir="auto"
        aria-label={say.deciding.meeting}
        placeholder={say.deciding.meetingSuchAs}
        value={ruling.meeting}
        onChange={({ target }) => change({ meeting: target.value })}
      />
      <Button className="main-button" type="submit" isDisabled={lacks || against.length > 0}>
        {say.common.confirm} <kbd dir="ltr">Ctrl+{say.keys.names.Enter}</kbd>
      </Button>
      <Button className="side-button" onPress={() => leave(workbench)}>
        {say.common.cancel}
      </Button>
    </form>
  )
}

/** The reason with which a decision is undone. The keyboard comes here, and goes back to the text. */
function Reopening() {
  const workbench = useWorkbench()
  const [reason, setReason] = useState("")
  return (
    <form
      className="plenary-form"
      aria-label={say.cards.reopen}
      onSubmit={(event) => {
        event.preventDefault()
        reopenBecause(workbench, reason)
        backToText(workbench)
      }}
    >
      <input
        className="field plenary-reason"
        dir="auto"
        autoFocus
        aria-label={say.plenary.why}
        placeholder={say.plenary.why}
        value={reason}
        onChange={({ target }) => setReason(target.value)}
      />
      <Button className="main-button" type="submit" isDisabled={reason.trim() === ""}>
        {say.cards.reopen}
      </Button>
      <Button className="side-button" onPress={() => leave(workbench)}>
        {say.common.cancel}
      </Button>
      <span className="quiet">{say.plenary.whyNeeded}</span>
    </form>
  )
}
