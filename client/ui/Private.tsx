/** The list of what this person proposes and keeps to themselves, and what becomes of it. */

import { useRef, useState } from "react"
import { Button } from "react-aria-components"
import { shown } from "../base/clock.ts"
import type { PrivateDraft } from "../base/privateDrafts.ts"
import { say } from "../language/say.ts"
import { copyWords } from "./held.ts"
import { PartyChip } from "./PartyChip.tsx"
import { mayTable, tableAll, tableDraft } from "./privateActs.ts"
import type { ShownPrivate } from "./privately.ts"
import { useStore } from "./useStore.ts"
import { WordsField } from "./WordsField.tsx"
import { useWorkbench } from "./workbench.ts"

export function Private() {
  const { privately } = useWorkbench()
  const all = useStore(privately.shown, (drafts) => drafts)
  const kept = useStore(privately.drafts.kept, (value) => value)
  const place = useRef<HTMLDivElement>(null)
  // The button that was pressed is gone.
  const onGone = () => place.current?.focus()
  const texts = say.drafting.private
  return (
    <div className="held" ref={place} tabIndex={-1}>
      {all.length === 0 ? (
        <p className="nothing">{texts.nothing}</p>
      ) : (
        <>
          <p className="quiet">
            {texts.pieces(all.length)} {kept ? texts.keptHere : say.tray.notKept}
          </p>
          <All drafts={all} onGone={onGone} />
          <ol>
            {all.map((each) => (
              <One key={each.draft.id} shown={each} onGone={onGone} />
            ))}
          </ol>
        </>
      )}
    </div>
  )
}

interface AllProps {
  readonly drafts: readonly ShownPrivate[]
  readonly onGone: () => void
}

/** Tabling all takes two steps: everybody sees them then. */
function All({ drafts, onGone }: AllProps) {
  const workbench = useWorkbench()
  const [asked, setAsked] = useState(false)
  const ready = drafts.filter(({ draft, place }) => place.found && mayTable(workbench, draft))
  if (ready.length < 2) return null
  return (
    <div className="form-actions private-all">
      <Button
        className={asked ? "main-button" : "side-button"}
        onPress={() => {
          if (asked) {
            tableAll(workbench)
            onGone()
          }
          setAsked(!asked)
        }}
        onBlur={() => setAsked(false)}
      >
        {asked ? say.drafting.private.tableAllNow(ready.length) : say.drafting.private.tableAll}
      </Button>
    </div>
  )
}

interface OneProps {
  readonly shown: ShownPrivate
  readonly onGone: () => void
}

function One({ shown: { draft, place, key }, onGone }: OneProps) {
  const workbench = useWorkbench()
  const { editor, show } = workbench
  const [editing, setEditing] = useState(false)
  const texts = say.drafting.private
  const title = key === "" ? say.tray.yourText : key
  const kind =
    texts.kinds[draft.place.at === "words" && draft.words === "" ? "deletion" : draft.place.at]
  const at = place.found ? place.from : place.near
  const goTo = () => {
    show({ view: "working" })
    if (at) editor.goToPlace(at)
  }
  return (
    <li className="held-text" aria-label={`${title}: ${kind}. ${texts.only}`}>
      <div className="held-head">
        {at ? (
          <Button className="held-key" aria-label={say.tray.goTo(title)} onPress={goTo}>
            {title}
          </Button>
        ) : (
          <span className="held-key">{title}</span>
        )}
        <span className="private-label">{kind}</span>
        {draft.party !== "" && <PartyChip party={draft.party} />}
        <time className="quiet" dateTime={draft.at}>
          {shown(draft.at)}
        </time>
      </div>
      {editing ? <Editing draft={draft} /> : <Words draft={draft} />}
      <Remarks draft={draft} found={place.found} changed={place.found && place.changed} />
      <div className="form-actions">
        {editing ? (
          <Button className="side-button" onPress={() => setEditing(false)}>
            {texts.done}
          </Button>
        ) : (
          <Acts draft={draft} found={place.found} onEdit={() => setEditing(true)} onGone={onGone} />
        )}
      </div>
    </li>
  )
}

function Words({ draft: { words, place } }: { readonly draft: PrivateDraft }) {
  return (
    <p className="held-words private-words" dir="auto">
      {place.at === "words" && <del>{place.was.replaceAll("\uFFFC", "")}</del>}{" "}
      {words !== "" && <ins>{words}</ins>}
    </p>
  )
}

/** What is typed is kept at once. */
function Editing({ draft }: { readonly draft: PrivateDraft }) {
  const { privately } = useWorkbench()
  const [words, setWords] = useState(draft.words)
  return (
    <WordsField
      label={say.drafting.private.words}
      rows={4}
      words={words}
      onChange={(next) => {
        setWords(next)
        // Without words it would propose something else.
        if (next.trim() !== "") privately.drafts.keep({ ...draft, words: next })
      }}
    />
  )
}

interface RemarksProps {
  readonly draft: PrivateDraft
  readonly found: boolean
  readonly changed: boolean
}

function Remarks({ draft, found, changed }: RemarksProps) {
  const workbench = useWorkbench()
  const { private: texts } = say.drafting
  const remarks = [
    !found && (draft.words === "" ? texts.goneDeletion : texts.gone),
    changed && texts.changed,
    !mayTable(workbench, draft) &&
      (draft.party === workbench.session.actor.party
        ? texts.notNow
        : texts.otherParty(draft.party)),
  ].filter((each) => each !== false)
  return remarks.map((each) => (
    <p key={each} className="held-reason">
      {each}
    </p>
  ))
}

interface ActsProps {
  readonly draft: PrivateDraft
  readonly found: boolean
  readonly onEdit: () => void
  readonly onGone: () => void
}

function Acts({ draft, found, onEdit, onGone }: ActsProps) {
  const workbench = useWorkbench()
  const [asked, setAsked] = useState(false)
  const { private: texts } = say.drafting
  const deletion = draft.words === ""
  const was = draft.place.at === "words" ? draft.place.was : ""
  return (
    <>
      {mayTable(workbench, draft) && (found || !deletion) && (
        <Button className="main-button" onPress={() => tableDraft(workbench, draft)}>
          {found ? texts.table : texts.tableAtCaret}
        </Button>
      )}
      {!deletion && (
        <Button className="side-button" onPress={onEdit}>
          {texts.edit}
        </Button>
      )}
      <Button
        className="side-button"
        onPress={() => void copyWords(workbench, deletion ? was : draft.words)}
      >
        {say.tray.copy}
      </Button>
      <Button
        className="side-button"
        onPress={() => {
          if (asked) {
            workbench.privately.drafts.discard(draft.id)
            onGone()
          } else setAsked(true)
        }}
        onBlur={() => setAsked(false)}
      >
        {asked ? say.tray.discardForGood : say.tray.discard}
      </Button>
    </>
  )
}
