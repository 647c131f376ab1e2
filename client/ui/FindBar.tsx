/** Finding words of the text, and replacing them: a line under the tools while it is open. */

import { ChevronDown, ChevronUp, X } from "lucide-react"
import { useDeferredValue, useEffect, useMemo, useRef, useState, type KeyboardEvent } from "react"
import { Button } from "react-aria-components"
import type { ParagraphInfo, Place } from "../../schema/model/derived.ts"
import { search, type Match } from "../../schema/model/search.ts"
import { isInMandate } from "../../schema/sharing/mandate.ts"
import { say } from "../language/say.ts"
import { OnOff } from "./controls.tsx"
import { matchesNear, matchFrom, replacing } from "./matches.ts"
import { mayHere } from "./rights.ts"
import { onSeen, seenPart } from "./seen.ts"
import { extentsOf } from "./stripPlaces.ts"
import { useStore } from "./useStore.ts"
import { useWorkbench, type Workbench } from "./workbench.ts"

export function FindBar() {
  const { page } = useWorkbench()
  const open = useStore(page, ({ finding, view }) => finding && view === "working")
  return open ? <Bar /> : null
}

function Bar() {
  const workbench = useWorkbench()
  const { editor, page, session, show } = workbench
  const [words, setWords] = useState("")
  const [by, setBy] = useState("")
  const [through, setThrough] = useState(true)
  const [at, setAt] = useState<Place | null>(null)
  const field = useRef<HTMLInputElement>(null)
  const mode = useStore(page, (state) => state.mode)
  const mayReplace = mayHere(workbench, "edit")
  const found = useMatches(workbench, words, through)
  const isAt = ({ paragraph, from }: Match) => paragraph === at?.paragraph && from === at.offset
  const current = found.findIndex(isAt)
  useMarked(workbench, found, found[current])

  /** What is shown as found may be of the letters before, or of the text before: this is of now. */
  const foundNow = () => {
    const { draft, derived } = editor.snapshot.get()
    return search(derived, words, { language: draft.meta.language, through })
  }
  const go = (direction: 1 | -1, from = at ?? caretOf(workbench)) => {
    const among = foundNow()
    const match = among[matchFrom(editor.snapshot.get().derived, among, from, direction)]
    if (!match) return
    setAt({ paragraph: match.paragraph, offset: match.from })
    editor.selectFound(match)
  }
  const replaceOne = () => {
    const match = foundNow().find(isAt)
    if (!match) {
      go(1)
      return
    }
    const before = editor.snapshot.get()
    const isOpen = (info: ParagraphInfo) => isInMandate(session.standing.get(), info)
    const [refused] = replacing(before.derived, [match], isOpen).stay
    if (refused) workbench.messages.refuse(say.finding.stays[refused.why])
    else editor.replaceFound([match], by)
    // What was put in is passed over, though the words may stand in it again.
    const offset = match.from + (refused ? 0 : by.length - 1)
    go(1, { paragraph: match.paragraph, offset })
  }
  const close = () => {
    show({ finding: false })
    editor.focus()
  }
  const press = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    if (event.key === "Escape") close()
    else if (event.key === "Enter" && event.target === field.current) go(event.shiftKey ? -1 : 1)
    else if (event.key === "f" && (event.ctrlKey || event.metaKey)) field.current?.select()
    else return
    event.preventDefault()
  }
  return (
    <search className="find-bar" aria-label={say.finding.find} onKeyDown={press}>
      <input
        ref={field}
        className="field"
        type="text"
        aria-label={say.finding.wordsToFind}
        placeholder={say.finding.find}
        dir="auto"
        autoFocus
        value={words}
        onChange={(event) => {
          setWords(event.target.value)
          setAt(null)
        }}
      />
      <span className="find-count" role="status">
        {words.trim() === ""
          ? ""
          : found.length === 0
            ? say.finding.notFound
            : current < 0
              ? say.finding.placesFound(found.length)
              : say.finding.at(current + 1, found.length)}
      </span>
      <Button
        className="icon-button"
        aria-label={say.finding.previousPlace}
        isDisabled={found.length === 0}
        onPress={() => go(-1)}
      >
        <ChevronUp size={18} aria-hidden="true" />
      </Button>
      <Button
        className="icon-button"
        aria-label={say.finding.nextPlace}
        isDisabled={found.length === 0}
        onPress={() => go(1)}
      >
        <ChevronDown size={18} aria-hidden="true" />
      </Button>
      <OnOff on={through} onChange={setThrough}>
        {say.finding.through}
      </OnOff>
      {mayReplace && mode !== "edit" && <span className="quiet">{say.finding.toReplace}</span>}
      {mayReplace && mode === "edit" && (
        <span className="find-replace">
          <input
            className="field"
            type="text"
            aria-label={say.finding.replaceBy}
            placeholder={say.finding.replaceBy}
            dir="auto"
            value={by}
            onChange={(event) => setBy(event.target.value)}
          />
          <Button className="plain-button" isDisabled={found.length === 0} onPress={replaceOne}>
            {say.finding.replace}
          </Button>
          <Button
            className="plain-button"
            isDisabled={found.length === 0}
            onPress={() => show({ form: { form: "replaceAll", words, by, through } })}
          >
            {say.finding.replaceAll}
          </Button>
        </span>
      )}
      <Button className="icon-button find-close" aria-label={say.finding.close} onPress={close}>
        <X size={18} aria-hidden="true" />
      </Button>
    </search>
  )
}

function caretOf({ editor }: Workbench): Place | null {
  const { selection } = editor.snapshot.get()
  return selection && { ...selection.from, offset: selection.from.offset - 1 }
}

/** What is found in the draft as it is now; typing in the field does not wait for it. */
function useMatches({ settled }: Workbench, words: string, through: boolean): readonly Match[] {
  const { draft, derived } = useStore(settled, (snapshot) => snapshot)
  const { language } = draft.meta
  const wanted = useDeferredValue(words)
  return useMemo(
    () => search(derived, wanted, { language, through }),
    [derived, wanted, language, through],
  )
}

/** Marks in the text what is found near the part that is seen. */
function useMarked(
  { editor, settled }: Workbench,
  found: readonly Match[],
  current: Match | undefined,
): void {
  const body = useStore(settled, ({ draft }) => draft.body)
  const extents = useMemo(() => extentsOf(body), [body])
  useEffect(
    () =>
      onSeen(() => {
        const { derived } = editor.snapshot.get()
        const near = matchesNear(derived, found, extents, seenPart(extents))
        editor.markFound(near.map((match) => ({ match, current: match === current })))
      }),
    [editor, extents, found, current],
  )
  useEffect(() => () => editor.markFound([]), [editor])
}
