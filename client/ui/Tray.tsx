/** The tray of held text: what was typed here and could not stand in the draft, and what becomes of it. */

import { useRef, useState } from "react"
import { Button } from "react-aria-components"
import { shown } from "../base/clock.ts"
import type { HeldText } from "../base/heldText.ts"
import { say } from "../language/say.ts"
import { copyHeld, placeFor, proposeHeld, wordsShown } from "./held.ts"
import { InOurWords } from "./InOurWords.tsx"
import { useStore } from "./useStore.ts"
import { useWorkbench } from "./workbench.ts"

/** How much of the text around a change is shown, in characters. */
const AROUND = 48

export function Tray() {
  const { session } = useWorkbench()
  const held = useStore(session.tray.held, (all) => all)
  const kept = useStore(session.tray.kept, (value) => value)
  const place = useRef<HTMLDivElement>(null)
  const discard = (id: string) => {
    session.tray.discard(id)
    // The button that was pressed is gone.
    place.current?.focus()
  }
  return (
    <div className="held" ref={place} tabIndex={-1}>
      {held.length === 0 ? (
        <p className="nothing">{say.tray.nothing}</p>
      ) : (
        <Pieces held={held} kept={kept} onDiscard={discard} />
      )}
    </div>
  )
}

interface PiecesProps {
  readonly held: readonly HeldText[]
  readonly kept: boolean
  readonly onDiscard: (id: string) => void
}

function Pieces({ held, kept, onDiscard }: PiecesProps) {
  return (
    <>
      <p className="quiet">
        {say.tray.pieces(held.length)} {kept ? say.tray.kept : say.tray.notKept}
      </p>
      <ol>
        {held.map((each) => (
          <Held key={each.id} held={each} onDiscard={onDiscard} />
        ))}
      </ol>
    </>
  )
}

interface HeldProps {
  readonly held: HeldText
  readonly onDiscard: (id: string) => void
}

function Held({ held, onDiscard }: HeldProps) {
  const workbench = useWorkbench()
  const { editor, settled, show } = workbench
  // Where it can go changes with the text and with the caret.
  const place = useStore(settled, () => placeFor(workbench, held).place)
  const [asked, setAsked] = useState(false)
  // Null: the paragraph is not there any more.
  const key = useStore(
    settled,
    ({ derived }) => derived.paragraphs[derived.indexOf(held.paragraph) ?? -1]?.key ?? null,
  )
  const there = key !== null
  const title = [key, held.key].find((each) => each) ?? say.tray.yourText
  return (
    <li className="held-text" aria-label={`${title}: ${say.tray.causes[held.cause]}`}>
      <div className="held-head">
        {there ? (
          <Button
            className="held-key"
            aria-label={say.tray.goTo(title)}
            onPress={() =>
              editor.goToPlace({ paragraph: held.paragraph, offset: Math.max(0, held.from) })
            }
          >
            {title}
          </Button>
        ) : (
          <span className="held-key">{title}</span>
        )}
        <span className="held-cause">{say.tray.causes[held.cause]}</span>
        <time className="quiet" dateTime={held.at}>
          {shown(held.at)}
        </time>
      </div>
      <p className="held-reason">
        <InOurWords of={held.reason} />
      </p>
      <HeldWords held={held} />
      {place === "caret" && held.cause !== "conflict" && (
        <p className="quiet">{say.tray.placeGone}</p>
      )}
      {place === "changed" && <p className="quiet">{say.tray.deletedDiffers}</p>}
      <div className="form-actions">
        {held.cause === "conflict" ? (
          <Button
            className="main-button"
            onPress={() => show({ form: { form: "conflict", held: held.id } })}
          >
            {say.tray.compare}
          </Button>
        ) : (
          (place === "old" || place === "caret") && (
            <Button className="main-button" onPress={() => proposeHeld(workbench, held)}>
              {held.words === ""
                ? say.tray.proposeDeletion
                : place === "caret"
                  ? say.tray.proposeAtCaret
                  : say.tray.proposeInstead}
            </Button>
          )
        )}
        <Button className="side-button" onPress={() => void copyHeld(workbench, held)}>
          {say.tray.copy}
        </Button>
        <Button
          className="side-button"
          onPress={() => (asked ? onDiscard(held.id) : setAsked(true))}
          onBlur={() => setAsked(false)}
        >
          {asked ? say.tray.discardForGood : say.tray.discard}
        </Button>
      </div>
    </li>
  )
}

/** The words, with what they were to replace and some of the text around. */
function HeldWords({ held }: { readonly held: HeldText }) {
  const { base, from, to, words } = held
  if (!base) {
    return (
      <p className="held-words" dir="auto">
        <ins>{plain(wordsShown(held))}</ins>
      </p>
    )
  }
  const before = plain(base.text.slice(0, from))
  const after = plain(base.text.slice(to))
  return (
    <p className="held-words" dir="auto">
      {before.length > AROUND ? `… ${wholeWords(before.slice(-AROUND), "end")}` : before}
      {to > from && <del>{plain(base.text.slice(from, to))}</del>}
      {words !== "" && <ins>{plain(words)}</ins>}
      {after.length > AROUND ? `${wholeWords(after.slice(0, AROUND), "start")} …` : after}
    </p>
  )
}

/** A cut text without the part of a word at the cut; `kept` is the end that is whole. */
function wholeWords(text: string, kept: "start" | "end"): string {
  // Of scripts without spaces, and of very long words, a part is shown.
  return text.replace(kept === "end" ? /^\S{0,16}\s+/ : /\s+\S{0,16}$/, "")
}

function plain(text: string): string {
  return text.replaceAll("\uFFFC", "")
}
