/** One discussion: what it is about, what was said by whom, and what one can do with it. */

import { useEffect, useRef } from "react"
import { Button } from "react-aria-components"
import { addresses } from "../../schema/model/addressing.ts"
import type { Said } from "../../schema/model/threads.ts"
import { shown as shownInstant } from "../base/clock.ts"
import { say } from "../language/say.ts"
import { CommentBox } from "./CommentBox.tsx"
import { openThread, settleThread, showPlace, takeBack } from "./commentActs.ts"
import type { ShownThread } from "./comments.ts"
import { PartyChip } from "./PartyChip.tsx"
import { piecesOf } from "./mentions.ts"
import { mayHere } from "./rights.ts"
import { useStore } from "./useStore.ts"
import { useWorkbench } from "./workbench.ts"

interface ThreadCardProps {
  readonly shown: ShownThread
  /** Opened, it shows all that was said. */
  readonly open: boolean
}

export function ThreadCard({ shown, open }: ThreadCardProps) {
  const workbench = useWorkbench()
  const { comments } = workbench
  const { thread, stand, key, unread, mentioned } = shown
  const head = useRef<HTMLButtonElement>(null)
  const about = say.comments.about[thread.record.about ?? "words"]
  const last = thread.said.findLast(({ deed }) => deed === undefined)
  useEffect(() => {
    if (!open) return
    head.current?.scrollIntoView({ block: "nearest" })
    if (!head.current?.closest(".thread")?.contains(document.activeElement))
      head.current?.focus({ preventScroll: true })
  }, [open])
  // What comes in while one looks at it is seen.
  useEffect(() => {
    if (open && unread.length > 0) comments.see(unread)
  }, [open, unread, comments])
  return (
    <article className={open ? "thread is-open" : "thread"}>
      <button
        ref={head}
        type="button"
        className="thread-head"
        aria-expanded={open}
        onClick={() => openThread(workbench, open ? null : thread.id)}
      >
        <span className="thread-line">
          {key !== "" && <span className="row-key">{key}</span>}
          <span className={stand.stands ? "quiet" : "thread-gone"}>
            {stand.stands ? about : say.comments.deleted}
          </span>
          <span className="gap" />
          {mentioned && <span className="state mentioned">{say.comments.mentioned}</span>}
          {unread.length > 0 && (
            <span className="unread">{say.comments.unread(unread.length)}</span>
          )}
          {thread.resolved && <span className="state">{say.comments.settled}</span>}
        </span>
        {thread.record.quote !== "" && (
          <q className="thread-quote" dir="auto">
            {thread.record.quote}
          </q>
        )}
        {!open && last && (
          <span className="thread-last">
            <bdi>{last.by}</bdi>: <bdi>{last.text}</bdi>
          </span>
        )}
        <span className="quiet">
          {say.comments.messages(thread.said.filter(({ deed }) => deed === undefined).length)}
        </span>
      </button>
      {open && <Opened shown={shown} />}
    </article>
  )
}

function Opened({ shown }: { readonly shown: ShownThread }) {
  const workbench = useWorkbench()
  const { thread, stand } = shown
  const speaks = mayHere(workbench, "comment")
  return (
    <div className="thread-body">
      {thread.headless && <p className="quiet">{say.comments.takenBack}</p>}
      <ol className="said">
        {thread.said.map((said) => (
          <li key={said.id}>
            <SaidWords said={said} thread={thread.id} speaks={speaks} />
          </li>
        ))}
      </ol>
      {speaks && <CommentBox thread={thread.id} />}
      <div className="comment-buttons">
        {(stand.stands || stand.near) && (
          <Button className="plain-button" onPress={() => showPlace(workbench, shown)}>
            {say.comments.toText}
          </Button>
        )}
        {speaks && (
          <Button
            className="plain-button"
            onPress={() => settleThread(workbench, thread.id, !thread.resolved)}
          >
            {thread.resolved ? say.comments.reopen : say.comments.resolve}
          </Button>
        )}
      </div>
    </div>
  )
}

/** The words with those whom they address marked, and the reader among them more. */
function MentioningWords({ said }: { readonly said: Said }) {
  const { comments, session } = useWorkbench()
  const known = useStore(comments.addressable, (all) => all)
  const me = session.standing.get()
  return piecesOf(said, known).map(({ text, mention }, i) =>
    mention ? (
      <bdi
        key={i}
        className={
          addresses({ ...said, mentions: [mention] }, me) ? "mention mention-me" : "mention"
        }
      >
        {text}
      </bdi>
    ) : (
      text
    ),
  )
}

interface SaidWordsProps {
  readonly said: Said
  readonly thread: string
  readonly speaks: boolean
}

function SaidWords({ said, thread, speaks }: SaidWordsProps) {
  const workbench = useWorkbench()
  const { session } = workbench
  const { by, party, at, text, deed } = said
  const own = by === session.actor.person && party === session.actor.party
  return (
    <>
      <p className="said-by">
        {party !== "" && <PartyChip party={party} />}
        {by !== party && <bdi>{by}</bdi>}
        {deed && <span>{say.comments[deed]}</span>}
        <span className="gap" />
        <time className="quiet" dateTime={at}>
          {shownInstant(at)}
        </time>
      </p>
      {text !== "" && (
        <p className="said-text" dir="auto">
          <MentioningWords said={said} />
        </p>
      )}
      {own && speaks && deed === undefined && (
        <Button
          className="plain-button take-back"
          onPress={() => takeBack(workbench, thread, said.id)}
        >
          {say.comments.takeBack}
        </Button>
      )}
    </>
  )
}
