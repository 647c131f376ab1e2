/** Comments: the discussions on the draft, in order of the text, and the box in which one is begun. */

import { Button, ToggleButton, ToggleButtonGroup } from "react-aria-components"
import { say } from "../language/say.ts"
import { CommentBox } from "./CommentBox.tsx"
import { beginComment } from "./commentActs.ts"
import type { CommentFilter, ShownThread } from "./comments.ts"
import { mayHere } from "./rights.ts"
import { ThreadCard } from "./ThreadCard.tsx"
import { useStore } from "./useStore.ts"
import { useWorkbench } from "./workbench.ts"

const FILTERS: readonly CommentFilter[] = ["open", "resolved", "mine"]

export function Comments() {
  const workbench = useWorkbench()
  const { comments } = workbench
  const { filter, place, thread: open } = useStore(comments.screen, (screen) => screen)
  const all = useStore(comments.threads, (threads) => threads)
  const shown = all.filter((each) => isShown(each, filter))
  return (
    <section className="comments" aria-label={say.comments.tab}>
      <Top all={all} filter={filter} />
      <div className="comments-body">
        {place && (
          <article className="thread thread-new" aria-label={say.comments.yourComment}>
            <p className="thread-head">
              <span className="quiet">{say.comments.about[place.about]}</span>
              <q className="thread-quote" dir="auto">
                {place.quote}
              </q>
            </p>
            <CommentBox key={JSON.stringify(place)} thread={null} />
          </article>
        )}
        {shown.length === 0 && !place && <p className="nothing">{say.comments.nothing[filter]}</p>}
        <ul className="threads" aria-label={say.comments.list}>
          {shown.map((each) => (
            <li key={each.thread.id}>
              <ThreadCard shown={each} open={each.thread.id === open} />
            </li>
          ))}
        </ul>
      </div>
    </section>
  )
}

function isShown({ thread, mine }: ShownThread, filter: CommentFilter): boolean {
  return filter === "mine" ? mine : thread.resolved === (filter === "resolved")
}

function Top(props: { readonly all: readonly ShownThread[]; readonly filter: CommentFilter }) {
  const workbench = useWorkbench()
  const { comments, page } = workbench
  const working = useStore(page, (state) => state.view === "working")
  const open = props.all.filter(({ thread }) => !thread.resolved).length
  const unread = props.all.flatMap((each) => each.unread)
  return (
    <div className="filters">
      <p className="count">{say.comments.counted(open)}</p>
      <ToggleButtonGroup
        className="filter-set"
        aria-label={say.comments.filter}
        selectionMode="single"
        disallowEmptySelection
        selectedKeys={[props.filter]}
        onSelectionChange={(keys) => {
          const filter = FILTERS.find((id) => keys.has(id))
          if (filter) comments.screen.set({ ...comments.screen.get(), filter })
        }}
      >
        {FILTERS.map((id) => (
          <ToggleButton key={id} id={id}>
            {say.comments.filters[id]}
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
      <div className="comment-buttons">
        {mayHere(workbench, "comment") && (
          <Button
            className="plain-button"
            isDisabled={!working}
            onPress={() => beginComment(workbench)}
          >
            {say.comments.beginHere}
          </Button>
        )}
        {unread.length > 0 && (
          <Button className="plain-button" onPress={() => comments.see(unread)}>
            {say.comments.markRead}
          </Button>
        )}
      </div>
    </div>
  )
}
