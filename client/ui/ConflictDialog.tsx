/** Two changed one paragraph while one of them had no connection: before, mine, theirs, and a choice. */

import { useEffect, useState } from "react"
import { Button, Heading } from "react-aria-components"
import type { Paragraph } from "../../schema/model/body.ts"
import { compareParagraphs } from "../../schema/renditions/compare.ts"
import type { HeldText } from "../base/heldText.ts"
import { say } from "../language/say.ts"
import { Choice } from "./controls.tsx"
import { proposeHeld, takeMine } from "./held.ts"
import { NO_FORM } from "./pageState.ts"
import { mayHere } from "./rights.ts"
import { useStore } from "./useStore.ts"
import { useWorkbench, type Workbench } from "./workbench.ts"

const texts = say.tray.conflict

type Settlement = "theirs" | "propose" | "mine"

export function ConflictDialog() {
  const { page, session, show } = useWorkbench()
  const id = useStore(page, ({ form }) => (form.form === "conflict" ? form.held : null))
  const held = useStore(session.tray.held, (all) => all.find((each) => each.id === id))
  const gone = id !== null && !held
  useEffect(() => {
    // It was seen to in another tab.
    if (gone) show({ form: NO_FORM })
  }, [gone, show])
  return held ? <Body key={held.id} held={held} /> : null
}

function Body({ held }: { readonly held: HeldText }) {
  const workbench = useWorkbench()
  const { editor, session, settled, show } = workbench
  const theirs = useStore(
    settled,
    ({ derived }) => derived.paragraphs[derived.indexOf(held.paragraph) ?? -1]?.paragraph ?? null,
  )
  const all = useStore(session.tray.held, (list) => list)
  const conflicts = all.filter(({ cause }) => cause === "conflict")
  const [chosen, setChosen] = useState<Settlement>("propose")
  const number = conflicts.indexOf(held) + 1
  const choices = choicesFor(workbench, held, theirs)
  const settle = () => {
    const next = conflicts[number] ?? null
    const done =
      chosen === "theirs" ||
      (chosen === "mine" ? takeMine(workbench, held) : proposeHeld(workbench, held))
    if (!done) return
    show({ form: next ? { form: "conflict", held: next.id } : NO_FORM })
    // The button that opened the dialog may have gone with the text.
    if (!next) setTimeout(() => editor.focus())
  }
  return (
    <form
      className="conflict"
      onSubmit={(event) => {
        event.preventDefault()
        settle()
      }}
    >
      <div>
        <Heading slot="title">
          {held.key === "" ? texts.this : texts.title(held.key)}
          {conflicts.length > 1 && (
            <span className="quiet"> · {say.common.ofAll(number, conflicts.length)}</span>
          )}
        </Heading>
        <p className="quiet">{texts.nothingMixed}</p>
      </div>
      <Version label={texts.before} paragraph={held.base} />
      <div className="conflict-sides">
        <Version label={texts.yours} paragraph={held.mine} since={held.base} />
        <Version label={texts.now} paragraph={theirs} since={held.base} />
      </div>
      <Choice label={texts.whatStands} options={choices} chosen={chosen} onChoose={setChosen} />
      <div className="form-actions">
        <Button className="main-button" type="submit">
          {say.common.confirm}
        </Button>
        <Button className="side-button" onPress={() => show({ form: NO_FORM })}>
          {texts.later}
        </Button>
      </div>
    </form>
  )
}

function choicesFor(workbench: Workbench, held: HeldText, theirs: Paragraph | null) {
  const choice = (id: Settlement, label: string, sentence: string) => ({
    id,
    label: (
      <span>
        {label} <span className="quiet">{sentence}</span>
      </span>
    ),
  })
  const mine = held.mine !== null && theirs !== null && mayHere(workbench, "edit")
  return [
    choice(
      "propose",
      held.mine === null ? texts.proposeDeletion : texts.proposeMine,
      texts.bothStand,
    ),
    choice("theirs", texts.keepTheirs, texts.mineStays(say.frame.tabs.held)),
    ...(mine ? [choice("mine", texts.takeMine, texts.replaces)] : []),
  ]
}

interface VersionProps {
  readonly label: string
  readonly paragraph: Paragraph | null
  /** The state that it is compared with. */
  readonly since?: Paragraph | null
}

function Version({ label, paragraph, since }: VersionProps) {
  return (
    <section className="conflict-version">
      <h3>{label}</h3>
      <p dir={paragraph?.dir ?? "auto"} lang={paragraph?.lang || undefined}>
        {paragraph === null ? (
          <span className="quiet">{texts.notThere}</span>
        ) : since ? (
          compareParagraphs(since, paragraph).map(({ change, text }, i) => {
            const words = text.replaceAll("\uFFFC", "")
            if (change === "added") return <ins key={i}>{words}</ins>
            if (change === "removed") return <del key={i}>{words}</del>
            return <span key={i}>{words}</span>
          })
        ) : (
          paragraph.text.replaceAll("\uFFFC", "")
        )}
      </p>
    </section>
  )
}
