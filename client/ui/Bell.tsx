/**
 * The bell in the head of the page: how much of what concerns the reader is unread, and the list of it when
 * it is pressed. What comes is spoken, and nothing opens by itself; while a plenary is shown it is silent.
 */

import { Bell as BellSign } from "lucide-react"
import { Button, Dialog, DialogTrigger, Popover } from "react-aria-components"
import { say } from "../language/say.ts"
import { NoticeList } from "./NoticeList.tsx"
import { useStore } from "./useStore.ts"
import { useWorkbench } from "./workbench.ts"

/** More are not counted out. */
const MOST = 99

export function Bell() {
  const { notices, page } = useWorkbench()
  const unread = useStore(notices.all, (all) => all.filter(({ isNew }) => isNew).length)
  const spoken = useStore(notices.spoken, (sentence) => sentence)
  const inPlenary = useStore(page, ({ plenary }) => plenary !== null)
  if (inPlenary) return <span className="bell" />
  return (
    <span className="bell">
      <DialogTrigger>
        <Button className="icon-button" aria-label={say.activity.notices.open(unread)}>
          <BellSign size={18} aria-hidden="true" />
          {unread > 0 && (
            <span className="bell-count" aria-hidden="true">
              {unread > MOST ? `${MOST}+` : unread}
            </span>
          )}
        </Button>
        <Popover className="popover notices-popover" placement="bottom end">
          <Dialog className="notices" aria-label={say.activity.notices.title}>
            {({ close }) => <NoticeList close={close} />}
          </Dialog>
        </Popover>
      </DialogTrigger>
      <span className="unseen" role="status">
        {spoken}
      </span>
    </span>
  )
}
