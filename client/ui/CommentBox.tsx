/** The box in which a comment is written. What is typed is kept until it is sent or discarded. */

import { useId, useRef, useState } from "react"
import { Button } from "react-aria-components"
import { now } from "../base/clock.ts"
import { say } from "../language/say.ts"
import { NEW_BOX } from "./comments.ts"
import { discardComment, sendComment } from "./commentActs.ts"
import { mentionAt, mentionNames } from "./mentions.ts"
import { useStore } from "./useStore.ts"
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
  const area = useRef<HTMLTextAreaElement>(null)
  const [caret, setCaret] = useState<number | null>(null)
  const [active, setActive] = useState(0)
  const id = useId()

  const mention = caret === null ? null : mentionAt(words, caret)
  const begun = mention?.begun.toLocaleLowerCase()
  const offered =
    begun === undefined
      ? []
      : mentionNames(workbench)
          .filter((name) => name.toLocaleLowerCase().includes(begun))
          .slice(0, 6)
  const chosen = Math.min(active, offered.length - 1)

  const keep = (next: string) =>
    comments.unsent.keep(
      box,
      next === "" ? null : { words: next, at: now(), ...(thread === null && { place }) },
    )
  const choose = (name: string | undefined) => {
    if (!mention || name === undefined) return
    const before = `${words.slice(0, mention.at)}@${name} `
    keep(before + words.slice(mention.at + 1 + mention.begun.length))
    setCaret(null)
    requestAnimationFrame(() => {
      area.current?.focus()
      area.current?.setSelectionRange(before.length, before.length)
    })
  }
  const pressed = (event: React.KeyboardEvent) => {
    if (offered.length === 0 || event.nativeEvent.isComposing) return
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step !== undefined) setActive((chosen + step + offered.length) % offered.length)
    else if (event.key === "Enter" && !event.ctrlKey && !event.metaKey) choose(offered[chosen])
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
          {offered.map((name, i) => (
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
              <bdi>{name}</bdi>
            </li>
          ))}
        </ul>
      )}
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
