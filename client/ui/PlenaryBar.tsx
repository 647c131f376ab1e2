/** The bar of whoever presents in a plenary, and the projector's window that follows it. */

import { useEffect, useRef, useState } from "react"
import { openPlenaryLink, type OnScreen, type PlenaryLink } from "../base/plenaryLink.ts"
import { later } from "./later.tsx"
import { FIRST_PRESENTING, type Presenting } from "./pageState.ts"
import { useStore } from "./useStore.ts"
import { useWorkbench, type Workbench } from "./workbench.ts"

/** What the bar holds comes when a plenary begins, or ahead. */
export const PLENARY = later("bar", async () => (await import("./PlenaryTools.tsx")).PlenaryTools)

export function PlenaryBar() {
  const workbench = useWorkbench()
  const presenting = useStore(workbench.page, ({ plenary }) => plenary)
  const isOpen = useProjector(workbench, presenting)
  return presenting && <PLENARY presenting={presenting} isOpen={isOpen} />
}

/**
 * Keeps the projector's window in step. Answers whether there is one. After a reload the bar opens again
 * with what the projector shows.
 */
function useProjector(workbench: Workbench, presenting: Presenting | null): boolean {
  const { page, session, show } = workbench
  const [isOpen, setOpen] = useState(false)
  const link = useRef<PlenaryLink | null>(null)
  useEffect(() => {
    const tell = () => {
      const { plenary } = page.get()
      if (plenary) opened.send({ says: "show", screen: screenOf(plenary, workbench) })
    }
    const opened = openPlenaryLink(session.me.person, session.draftId, (message) => {
      if (message.says === "gone") setOpen(false)
      if (message.says !== "here") return
      setOpen(true)
      if (page.get().plenary) tell()
      else if (message.screen) show({ plenary: presentingOf(message.screen), view: "working" })
    })
    link.current = opened
    opened.send({ says: "who" })
    tell()
    const stops = [session.renewed.subscribe(tell)]
    return () => {
      for (const stop of stops) stop()
      link.current = null
      opened.close()
    }
  }, [workbench, page, session, show])
  useEffect(() => {
    if (presenting) link.current?.send({ says: "show", screen: screenOf(presenting, workbench) })
  }, [presenting, workbench])
  return isOpen
}

function screenOf(presenting: Presenting, { session }: Workbench): OnScreen {
  const { section, cluster, step, names, size } = presenting
  const outcome = step?.step === "decide" ? step.outcome : null
  return { section, cluster, outcome, names, size, writer: session.document.doc.clientID }
}

function presentingOf({ section, cluster, names, size }: OnScreen): Presenting {
  return { ...FIRST_PRESENTING, section, cluster, names, size }
}
