/** The card of the selected cluster: its alternatives, who stands where, and what can be done. */

import { ArrowLeft, ChevronDown, ChevronUp } from "lucide-react"
import { useEffect } from "react"
import { Button, Menu, MenuItem, MenuTrigger, Popover } from "react-aria-components"
import type { Cluster } from "../../schema/model/derived.ts"
import type { DecisionRecord } from "../../schema/model/records.ts"
import { shown } from "../base/clock.ts"
import { answerNow } from "../base/rights.ts"
import type { Snapshot } from "../editor/handle.ts"
import { isolated } from "../language/inserting.ts"
import { say } from "../language/say.ts"
import {
  focusPanel,
  groupWithNext,
  prepareDecision,
  reopenCluster,
  stepCard,
  ungroupCluster,
} from "./actions.ts"
import { afterMenu } from "./afterMenu.ts"
import { Alternative } from "./Alternative.tsx"
import { AlternativeForm } from "./AlternativeForm.tsx"
import { ClusterComments } from "./ClusterComments.tsx"
import { ClusterHistory } from "./ClusterHistory.tsx"
import { stateWord } from "./ClusterList.tsx"
import { Collapse } from "./Collapse.tsx"
import { DecisionForm } from "./DecisionForm.tsx"
import { CarriedNote } from "./CarriedNote.tsx"
import { Dependents } from "./Dependents.tsx"
import { LeadNotesAt } from "./LeadNotes.tsx"
import { LinkedBrackets } from "./LinkedBrackets.tsx"
import { NoteCard } from "./Notes.tsx"
import { mayHere } from "./rights.ts"
import { switchLayout } from "./stacking.ts"
import { useStore } from "./useStore.ts"
import { oneLine, wordsOf } from "./words.ts"
import { useWorkbench } from "./workbench.ts"

export function ClusterCard() {
  const workbench = useWorkbench()
  const { page, settled, rows, show } = workbench
  const id = useStore(page, (state) => state.cluster)
  const snapshot = useStore(settled, (value) => value)
  const row = useStore(rows, (all) => all.find((each) => each.id === id))
  const total = useStore(rows, (all) => all.length)
  const form = useStore(page, (state) => state.form.form)
  const cluster = snapshot.derived.cluster(id ?? "")
  const back = () => {
    show({ card: false })
    focusPanel()
  }

  if (!cluster || !row) {
    return (
      <section className="card" tabIndex={-1} aria-label={say.cards.bracket}>
        <CardTop back={back} />
        <p className="nothing">{say.cards.gone}</p>
      </section>
    )
  }
  const decision = snapshot.draft.records.decisions.get(cluster.id)
  const about = snapshot.derived.notes.filter((note) => note.about.includes(cluster.id))
  return (
    <section className="card" tabIndex={-1} aria-labelledby="card-title">
      <CardTop back={back} place={say.common.ofAll(row.number, total)} />
      <div className="card-body">
        <div className="card-head">
          <h2 id="card-title">
            <bdi>{row.key}</bdi>
            <span className="unseen">{say.cards.bracketNumber(row.number)}</span>
            <span className="card-kind">
              {row.kind === "alternatives"
                ? say.cards.alternativesCounted(cluster.brackets.length)
                : say.cards.keepOrOmit}
              {row.depth > 1 && ` · ${say.cards.level(row.depth)}`}
            </span>
          </h2>
          <span className={`state state-${row.standing}`}>{stateWord(row)}</span>
        </div>
        {row.standing === "decided" && decision && (
          <Decision snapshot={snapshot} cluster={cluster} decision={decision} />
        )}
        {row.carried !== null && <CarriedNote snapshot={snapshot} cluster={cluster} />}
        {row.standing === "closed" && <p className="decision">{say.cards.fallsAway}</p>}
        <ol className="alternatives" aria-label={say.cards.alternatives}>
          {cluster.brackets.map((bracket, index) => (
            <Alternative
              key={bracket}
              bracket={bracket}
              number={index + 1}
              cluster={cluster}
              snapshot={snapshot}
            />
          ))}
        </ol>
        {form === "alternative" && <AlternativeForm cluster={cluster.id} />}
        {form === "decide" && <DecisionForm cluster={cluster} snapshot={snapshot} />}
        {form === "collapse" && <Collapse cluster={cluster} snapshot={snapshot} />}
        {form === "none" && <CardActions cluster={cluster} open={row.standing === "open"} />}
        <Dependents cluster={cluster} snapshot={snapshot} />
        <LinkedBrackets cluster={cluster} snapshot={snapshot} />
        <ClusterComments cluster={cluster} derived={snapshot.derived} />
        <ClusterHistory key={cluster.id} cluster={cluster} />
        <LeadNotesAt cluster={cluster.id} />
        {about.map((note) => (
          <NoteCard key={note.id} note={note} snapshot={snapshot} />
        ))}
      </div>
    </section>
  )
}

function CardTop({ back, place }: { readonly back: () => void; readonly place?: string }) {
  const workbench = useWorkbench()
  useEffect(() => {
    document.querySelector(".card-body")?.scrollTo(0, 0)
  }, [place])
  return (
    <div className="card-top">
      <Button className="plain-button" onPress={back}>
        <ArrowLeft size={16} aria-hidden="true" className="mirrored" /> {say.cards.allBrackets}
      </Button>
      <span className="gap" />
      {place !== undefined && (
        <>
          <span className="card-place">{place}</span>
          <Button
            className="icon-button"
            aria-label={say.cards.previous}
            onPress={() => stepCard(workbench, -1)}
          >
            <ChevronUp size={18} aria-hidden="true" />
          </Button>
          <Button
            className="icon-button"
            aria-label={say.cards.next}
            onPress={() => stepCard(workbench, 1)}
          >
            <ChevronDown size={18} aria-hidden="true" />
          </Button>
        </>
      )}
    </div>
  )
}

interface DecisionProps {
  readonly snapshot: Snapshot
  readonly cluster: Cluster
  readonly decision: DecisionRecord
}

function Decision({ snapshot, cluster, decision }: DecisionProps) {
  const workbench = useWorkbench()
  const { level, meeting } = decision
  return (
    <div className="decision">
      <p>
        <strong>
          {meeting === "" ? say.cards.ruled[level] : say.cards.ruledAt[level](meeting)}
        </strong>{" "}
        {outcomeSentence(snapshot, cluster, decision)}
      </p>
      {decision.reason !== "" && (
        <p dir="auto">
          <q>{decision.reason}</q>
        </p>
      )}
      <p className="quiet">{say.cards.recordedBy(isolated(decision.by), shown(decision.at))}</p>
      {mayHere(workbench, "reopen") && (
        <Button className="plain-button" onPress={() => reopenCluster(workbench)}>
          {say.cards.reopen}
        </Button>
      )}
    </div>
  )
}

function outcomeSentence(
  { derived }: Snapshot,
  cluster: Cluster,
  decision: DecisionRecord,
): React.ReactNode {
  switch (decision.outcome) {
    case "keep":
      return cluster.kind === "optional" ? say.cards.outcomes.keep : say.cards.outcomes.all
    case "drop":
      return say.cards.outcomes.drop
    case "none":
      return say.cards.outcomes.none
    case "choose": {
      const bracket = derived.bracket(decision.bracket)
      const words = bracket ? oneLine(wordsOf(derived, bracket, 60)) : ""
      return (
        <>
          {say.cards.alternativeStays(cluster.brackets.indexOf(decision.bracket) + 1)}{" "}
          <bdi>
            <q>{words}</q>
          </bdi>
        </>
      )
    }
  }
}

function CardActions({ cluster, open }: { readonly cluster: Cluster; readonly open: boolean }) {
  const workbench = useWorkbench()
  const { show, editor, page } = workbench
  const active = useStore(page, (state) => state.bracket)
  const actions = [
    mayHere(workbench, "edit") && {
      id: "group",
      label: say.cards.group,
      run: () => groupWithNext(workbench),
    },
    mayHere(workbench, "edit") &&
      cluster.kind === "alternatives" && {
        id: "ungroup",
        label: say.cards.ungroup,
        run: () => ungroupCluster(workbench),
      },
    // Who may collapse only what is their own makes no word agreed, and so has nothing to pull out.
    answerNow(workbench.session.standing.get(), "factor") === "yes" &&
      mayHere(workbench, "factor") &&
      cluster.kind === "alternatives" && {
        id: "collapse",
        label: say.cards.collapse,
        run: () => show({ form: { form: "collapse" } }),
      },
    cluster.kind === "alternatives" &&
      open && {
        id: "layout",
        label: say.reading.layout.other,
        run: () => switchLayout(workbench, cluster.id),
      },
    open &&
      mayHere(workbench, "carry") && {
        id: "carry",
        label: say.together.carry,
        run: () => show({ form: { form: "bulk", clusters: [cluster.id], act: "carry" } }),
      },
    {
      id: "fold",
      label: say.cards.fold,
      run: () => {
        const bracket = active ?? cluster.brackets[0]
        if (bracket !== undefined) editor.toggleFold(bracket)
      },
    },
  ].filter((action) => action !== false)
  return (
    <div className="card-actions">
      {open && mayHere(workbench, "decide") && (
        <Button className="main-button" onPress={() => prepareDecision(workbench, null)}>
          {say.cards.decide}
        </Button>
      )}
      {open && mayHere(workbench, "propose") && (
        <Button className="side-button" onPress={() => show({ form: { form: "alternative" } })}>
          {say.cards.addAlternative}
        </Button>
      )}
      <MenuTrigger>
        <Button className="side-button" aria-label={say.cards.moreForThis}>
          {say.cards.more} <ChevronDown size={14} aria-hidden="true" />
        </Button>
        <Popover className="popover" placement="bottom end">
          <Menu
            className="menu"
            aria-label={say.cards.moreForThis}
            onAction={(key) => {
              const action = actions.find(({ id }) => id === key)
              if (action) afterMenu(action.run)
            }}
          >
            {actions.map(({ id, label }) => (
              <MenuItem key={id} id={id}>
                {label}
              </MenuItem>
            ))}
          </Menu>
        </Popover>
      </MenuTrigger>
    </div>
  )
}
