/** The box in which a comment is written. What is typed is kept until it is sent or discarded. */

import { useId, useRef, useState } from "react"
import { flushSync } from "react-dom"
import { Button } from "react-aria-components"
import { now } from "../base/clock.ts"
import { say } from "../language/say.ts"
import { NEW_BOX } from "./comments.ts"
import { discardComment, sendComment } from "./commentActs.ts"
import { mentionAt, offeredFor } from "./mentions.ts"
import { PartyChip } from "./PartyChip.tsx"
import { sameList, useStore } from "./useStore.ts"
import { useWorkbench } from "./workbench.ts"

interface CommentBoxProps {
  /** The thread that is answered; null: one is begun. */
  readonly thread: string | null
}

export function CommentBox({ thread }: CommentBoxProps) {
  const workbench = useWorkbench()
  const { comments } = workbench
  const box = thread ?? NEW_BOX
  const words = useStore(comments.unsent.boxes, (boxes) => boxes.get(box)?.words ?? "")
  const place = useStore(comments.screen, (screen) => screen.place)
  const me = workbench.session.me.name
  const addressable = useStore(
    comments.addressable,
    (all) => all.filter(({ name }) => name !== me),
    sameList,
  )
  const area = useRef<HTMLTextAreaElement>(null)
  const [caret, setCaret] = useState<number | null>(null)
  const [active, setActive] = useState(0)
  const id = useId()

  const mention = caret === null ? null : mentionAt(words, caret)
  const offered = mention ? offeredFor(addressable, mention.begun) : []
  const chosen = Math.min(active, offered.length - 1)

  const keep = (next: string) =>
    comments.unsent.keep(
      box,
      next === "" ? null : { words: next, at: now(), ...(thread === null && { place }) },
    )
  const choose = (name: string | undefined) => {
    if (!mention || name === undefined) return
    const before = `${words.slice(0, mention.at)}@${name} `
    // At once: the next key goes on after the name.
    flushSync(() => {
      keep(before + words.slice(mention.at + 1 + mention.begun.length))
      setCaret(null)
    })
    area.current?.focus()
    area.current?.setSelectionRange(before.length, before.length)
  }
  const pressed = (event: React.KeyboardEvent) => {
    if (offered.length === 0 || event.nativeEvent.isComposing) return
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step !== undefined) setActive((chosen + step + offered.length) % offered.length)
    else if (event.key === "Enter" && !event.ctrlKey && !event.metaKey)
      choose(offered[chosen]?.name)
    else if (event.key === "Escape") setCaret(null)
    else return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <form
      className="comment-box"
      onSubmit={(event) => {
        event.preventDefault()
        sendComment(workbench, thread, words)
      }}
    >
      <label htmlFor={id}>
        {thread === null ? say.comments.yourComment : say.comments.yourReply}
      </label>
      <textarea
        ref={area}
        id={id}
        className="words-field"
        dir="auto"
        rows={3}
        value={words}
        // The box of a new comment was asked for just now.
        autoFocus={thread === null}
        aria-describedby={`${id}-who`}
        aria-autocomplete="list"
        {...(offered.length > 0 && {
          "aria-controls": `${id}-names`,
          "aria-activedescendant": `${id}-${chosen}`,
        })}
        onChange={({ target }) => {
          keep(target.value)
          setCaret(target.selectionEnd)
          setActive(0)
        }}
        onFocus={() => comments.learn()}
        onBlur={() => setCaret(null)}
        onKeyDown={pressed}
      />
      {offered.length > 0 && (
        <ul
          id={`${id}-names`}
          role="listbox"
          className="mentions"
          aria-label={say.comments.mention}
        >
          {offered.map(({ name, about, to }, i) => (
            <li
              key={name}
              id={`${id}-${i}`}
              role="option"
              aria-selected={i === chosen}
              // The keyboard stays in the box.
              onPointerDown={(event) => {
                event.preventDefault()
                choose(name)
              }}
            >
              {"party" in to ? <PartyChip party={name} /> : <bdi className="mention">{name}</bdi>}{" "}
              {about !== "" && <bdi className="quiet">{about}</bdi>}
            </li>
          ))}
        </ul>
      )}
      <p className="unseen" role="status">
        {offered.length > 0 && say.activity.mentions.offered(offered.length)}
      </p>
      <p id={`${id}-who`} className="quiet">
        {say.comments.visible}
      </p>
      <div className="comment-buttons">
        <Button type="submit" className="main-button" isDisabled={words.trim() === ""}>
          {thread === null ? say.comments.begin : say.comments.reply}
        </Button>
        {thread === null && (
          <Button className="plain-button" onPress={() => discardComment(workbench)}>
            {say.comments.discard}
          </Button>
        )}
      </div>
    </form>
  )
}
